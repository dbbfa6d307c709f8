/** What may happen on the way, over a real socket. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FormData } from 'undici';
import { WechatFault } from '../../../domain/wechat/fault';
import { ask } from './http';

type Answer = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

let answer: Answer;
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => answer(request, response, Buffer.concat(chunks)));
});
const SECRET = 'a-token-that-nobody-may-see';
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Longer than a busy machine makes anybody wait: only who says nothing is left by it. */
const LONG = 60_000;

const asked = (changes = true, url = address, patience = LONG) =>
  ask({
    method: 'POST',
    url: `${url}/x?access_token=${SECRET}`,
    body: { title: '公开' },
    patience,
    changes,
  });

async function faultOf(promise: Promise<unknown>): Promise<WechatFault> {
  const found: unknown = await promise.catch((error: unknown) => error);
  if (!(found instanceof WechatFault)) throw new Error('no fault');
  expect(JSON.stringify(found) + String(found.stack) + String(found.cause)).not.toContain(SECRET);
  expect(found.sentence).toMatch(/[\u4e00-\u9fff].*。$/);
  return found;
}

const says =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

it('sends the text as it is, and reads the answer', async () => {
  let sent = '';
  answer = (request, response, body) => {
    sent = `${String(request.headers['content-type'])} ${body.toString()}`;
    response.end('\ufeff{"errcode":0,"note":"a\u0001b"}');
  };
  expect(await asked()).toEqual({ errcode: 0, note: 'a b' });
  expect(sent).toBe('application/json; charset=utf-8 {"title":"公开"}');
});

it('sends a file with its length, as the field media', async () => {
  let head: IncomingMessage['headers'] = {};
  let sent = '';
  answer = (request, response, body) => {
    head = request.headers;
    sent = body.toString('latin1');
    response.end('{}');
  };
  const body = new FormData();
  body.append('media', new Blob([Uint8Array.of(0xff, 0xd8)], { type: 'image/jpeg' }), 'a.jpg');
  await ask({ method: 'POST', url: address, body, patience: LONG, changes: true });
  expect(head['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(head['content-length']).toBe(String(Buffer.from(sent, 'latin1').length));
  expect(sent).toMatch(/name="media"; filename="a.jpg"\r\nContent-Type: image\/jpeg\r\n\r\n\xff\xd8\r\n/);
});

it.each<[string, Answer, object]>([
  ['hangs', () => undefined, { code: 'TIMEOUT', uncertain: true }],
  [
    'stops in the middle',
    (_request, response) => response.writeHead(200).write('{"media_id":'),
    { code: 'TIMEOUT', uncertain: true },
  ],
  ['hangs up', (request) => request.socket.destroy(), { code: 'NETWORK', uncertain: true }],
  [
    'hangs up in the middle',
    (request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"a"');
      setTimeout(() => request.socket.destroy(), 20);
    },
    { code: 'NETWORK', uncertain: true },
  ],
  ['answers a page', says(200, '<html>login</html>'), { code: 'BAD_ANSWER', uncertain: true }],
  ['answers nothing', says(200, ''), { code: 'BAD_ANSWER', uncertain: true }],
  ['answers half', says(200, '{"media_id":"x'), { code: 'BAD_ANSWER', uncertain: true }],
  ['answers without end', says(200, Buffer.alloc(9e6, '1')), { code: 'BAD_ANSWER', uncertain: true }],
  ['is a broken gateway', says(502, '<h1>'), { code: 'HTTP', kind: 'again', uncertain: true }],
  [
    'asks for a pause',
    says(503, '', { 'retry-after': '90' }),
    { code: 'HTTP', kind: 'again', afterSeconds: 90 },
  ],
  ['is too busy', says(429, ''), { code: 'HTTP', kind: 'again', uncertain: false }],
  ['forbids', says(403, 'no'), { code: 'HTTP', kind: 'settings', uncertain: false }],
  ['leads elsewhere', says(302, '', { location: 'http://127.0.0.1:1/' }), { code: 'HTTP', kind: 'settings' }],
])('a server that %s', async (_name, how, expected) => {
  answer = how;
  const patience = 'code' in expected && expected.code === 'TIMEOUT' ? 500 : LONG;
  expect(await faultOf(asked(true, address, patience))).toMatchObject(expected);
});

it('has no doubt about a call that changes nothing', async () => {
  answer = (request) => request.socket.destroy();
  expect((await faultOf(asked(false))).uncertain).toBe(false);
});

it('knows that nothing left where nobody listens', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  expect(await faultOf(asked(true, `http://127.0.0.1:${port}`))).toMatchObject({
    code: 'NETWORK',
    uncertain: false,
    sentence: expect.stringContaining('ECONNREFUSED') as string,
  });
});

it('lets an answer that names its error through, whatever its status', async () => {
  answer = says(500, '{"errcode":-1,"errmsg":"system error"}');
  expect(await asked()).toEqual({ errcode: -1, errmsg: 'system error' });
});
