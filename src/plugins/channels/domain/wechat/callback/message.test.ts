import { readMessage } from './message';
import { readXml, writeXml } from './xml';

const base = { ToUserName: 'gh_1', FromUserName: 'openid-a', CreateTime: 1700000000 };
const read = (fields: Record<string, string | number>, more = '') =>
  readMessage(readXml(writeXml({ ...base, ...fields }).replace('</xml>', `${more}</xml>`))!);
const event = (name: string, fields: object = {}) => read({ MsgType: 'event', Event: name, ...fields });

it('reads what a follower writes, and knows it again', () => {
  const first = read({ MsgType: 'text', Content: '年报', MsgId: '23456789012345678' });
  expect(first).toMatchObject({ kind: 'text', text: '年报', account: 'gh_1', from: 'openid-a' });
  expect(read({ MsgType: 'text', Content: '年报', MsgId: '23456789012345678' })?.identity).toBe(
    first?.identity,
  );
  expect(read({ MsgType: 'text', Content: '年报', MsgId: '23456789012345679' })?.identity).not.toBe(
    first?.identity,
  );
});

it('tells events apart by sender, second, event and button', () => {
  const all = [
    event('CLICK', { EventKey: '年报' }),
    event('CLICK', { EventKey: '公告' }),
    event('CLICK', { EventKey: '年报', CreateTime: 1700000001 }),
    event('CLICK', { EventKey: '年报', FromUserName: 'openid-b' }),
    event('VIEW', { EventKey: '年报' }),
  ];
  expect(new Set(all.map((each) => each?.identity)).size).toBe(all.length);
  expect(event('CLICK', { EventKey: '年报' })?.identity).toBe(all[0]?.identity);
  expect(all[0]).toMatchObject({ kind: 'click', word: '年报' });
});

it.each([
  ['subscribe', 'subscribe'],
  ['unsubscribe', 'event'],
  ['VIEW', 'event'],
  ['MASSSENDJOBFINISH', 'event'],
  ['PUBLISHJOBFINISH', 'event'],
])('takes the event %s as %s', (name, kind) => {
  expect(event(name)).toMatchObject({ kind });
});

it('takes pictures and voices as something else', () => {
  expect(read({ MsgType: 'image', PicUrl: 'http://x', MsgId: 1 })).toMatchObject({ kind: 'other' });
});

it('takes nothing that names no sender or kind', () => {
  expect(read({ MsgType: '' })).toBeUndefined();
  expect(read({ MsgType: 'text', FromUserName: ' ' })).toBeUndefined();
  expect(readMessage(readXml('<xml><Encrypt>x</Encrypt></xml>')!)).toBeUndefined();
});

const job = (info: string) =>
  read({ MsgType: 'event', Event: 'PUBLISHJOBFINISH' }, `<PublishEventInfo>${info}</PublishEventInfo>`);

it('reads how a publication ended', () => {
  expect(
    job(`<publish_id>2247503051</publish_id>
<publish_status>0</publish_status>
<article_id><![CDATA[b5O2OUs25HBxRceL7hfReg-U9QGeq9zQjiDvy
WP4Hq4]]></article_id>
<article_detail><count>2</count>
<item><idx>1</idx><article_url><![CDATA[https://mp.weixin.qq.com/s?a=1&b=2]]></article_url></item>
<item><idx>2</idx><article_url>https://mp.weixin.qq.com/s?a=1&amp;b=3</article_url></item>
</article_detail>`),
  ).toMatchObject({
    kind: 'published',
    job: {
      publishId: '2247503051',
      status: 0,
      articleId: 'b5O2OUs25HBxRceL7hfReg-U9QGeq9zQjiDvyWP4Hq4',
      articles: [
        { idx: 1, url: 'https://mp.weixin.qq.com/s?a=1&b=2' },
        { idx: 2, url: 'https://mp.weixin.qq.com/s?a=1&b=3' },
      ],
      failed: [],
    },
  });
  expect(
    job(
      '<publish_id>1</publish_id><publish_status>2</publish_status><fail_idx>1</fail_idx><fail_idx>2</fail_idx>',
    ),
  ).toMatchObject({ job: { publishId: '1', status: 2, articles: [], failed: [1, 2] } });
});

it('tells two publications that end in the same second apart', () => {
  const end = (id: number) =>
    job(`<publish_id>${id}</publish_id><publish_status>0</publish_status>`)?.identity;
  expect(end(1)).not.toBe(end(2));
  expect(end(1)).toBe(end(1));
});
