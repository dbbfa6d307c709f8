/** Fills the registers of the default body with rows spread evenly over the years 2015 to 2024. */

const DAY = `date '2015-01-01' + (random() * 3652)::int`;
const pick = (...values) =>
  `(array[${values.map((value) => `'${value}'`).join(',')}])[1 + floor(random() * ${values.length})::int]`;

const OUTCOMES = [
  '予以公开',
  '部分公开',
  '不予公开 1.属于国家秘密',
  '不予公开 4.保护第三方合法权益',
  '无法提供 1.本机关不掌握相关政府信息',
  '不予处理 2.重复申请',
  '其他处理 3.其他',
];

/** @param {any} knex @param {number} size rows in all registers together */
export async function fillRegisters(knex, size) {
  const part = (share) => Math.round(size * share);
  const fill = async (table, columns, rows, from) => {
    await knex.raw(`TRUNCATE ${table} CASCADE`);
    await knex.raw(
      `INSERT INTO ${table} (document_id, body_code, created_at, updated_at, published_at, ${columns.join(', ')})
       SELECT '${table}' || n, 'default', now(), now(), now(), ${from} FROM
       (SELECT n, ${DAY} AS began, (random() * 60)::int AS took, random() AS luck FROM generate_series(1, ?) AS n) AS base`,
      [rows],
    );
    await knex.raw(`ANALYZE ${table}`);
  };
  await fill(
    'disclosure_applications',
    ['registration_no', 'received_on', 'applicant_type', 'concluded_on', 'outcome'],
    part(0.6),
    `'申' || n, began, ${pick('自然人', '自然人', '自然人', '商业企业', '法律服务机构')},
     CASE WHEN luck < 0.98 THEN began + took END, CASE WHEN luck < 0.98 THEN ${pick(...OUTCOMES)} END`,
  );
  await fill(
    'review_cases',
    ['case_no', 'kind', 'route', 'received_on', 'concluded_on', 'result'],
    part(0.1),
    `'案' || n, CASE WHEN n % 2 = 0 THEN '行政复议' ELSE '行政诉讼' END, CASE WHEN n % 2 = 0 THEN NULL ELSE ${pick('未经复议直接起诉', '复议后起诉')} END,
     began, CASE WHEN luck < 0.95 THEN began + took END, CASE WHEN luck < 0.95 THEN ${pick('结果维持', '结果纠正', '其他结果')} END`,
  );
  await fill(
    'normative_documents',
    ['document_no', 'title', 'category', 'issued_on', 'repealed_on'],
    part(0.02),
    `'文' || n, '样本' || n, '行政规范性文件', began, CASE WHEN luck < 0.7 THEN began + took * 10 END`,
  );
  await fill(
    'administrative_tallies',
    ['year', 'matter', 'quantity', 'amount'],
    part(0.08),
    `extract(year FROM began)::int, (array['行政许可','行政处罚','行政强制','行政事业性收费'])[1 + n % 4], took, took * 100`,
  );
  await fill(
    'receipts',
    [
      'item_title',
      'item_type',
      'channel',
      'published_on',
      'confirmation',
      'column_code',
      'reads',
      'item_no',
      'item_document_id',
    ],
    part(0.2),
    `'样本' || n, '工作动态', ${pick('政府网站', '微信公众号', '公告栏')}, began, '补录', ${pick('news', 'announcements', 'personnel')}, took, '信' || n, 'd' || n`,
  );
}
