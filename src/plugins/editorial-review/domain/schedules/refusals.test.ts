import { settingRefusal } from './refusals';

const NOW = new Date('2026-11-23T01:00:30Z');
const at = (text: string) => new Date(`${text}:00+08:00`);
const code = (action: 'publish' | 'unpublish', when: string, waiting: Parameters<typeof settingRefusal>[1] = []) =>
  settingRefusal({ action, at: at(when) }, waiting, NOW)?.code ?? null; // prettier-ignore

it('is for a minute to come, within two years', () => {
  expect(code('publish', '2026-11-23T09:00')).toBe('SCHEDULE_PAST');
  expect(code('publish', '2026-11-23T09:01')).toBeNull();
  expect(settingRefusal({ action: 'publish', at: NOW }, [], NOW)?.code).toBe('SCHEDULE_PAST');
  expect(code('publish', '2028-11-23T09:00')).toBeNull();
  expect(code('publish', '2028-11-23T09:01')).toBe('SCHEDULE_TOO_FAR');
});

it('is one an action, and takes back after it publishes', () => {
  const publish = { action: 'publish', at: at('2026-12-01T09:00'), by: '王' } as const;
  const unpublish = { action: 'unpublish', at: at('2026-12-01T09:00'), by: '王' } as const;
  expect(code('publish', '2026-12-02T09:00', [publish])).toBe('SCHEDULE_TWICE');
  expect(code('unpublish', '2026-12-01T09:00', [publish])).toBe('SCHEDULE_ORDER');
  expect(code('unpublish', '2026-12-01T08:59', [publish])).toBe('SCHEDULE_ORDER');
  expect(code('unpublish', '2026-12-01T09:01', [publish])).toBeNull();
  expect(code('publish', '2026-12-01T09:00', [unpublish])).toBe('SCHEDULE_ORDER');
  expect(code('publish', '2026-12-01T08:59', [unpublish])).toBeNull();
});
