/** Reading numbers as WeChat gives them since 2025-11-01: people, not times. */
import { dayOf, daysBetween, hourOf, plusDays } from '../calendar.mjs';
import { Refusal } from '../errors.mjs';

const FIRST_DAY = '2025-11-01';
/** Yesterday is counted up by then. */
const READY_AT = 8;
/** Articles that fewer have read may be missing. */
const FEWEST = 3;
const COUNTED_DAYS = 30;

/** What each read article was read on one day. @param {any} account @param {{ json: any }} asked */
export function articleRead(account, { json }) {
  const { from } = demandDays(account, json, 1);
  const list = everyItem(account).flatMap((item) => {
    const read = readersOf(account, item.msgid, from, from);
    return read < FEWEST ? [] : [{ ref_date: from, msgid: item.msgid, detail: detailOf(read) }];
  });
  return { list, is_delay: account.figuresDelayed === true };
}

/** Of each article of these days: day by day what it was read. @param {any} account @param {{ json: any }} asked */
export function articleTotalDetail(account, { json }) {
  const { from, to } = demandDays(account, json, 30);
  const yesterday = plusDays(dayOf(account.now()), -1);
  const list = everyItem(account)
    .filter(({ day }) => day >= from && day <= to)
    .map((item) => {
      const days = Math.min(daysBetween(item.day, yesterday) + 1, COUNTED_DAYS);
      const detail = Array.from({ length: Math.max(0, days) }, (_, at) => {
        const day = plusDays(item.day, at);
        return { stat_date: day, ...detailOf(readersOf(account, item.msgid, day, day)) };
      });
      const { msgid, day: ref_date, url: content_url, title, publish_type } = item;
      return { ref_date, msgid, content_url, title, publish_type, detail_list: detail };
    })
    .filter(
      ({ detail_list: detail }) => detail.reduce((sum, { read_user: read }) => sum + read, 0) >= FEWEST,
    );
  return { list, is_delay: account.figuresDelayed === true };
}

/** The account's days. @param {any} account @param {{ json: any }} asked */
export function bizSummary(account, { json }) {
  const { from, to } = demandDays(account, json, 30);
  const items = everyItem(account);
  const list = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => {
    const day = plusDays(from, at);
    const read = items.reduce((sum, { msgid }) => sum + readersOf(account, msgid, day, day), 0);
    const sent = items.filter((item) => item.day === day).length;
    return { ref_date: day, detail: { ...detailOf(read), send_page_count: sent } };
  });
  return { list, is_delay: account.figuresDelayed === true };
}

/** @param {any} account @param {string} msgid @param {string} from @param {string} to days */
export const readersOf = (account, msgid, from, to) =>
  account.state.reads
    .filter((each) => each.msgid === msgid && each.day >= from && each.day <= to)
    .reduce((sum, { readers }) => sum + readers, 0);

/** @param {any} account @returns {{ msgid: string, day: string, url: string, title: string, publish_type: 0 | 1 }[]} */
export const everyItem = (account) =>
  account.state.articles.flatMap(({ msgDataId, kind, items, createdAt }) =>
    items.map(({ title, url }, at) => ({
      msgid: `${msgDataId}_${at + 1}`,
      day: dayOf(createdAt),
      url,
      title,
      publish_type: kind === 'mass' ? 0 : 1,
    })),
  );

function demandDays(account, { begin_date: from, end_date: to }, most) {
  for (const day of [from, to]) {
    if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
      throw new Refusal(61500);
  }
  const today = dayOf(account.now());
  if (from > to || from < FIRST_DAY || to >= today || daysBetween(from, to) >= most) throw new Refusal(61501);
  if (to === plusDays(today, -1) && hourOf(account.now()) < READY_AT) throw new Refusal(61503);
  return { from, to };
}

const detailOf = (read) => ({
  read_user: read,
  read_user_source: [{ source_name: '全部', read_user: read }],
  share_user: 0,
  zaikan_user: 0,
  like_user: 0,
  comment_count: 0,
  collection_user: 0,
});
