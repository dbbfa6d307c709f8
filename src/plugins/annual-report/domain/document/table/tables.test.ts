import busy from '../../../../../../tests/fixtures/report-busy.json';
import { DISTRICT_2024, zeroTables } from '../../../../../../tests/support/consistent-tables';
import { reportSchema } from '../../../shared/report';
import { labelledValues } from '../cell-headers';
import { assertRectangular } from '../grid';
import { columnCount, type Table } from '../tree';
import { applicationsTable } from './applications';
import { proactiveTable } from './proactive';
import { reviewsTable } from './reviews';

const { tables, year } = reportSchema.parse(busy);
const proactive = proactiveTable(tables, year);
const applications = applicationsTable(tables, year);
const reviews = reviewsTable(tables, year);

/** Rows as `label[colSpan x rowSpan]`, values as their keys. */
const picture = (table: Table): string[] =>
  [...table.head, ...table.body.flat()].map((row) =>
    row
      .map((cell) => {
        const extent = cell.colSpan * cell.rowSpan === 1 ? '' : `[${cell.colSpan}x${cell.rowSpan}]`;
        return (cell.kind === 'value' ? cell.key : cell.text) + extent;
      })
      .join(' | '),
  );

/** Every path of a leaf below a node. */
const leaves = (node: unknown, path = ''): string[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key))
    : [path];

const keysOf = (table: Table): string[] => labelledValues(table).map(({ value }) => value.cell.key);

const labelOf = (table: Table, key: string): string => {
  const found = labelledValues(table).find(({ value }) => value.cell.key === key);
  if (!found) throw new Error(`no cell ${key}`);
  const texts = (headers: typeof found.rowHeaders) => headers.map(({ cell }) => cell.text).join('/');
  return `${texts(found.rowHeaders)} @ ${texts(found.columnHeaders)}`;
};

test.each([
  ['two', proactive, 4],
  ['three', applications, 10],
  ['four', reviews, 15],
])('table %s covers its grid exactly', (_name, table, columns) => {
  expect(columnCount(table)).toBe(columns);
  assertRectangular(table);
});

test('the three tables hold every cell of the report once, with its value', () => {
  const all = [proactive, applications, reviews];
  expect([proactive, applications, reviews].map((table) => keysOf(table).length)).toEqual([10, 175, 15]);
  expect(all.flatMap(keysOf).sort()).toEqual(leaves(tables).sort());
  const values = new Map(all.flatMap(labelledValues).map(({ value: { cell } }) => [cell.key, cell.value]));
  expect(values.get('proactive.feesWanYuan')).toBe('96171.6');
  expect(values.get('applications.result.denied.administrativeQuery.naturalPerson')).toBe(105);
  expect(values.get('litigation.afterReview.pending')).toBe(6);
});

test('table two is laid out as in the form', () => {
  expect(picture(proactive)).toEqual([
    '第二十条第（一）项[4x1]',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
    '规章 | proactive.rules.issued | proactive.rules.repealed | proactive.rules.inForce',
    '行政规范性文件 | proactive.normativeDocuments.issued | proactive.normativeDocuments.repealed | proactive.normativeDocuments.inForce',
    '第二十条第（五）项[4x1]',
    '信息内容 | 本年处理决定数量[3x1]',
    '行政许可 | proactive.licences[3x1]',
    '第二十条第（六）项[4x1]',
    '信息内容 | 本年处理决定数量[3x1]',
    '行政处罚 | proactive.penalties[3x1]',
    '行政强制 | proactive.coercion[3x1]',
    '第二十条第（八）项[4x1]',
    '信息内容 | 本年收费金额（单位：万元）[3x1]',
    '行政事业性收费 | proactive.feesWanYuan[3x1]',
  ]);
});

