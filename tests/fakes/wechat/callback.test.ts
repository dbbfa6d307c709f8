/** Its messages against a small account of our own that answers as the documents say. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { decrypt, encrypt, signatureOf, type Mode } from './index.mjs';
import { startClient, stopAll } from './test-client';

interface Heard {
  readonly query: URLSearchParams;
  readonly body: string;
}

const servers: Server[] = [];

async function account(answer: (heard: Heard) => string | null) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { searchParams: query } = new URL(request.url ?? '', 'http://127.0.0.1');
      heard.push({ query, body: Buffer.concat(parts).toString() });
      const body = answer(heard.at(-1)!);
      // No answer at all: it waits until it is cut off.
      if (body !== null) response.end(body);
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { heard, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/callback` };
}

afterEach(async () => {
  await stopAll();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const encryptedIn = (body: string) => /<Encrypt><!\[CDATA\[(.*)\]\]><\/Encrypt>/.exec(body)?.[1];

describe('messages to the account', () => {
  test('the address is asked for an echo, signed', async () => {
    const { url, heard } = await account(({ query }) => query.get('echostr') ?? '');
    const { wechat } = await startClient({ callback: { url } });
    expect(await wechat.checkServer()).toBe(true);
    const { query } = heard[0]!;
    expect(query.get('signature')).toBe(
      signatureOf(wechat.token, query.get('timestamp') ?? '', query.get('nonce') ?? ''),
    );
  });

  test.each(['plain', 'compatible', 'safe'] as const)('go out in %s mode', async (mode: Mode) => {
    const { url, heard } = await account(() => 'success');
    const { wechat } = await startClient({ callback: { url, mode } });
    const sent = await wechat.sendText('年报]]>', { msgId: '77' });
    expect(sent).toMatchObject({ tries: [{ status: 200 }], reply: { kind: 'nothing' } });
    const { query, body } = heard[0]!;
    expect(body.includes('<MsgId>77</MsgId>')).toBe(mode !== 'safe');
    const encrypted = encryptedIn(body);
    expect(encrypted !== undefined).toBe(mode !== 'plain');
    expect(query.get('encrypt_type')).toBe(mode === 'plain' ? null : 'aes');
    if (!encrypted) return;
    const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
    expect(query.get('msg_signature')).toBe(signatureOf(wechat.token, timestamp, nonce, encrypted));
    expect(decrypt(encrypted, wechat.encodingAesKey)).toEqual({ text: sent!.xml, appId: wechat.appId });
  });

  test('an encrypted reply is read; one with a wrong signature is not', async () => {
    const { wechat } = await startClient();
    let signature = (sealed: string) => signatureOf(wechat.token, '1', '2', sealed);
    const { url } = await account(() => {
      const reply = '<xml><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[您好]]></Content></xml>';
      const sealed = encrypt(reply, wechat);
      return `<xml><Encrypt><![CDATA[${sealed}]]></Encrypt><MsgSignature><![CDATA[${signature(sealed)}]]></MsgSignature><TimeStamp>1</TimeStamp><Nonce><![CDATA[2]]></Nonce></xml>`;
    });
    wechat.set({ callback: { url } });
    expect((await wechat.clickMenu('NEWS'))?.reply).toMatchObject({
      kind: 'text',
      content: '您好',
      encrypted: true,
    });
    signature = () => 'wrong';
    expect((await wechat.clickMenu('NEWS'))?.reply).toMatchObject({ kind: 'unreadable' });
  });

  test('without an answer in time it is sent three times, the same message each time', async () => {
    const { url, heard } = await account(() => null);
    const { wechat } = await startClient({ callback: { url, mode: 'plain', patience: 400 } });
    const sent = await wechat.sendText('在吗');
    expect(sent!.tries.map(({ status }) => status)).toEqual(['late', 'late', 'late']);
    expect(sent!.reply).toBeNull();
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
  });

  test('the end of a publication is told', async () => {
    const { url, heard } = await account(() => '');
    const client = await startClient({ callback: { url, mode: 'plain' }, publishTakes: 10 });
    const media = await client.draft();
    const { publish_id: id } = await client.post('/cgi-bin/freepublish/submit', { media_id: media });
    while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard[0]!.body).toContain('<Event><![CDATA[PUBLISHJOBFINISH]]></Event>');
    expect(heard[0]!.body).toContain(
      `<publish_id>${String(id)}</publish_id><publish_status>0</publish_status>`,
    );
    expect(heard[0]!.body).toContain(
      `<article_url><![CDATA[${client.wechat.state.articles[0]!.items[0]!.url}]]>`,
    );
    const notified = client.wechat.publishByHand(await client.draft(), { notify: true });
    while (heard.length === 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard[1]!.body).toContain('MASSSENDJOBFINISH');
    expect(heard[1]!.body).toContain(notified);
  });
});
