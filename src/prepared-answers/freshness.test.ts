import { isFresh } from './freshness';

const MODIFIED = Date.parse('2024-05-01T08:00:00Z');
const state = { etag: '"abc"', modified: MODIFIED };
const NOW = MODIFIED + 3_600_000;
const at = (milliseconds: number) => new Date(milliseconds).toUTCString();

it.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", "abc"', true],
  ['"x",W/"abc" ,"y"', true],
  ['*', true],
  ['"abc-gzip"', false],
  ['abc', false],
  ['"x, \\"abc\\""', false],
  ['', false],
])('If-None-Match %j: %j', (tags, fresh) =>
  expect(isFresh({ 'if-none-match': tags }, state, NOW)).toBe(fresh),
);

it.each([
  ['the date that was given', at(MODIFIED), true],
  ['a date long after', at(MODIFIED + 600_000), true],
  ['a date so soon after that the change may not have been seen', at(MODIFIED + 60_000), false],
  ['a date before', at(MODIFIED - 1000), false],
  ['a date to come', at(NOW + 600_000), false],
  ['no date', 'yesterday', false],
])('If-Modified-Since, %s', (_what, since, fresh) =>
  expect(isFresh({ 'if-modified-since': since }, state, NOW)).toBe(fresh),
);

it('does not look at the date where a tag is given', () =>
  expect(isFresh({ 'if-none-match': '"other"', 'if-modified-since': at(MODIFIED) }, state, NOW)).toBe(false));

it('has no date to compare with where none may be told', () =>
  expect(isFresh({ 'if-modified-since': at(MODIFIED) }, { ...state, modified: undefined }, NOW)).toBe(false));
