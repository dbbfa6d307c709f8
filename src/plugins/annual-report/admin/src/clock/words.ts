/** What a clock says, in the words of an office. */
import type { Clock, ClockState } from '../../../shared/clock';
import { tellDayOfWeek } from '../../../domain/calendar/told-day';

type Short = Pick<Clock, 'state' | 'left'>;

const days = (count: number): string => `${String(Math.abs(count))} 个工作日`;

/** How much time there is, or by how much it is over. */
export function leftWords({ state, left }: Short): string {
  switch (state) {
    case '等补正':
      return '期限停着，等申请人补正';
    case '征求意见中':
      return '期限停着，等对方答复';
    case '按期办结':
      return left ? `提前 ${days(left)}办结` : '在期限内办结';
    case '逾期办结':
      return left ? `超期 ${days(left)}办结` : '过了最后一天才办结';
    case '已逾期':
      return left ? `已超期 ${days(left)}` : '最后一天已经过了';
    default:
      return left ? `还剩 ${days(left)}` : '今天是最后一天';
  }
}

/** Within so many working days somebody should hurry. */
const SOON = 3;

export type Urgency = 'over' | 'soon' | 'running' | 'waiting' | 'done';

export function urgencyOf({ state, left }: Short): Urgency {
  const fixed: Partial<Record<ClockState, Urgency>> = {
    已逾期: 'over',
    逾期办结: 'over',
    按期办结: 'done',
    等补正: 'waiting',
    征求意见中: 'waiting',
  };
  return fixed[state] ?? ((left ?? 0) <= SOON ? 'soon' : 'running');
}

const untilWords = (left: number): string => (left > 0 ? `还剩 ${days(left)}` : '就是今天');

/** What else there is to know: corrections, others who are asked, extension. */
export function notesOf({ state, used, correction, others, extension }: Clock): string[] {
  const notes: string[] = [];
  if (correction) {
    const until = untilWords(correction.left);
    notes.push(`要申请人补正的，最晚 ${tellDayOfWeek(correction.by)}告知（7个工作日内，${until}）。`);
  }
  if (state === '等补正') notes.push('收到补正的，填写“补正收到日期”：从次日起重新算20个工作日。');
  if (state === '征求意见中')
    notes.push(`已用 ${days(used)}；收到答复的，填写“征求意见答复日期”，期限接着算。`);
  if (others) {
    notes.push(
      others.left >= 0
        ? `被征求意见的一方应在15个工作日内答复：从征求意见日期算，到 ${tellDayOfWeek(others.by)}；对方收到得晚的，从收到之日算。`
        : `征求意见已满15个工作日（${tellDayOfWeek(others.by)}）：对方不答复的，由本机关依法决定；请填写“征求意见答复日期”。`,
    );
  }
  if (extension?.capped) {
    notes.push(`登记的“延期至”超过了20个工作日，只算到 ${tellDayOfWeek(extension.latest)}；请核对。`);
  } else if (extension && extension.to === null && (state === '办理中' || state === '等缴费')) {
    notes.push(
      `确需延长的，经批准并告知申请人，最晚可到 ${tellDayOfWeek(extension.latest)}（不超过20个工作日）。`,
    );
  }
  return notes;
}
