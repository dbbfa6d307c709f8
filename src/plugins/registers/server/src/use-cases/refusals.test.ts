import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { HIDDEN, PROBLEM_LIMIT } from '../../../domain/problem';
import type { RegisterName } from '../../../shared/register-names';
import { REGISTERS } from '../../../domain/registers';
import { readRegisterFile } from './read-register-file';

const HEAD = '登记编号,收到日期,申请人类型,申请内容,办结日期,办理结果,申请人';

async function problems(register: RegisterName, file: string | Uint8Array) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return (await readRegisterFile(REGISTERS[register], bytes)).problems.list;
}
const only = async (register: RegisterName, file: string | Uint8Array) => {
  const list = await problems(register, file);
  expect(list).toHaveLength(1);
  return list[0]!;
};
const application = (row: string) => `${HEAD}\n${row}\n`;

describe('files that cannot be read', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'FILE_EMPTY', '文件是空的'],
    ['a file of blank lines', Buffer.from('\n\n \n'), 'FILE_EMPTY', '没有内容'],
    ['headers alone', Buffer.from(`${HEAD}\r\n`), 'FILE_WITHOUT_ROWS', '没有数据'],
    ['UTF-16 with a mark', iconv.encode(`\ufeff${HEAD}`, 'utf16le'), 'FILE_ENCODING', 'UTF-16'],
    [
      'UTF-16 without a mark',
      iconv.encode('a,b\nc,d', 'utf16-be', { addBOM: false }),
      'FILE_ENCODING',
      'UTF-16',
    ],
    [
      'bytes of no known encoding',
      Buffer.from([0xc3, 0x28, 0xff, 0xff, 0x2c]),
      'FILE_ENCODING',
      'UTF-8 或 GB18030',
    ],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'FILE_KIND', '.xls'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'FILE_KIND', 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'FILE_KIND', '不是表格'],
    ['a page called .xls', Buffer.from('<html><table></table></html>'), 'FILE_KIND', '网页'],
    ['a broken archive', Buffer.from('504b030400000000', 'hex'), 'FILE_DAMAGED', '损坏'],
  ])('%s', async (_, bytes, code, words) => {
    const problem = await only('applications', bytes);
    expect(problem).toMatchObject({ line: null, code });
    expect(problem.message).toContain(words);
  });
});

describe('headers', () => {
  it('names each unknown, missing and doubled header', async () => {
    const list = await problems('applications', '登记编号,收到日期,收到日期*,备注\n1,2023-01-05,,\n');
    expect(list.map((each) => [each.code, each.column])).toEqual([
      ['HEADER_DUPLICATE', '收到日期*'],
      ['HEADER_UNKNOWN', '备注'],
      ['HEADER_MISSING', '申请人类型'],
    ]);
  });

  it('says that the file may be of another register or encoding where it knows nothing', async () => {
    const list = await problems('applications', '甲,乙\n1,2\n');
    expect(list[0]).toMatchObject({ code: 'HEADER_UNKNOWN', line: 1 });
    expect(list[0]!.message).toContain('选错了登记簿');
  });

  it('refuses another unit than its own', async () => {
    const list = await problems('tallies', '年度,事项,数量,金额（万元）\n2023,行政许可,1,\n');
    expect(list[0]!.message).toContain('单位是元');
  });
});

