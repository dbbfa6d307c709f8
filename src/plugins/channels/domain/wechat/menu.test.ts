import { checkMenu, DEFAULT_MENU, toWechatMenu } from './menu';

const word = (name: string) => ({ name, word: name });

it('makes the usual three buttons', () => {
  expect(checkMenu(DEFAULT_MENU)).toEqual([]);
  expect(toWechatMenu(DEFAULT_MENU)).toEqual({
    button: ['年报', '公告', '查询'].map((name) => ({ type: 'click', name, key: name })),
  });
});

it('makes a second level and links', () => {
  const menu = {
    buttons: [{ name: '公开', buttons: [word('年报'), { name: '网页', address: 'https://gk.cn/' }] }],
  };
  expect(checkMenu(menu)).toEqual([]);
  expect(toWechatMenu(menu)).toEqual({
    button: [
      {
        name: '公开',
        sub_button: [
          { type: 'click', name: '年报', key: '年报' },
          { type: 'view', name: '网页', url: 'https://gk.cn/' },
        ],
      },
    ],
  });
});

it.each([
  ['四个一级', [word('一'), word('二'), word('三'), word('四')], '1 到 3 个'],
  ['没有', [], '1 到 3 个'],
  ['六个二级', [{ name: '公开', buttons: ['一', '二', '三', '四', '五', '六'].map(word) }], '1 到 5 个'],
  ['空的二级', [{ name: '公开', buttons: [] }], '1 到 5 个'],
  ['一级太长', [word('信息公开年')], '最多 4 个汉字'],
  ['二级太长', [{ name: '公开', buttons: [word('政府信息公开年报表')] }], '最多 8 个汉字'],
  ['没有名称', [word(' ')], '要有名称'],
  ['没有文字', [{ name: '年报', word: '' }], '发送的文字'],
  ['不是网址', [{ name: '网页', address: 'javascript:alert(1)' }], 'http://'],
])('refuses %s in a sentence', (_what, buttons, sentence) => {
  expect(checkMenu({ buttons }).join('')).toContain(sentence);
});
