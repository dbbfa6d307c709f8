/** Values of the trail's details in words. */
import { FINDING_LABELS } from '../../../shared/findings';
import { ACT_LABELS, type ActName, type Json } from '../../../shared/trail';

/** What things are called here. */
export interface Names {
  /** Of a kind of subject: a content type's uid, `report` … */
  readonly kind: (type: string) => string;
  /** Of a right, as it was registered. */
  readonly right: (action: string) => string | undefined;
  /** Of a content type's field. */
  readonly field: (type: string, field: string) => string;
  /** The fields that a content type consists of. */
  readonly fields: (type: string) => readonly string[];
}

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/;

/** `2026年11月24日 00:46` */
function momentWords(iso: string): string {
  const [, year, month, day, time] = INSTANT.exec(iso) ?? [];
  return time ? `${year}年${Number(month)}月${Number(day)}日 ${time}` : iso;
}

/** Whatever it is, in one line. */
export function listed(value: Json): string {
  if (Array.isArray(value)) return value.map((each: Json) => listed(each)).join('、');
  if (typeof value !== 'object' || value === null) return momentWords(String(value));
  return Object.values(value)
    .map((each: Json) => listed(each))
    .join('：');
}

/** A finding by its id: what was found, where, and its masked excerpt. */
function findingWords(id: string): string {
  const [code = '', , file, at, excerpt] = id.split('|');
  const label = (FINDING_LABELS as Readonly<Record<string, string>>)[code];
  if (!label) return id;
  return `${file ? `附件“${file}”` : ''}${at ?? ''}${label}${excerpt ? `（${excerpt}）` : ''}`;
}

interface Warning {
  readonly finding?: string;
  readonly id?: string;
  readonly reason?: string;
}

/** The warnings that were let stand: each in words or by its id, with the reason where it has one of its own. */
export function toleratedWords(value: Json): string[] {
  const warnings = (Array.isArray(value) ? value : []) as readonly (string | Warning)[];
  return warnings.map((warning) => {
    const { finding, id = '', reason } = typeof warning === 'string' ? { id: warning } : warning;
    return `放行的提醒：${(finding ?? findingWords(id)).replace(/。$/u, '')}${reason ? `，理由：${reason}` : ''}`;
  });
}

const CONDITIONS: Readonly<Record<string, string>> = {
  from: '从',
  until: '到',
  to: '到',
  act: '操作',
  person: '办理人',
  type: '对象',
  id: '文档号',
  body: '公开主体',
  text: '标题里有',
};

/** What was asked for in an export. */
export function filterWords(value: Json, { kind }: Names): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const told = (key: string, asked: Json): string => {
    if (key === 'act')
      return [asked]
        .flat()
        .map((act) => ACT_LABELS[act as ActName])
        .join('、');
    return key === 'type' && typeof asked === 'string' ? kind(asked) : listed(asked);
  };
  return Object.entries(value as Readonly<Record<string, Json>>).map(
    ([key, asked]) => `条件：${CONDITIONS[key] ?? '其他'} ${told(key, asked)}`,
  );
}
