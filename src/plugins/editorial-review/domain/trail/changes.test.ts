import { maskPersonal } from '../checks/personal/mask-personal';
import { changesBetween } from './changes';

const ID = '110101199003070118';
const facts = () => ({ label: '正文', isPrivate: false });

it('masks before it cuts: half of a number is nothing that a mask would know', () => {
  const text = `${'字'.repeat(387)}${ID}完`;
  const told = JSON.stringify([
    changesBetween({}, { content: text }, facts, maskPersonal),
    changesBetween({ content: text }, { content: `${text}。` }, facts, maskPersonal),
    changesBetween({ content: [text] }, { content: null }, facts, maskPersonal),
  ]);
  expect(told).not.toMatch(/\d{5}/);
  expect(told).toContain('*');
});

it('of a private field it says only that it changed', () => {
  const isPrivate = () => ({ label: '联系方式', isPrivate: true });
  expect(changesBetween({ contact: '1' }, { contact: '2' }, isPrivate, maskPersonal)).toEqual([
    { field: 'contact', label: '联系方式', changed: true },
  ]);
});

const file = (name: string, digest: string, alternativeText = '', caption = '') => ({
  documentId: name,
  hash: name,
  digest: digest.padEnd(64, '0'),
  ext: '.txt',
  size: 1,
  name,
  alternativeText,
  caption,
});

it.each([
  ['other bytes', [file('a.txt', '1a2b')], [file('a.txt', '9f')], 'a.txt（1a2b0000）', 'a.txt（9f000000）'],
  [
    'other words',
    [file('a.png', '1a', '合影')],
    [file('a.png', '1a', '签约', '上午')],
    'a.png（1a000000，替代文字：合影）',
    'a.png（1a000000，替代文字：签约，说明：上午）',
  ],
  [
    'one of many: with the ones beside it, and each whole',
    ['1', '2', '3', '4', '5'].map((name) => file(name, name)),
    ['1', '2', '8', '4', '5'].map((name) => file(name, name)),
    '…、2（20000000）、3（30000000）、4（40000000）、…',
    '…、2（20000000）、8（80000000）、4（40000000）、…',
  ],
  ['none before', null, [file('a.txt', '1a')], null, 'a.txt（1a000000）'],
])('a file says what of it changed: %s', (_what, was, is, before, after) => {
  expect(changesBetween({ files: was }, { files: is }, facts, maskPersonal)).toMatchObject([
    { before, after },
  ]);
});