describe('rows', () => {
  it.each([
    ['31 February', '1,2023-02-31,自然人,,,,', 'DATE_IMPOSSIBLE', '收到日期', '2023年2月只有 28 天'],
    ['an unreadable date', '1,今年春天,自然人,,,,', 'DATE_UNREADABLE', '收到日期', '2023-01-05'],
    ['a missing value', '1,,自然人,,,,', 'VALUE_MISSING', '收到日期', '必填'],
    ['an unknown label', '1,2023-01-05,村民,,,,', 'CHOICE_UNKNOWN', '申请人类型', '可填：自然人、商业企业'],
    [
      'a conclusion before receipt',
      '1,2023-01-05,自然人,,2023-01-04,予以公开,',
      'CONCLUDED_BEFORE_RECEIVED',
      '办结日期',
      '早于收到日期',
    ],
    [
      'an outcome without its date',
      '1,2023-01-05,自然人,,,予以公开,',
      'OUTCOME_WITHOUT_CONCLUSION',
      '办结日期',
      '没有填办结日期',
    ],
    [
      'a conclusion without outcome',
      '1,2023-01-05,自然人,,2023-01-06,,',
      'CONCLUSION_WITHOUT_OUTCOME',
      '办理结果',
      '没有填办理结果',
    ],
    [
      'a text too long',
      `${'1'.repeat(81)},2023-01-05,自然人,,,,`,
      'TEXT_TOO_LONG',
      '登记编号',
      '最多 80 个字',
    ],
    ['a zero byte', '1\u0000,2023-01-05,自然人,,,,', 'TEXT_CONTROL', '登记编号', '控制字符'],
    ['a bell', '1\u0007,2023-01-05,自然人,,,,', 'TEXT_CONTROL', '登记编号', '控制字符'],
    ['a comma too many', '1,2023-01-05,自然人,甲,,,,乙', 'ROW_SHAPE', null, '双引号括起来'],
    ['half a row', '1,2023-01-05,自然人', 'ROW_SHAPE', null, '只有 3 格'],
    ['an open quote', '1,2023-01-05,自然人,"甲,,,', 'ROW_SHAPE', null, '没有成对'],
  ])('%s', async (_, row, code, column, words) => {
    const problem = await only('applications', application(row));
    expect(problem).toMatchObject({ code, column });
    expect(problem.message).toContain(words);
  });

  it.each([
    [
      'reviews',
      '案号,类型,起诉方式,收到日期,结案日期,结果\n1,行政诉讼,,2023-01-05,,\n',
      'LAWSUIT_WITHOUT_KIND',
    ],
    [
      'reviews',
      '案号,类型,起诉方式,收到日期,结案日期,结果\n1,行政复议,复议后起诉,2023-01-05,,\n',
      'REVIEW_WITH_ROUTE',
    ],
    [
      'reviews',
      '案号,类型,收到日期,结案日期,结果\n1,行政复议,2023-01-05,2023-02-01,\n',
      'CONCLUSION_WITHOUT_OUTCOME',
    ],
    [
      'reviews',
      '案号,类型,收到日期,结案日期,结果\n1,行政复议,2023-01-05,2022-02-01,结果维持\n',
      'CONCLUDED_BEFORE_RECEIVED',
    ],
    ['tallies', '年度,事项,数量\n2023,行政许可,-1\n', 'COUNT_NEGATIVE'],
    ['tallies', '年度,事项,数量\n2023,行政许可,\n', 'VALUE_MISSING'],
    ['tallies', '年度,事项,数量,金额\n2023,行政事业性收费,3,\n', 'VALUE_MISSING'],
    ['tallies', '年度,事项,金额\n2023,行政事业性收费,-1\n', 'MONEY_NEGATIVE'],
    ['tallies', '年度,事项,数量\n23,行政许可,1\n', 'YEAR_UNREADABLE'],
    ['events', '名称,类型,日期,参加人数\n甲,培训,2023-01-05,-3\n', 'COUNT_NEGATIVE'],
    [
      'proposals',
      '编号,类型,年度,收到日期,办结日期\n1,政协提案,2023,2023-05-01,2023-04-01\n',
      'CONCLUDED_BEFORE_RECEIVED',
    ],
    ['items', '编号,渠道,类型,标题,发布日期,链接\n1,网站,工作动态,甲,2023-01-05,\n', 'CHOICE_UNKNOWN'],
    [
      'items',
      '编号,渠道,类型,标题,发布日期,链接\n1,website,工作动态,甲,2023-01-05,ftp://a\n',
      'ADDRESS_UNREADABLE',
    ],
    [
      'items',
      '编号,渠道,类型,标题,发布日期\n1,website,工作动态,甲,2023-01-05\n1,wechat,工作动态,乙,2023-01-05\n',
      'ITEM_DISAGREES',
    ],
    [
      'items',
      '编号,渠道,类型,标题,发布日期\n1,website,工作动态,甲,2023-01-05\n1,政府网站,工作动态,甲,2023-01-06\n',
      'KEY_DUPLICATE',
    ],
  ] as const)('%s: %j → %s', async (register, file, code) => {
    expect((await only(register, file)).code).toBe(code);
  });

  it('takes what is merely odd', async () => {
    const odd = [
      ['applications', application('1,2099-01-05,自然人,,2099-02-01,补正后申请内容仍不明确,')],
      ['documents', '文号,标题,类别,制发日期,废止日期\n1,甲,规章,2023-01-05,2022-01-01\n'],
      ['proposals', '编号,类型,年度,办结日期\n1,政协提案,2023年,2023-05-01\n'],
    ] as const;
    for (const [register, file] of odd) expect(await problems(register, file)).toEqual([]);
  });

  it('names a key that comes twice, with the earlier line', async () => {
    const problem = await only(
      'applications',
      `${HEAD}\n1,2023-01-05,自然人,,,,\n2,2023-01-05,自然人,,,,\n1,2023-01-06,其他,,,,\n`,
    );
    expect(problem).toMatchObject({ line: 4, code: 'KEY_DUPLICATE', value: '1' });
    expect(problem.message).toContain('第 2 行');
  });

  it('names every bad row by the line that a person sees, quoted line breaks counted', async () => {
    const file = `${HEAD}\r\n1,2023-02-31,自然人,"一\r\n二\r\n三",,,\r\n\r\n2,,自然人,,,,\r\n3,2023-01-05,甲,,,,\r\n`;
    expect((await problems('applications', file)).map((each) => [each.line, each.code])).toEqual([
      [2, 'DATE_IMPOSSIBLE'],
      [6, 'VALUE_MISSING'],
      [7, 'CHOICE_UNKNOWN'],
    ]);
  });

  it('never shows what is personal', async () => {
    const secret = `张三${'丰'.repeat(100)}`;
    const list = await problems('applications', application(`1,2023-01-05,自然人,密\u0007件,,,${secret}`));
    expect(list.map((each) => each.value)).toEqual([HIDDEN, HIDDEN]);
    const shifted = await problems('applications', application(`1,2023-01-05,自然人,甲,,,张三,13800000000`));
    expect(JSON.stringify([list, shifted])).not.toMatch(/张三|密|138/u);
  });

  it('keeps a bounded number of problems and counts the rest', async () => {
    const rows = Array.from({ length: PROBLEM_LIMIT + 5 }, (_, index) => `${index},x,自然人,,,,`).join('\n');
    const file = await readRegisterFile(REGISTERS.applications, Buffer.from(application(rows)));
    expect([file.problems.list.length, file.problems.more]).toEqual([PROBLEM_LIMIT, 5]);
  });
});

