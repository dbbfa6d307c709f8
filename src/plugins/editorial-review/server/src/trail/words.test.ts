import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Json } from '../../../shared/trail';
import type { Names } from './detail-words';
import { DETAIL_NAMES, didOf, wordsOf } from './words';

const SRC = path.resolve(__dirname, '../../../../..');
const NAMES: Names = {
  kind: (type) => (type === 'api::news-item.news-item' ? '工作动态' : '其他'),
  right: (action) => (action === 'plugin::editorial-review.items.submit' ? '提交审核' : 'Read'),
  field: (_type, field) => ({ title: '标题', content: '正文', contact: '联系方式' })[field] ?? field,
  fields: () => ['title', 'content', 'contact'],
};
const NEWS = 'api::news-item.news-item';
const right = (action: string, more: object = {}) => ({
  action,
  subject: null,
  fields: null,
  conditions: [],
  ...more,
});
const told = (details: Readonly<Record<string, Json>>, act: Parameters<typeof wordsOf>[0]['act'] = 'edit') =>
  wordsOf({ act, details: details as never }, NAMES);

/** The server's sources that put something on record. */
const sources = (): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|[/\\](?:admin|domain|shared)[/\\]/.test(file))
    .map((file) => readFileSync(path.join(SRC, file), 'utf8'))
    .filter((text) => /trailOf|putOnRecord/.test(text));

/** The keys of an object as it is written, through conditions and what is spread into it. */
function keysOf(node: ts.Node): string[] {
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return keysOf(property.expression);
      return ts.isIdentifier(property.name) ? [property.name.text] : [];
    });
  }
  if (ts.isConditionalExpression(node)) return [...keysOf(node.whenTrue), ...keysOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return keysOf(node.expression);
  return [];
}

/** What is called `details` in a source, and what is handed to its `put`. */
function writtenIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      node.name.getText() === 'details' &&
      node.initializer
    ) {
      found.push(...keysOf(node.initializer));
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'put' && node.arguments.length > 1) {
      const [last] = node.arguments.slice(-1);
      if (last) found.push(...keysOf(last));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

test('whatever the server puts on record has Chinese words', () => {
  const written = [...new Set(sources().flatMap(writtenIn))];
  // That the sources are really read.
  expect(written).toEqual(
    expect.arrayContaining(['action', 'failed', 'done', 'from', 'gate', 'kind', 'head']),
  );
  expect(written.filter((key) => !DETAIL_NAMES.has(key))).toEqual([]);
});

test('a setting for a minute, its failure and its making up, each by its own words', () => {
  const set = { action: 'publish', at: '2026-11-24T00:46+08:00' };
  expect(told(set, 'schedule')).toEqual(['定时发布', '定在 2026年11月24日 00:46']);
  expect(didOf({ act: 'schedule', details: set })).toBe('定时');
  const failed = { ...set, failed: '还没有通过审核。', late: true };
  expect(didOf({ act: 'schedule', details: failed })).toBe('定时没有做成');
  expect(told(failed, 'schedule')).toEqual([
    '定时发布',
    '定在 2026年11月24日 00:46',
    '没有做成：还没有通过审核。',
    '到时间时系统没有开着，开机后才办',
  ]);
  expect(told({ ...set, done: '2026-11-24T08:01:09.120+08:00' }, 'late')).toContain(
    '补做于 2026年11月24日 08:01',
  );
});

test.each<[Readonly<Record<string, Json>>, string[]]>([
  [{ from: 3 }, ['恢复的是第 3 版']],
  [{ overridden: ['MOBILE|content||第2段|138****5678|1'] }, ['放行的提醒：第2段手机号（138****5678）']],
  [
    { overrides: [{ id: 'FILE_COMMENTS|attachments|名单.docx|||1', reason: '已核对' }] },
    ['放行的提醒：附件“名单.docx”附件里的批注，理由：已核对'],
  ],
  [
    { overrides: [{ finding: '正文第1段：有手机号。', reason: '机关电话' }] },
    ['放行的提醒：正文第1段：有手机号，理由：机关电话'],
  ],
  [
    { filter: { act: ['publish', 'sign'], type: 'api::news-item.news-item', from: '2026-01-01' } },
    ['条件：操作 发布、签字', '条件：对象 工作动态', '条件：从 2026-01-01'],
  ],
  [
    {
      added: [
        right('plugin::content-manager.explorer.read', {
          subject: NEWS,
          fields: ['title', 'content', 'contact'],
        }),
        right('plugin::editorial-review.items.submit'),
        right('admin::users.create'),
        right('plugin::strange.thing'),
        right(`${NEWS}.find`),
      ],
      taken: [],
      altered: [],
    },
    ['增加：查看工作动态、提交审核、新建账号、使用其他功能'],
  ],
  [
    {
      added: [
        right('plugin::content-manager.explorer.update', { subject: NEWS, fields: ['title', 'content'] }),
        right('plugin::content-manager.explorer.read', { subject: NEWS, fields: ['title'] }),
      ],
      taken: [right('plugin::upload.assets.update', { conditions: ['admin::is-creator'] })],
    },
    ['增加：修改工作动态（不含 联系方式）、查看工作动态（只有 标题）', '取消：修改文件（只限本人新建的）'],
  ],
  [
    {
      altered: [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: NEWS,
          fields: { added: ['contact', 'content'], taken: [] },
          conditions: { added: [], taken: [] },
        },
        {
          action: 'plugin::upload.assets.update',
          subject: null,
          fields: { added: [], taken: [] },
          conditions: { added: [], taken: ['admin::is-creator'] },
        },
      ],
    },
    ['查看工作动态：增加字段 联系方式、正文', '修改文件：取消条件 只限本人新建的'],
  ],
  [{ joined: ['王芳'], left: [] }, ['加入：王芳']],
  [{ somethingNew: 'x' }, ['其他：x']],
])('details in words: %j', (details, words) => {
  expect(told(details)).toEqual(words);
});
