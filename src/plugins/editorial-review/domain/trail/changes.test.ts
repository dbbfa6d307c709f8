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
