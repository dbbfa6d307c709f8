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

test('forty to sixty of them, each once', () => {
  expect(SHIPPED_ENTRIES.length).toBeGreaterThanOrEqual(40);
  expect(SHIPPED_ENTRIES.length).toBeLessThanOrEqual(65);
  expect(new Set(SHIPPED_ENTRIES.map(({ wrong }) => wrong)).size).toBe(SHIPPED_ENTRIES.length);
});

test('what offices rightly write is no slip', () => {
  const right =
    '中华人民共和国国务院办公厅关于印发〔2023〕12号文件的通知。各镇人民政府要加强部署，即使任务繁重，也要安装到位，' +
    '截至目前已建成度假村3处，账户余额见附件。领导小组办公室组织座谈会，反映民意，推进扫黑除恶和乡村振兴。';
  expect(findWording(DICTIONARY, right)).toEqual([]);
});
