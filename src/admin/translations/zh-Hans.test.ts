import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { zhHans } from './zh-Hans';

type Texts = Readonly<Record<string, string>>;

const load = createRequire(path.join(process.cwd(), 'package.json'));

/** What a part of the installed CMS says in a language, by the keys that the panel uses. */
function textsOf(part: string, language: string): Texts {
  const folder = part === 'admin' ? 'admin/dist/admin/admin/src' : `${part}/dist/admin`;
  const file = path.resolve('node_modules/@strapi', folder, 'translations', `${language}.json.js`);
  if (!existsSync(file)) return {};
  const texts = load(file) as Texts & { readonly default?: Texts };
  const entries = Object.entries(texts.default ?? texts);
  return Object.fromEntries(entries.map(([key, text]) => [part === 'admin' ? key : `${part}.${key}`, text]));
}

const PARTS = [
  'admin',
  'content-manager',
  'content-releases',
  'content-type-builder',
  'email',
  'i18n',
  'review-workflows',
  'upload',
];

/** Names of what is put into a text; the branches of a choice are no names. */
const inserted = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/\{\s*(\w+)\s*[},]/g)].flatMap(([, name = '']) => (/[a-z]/.test(name) ? [name] : [])),
  );

/** Words that are the same in Chinese. */
const SAME_IN_CHINESE =
  /^[^A-Za-z]*$|^(?:ID|URL|URI|JSON|UID|GraphQL|Sentry|DKIM|OAuth2|CSV|API|noopener|_blank)\b|\{/;

describe.each(PARTS)('%s', (part) => {
  const english = textsOf(part, 'en');
  const chinese: Texts = { ...textsOf(part, 'zh-Hans'), ...zhHans };
  const keys = Object.keys(english);

  it('says everything in Chinese that the installed version says in English', () => {
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !chinese[key])).toEqual([]);
    const left = keys.filter((key) => {
      const text = chinese[key] ?? '';
      return !/[\u4e00-\u9fff]/.test(text) && !SAME_IN_CHINESE.test(text);
    });
    expect(left.map((key) => `${key}: ${chinese[key] ?? ''}`)).toEqual([]);
  });

  it('does not speak of the product underneath', () => {
    expect(
      keys.filter(
        (key) =>
          !key.startsWith('tours.') &&
          /Strapi|webhook|logo/i.test((chinese[key] ?? '').replace(/\{[^}]*/g, '')),
      ),
    ).toEqual([]);
  });

  it('puts in nothing that the English text does not', () => {
    const strange = keys.flatMap((key) =>
      [...inserted(chinese[key] ?? '')]
        .filter((name) => !inserted(english[key] ?? '').has(name))
        .map((name) => `${key}: {${name}}`),
    );
    expect(strange).toEqual([]);
  });
});
