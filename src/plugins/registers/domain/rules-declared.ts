import type { RowRule, RuleFault } from './row';
import { isOwnFigure, NATURES, UNIT_DECIMALS, type Unit } from '../shared/declared';

/** Rules over a row of 外来数字和核定数字登记. */

const KNOWN_FIGURE = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)+$/u;
/** One step, so that no name is the beginning of another: templates find figures step by step. */
const OWN_FIGURE = /^declared\.[A-Za-z][A-Za-z0-9_]*$/u;

const missing = (attribute: string, message: string): RuleFault => ({
  attribute,
  code: 'VALUE_MISSING',
  message,
});

/** A figure's name can be one, and an own figure says what it is called and counted in. */
export const figureIsNamed: RowRule = (values) => {
  const key = values['figureKey'] ?? '';
  if (!isOwnFigure(key)) {
    return KNOWN_FIGURE.test(key)
      ? undefined
      : {
          attribute: 'figureKey',
          code: 'FIGURE_NAME_UNREADABLE',
          message: '数字填它的名字，例：proactive.licences；报告里没有的，另起一个，例：declared.followers',
        };
  }
  if (!OWN_FIGURE.test(key)) {
    return {
      attribute: 'figureKey',
      code: 'FIGURE_NAME_UNREADABLE',
      message: 'declared. 之后只用英文字母、数字和下划线，以字母开头，例：declared.followers',
    };
  }
  if (!values['name']) return missing('name', '另起的数字须填名称，例：公众号关注人数');
  if (!values['unit']) return missing('unit', '另起的数字须填单位，例：人');
  return undefined;
};

/** What another office gave has a source and a date; what differs from the registers has a reason. */
export const natureSaysWhence: RowRule = (values) => {
  const { nature } = values;
  if (nature === NATURES.declared) {
    if (!values['source']) return missing('source', '外单位提供的数字须填来源：由哪个单位提供');
    if (!values['sourceDate']) return missing('sourceDate', '外单位提供的数字须填来源日期：哪一天提供的');
  }
  if (nature !== NATURES.corrected) return undefined;
  if (isOwnFigure(values['figureKey'] ?? '')) {
    return {
      attribute: 'nature',
      code: 'NOTHING_TO_CORRECT',
      message: '另起的数字没有系统算出的数可以更正，请把性质改为“外单位提供”，并填来源和来源日期',
    };
  }
  return values['reason'] ? undefined : missing('reason', '核定更正须写明理由：为什么与登记不同');
};

/** Digits that a number keeps exactly: whole ones and decimals together. */
const EXACT_DIGITS = 15;

/** Things are counted in whole numbers, amounts to the 分. */
export const unitFitsValue: RowRule = (values) => {
  const unit = values['unit'] as Unit | null | undefined;
  const [whole = '', fraction = ''] = (values['value'] ?? '').split('.');
  if (!unit) return undefined;
  const decimals = UNIT_DECIMALS[unit];
  if (fraction.length > decimals) {
    const right = decimals === 0 ? '须是整数' : `最多 ${decimals} 位小数`;
    return { attribute: 'value', code: 'NUMBER_UNREADABLE', message: `单位是${unit}的数${right}，请核对` };
  }
  return whole.length + decimals > EXACT_DIGITS
    ? { attribute: 'value', code: 'NUMBER_TOO_LARGE', message: `数太大了，请核对单位是否为${unit}` }
    : undefined;
};
