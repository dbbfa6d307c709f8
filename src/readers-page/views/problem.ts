import { html } from '../html';
import type { Page } from '../page';
import { searchBox } from './parts';

/** What is not there, with ways on. */
export const notFoundPage = (): Page => ({
  status: 404,
  title: '没有这个页面',
  tags: [],
  content: html`<h1>没有这个页面</h1>
    <p>网址可能写错了，也可能这条信息已经撤下。可以这样找：</p>
    <ul>
      <li><a href="/">回到专栏首页</a></li>
      <li><a href="/reports">看历年年报</a></li>
      <li>按关键词搜索：</li>
    </ul>
    ${searchBox()}`,
});