describe('workbooks', () => {
  const sheet = async (rows: unknown[][]) =>
    writeXlsxFile(
      rows.map((row) => row.map((value) => ({ value }))) as never,
      { dateFormat: 'yyyy-mm-dd' } as never,
    ).toBuffer();

  it('says of a date written as a number what to do, by the row that the workbook shows', async () => {
    const bytes = await sheet([['登记编号*', '收到日期*', '申请人类型*'], [], [1, 44931, '自然人']]);
    const problem = await only('applications', bytes);
    expect(problem).toMatchObject({ line: 3, code: 'DATE_UNREADABLE', value: '44931' });
  });

  it('says of an archive that is no workbook what it is', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const problem = await only('applications', zipSync({ 'word/document.xml': strToU8('<w/>') }));
    expect(problem).toMatchObject({ code: 'FILE_KIND' });
  });
});

describe('personal values of a misshapen file', () => {
  it('says nothing of a row whose cells have shifted', async () => {
    const row = '1,2023-03-05,自然人,张三,住某村12号,电话13800001111,赵某,李某,王某';
    const list = await problems('applications', application(row));
    expect(list.map((each) => each.code)).toEqual(['ROW_SHAPE']);
    expect(JSON.stringify(list)).not.toMatch(/张三|某村|1380000|赵某|李某|王某/);
  });

  it.each([
    [HEAD, '1,2023-03-05,自然人,我要,王小秘的地,13800001111,2023-03-09'],
    [
      '登记编号,申请内容,收到日期,申请人类型,办结日期,办理结果,申请人',
      '1,我要,王小秘,2023-03-01,自然人,2023-03-09,予以公开',
    ],
    [
      '登记编号,申请内容,收到日期,申请人类型,办结日期,办理结果,申请人',
      '1,我要,2023-03-01,自然人,13800001111,2023-03-09,予以公开',
    ],
  ])('repeats nothing of a shifted row that is no longer than its header: %s', async (head, row) => {
    const list = await problems('applications', `${head}\n${row}\n`);
    expect(list.length).toBeGreaterThan(0);
    expect(JSON.stringify(list)).not.toMatch(/王小秘|1380000/);
  });

  it('says nothing of a first row that is somebody’s data', async () => {
    const list = await problems('applications', '1,2023-03-05,自然人,张三,13800001111\n');
    expect(list.map((each) => each.code)).toEqual(['HEADER_UNKNOWN']);
    expect(JSON.stringify(list)).not.toMatch(/张三|1380000/);
  });
});

it('tells a doubled key even where the first row has another fault', async () => {
  const list = await problems('applications', `${HEAD}\n1,2023-02-31,自然人,,,,\n1,2023-01-01,自然人,,,,\n`);
  expect(list.map((each) => [each.line, each.code])).toEqual([
    [2, 'DATE_IMPOSSIBLE'],
    [3, 'KEY_DUPLICATE'],
  ]);
});

it('refuses a proposal’s class without the day of its conclusion', async () => {
  const problem = await only('proposals', '编号,类型,年度,结果类别\n1,政协提案,2023年,B类\n');
  expect(problem).toMatchObject({ line: 2, column: '办结日期', code: 'OUTCOME_WITHOUT_CONCLUSION' });
});
