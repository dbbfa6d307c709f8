/** What on the trail a person should know who proves it, and what is no break of it. */
import type { TrailNote } from '../../../shared/audit';
import type { TrailRow } from '../../../shared/trail';
import { takesWhatStands } from './accounted';

const textIn = ({ text }: TrailRow['details']): string => (typeof text === 'string' ? text : '');

export function notesOn(entry: TrailRow): TrailNote[] {
  const { act, at, seq, actorName, details, subjectId } = entry;
  const row = `第 ${seq} 行（${at.slice(0, 19).replace('T', ' ')}）`;
  if (act === 'anchor' && subjectId === 'end') {
    const missing = details.missing as { from: number; to: number } | undefined;
    const what = missing
      ? `第 ${missing.from} 至 ${missing.to} 行已经失去`
      : '此前的末尾没有可用的登记，有没有缺无从核对';
    return [
      { code: 'ANCHOR', sentence: `${row}：${actorName}登记接续，${what}，理由：${textIn(details)}。` },
    ];
  }
  if (act === 'adopt' && seq > 1 && takesWhatStands(entry)) {
    const count = Array.isArray(details.public) ? details.public.length : 0;
    return count > 0
      ? [{ code: 'ADOPTED', sentence: `${row}：升级时，当时公开的 ${count} 条内容照现状登记。` }]
      : [];
  }
  if (act === 'setting' && subjectId === 'protection') {
    return [{ code: 'PROTECTION_RESTORED', sentence: `${row}：${textIn(details)}。` }];
  }
  return [];
}
