/** The stand-in's own cryptography against the vectors that WeChat's documents give. */
import { decrypt, encrypt, signatureOf } from './index.mjs';
import vectors from './vectors.json';

describe('signing and encryption', () => {
  test.each(['check', 'plain'] as const)('signature of the %s vector', (name) => {
    const { timestamp, nonce, signature } = vectors[name];
    expect(signatureOf(vectors.token, timestamp, nonce)).toBe(signature);
  });

  test('the encrypted vector: signature, text and appid', () => {
    const { timestamp, nonce, encrypted, signature, encodingAesKey, appId, event, debugText } = vectors.safe;
    expect(signatureOf(vectors.token, timestamp, nonce, encrypted)).toBe(signature);
    const opened = decrypt(encrypted, encodingAesKey);
    expect(opened.appId).toBe(appId);
    expect(JSON.parse(opened.text)).toMatchObject({ Event: event, debug_str: debugText });
  });

  test('encrypting the vector’s text with its own beginning gives its very letters', () => {
    const { encrypted, encodingAesKey, appId } = vectors.safe;
    const { text } = decrypt(encrypted, encodingAesKey);
    expect(decrypt(encrypt(text, { encodingAesKey, appId }), encodingAesKey)).toEqual({ text, appId });
    expect(encrypt(text, { encodingAesKey, appId })).toHaveLength(encrypted.length);
  });

  test.each([0, 1, 11, 12, 31, 32, 33])('a text of %i characters comes back', (length) => {
    const { encodingAesKey, appId } = vectors.safe;
    const text = '公'.repeat(length);
    expect(decrypt(encrypt(text, { encodingAesKey, appId }), encodingAesKey).text).toBe(text);
  });
});
