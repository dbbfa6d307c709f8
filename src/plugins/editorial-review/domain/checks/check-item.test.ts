import { checkItem, type CheckInput } from './check-item';
import { findingSchema } from '../../shared/findings';
import { DEFAULT_ALLOWED_HOSTS } from './links/allowed-hosts';
import { SHIPPED_ENTRIES } from './wording/shipped-entries';

const NOTHING: CheckInput = {
  texts: [],
  files: [],
  pictures: [],
  publication: null,
  dictionary: SHIPPED_ENTRIES,
  allowedHosts: DEFAULT_ALLOWED_HOSTS,
  linkAnswers: new Map(),
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
      "warning MOBILE 意见反映方式   …531088，手机 136****6000",
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
