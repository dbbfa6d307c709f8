import type { MissingSetting } from '../../shared/website';
import { hostOf } from './site';

type Row = Readonly<Record<string, unknown>>;

const OF_BODY = [
  ['websiteName', '网站名称', '填写刊登本机关信息的政府网站的规范名称，印在每个页面的 SiteName 标签里。'],
  [
    'websiteUrl',
    '网站网址',
    '填写该网站的完整网址（以 http:// 或 https:// 开头），域名印在 SiteDomain 标签里。',
  ],
  [
    'siteIdCode',
    '政府网站标识码',
    '填写该网站的标识码（向县政府网站主管单位索取），印在 SiteIDCode 标签里。',
  ],
] as const;

const OF_COLUMN = [
  [
    'description',
    '栏目说明',
    '写明设置目的和主要内容，印在 ColumnDescription 标签里；没有填时只印栏目名称。',
  ],
  ['keywords', '栏目关键词', '用逗号隔开，印在 ColumnKeywords 标签里；没有填时只印栏目名称。'],
  ['columnType', '栏目类别', '例：工作动态、政策文件，印在 ColumnType 标签里；没有填时只印栏目名称。'],
] as const;

/** What the pages' required labels still lack, in the order in which people meet it. */
export function missingSettings(bodies: readonly Row[], columns: readonly Row[]): MissingSetting[] {
  const lacking = (
    where: MissingSetting['where'],
    rows: readonly Row[],
    fields: typeof OF_BODY | typeof OF_COLUMN,
  ) =>
    rows.flatMap((row) =>
      fields
        .filter(([field]) => !(field === 'websiteUrl' ? isWebsite(row[field]) : filled(row[field])))
        .map(([field, label, next]) => ({
          where,
          name: String(row.name),
          documentId: String(row.documentId),
          field,
          label,
          next,
        })),
    );
  return [...lacking('公开主体', bodies, OF_BODY), ...lacking('栏目', columns, OF_COLUMN)];
}

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isWebsite = (value: unknown): boolean =>
  typeof value === 'string' && hostOf(value.trim()) !== undefined;