test('table three is laid out as in the form', () => {
  const labels = picture(applications).map((row) => row.replace(/ \| applications\..*$/, ''));
  expect(labels).toEqual([
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）[3x3] | 申请人情况[7x1]',
    '自然人[1x2] | 法人或其他组织[5x1] | 总计[1x2]',
    '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    '一、本年新收政府信息公开申请数量[3x1]',
    '二、上年结转政府信息公开申请数量[3x1]',
    '三、本年度办理结果[1x22] | （一）予以公开[2x1]',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）[2x1]',
    '（三）不予公开[1x8] | 1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '（四）无法提供[1x3] | 1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '（五）不予处理[1x5] | 1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '（六）其他处理[1x3] | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '3.其他',
    '（七）总计[2x1]',
    '四、结转下年度继续办理[3x1]',
  ]);
});

test('table four is laid out as in the form', () => {
  const five = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const tall = five.split(' | ').map((label) => `${label}[1x2]`);
  expect(picture(reviews).slice(0, 3)).toEqual([
    '行政复议[5x1] | 行政诉讼[10x1]',
    [...tall, '未经复议直接起诉[5x1]', '复议后起诉[5x1]'].join(' | '),
    `${five} | ${five}`,
  ]);
});

test('each value is headed by the labels that a reader would follow, and by no others', () => {
  expect(labelOf(proactive, 'proactive.penalties')).toBe('第二十条第（六）项/行政处罚 @ 本年处理决定数量');
  expect(labelOf(applications, 'applications.result.unavailable.notHeld.research')).toBe(
    '三、本年度办理结果/（四）无法提供/1.本机关不掌握相关政府信息 @ 申请人情况/法人或其他组织/科研机构',
  );
  expect(labelOf(applications, 'applications.result.total.total')).toBe(
    '三、本年度办理结果/（七）总计 @ 申请人情况/总计',
  );
  expect(labelOf(applications, 'applications.carriedOut.naturalPerson')).toBe(
    '四、结转下年度继续办理 @ 申请人情况/自然人',
  );
  expect(labelOf(reviews, 'litigation.direct.upheld')).toBe(' @ 行政诉讼/未经复议直接起诉/结果维持');
  expect(labelOf(reviews, 'reviews.total')).toBe(' @ 行政复议/总计');
});

describe('the form of 2019', () => {
  const old = zeroTables('2019');
  const [two, three] = [proactiveTable(old, 2020, '2019'), applicationsTable(old, 2020, '2019')];

  test('covers its grids exactly and holds every cell once', () => {
    [two, three].forEach(assertRectangular);
    expect([two, three, reviewsTable(old, 2020)].flatMap(keysOf).sort()).toEqual(leaves(old).sort());
  });

  test('table two has five blocks with columns of their own, the last as wide as it takes', () => {
    expect(picture(two).map((row) => row.replace(/proactive\.\w+\./g, ''))).toEqual([
      '第二十条第（一）项[4x1]',
      '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
      '规章 | made | published | total',
      '规范性文件 | made | published | total',
      '第二十条第（五）项[4x1]',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      '行政许可 | previousItems | change | decisions',
      '其他对外管理服务事项 | previousItems | change | decisions',
      '第二十条第（六）项[4x1]',
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      '行政处罚 | previousItems | change | decisions',
      '行政强制 | previousItems | change | decisions',
      '第二十条第（八）项[4x1]',
      '信息内容 | 上一年项目数量 | 本年增/减[2x1]',
      '行政事业性收费 | previousItems | change[2x1]',
      '第二十条第（九）项[4x1]',
      '信息内容 | 采购项目数量 | 采购总金额[2x1]',
      '政府集中采购 | projects | amount[2x1]',
    ]);
    expect(labelOf(two, 'proactive.procurement.amount')).toBe('第二十条第（九）项/政府集中采购 @ 采购总金额');
  });

  test('table three has （六） in one row, also in a report of 2021 that prints it so', () => {
    const labels = picture(three).map((row) => row.replace(/ \| applications\..*$/, ''));
    expect(labels).toHaveLength(26);
    expect(labels[5]).toBe('三、本年度办理结果[1x20] | （一）予以公开[2x1]');
    expect(labels[23]).toBe('（六）其他处理[2x1]');
    const unsplit = applicationsTable(DISTRICT_2024, 2024, '2021-unsplit');
    assertRectangular(unsplit);
    expect(keysOf(unsplit)).toEqual(keysOf(three));
  });
});
