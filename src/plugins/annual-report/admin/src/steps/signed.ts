import { spokenMinute } from '../../../../../shanghai-time';
import { GATE_LABELS, type Gate } from '../../../../editorial-review/shared/gates';
import type { StandingView } from '../../../shared/life';

export type SignaturesView = StandingView['signatures'];

/** 政治关：张三，2024-01-10 09:00。已核对 */
export function signedSentence(gate: Gate, signatures: SignaturesView): string {
  const signed = signatures[gate];
  if (!signed) return `${GATE_LABELS[gate]}：还没有人签。`;
  const when = spokenMinute(signed.at);
  return `${GATE_LABELS[gate]}：${signed.by}，${when}。${signed.remark ?? ''}`;
}
