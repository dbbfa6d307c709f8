import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SEVERITIES } from '../../../shared/findings';
import { findWording, readDictionary } from './find-wording';
import { SHIPPED_ENTRIES } from './shipped-entries';

const DICTIONARY = readDictionary(SHIPPED_ENTRIES);

test.each(SHIPPED_ENTRIES.map((entry) => [entry.wrong, entry] as const))(
  '%s is found, and what is right is not',
  (_, entry) => {
    expect(findWording(DICTIONARY, `甲${entry.wrong}乙`).map((found) => found.entry)).toEqual([entry]);
    expect(findWording(DICTIONARY, `甲${entry.right}乙`)).toEqual([]);
    expect(SEVERITIES).toContain(entry.severity);
  },
);

test('each once', () => {
  expect(new Set(SHIPPED_ENTRIES.map(({ wrong }) => wrong)).size).toBe(SHIPPED_ENTRIES.length);
});

test('what offices rightly write is no slip', () => {
  const right =
    '中华人民共和国国务院办公厅关于印发〔2023〕12号文件的通知。各镇人民政府要加强部署，即使任务繁重，也要安装到位，' +
    '截至目前已建成度假村3处，账户余额见附件。领导小组办公室组织座谈会，反映民意，推进扫黑除恶和乡村振兴。';
  expect(findWording(DICTIONARY, right)).toEqual([]);
});

test('in the sample year and the texts that come with the project there is none', () => {
  const root = path.resolve(__dirname, '../../../../../..');
  const texts = ['sample', 'src/plugins/annual-report/domain/narrative', 'docs'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:csv|json|md|txt|liquid|ts)$/.test(name))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.flatMap((text) => findWording(DICTIONARY, text).map(({ entry }) => entry.wrong))).toEqual([]);
});
