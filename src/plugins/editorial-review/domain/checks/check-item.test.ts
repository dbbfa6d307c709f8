import { PLANTED } from '../../../../../tests/fixtures/personal-data/pile';
import { checkItem, type CheckInput } from './check-item';
import { findingSchema } from '../../shared/findings';
import { DEFAULT_ALLOWED_HOSTS } from './links/allowed-hosts';
import { maskPersonal } from './personal/mask-personal';
import { SHIPPED_ENTRIES } from './wording/shipped-entries';

const NOTHING: CheckInput = {
  texts: [],
  files: [],
  pictures: [],
  publication: null,
  dictionary: SHIPPED_ENTRIES,
  allowedHosts: DEFAULT_ALLOWED_HOSTS,
  linkAnswers: new Map(),
  linksUnasked: new Set(),
  ownNumbers: [],
  today: '2023-12-31',
};
const ID = '11010519491231002X';

const content = (text: string) => ({ field: 'content', label: '正文', text, kind: 'markdown' as const });
const plain = (field: string, label: string, text: string) => ({
  field,
  label,
  text,
  kind: 'plain' as const,
});
const check = (input: Partial<CheckInput>) => checkItem({ ...NOTHING, ...input });

const ITEM: Partial<CheckInput> = {
  texts: [
    plain('title', '标题', '界石镇人民攻府关于救助对象的公示'),
    content(
      [
        '# 公示',
        '',
        `张三，身份证号**110105**19491231002X，电话13800138000。`,
        '　　请各村于本月底前完成布',
        '署工作，见[名单](http://www.example.com/a)。',
        '',
        '| 姓名 | 电话 |',
        '|------|------|',
        '| 李四 | 139 0013 9000 |',
        '',
        '![IMG_01.jpg](/uploads/IMG_01_ab12cd34ef.jpg)和[电话](tel:13700137000)',
      ].join('\n'),
    ),
    plain('objectionContact', '意见反映方式', '电话 0631-8531088，手机 13600136000'),
  ],
  files: [
    {
      field: 'attachments',
      label: '附件',
      name: `张三${ID}.xlsx`,
      parts: [{ at: '工作表“名单”B7', text: ID }],
      problems: [
        {
          ...{ code: 'FILE_COMMENTS', severity: 'warning', at: '第1页', excerpt: '批注：打13800138000' },
          ...{ message: '有批注。', remedy: '删去批注。' },
        },
      ],
    },
  ],
  pictures: [
    {
      place: { field: 'cover', label: '封面图片', file: null, at: null },
      name: 'a.png',
      alternativeText: null,
    },
  ],
  publication: { publishedOn: '2023-05-01', firstPublishedAt: '2023-04-30T16:30:00.000Z', imported: false },
};

