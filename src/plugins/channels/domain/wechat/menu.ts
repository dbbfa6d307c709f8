/** The menu below the account's conversation: up to three buttons, each with up to five below it. */
import { z } from 'zod';

/** A button that sends a word, which is answered like one that was typed, or that opens an address. */
const leaf = z.union([
  z.strictObject({ name: z.string(), word: z.string() }),
  z.strictObject({ name: z.string(), address: z.string() }),
]);
const button = z.union([leaf, z.strictObject({ name: z.string(), buttons: z.array(leaf) })]);

export const menuSchema = z.strictObject({ buttons: z.array(button) });
export type Menu = z.infer<typeof menuSchema>;
type Leaf = z.infer<typeof leaf>;

export const DEFAULT_MENU: Menu = {
  buttons: [
    { name: '年报', word: '年报' },
    { name: '公告', word: '公告' },
    { name: '查询', word: '查询' },
  ],
};

const MOST = 3;
const MOST_BELOW = 5;
/** In halves of a Chinese character, as WeChat shows them. */
const WIDEST = 8;
const WIDEST_BELOW = 16;
const LONGEST_WORD = 128;
const LONGEST_ADDRESS = 1024;

const width = (name: string): number =>
  Array.from(name, (character): number => (/[\u0000-\u00ff]/.test(character) ? 1 : 2)).reduce(
    (sum, each) => sum + each,
    0,
  );
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What is wrong with a menu, each in a sentence; empty where WeChat will take it. */
export function checkMenu({ buttons }: Menu): string[] {
  const { length } = buttons;
  return [
    ...(length < 1 || length > MOST ? [`一级菜单要有 1 到 ${MOST} 个，现在是 ${length} 个。`] : []),
    ...buttons.flatMap((each) => {
      const named = checkName(each.name, WIDEST, '一级菜单');
      if (!('buttons' in each)) return [...named, ...checkLeaf(each)];
      const below = each.buttons;
      const count =
        below.length < 1 || below.length > MOST_BELOW
          ? [`“${each.name}”下面要有 1 到 ${MOST_BELOW} 个二级菜单，现在是 ${below.length} 个。`]
          : [];
      return [
        ...named,
        ...count,
        ...below.flatMap((leaf) => [...checkName(leaf.name, WIDEST_BELOW, '二级菜单'), ...checkLeaf(leaf)]),
      ];
    }),
  ];
}

function checkName(name: string, widest: number, level: string): string[] {
  if (!name.trim()) return [`${level}要有名称。`];
  return width(name) > widest ? [`${level}“${name}”太长：最多 ${widest / 2} 个汉字。`] : [];
}

function checkLeaf(leaf: Leaf): string[] {
  if ('word' in leaf) {
    return leaf.word.trim() && bytes(leaf.word) <= LONGEST_WORD
      ? []
      : [`“${leaf.name}”要写明发送的文字，最多 ${LONGEST_WORD} 字节。`];
  }
  return /^https?:\/\/[^\s/]+\S*$/.test(leaf.address) && bytes(leaf.address) <= LONGEST_ADDRESS
    ? []
    : [`“${leaf.name}”的网址要以 http:// 或 https:// 开头，最多 ${LONGEST_ADDRESS} 字节。`];
}

const asButton = (leaf: Leaf) =>
  'word' in leaf
    ? { type: 'click', name: leaf.name, key: leaf.word }
    : { type: 'view', name: leaf.name, url: leaf.address };

/** A menu as WeChat's `menu/create` takes it. */
export const toWechatMenu = ({ buttons }: Menu): object => ({
  button: buttons.map((each) =>
    'buttons' in each ? { name: each.name, sub_button: each.buttons.map(asButton) } : asButton(each),
  ),
});
