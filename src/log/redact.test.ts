import fc from 'fast-check';
import { redactor } from './redact';

const redact = redactor(['a-secret-of-the-environment', '短', 'short']);

it.each([
  ['the number 11010519491231002X of', 'the number 〔身份证号〕 of'],
  ['电话13800138000，', '电话〔手机号〕，'],
  ['+86 138-0013-8000', '〔手机号〕'],
  ['card 6222 0212 3456 7890 129', 'card 6222 0212 3456 7890 129'],
  ['card 4111 1111 1111 1111.', 'card 〔银行卡号〕.'],
  ['to zhang.san+1@example.cn failed', 'to …@example.cn failed'],
  ['GET /uploads/a.png?expires=1&signature=00ff (3 ms) 200', 'GET /uploads/a.png?expires=…&signature=… (3 ms) 200'],
  ['https://api.weixin.qq.com/cgi-bin/token?secret=abc&x', 'https://api.weixin.qq.com/cgi-bin/token?secret=…&…'],
  ['Authorization: Bearer eyJhbGci.eyJpZCI6MX0.x-y_z', 'Authorization: … …'],
  ['jwt eyJhbGci.eyJpZCI6MX0.x-y_z', 'jwt …'],
  ['{"password":"geheim 1","name":1}', '{"password":…,"name":1}'],
  ['with a-secret-of-the-environment inside', 'with 〔密钥〕 inside'],
  ['postgres://gongkai:pass-word@127.0.0.1:5432/x', 'postgres://gongkai:…@127.0.0.1:5432/x'],
  ['invalid input syntax for type date: "张三"', 'invalid input syntax for type date: 〔已隐去〕'],
  ['invalid input value for enum "kind": "张三"', 'invalid input value for enum "kind": 〔已隐去〕'],
  ['Unexpected token x, "{"a":"张三"x" is not valid JSON', 'not valid JSON: 〔已隐去〕'],
  ['invalid input syntax for type json: "a\n张三"', 'invalid input syntax for type json: 〔已隐去〕'],
  ['value "13800138000" is out of range for type integer', 'value 〔已隐去〕 is out of range for type integer'],
  ['Key (phone)=(张三) already exists.', 'Key (phone)=〔已隐去〕'],
  ['Failing row contains (1, 张三, null).', 'Failing row contains 〔已隐去〕'],
])('%s', (text, clean) => {
  expect(redact(text)).toBe(clean);
}); // prettier-ignore

it.each([
  'GET /api/news-items/wyf3hwdk6wko5btml1e4r9np (3 ms) 200',
  '[2026-09-01 10:00:00.000] annual-report: publish default 2023 edition 1',
  '统一社会信用代码 11371081004360083H',
  'duplicate key value violates unique constraint "applications_key"',
  'at Object.<anonymous> (/srv/dist/src/index.js:12:34)',
  'short 短 1795440455 1795440455123',
  '座机 0631-8450001',
])('leaves alone: %s', (text) => {
  expect(redact(text)).toBe(text);
});

it('is done after one time', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('/?=&:@. 1380-Xa"Bearer 张')) }), (text) => {
      const once = redact(text);
      expect(redact(once)).toBe(once);
    }),
  );
});
