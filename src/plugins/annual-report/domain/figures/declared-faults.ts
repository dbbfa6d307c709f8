/** What makes an entered number unusable in a year's report: a closed set, each with its remedy. */
import { NATURES, type Unit } from '../../../registers/shared/declared';
import { keptNumber, toldNumber } from '../assembly/amount';
import { nearNames } from '../near-names';
import { leavesBehind } from './bases';
import type { DeclaredRow } from './declared-row';
import { mayBeEntered, type Answers, type FigureDefinition } from './figure';

export type DeclaredFaultCode =
  'FIGURE_UNKNOWN' | 'FIGURE_DERIVED' | 'UNIT_DIFFERS' | 'VALUE_UNFIT' | 'REGISTER_HAS_ROWS';

export interface DeclaredFault {
  readonly code: DeclaredFaultCode;
  readonly key: string;
  /** A whole Chinese sentence that names the figure and says what to do. */
  readonly message: string;
}

const MOST_PARTS = 6;

/** Whole things, amounts to the 分; a share is as it is. */
function fits(value: number, unit: Unit): boolean {
  const kept = keptNumber(value, unit);
  return unit === '%' || (Number.isSafeInteger(kept) && toldNumber(kept, unit) === value);
}

const named = ({ key, label }: FigureDefinition): string => `${label}（${key}）`;

function unknown({ key }: DeclaredRow, definitions: readonly FigureDefinition[]): string {
  const told = definitions.filter(({ check }) => !check);
  const near = nearNames(
    key,
    told.map((definition) => definition.key),
  );
  const hint = told.filter((definition) => near.includes(definition.key)).map(named);
  return (
    `报告里没有叫做 ${key} 的数字。${hint.length > 0 ? `相近的有：${hint.join('、')}。` : ''}` +
    '请改正名字；报告里没有的，另起一个以 declared. 开头的名字，填上名称和单位。'
  );
}

function derived(definition: FigureDefinition, byKey: ReadonlyMap<string, FigureDefinition>): string {
  if (definition.ask.kind === 'previous') {
    return `${named(definition)}取自上年的报告，不能直接填。请删去这一行，上年的数有误的，更正上年的报告。`;
  }
  const parts = leavesBehind(byKey, definition.key);
  const shown = parts.slice(0, MOST_PARTS).map(named).join('、');
  const more = parts.length > MOST_PARTS ? `等${parts.length}项` : '';
  return `${named(definition)}由各项得出，不能直接填。请改为更正它的各项：${shown}${more}。`;
}

/** The first fault of an entry, or undefined where it can stand in the report. */
export function faultOf(
  row: DeclaredRow,
  definitions: readonly FigureDefinition[],
  computed: Answers,
): DeclaredFault | undefined {
  const { key, value, nature } = row;
  const fault = (code: DeclaredFaultCode, message: string): DeclaredFault => ({ code, key, message });
  const byKey = new Map(definitions.map((each) => [each.key, each]));
  const definition = byKey.get(key);
  if (!definition || definition.check) return fault('FIGURE_UNKNOWN', unknown(row, definitions));
  const { ask, unit } = definition;
  if (!mayBeEntered(ask)) {
    return fault('FIGURE_DERIVED', derived(definition, byKey));
  }
  if (row.unit && row.unit !== unit) {
    return fault(
      'UNIT_DIFFERS',
      `${named(definition)}的单位是${unit}，填的是${row.unit}。请换算后改正数值和单位。`,
    );
  }
  if (!fits(value, unit)) {
    const right = unit === '元' ? '最多两位小数' : '须是整数';
    return fault('VALUE_UNFIT', `${named(definition)}填的是 ${value} ${unit}，${right}。请改正数值。`);
  }
  const answer = computed.get(key) ?? 0;
  if (nature === NATURES.declared && answer !== 0) {
    return fault(
      'REGISTER_HAS_ROWS',
      `${named(definition)}在登记簿里已有记录，得出 ${toldNumber(answer, unit)} ${unit}，` +
        `外单位提供的是 ${value} ${unit}。登记有误的，请改登记；须用外单位的数的，` +
        '请把性质改为“核定更正”并写明理由；否则请删去这一行。',
    );
  }
  return undefined;
}