test('an item with everything wrong is told place by place, errors first, nobody’s number in the clear', () => {
  const found = check(ITEM);
  expect(
    found.map(({ code, severity, place, excerpt }) =>
      [severity, code, place.label, place.file, place.at, excerpt].join(' '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "error WORDING 标题   界石镇人民攻府关于救助对象的公示",
      "error ID_NUMBER 正文  第2段 张三，身份证号1101************2X，电话138****…",
      "error ID_NUMBER 附件 张三1101************2X.xlsx 文件名 张三1101************2X.xlsx",
      "error ID_NUMBER 附件 张三1101************2X.xlsx 工作表“名单”B7 1101************2X",
      "warning MOBILE 正文  第2段 …*****2X，电话138****8000。 请各村于本月底前…",
      "warning MOBILE 正文  第6段 139****9000",
      "warning MOBILE 正文  第7段 tel:137****7000",
      "warning WORDING 正文  第3段 …请各村于本月底前完成布 署工作，见名单。",
      "warning LINK_FOREIGN 正文  第4段 名单 http://www.example.com/a",
      "warning ALT_MISSING 正文  第7段 IMG_01.jpg",
      "warning MOBILE 意见反映方式   …******，手机 136****6000",
      "warning ALT_MISSING 封面图片   a.png",
      "warning FILE_COMMENTS 附件 张三1101************2X.xlsx 第1页 批注：打138****8000",
    ]
  `);
  const told = JSON.stringify(found);
  for (const number of [ID, '13800138000', '139 0013 9000', '13700137000', '13600136000'])
    expect(told).not.toContain(number);
  for (const finding of found) expect(findingSchema.parse(finding)).toEqual(finding);
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
});

test('the same item has the same findings with the same ids', () => {
  expect(check(ITEM)).toEqual(check(ITEM));
  const [first, second] = check({ texts: [content('电话13800138000\n\n电话13800138000')] });
  expect([first?.place.at, second?.place.at]).toEqual(['第1段', '第2段']);
  const same = check({
    texts: [plain('source', '来源', '13800138000，13800138000，13800138000，13800138000')],
  });
  expect(new Set(same.map(({ id }) => id)).size).toBe(4);
});

test('wherever a number of the pile is put, no answer shows it', () => {
  const files = PLANTED.map(({ text }, index) => ({
    field: 'attachments',
    label: '附件',
    name: `${text}.txt`,
    parts: [{ at: `工作表“${text}”A${index}`, text }],
    problems: [],
  }));
  const texts = PLANTED.map(({ text }) => content(`[${text}](http://a.example.com/)\n\n${text}攻府`));
  const told = check({ files, texts });
  expect(told.length).toBeGreaterThan(2 * PLANTED.length);
  for (const { id, place, excerpt, message } of told)
    expect(maskPersonal(`${id}\n\n${JSON.stringify(place)}\n\n${excerpt}\n\n${message}`)).toBe(
      `${id}\n\n${JSON.stringify(place)}\n\n${excerpt}\n\n${message}`,
    );
});

test('a number in the name, the words or the address of a picture, nowhere in the clear', () => {
  const place = (field: string) => ({ field, label: '封面图片', file: `张三${ID}.png`, at: null });
  const told = check({
    texts: [content(`![](/uploads/a_${ID}.png "${ID}")[查](http://a.gov.cn/?sfz=%31${ID.slice(1)})`)],
    files: [
      {
        ...{ field: 'cover', label: '封面图片', name: `张三${ID}.png`, problems: [] },
        parts: [
          { at: '替代文字', text: `张三${ID}` },
          { at: '说明', text: '电话13800138000' },
        ],
      },
    ],
    pictures: [{ place: place('cover'), name: `张三${ID}.png`, alternativeText: null }],
  });
  expect(told.map(({ code, place: { at } }) => `${code} ${at ?? ''}`)).toEqual([
    ...['ID_NUMBER 第1段', 'ID_NUMBER 第1段', 'ID_NUMBER 第1段', 'ID_NUMBER 文件名', 'ID_NUMBER 替代文字'],
    ...['ALT_MISSING 第1段', 'ALT_MISSING ', 'MOBILE 说明'],
  ]);
  expect(JSON.stringify(told)).not.toContain(ID.slice(4, 16));
});

test('a permit’s number may stand with a reason, a number of a person never', () => {
  const permit = '371003202303160108';
  const severities = (text: string) => check({ texts: [content(text)] }).map(({ severity }) => severity);
  expect(severities(`施工许可证编号：${permit}`)).toEqual(['warning']);
  expect(severities(`身份证编号：${permit}`)).toEqual(['error']);
  expect(severities(permit)).toEqual(['error']);
  expect(severities(`证书编号：${ID}`)).toEqual(['error']);
});

test.each([
  ['承包方编码：N', 'warning'],
  ['承包方代码 N', 'warning'],
  ['农户编码：N', 'warning'],
  ['|承包方编码|户主|\n|--|--|\n|1|甲|\n|N|张三|', 'warning'],
  ['|户主|承包方编码（18位）|\n|--|--|\n|张三|N|', 'warning'],
  ['|承包方编码|身份证号|\n|--|--|\n|1|N|', 'error'],
  ['承包方编码 承包方代表\n1 N 张三', 'warning'],
  ['承包方编码 承包方代表\n1 身份证N 张三', 'error'],
  ['承包方：N', 'error'],
  ['承包方代表身份证号：N', 'error'],
])('a household that farms the land of a township numbered 200: %j is a matter of %s', (text, severity) => {
  const [household, born] = ['510129200205120028', '371082200805150109'];
  const severities = (number: string) =>
    check({ texts: [content(text.replace('N', number))] }).map((each) => each.severity);
  expect(severities(household)).toEqual([severity]);
  expect(severities(born)).toEqual(['error']);
});

test('six hundred mobiles of a list need one reason', () => {
  const text = Array.from({ length: 600 }, (_, index) => `李某，${13800138000 + index}`).join('\n');
  expect(check({ texts: [plain('content', '正文', text)] })).toMatchObject([
    { code: 'MOBILE', severity: 'warning', place: { at: null } },
  ]);
});

test('the office’s own numbers are no findings, an identity number always is', () => {
  const texts = [plain('content', '正文', `电话+86 138-0013-8000，账号6222021234567890128，${ID}`)];
  const ownNumbers = ['13800138000', '6222 0212 3456 7890 128', ID];
  expect(check({ texts, ownNumbers }).map(({ code }) => code)).toEqual(['ID_NUMBER']);
});

test('a contact for objections may be a mobile with a reason; anywhere else it is to go', () => {
  const [contact] = check({ texts: [plain('objectionContact', '意见反映方式', '13800138000')] });
  const [other] = check({ texts: [plain('content', '正文', '13800138000')] });
  expect(contact?.severity).toBe('warning');
  expect(contact?.remedy).toContain('可以保留，提交时写明理由');
  expect(other?.remedy).toContain('请删去，或只保留前后几位：138****8000');
});

test('where nothing outside answers, that is said once, and no link is called dead', () => {
  const texts = [content('见[甲](https://www.wendeng.gov.cn/a)和[乙](https://www.wendeng.gov.cn/b)')];
  expect(check({ texts, isOffline: true })).toMatchObject([
    { code: 'LINK_UNASKED', severity: 'info', message: expect.stringContaining('没有查外部链接') },
  ]);
  expect(check({ texts: [content('没有链接，见[附件](/uploads/a.pdf)')], isOffline: true })).toEqual([]);
});

test('links that were asked for and are dead are told', () => {
  const texts = [content('见http://a.gov.cn/b和[丙](http://a.gov.cn/c)、http://a.gov.cn/d')];
  const linkAnswers = new Map([
    ['http://a.gov.cn/b', 404],
    ['http://a.gov.cn/c', 200],
  ]);
  expect(check({ texts, linkAnswers }).map(({ code, excerpt }) => [code, excerpt])).toEqual([
    ['LINK_DEAD', 'http://a.gov.cn/b'],
  ]);
});

test('links of a file are looked at like those of a text, and one reason is enough for a website', () => {
  const parts = [
    { at: '第2段', text: '详见 www.example.com/a 和http://www.example.com/b。' },
    { at: '链接', text: 'http://www.example.com/丙', href: 'http://www.example.com/%E4%B8%99' },
    { at: '第3页的链接', text: 'http://a.gov.cn/b', href: 'http://a.gov.cn/b' },
    { at: '链接', text: 'tel:06318531088', href: 'tel:06318531088' },
  ];
  const files = [{ field: 'attachments', label: '附件', name: '表.docx', parts, problems: [] }];
  const linkAnswers = new Map([
    ['http://a.gov.cn/b', 404],
    ['http://www.example.com/%E4%B8%99', 200],
  ]);
  expect(check({ files, linkAnswers }).map(({ code, place, excerpt }) => [code, place.at, excerpt])).toEqual([
    ['LINK_FOREIGN', '第2段', 'http://www.example.com/a'],
    ['LINK_DEAD', '第3页的链接', 'http://a.gov.cn/b'],
  ]);
  expect(check({ files })[0]?.message).toBe(
    '附件“表.docx”第2段的链接指向 www.example.com，不是政府网站，也不在允许的网站名单里。',
  );
});

test('links that nobody asked for are told: nothing is known of them', () => {
  const texts = [content('见http://a.gov.cn/b、http://a.gov.cn/c和http://a.gov.cn/d')];
  const [found, ...more] = check({
    texts,
    linksUnasked: new Set(['http://a.gov.cn/c', 'http://a.gov.cn/d']),
  });
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'LINK_UNASKED', severity: 'info', excerpt: 'http://a.gov.cn/c' });
  expect(found?.message).toContain('有 2 个没有试着打开');
});

test('lines of a plain field are told by their number', () => {
  const texts = [plain('appointments', '任职', '张三同志任某职\r\n李四同志任攻府某职')];
  expect(check({ texts })[0]?.place.at).toBe('第2行');
});

test('an ordinary item has no findings', () => {
  expect(
    check({
      texts: [
        plain('title', '标题', '界石镇召开春季森林防火工作会议'),
        content(
          '3月5日，界石镇人民政府召开会议，印发界政发〔2023〕1号，见[政府网站](https://www.wendeng.gov.cn/)。',
        ),
        plain('indexNo', '索引号', '11371082004363079R/2023-00001'),
        plain('objectionContact', '意见反映方式', '界石镇党政办公室，电话 0631-8531088'),
      ],
      publication: { publishedOn: null, firstPublishedAt: null, imported: false },
    }),
  ).toEqual([]);
});

test('in a file that tells its text in another order than its lines stand, a number is told by the line where it stands', () => {
  const file = { field: 'attachments', label: '附件', name: '名单.pdf', problems: [] };
  const parts = [{ at: '第2页', text: '甲\n乙\t13800138000\n丙', lines: [4, 5, 4] }];
  const [finding] = check({ files: [{ ...file, parts }] });
  expect(finding?.message).toContain('附件“名单.pdf”第2页第5行附近有手机号码');
});
