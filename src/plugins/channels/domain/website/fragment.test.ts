import { fragmentOf } from './fragment';
import { renderContent } from './content/content';

const BASE = 'https://gk.example.cn';
const fragment = (html: string) => fragmentOf({ html, text: '', picture: null }, { notice: null });

it('leaves the words of a text alone, also where they look like marks', () => {
  const { html } = renderContent('写作 <p class="x"> 或 class="y"\n\n![图 class="z"](/uploads/a.png)', BASE);
  const whole = fragment(`<div class="text">\n${html}\n</div>\n`);
  expect(whole).toContain('写作 &lt;p class="x"&gt; 或 class="y"');
  expect(whole).toContain('alt="图 class=&quot;z&quot;"');
  expect(whole).toContain('<div>');
});

it('takes the classes from our wrappers, and styles tables and pictures itself', () => {
  const whole = fragment(
    '<dl class="item-says"></dl><section class="attachments"><table><tr><td>甲</td></tr></table><img src="a"></section>',
  );
  expect(whole).not.toContain('class=');
  expect(whole).toContain('<td style="border');
  expect(whole).toContain('<img style="max-width:100%;height:auto" src="a">');
});
