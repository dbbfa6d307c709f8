/** What WeChat tells of its articles; what it will not tell becomes a note. */
import { merged, type Seen } from '../../../../../domain/wechat/article/match';
import { WechatFault } from '../../../../../domain/wechat/fault';
import { listPublished, readNumbers } from '../calls';
import { daysBefore } from '../days';
import type { Desk } from '../desk';

/** WeChat tells nothing of days before this one. */
const FIRST_DAY = '2025-11-01';
/** Numbers come late at times: what a day did not tell yet is asked for again on the next ones. */
const LATE_DAYS = 2;
const MOST_PAGES = 10;

/**
 * The articles of the days from `since` to `date`.
 * @param days further days whose reading numbers are wanted
 * @throws WechatFault where WeChat cannot be reached at all
 */
export async function readArticles(
  desk: Desk,
  { since, date, days }: { readonly since: string; readonly date: string; readonly days: readonly string[] },
  notes: string[],
): Promise<Seen[]> {
  const recent = Array.from({ length: LATE_DAYS + 1 }, (_each, back) => daysBefore(date, back));
  const asked = [...new Set([...recent, ...days])].filter((day) => day >= FIRST_DAY && day <= date).sort();
  const listed = await published(desk, since, notes);
  const counted = await numbers(desk, asked, notes);
  return merged([...listed, ...counted]).filter(({ day }) => day <= date);
}

async function published({ client }: Desk, since: string, notes: string[]): Promise<Seen[]> {
  try {
    return await listPublished(client, { pages: MOST_PAGES, since });
  } catch (error) {
    notes.push(refused('已发布文章的列表', error));
    return [];
  }
}

async function numbers({ client }: Desk, days: readonly string[], notes: string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  const late: string[] = [];
  if (days.length === 0) notes.push(`微信只提供 ${FIRST_DAY} 以后的阅读数据，以前的请用登记簿导入。`);
  for (const day of days) {
    try {
      const { articles, delayed } = await readNumbers(client, day);
      seen.push(...articles);
      if (delayed) late.push(day);
    } catch (error) {
      notes.push(refused(`${day} 的阅读数据`, error));
      // Whatever one day is refused for, the next one would be too.
      break;
    }
  }
  if (late.length > 0) notes.push(`微信的数据还没有算全（${late.join('、')}），明天会再取。`);
  return seen;
}

/** A part that WeChat refuses does not keep the rest from being read; where it cannot be reached, nothing is. */
function refused(what: string, error: unknown): string {
  if (!(error instanceof WechatFault)) throw error;
  const { code, kind, sentence, next } = error;
  if (typeof code !== 'number' || kind === 'settings' || kind === 'account' || kind === 'token') throw error;
  return `没有取到${what}：${sentence}${next}`;
}
