/** The examples in WeChat's own documents. */
import { decrypt, encrypt, isSame, readAesKey, sign } from './crypto';
import { openEnvelope, readEcho } from './open-envelope';

const TOKEN = 'AAAAA';
const KEY = readAesKey('A'.repeat(43))!;
const APP_ID = 'wxba5fad812f8e6fb9';
const ENCRYPT =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';

it('signs as WeChat does', () => {
  expect(sign(TOKEN, '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696');
  expect(sign(TOKEN, '1714037059', '486452656')).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78');
  expect(sign(TOKEN, '1714112445', '415670741', ENCRYPT)).toBe('046e02f8204d34f8ba5fa3b1db94908f3df2e9b3');
});

it('answers the check of the server', () => {
  const asked = {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    timestamp: '1714036504',
    nonce: '1514711492',
    echostr: '4375120948345356249',
  };
  expect(readEcho(asked, TOKEN)).toBe('4375120948345356249');
  expect(readEcho(asked, 'AAAAB')).toBeUndefined();
  expect(readEcho({ ...asked, nonce: '1' }, TOKEN)).toBeUndefined();
  expect(readEcho({ ...asked, signature: [asked.signature] }, TOKEN)).toBeUndefined();
});

it('opens what WeChat sealed, and what it sealed itself', () => {
  const frame = decrypt(ENCRYPT, KEY);
  expect(frame?.appId).toBe(APP_ID);
  expect(JSON.parse(frame?.message ?? '')).toMatchObject({ Event: 'debug_demo', debug_str: 'hello world' });
  const own = { message: '<xml>防火</xml>', appId: APP_ID };
  expect(decrypt(encrypt(own, KEY), KEY)).toEqual(own);
  expect(encrypt(own, KEY)).not.toBe(encrypt(own, KEY));
  const other = readAesKey('B'.repeat(43))!;
  expect(decrypt(encrypt(own, other), KEY)).toBeUndefined();
  for (const not of ['', 'x', 'AAAA', '防火', ENCRYPT.slice(4)]) expect(decrypt(not, KEY)).toBeUndefined();
});

it('takes for a key what is one', () => {
  expect(KEY).toHaveLength(32);
  for (const not of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`])
    expect(readAesKey(not)).toBeUndefined();
});

it('compares whole texts', () => {
  expect(isSame('abc', 'abc')).toBe(true);
  for (const not of ['', 'ab', 'abd', 'abcd']) expect(isSame(not, 'abc')).toBe(false);
});

describe('the envelope of the example', () => {
  const asked = {
    signature: sign(TOKEN, '1714112445', '415670741'),
    timestamp: '1714112445',
    nonce: '415670741',
    msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
    encrypt_type: 'aes',
  };
  const settings = { token: TOKEN, encodingAesKey: 'A'.repeat(43), appId: APP_ID };
  const body = `<xml><ToUserName>gh_1</ToUserName><Encrypt><![CDATA[${ENCRYPT}]]></Encrypt></xml>`;
  const now = new Date(1714112445_000);
  const kind = (query: object, text = body, account: typeof settings = settings) =>
    openEnvelope(query, text, account, now).kind;

  it('is opened by its own signature, and holds no XML', () => {
    expect(kind(asked)).toBe('unreadable');
  });

  it.each([
    ['without msg_signature', { ...asked, msg_signature: '' }],
    ['with a wrong one', { ...asked, msg_signature: asked.signature }],
    ['with another time', { ...asked, timestamp: '1714112446' }],
  ])('is refused %s, though the signature of plain mode is right', (_what, query) => {
    expect(kind(query)).toBe('refused');
  });

  it('is refused for another account, and changed on the way', () => {
    expect(kind(asked, body, { ...settings, appId: 'wx0' })).toBe('refused');
    expect(kind(asked, body.replace('qdx1', 'qdx2'))).toBe('refused');
    expect(kind(asked, '<xml></xml>')).toBe('refused');
    expect(kind(asked, 'x')).toBe('malformed');
  });

  it('of plain mode is good for an hour, because its signature does not cover the message', () => {
    const plain = { ...asked, encrypt_type: 'raw' };
    const at = (seconds: number) =>
      openEnvelope(plain, '<xml></xml>', settings, new Date((1714112445 + seconds) * 1000)).kind;
    expect([-3600, 0, 3600].map(at)).toEqual(['message', 'message', 'message']);
    expect([-3601, 3601].map(at)).toEqual(['refused', 'refused']);
  });
});
