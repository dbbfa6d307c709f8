import fc from 'fast-check';
import { copiedText } from './copied-text';
import { readCells } from './cells';
import { sectionOf, subjectWith } from './test-subject';
import { shareCopied } from './text/likeness';

const LAST =
  '2022年政府信息公开工作中存在的主要问题为：一是部分科室对政务公开的重要性认识不足，公示公开发布不够及时；' +
  '二是工作人员专业性不强，对于发布的内容没有较好地把关。改进情况：一是提高公开意识和能力，完善工作机制；' +
  '二是加强工作人员的培训，组织各科室工作人员参加专题培训3次。';
const NEW =
  '今年的不足主要在政策解读：解读以文字为主，图解和视频少，群众看不懂；征地补偿信息更新慢，村民多次询问才补充公开。' +
  '针对这些问题，已请县融媒体中心协助制作图解，并把征地信息的公开时限写进村级考核，由分管领导按月督办。';

const check = (id: 'problems' | 'other', now: string, before: string) =>
  copiedText.check(
    subjectWith({
      sections: [sectionOf(id, now)],
      previous: { form: '2021', year: 2022, cells: readCells({}), sections: [sectionOf(id, before)] },
    }),
  );

test('a section that only changed its year and numbers is copied, and shown beside last year’s', () => {
  const [finding] = check('problems', LAST.replace('2022', '2023').replace('3次', '5次'), LAST);
  expect(finding).toMatchObject({
    code: 'COPIED_TEXT',
    severity: 'warning',
    where: 'sections.problems',
    expected: 90,
    actual: 100,
  });
  expect(finding?.message).toContain('今年：“2023年政府信息公开');
  expect(finding?.message).toContain('2022 年：“2022年政府信息公开');
});

test('a section of its own is not', () => {
  expect(check('problems', NEW, LAST)).toEqual([]);
  expect(check('problems', `${LAST}${NEW}`, LAST)).toEqual([]);
});

test('short and formal statements say the same every year', () => {
  const formal =
    '2022年青石镇人民政府未收取政府信息公开信息处理费。2022年青石镇人民政府共承办区人大代表建议1件、政协提案1件，' +
    '已全部办理完成，办复率100%，办理结果为B类2件。无其他需要报告的事项。';
  expect(check('other', formal.replaceAll('2022', '2023'), formal)).toEqual([]);
  expect(check('problems', '公开不够及时，下一步加强培训。', '公开不够及时，下一步加强培训。')).toEqual([]);
});

test('without last year nothing is said', () => {
  expect(copiedText.check(subjectWith({ sections: [sectionOf('problems', LAST)] }))).toEqual([]);
});

test('the measure: a text stands whole in itself, not at all in what shares no word with it', () => {
  const words = fc.string({
    unit: fc.constantFrom('公', '开', '信', '息', '工', '作', '申', '请'),
    minLength: 4,
    maxLength: 200,
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(shareCopied(a, a + b)).toBe(1);
      expect(shareCopied(a, '')).toBe(0);
      expect(shareCopied(a, b)).toBeGreaterThanOrEqual(0);
      expect(shareCopied(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});
