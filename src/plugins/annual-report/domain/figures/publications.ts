/**
 * 主动公开: what was published in the year, by channel and by column. A publication is a receipt;
 * it counts once the channel confirmed it, a person recorded its address, or it was imported.
 * What was withdrawn later stays counted: it was published.
 */
import { all, inYear, is, isOneOf } from './condition';
import { compared } from './compared';
import type { FigureDefinition, Question } from './figure';

/** Channels in the order in which reports name them; `label` is the register's own word. */
export const CHANNELS = [
  { key: 'website', label: '政府网站' },
  { key: 'wechat', label: '微信公众号' },
  { key: 'noticeBoard', label: '公告栏' },
  { key: 'screen', label: '电子屏' },
  { key: 'otherMedia', label: '其他新媒体' },
  { key: 'press', label: '报刊' },
  { key: 'other', label: '其他' },
] as const;

export interface ColumnName {
  readonly code: string;
  readonly name: string;
}

const counted = isOneOf('confirmation', ['渠道确认', '人工登记', '补录']);
const published = all(counted, inYear('publishedOn'));

const ask = (rows: Question['rows'], measure: Question['measure'] = { kind: 'count' }): Question => ({
  kind: 'question',
  register: 'receipts',
  among: inYear('publishedOn'),
  rows,
  measure,
});

/**
 * `published.total` counts publications, or different items where the body counts an item once.
 * `byChannel` always counts publications. `byColumn` counts the website's, and the text says so.
 */
export function publicationFigures(settings: {
  countsPublications: boolean;
  columns: readonly ColumnName[];
}): FigureDefinition[] {
  return [
    ...compared({
      key: 'published.total',
      label: '公开政府信息',
      unit: '条',
      ask: ask(
        published,
        settings.countsPublications ? { kind: 'count' } : { kind: 'distinct', field: 'itemDocumentId' },
      ),
    }),
    ...CHANNELS.flatMap((channel) =>
      compared(
        {
          key: `published.byChannel.${channel.key}`,
          label: `通过${channel.label}公开`,
          unit: '条',
          ask: ask(all(published, is('channel', channel.label))),
        },
        'published.byChannel',
      ),
    ),
    ...settings.columns.map((column): FigureDefinition => ({
      key: `published.byColumn.${column.code}`,
      label: `网站“${column.name}”栏目`,
      unit: '条',
      ask: ask(all(published, is('channel', '政府网站'), is('columnCode', column.code))),
    })),
    ...compared({
      key: 'wechat.reads',
      label: '公众号阅读量',
      unit: '次',
      ask: ask(all(published, is('channel', '微信公众号')), { kind: 'sum', field: 'reads' }),
    }),
  ];
}
