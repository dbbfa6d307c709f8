import { CHANNELS } from '../choices/channels';
import { address, choice, count, date, plain, text } from '../column';
import type { Register } from '../register';

/** One row a publication: the item, and where and when it was published. */
export const items: Register = {
  name: 'items',
  title: '信息发布补录',
  uid: 'api::receipt.receipt',
  key: ['itemNo', 'channel'],
  columns: [
    text('itemNo', '编号', {
      required: true,
      maxLength: 80,
      help: '一条信息一个；同一条信息在几个渠道发过，就写几行，编号相同',
      example: '2023-0001',
    }),
    choice('channel', '渠道', { required: true, choices: CHANNELS, example: '政府网站' }),
    choice('itemType', '类型', {
      required: true,
      choices: plain('工作动态', '公告公示', '人事信息'),
      example: '工作动态',
    }),
    text('itemTitle', '标题', { required: true, maxLength: 200, example: '界石镇召开春季森林防火工作会议' }),
    text('column', '栏目', { maxLength: 60, help: '栏目的名称，须是系统里已有的栏目', example: '工作动态' }),
    text('content', '正文', { maxLength: 500_000, multiline: true }),
    text('source', '来源', { maxLength: 100, example: '界石镇党政办公室' }),
    text('author', '作者', { maxLength: 100 }),
    date('publishedOn', '发布日期', {
      required: true,
      help: '在这个渠道发布的日期，写成 2023-01-05、2023/1/5 或 2023年1月5日',
      example: '2023-03-10',
    }),
    address('address', '链接', { maxLength: 500 }),
    count('reads', '阅读量', { unit: '次', example: '320' }),
  ],
  rules: [],
  agreement: { by: 'itemNo', attributes: ['itemType', 'itemTitle', 'column', 'content', 'source', 'author'] },
};
