import { drift } from './drift';
import { OWN, seen, subjectWith } from './test-subject';

test('each figure that drifted is a finding; where only its rows changed, that is said', () => {
  const drifted = [
    { key: 'applications.newReceived.total', label: '新收', sealed: 46, now: 47 },
    { key: 'published.total', label: '公开政府信息', sealed: 254, now: 254 },
    { key: 'proposals.handledShare', label: '办复率', sealed: 100, now: null },
  ];
  const subject = subjectWith({ own: { ...OWN, drift: drifted } });
  expect(seen(drift, subject)).toEqual(
    drifted.map(({ key, sealed, now }) => ({ where: key, expected: sealed, actual: now })),
  );
  const messages = drift.check(subject).map(({ message }) => message);
  expect(messages[0]).toContain('批准时是 46，按登记簿现在是 47');
  expect(messages[1]).toContain('数字未变');
});

test('nothing drifts in a report from elsewhere', () => {
  expect(seen(drift, subjectWith())).toEqual([]);
});
