import { isBrought } from './follow';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const item = (first: number, now = first) => ({ firstPublishedAt: at(first), publishedAt: at(now) });
const SINCE = at(5);

it('brings what was first published after the account was connected', () => {
  expect(isBrought(item(6), SINCE, undefined)).toBe(true);
  expect(isBrought(item(4), SINCE, undefined)).toBe(false);
  expect(isBrought(item(4, 7), SINCE, undefined)).toBe(false);
  expect(isBrought(item(4), SINCE, { state: 'planned', updatedAt: at(6) })).toBe(false);
});

it.each(['drafting', 'drafted', 'submitting', 'submitted', 'published', 'withdrawn'] as const)(
  'brings changes of what is %s, however old',
  (state) => {
    expect(isBrought(item(4), SINCE, { state, updatedAt: at(6) })).toBe(true);
  },
);

it.each(['failed', 'deleted', 'banned'] as const)(
  'leaves what is %s alone until it is published anew',
  (state) => {
    expect(isBrought(item(6), SINCE, { state, updatedAt: at(7) })).toBe(false);
    expect(isBrought(item(6, 8), SINCE, { state, updatedAt: at(7) })).toBe(true);
  },
);
