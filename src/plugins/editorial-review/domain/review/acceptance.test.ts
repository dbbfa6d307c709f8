import type { Finding } from '../../shared/findings';
import { blocking, blockingEmergency, tolerated } from './acceptance';

const found = (
  id: string,
  severity: Finding['severity'],
  message = '正文第2段有手机号码 138****。',
): Finding => ({
  id,
  severity,
  code: 'MOBILE',
  place: { field: 'content', label: '正文', file: null, at: '第2段' },
  excerpt: '138****',
  message,
  remedy: '改',
});
const findings = [found('w', 'warning'), found('e', 'error'), found('i', 'info')];
const why = (id: string) => ({ id, reason: '本机关热线' });

it('an error blocks whatever is said, a warning until a reason is given for it, advice never', () => {
  const ids = (...given: string[]) => blocking(findings, given.map(why)).map(({ id }) => id);
  expect(ids()).toEqual(['w', 'e']);
  expect(ids('w', 'e', 'i')).toEqual(['e']);
});

it('what was let stand is told in words, of warnings that were found and of nothing else', () => {
  expect(tolerated(findings, ['w', 'e', 'i', 'never found'].map(why))).toEqual([
    { finding: '正文第2段有手机号码 138****', reason: '本机关热线' },
  ]);
  expect(tolerated(findings, [])).toEqual([]);
  expect(tolerated([found('f', 'warning', '文件里留有 2 处批注。')], [why('f')])).toEqual([
    { finding: '正文第2段：文件里留有 2 处批注', reason: '本机关热线' },
  ]);
});

it('an emergency has its own reason for warnings, but needs nobody’s account number', () => {
  const card: Finding = { ...found('c', 'warning'), code: 'BANK_CARD' };
  expect(blockingEmergency([...findings, card]).map(({ id }) => id)).toEqual(['e', 'c']);
});
