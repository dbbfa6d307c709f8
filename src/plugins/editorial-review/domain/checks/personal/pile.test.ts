import { LOOK_ALIKE_TEXTS, PLANTED } from '../../../../../../tests/fixtures/personal-data/pile';
import { findPersonal } from './find-personal';
import { maskPersonal } from './mask-personal';

const codesIn = (text: string) =>
  findPersonal(text, { today: '2023-12-31', withinAddresses: false }).map(({ code }) => code as string);

test('of the pile nothing is missed and nothing wrongly accused', () => {
  const missed: string[] = [];
  const wrong: string[] = [];
  let caught = 0;
  for (const { text, codes } of PLANTED) {
    const found = codesIn(text);
    for (const code of codes) {
      const place = found.indexOf(code);
      if (place < 0) missed.push(`${code}: ${text}`);
      else caught += found.splice(place, 1).length;
    }
    wrong.push(...found.map((code) => `${code}: ${text}`));
  }
  for (const text of LOOK_ALIKE_TEXTS) wrong.push(...codesIn(text).map((code) => `${code}: ${text}`));
  expect(PLANTED.length).toBeGreaterThanOrEqual(150);
  expect(LOOK_ALIKE_TEXTS.length).toBeGreaterThanOrEqual(150);
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  expect(caught).toBe(PLANTED.flatMap(({ codes }) => codes).length);
});

test('masked, none of the planted numbers is found any more', () => {
  for (const { text } of PLANTED) {
    const masked = maskPersonal(text);
    expect(codesIn(masked)).toEqual([]);
    expect(maskPersonal(masked)).toBe(masked);
  }
});
