import { startClient, stopAll, type Client } from './test-client';

afterEach(stopAll);

const submit = async ({ post, draft }: Client) => {
  const media = await draft();
  const answer = await post('/cgi-bin/freepublish/submit', { media_id: media });
  expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok', publish_id: expect.stringMatching(/^\d+$/) });
  return { media, id: answer.publish_id as string };
};
const status = ({ post }: Client, id: string) => post('/cgi-bin/freepublish/get', { publish_id: id });

describe('freepublish', () => {
  test('runs, then the draft is gone and the article there; gone again when deleted or banned', async () => {
    const client = await startClient({ publishTakes: 60_000 });
    const { media, id } = await submit(client);
    expect(await status(client, id)).toEqual({ publish_id: Number(id), publish_status: 1, fail_idx: [] });
    client.wechat.advance(60_000);
    const done = await status(client, id);
    expect(done).toMatchObject({ publish_status: 0, article_detail: { count: 1, item: [{ idx: 1 }] } });
    expect(await client.post('/cgi-bin/draft/get', { media_id: media })).toMatchObject({ errcode: 40007 });
    const url = done.article_detail.item[0].article_url;
    expect(await (await fetch(url)).text()).toContain('题');
    const list = await client.post('/cgi-bin/freepublish/batchget', { offset: 0, count: 20 });
    expect(list.item[0]).toMatchObject({
      article_id: done.article_id,
      content: { news_item: [{ url, is_deleted: false }] },
    });

    await client.post('/cgi-bin/freepublish/delete', { article_id: done.article_id });
    expect(await status(client, id)).toMatchObject({ publish_status: 5 });
    const gone = await fetch(url);
    expect(gone.status).toBe(200);
    expect(await gone.text()).toContain('该内容已被发布者删除');
    client.wechat.banArticle(url);
    expect(await status(client, id)).toMatchObject({ publish_status: 6 });
    expect(await client.post('/cgi-bin/freepublish/getarticle', { article_id: 'x' })).toMatchObject({
      errcode: 53600,
    });
  });

  test.each([
    [2, [1]],
    [3, []],
    [4, [1]],
  ] as const)('ends as %i where told so, and the draft stays', async (outcome, failed) => {
    const client = await startClient();
    client.wechat.nextPublication({ outcome });
    const { media, id } = await submit(client);
    client.wechat.finishPublishing();
    expect(await status(client, id)).toMatchObject({ publish_status: outcome, fail_idx: failed });
    expect(await client.post('/cgi-bin/draft/get', { media_id: media })).toHaveProperty('news_item');
  });

  test('fails where the draft was deleted meanwhile', async () => {
    const client = await startClient({ publishTakes: 60_000 });
    const { media, id } = await submit(client);
    client.wechat.deleteDraftByHand(media);
    client.wechat.finishPublishing();
    expect(await status(client, id)).toMatchObject({ publish_status: 3 });
  });

  test('twice submitted is twice published', async () => {
    const client = await startClient({ publishTakes: 60_000 });
    const { media } = await submit(client);
    await client.post('/cgi-bin/freepublish/submit', { media_id: media });
    expect(client.wechat.state.jobs).toHaveLength(2);
  });

  test('is for verified accounts; drafts are for all', async () => {
    const client = await startClient({ verified: false });
    const media = await client.draft();
    for (const path of ['/cgi-bin/freepublish/submit', '/cgi-bin/menu/create', '/datacube/getarticleread'])
      expect(await client.post(path, { media_id: media })).toMatchObject({ errcode: 48001 });
  });
});

describe('a person in the editor', () => {
  test('发布 is in the list, 群发 is not', async () => {
    const client = await startClient();
    const published = client.wechat.publishByHand(await client.draft());
    const sent = client.wechat.publishByHand(await client.draft(), { notify: true });
    const list = await client.post('/cgi-bin/freepublish/batchget', { offset: 0, count: 20 });
    const urls = list.item.map(
      (item: { content: { news_item: { url: string }[] } }) => item.content.news_item[0]!.url,
    );
    expect(urls).toEqual([published]);
    expect((await fetch(sent)).status).toBe(200);
    expect(client.wechat.state.drafts).toEqual([]);
  });
});
