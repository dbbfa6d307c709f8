import { JPEG, PNG, startClient, stopAll } from './test-client';

afterEach(stopAll);

describe('pictures', () => {
  test('of a text: by content, not by name, and under one megabyte', async () => {
    const { upload } = await startClient();
    const path = '/cgi-bin/media/uploadimg';
    expect(await upload(path, PNG)).toMatchObject({
      errcode: 0,
      url: expect.stringMatching(/^http:\/\/mmbiz\.qpic\.cn\//),
    });
    expect(await upload(path, Buffer.from('GIF89a'))).toMatchObject({ errcode: 40005 });
    const large = (size: number) => Buffer.concat([JPEG, Buffer.alloc(size - JPEG.length)]);
    expect(await upload(path, large(1024 * 1024))).toMatchObject({ errcode: 40009 });
    expect(await upload(path, large(1024 * 1024 - 1))).toMatchObject({ errcode: 0 });
    expect(await upload(path, Buffer.alloc(0))).toMatchObject({ errcode: 44001 });
  });

  test('as a cover: permanent ones alone, and only when they have arrived everywhere', async () => {
    const { wechat, upload, post } = await startClient({ coverReadyAfter: 3_000 });
    const add = (thumb: string) =>
      post('/cgi-bin/draft/add', { articles: [{ title: '题', content: '文', thumb_media_id: thumb }] });
    const temporary = await upload('/cgi-bin/media/upload?type=image', JPEG);
    const permanent = await upload('/cgi-bin/material/add_material?type=image', JPEG);
    expect(await add(permanent.media_id)).toMatchObject({ errcode: 40007 });
    wechat.advance(3_000);
    expect(await add(temporary.media_id)).toMatchObject({ errcode: 40007 });
    expect(await add(permanent.media_id)).toMatchObject({ media_id: expect.any(String) });
    const thumb = await upload('/cgi-bin/material/add_material?type=thumb', PNG);
    expect(thumb).toMatchObject({ errcode: 40005 });
  });
});

describe('drafts', () => {
  test.each([
    [45003, { title: '题'.repeat(33) }],
    [45110, { author: '人'.repeat(17) }],
    [45004, { digest: '摘'.repeat(129) }],
    [45002, { content: '字'.repeat(20_000) }],
    [44003, { content: '' }],
    [45005, { content_source_url: `https://a.cn/${'a'.repeat(1024)}` }],
    [41039, { content_source_url: 'ftp://a.cn' }],
    [40007, { thumb_media_id: 'none' }],
    [53402, { pic_crop_235_1: '0_0_2_1' }],
  ])('refuses what is too long, wrong or not there with %i', async (errcode, article) => {
    const { draft } = await startClient();
    await expect(draft(article)).rejects.toThrow(`"errcode":${errcode}`);
  });

  test('takes what is just within the limits', async () => {
    const { draft } = await startClient();
    const most = {
      title: '题'.repeat(32),
      author: '𠮷'.repeat(16),
      digest: '摘'.repeat(128),
      content: '字'.repeat(19_999),
    };
    await expect(draft(most)).resolves.toEqual(expect.any(String));
  });

  test('are got, listed without content, changed by an object, and deleted', async () => {
    const { draft, post, get } = await startClient();
    const id = await draft();
    const other = await draft({ title: '二' });
    const [{ thumb_media_id: thumb, digest }] = (await post('/cgi-bin/draft/get', { media_id: id }))
      .news_item;
    expect(digest).toBe('文');
    const changed = { title: '新题', content: '<p>新</p>', thumb_media_id: thumb };
    const update = (articles: unknown) => post('/cgi-bin/draft/update', { media_id: id, index: 0, articles });
    expect(await update([changed])).toMatchObject({ errcode: 47001 });
    expect(await update(changed)).toMatchObject({ errcode: 0 });
    const list = await post('/cgi-bin/draft/batchget', { offset: 0, count: 20, no_content: 1 });
    expect(list).toMatchObject({ total_count: 2, item_count: 2 });
    expect(list.item.map((each: { media_id: string }) => each.media_id)).toEqual([id, other]);
    expect(list.item[0].content.news_item[0]).toMatchObject({ title: '新题' });
    expect(list.item[0].content.news_item[0]).not.toHaveProperty('content');
    expect(await post('/cgi-bin/draft/batchget', { offset: 0, count: 21 })).toMatchObject({ errcode: 40097 });
    expect(await post('/cgi-bin/draft/delete', { media_id: id })).toMatchObject({ errcode: 0, errmsg: 'ok' });
    expect(await post('/cgi-bin/draft/get', { media_id: id })).toMatchObject({ errcode: 40007 });
    expect(await get('/cgi-bin/draft/count')).toEqual({ total_count: 1 });
  });

  test('keep escaped characters as the letters that came', async () => {
    const { wechat, draft, postText } = await startClient();
    await draft();
    const thumb = wechat.state.materials[0]!.mediaId;
    const body = `{"articles":[{"title":"\\u4f5c\\\\u8005","content":"文","thumb_media_id":"${thumb}"}]}`;
    await postText('/cgi-bin/draft/add', body);
    expect(wechat.state.drafts[1]!.articles[0]!.title).toBe('\\u4f5c\\u8005');
  });

  test('lose what WeChat does not keep of HTML', async () => {
    const { wechat, draft, upload } = await startClient();
    const { url } = await upload('/cgi-bin/media/uploadimg', PNG);
    await draft({
      content: `<style>p{}</style><script>1</script><div class="a"><p id="b" style="color:red;position:fixed;background:url(https://a.cn/x.png)">甲<a href="https://a.cn">乙</a></p></div>
<a href="https://mp.weixin.qq.com/s/x">丙</a><img src="https://a.cn/y.png"><img src="${url}" onerror="1"><span style="a:'&#39;'">丁</span>`,
    });
    expect(wechat.state.drafts[0]!.articles[0]!.content).toBe(
      `<p style="color:red">甲<a>乙</a></p>\n<a href="https://mp.weixin.qq.com/s/x">丙</a><img src="${url}" /><span>丁</span>`,
    );
  });
});
