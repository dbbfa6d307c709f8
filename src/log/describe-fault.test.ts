import { describeFault } from './describe-fault';

const stack = 'error: whatever 张三\n    at one (a.js:1:2)\n    at two (b.js:3:4)';
const fault = { severity: 'ERROR', routine: 'r', stack };

it.each([
  [
    { ...fault, code: '23505', table: 'bodies', constraint: 'bodies_key', message: 'insert … - 张三', detail: '张三' },
    'database fault 23505, table bodies, constraint bodies_key, routine r',
  ],
  [{ ...fault, code: '22P02', message: 'select $1::date - invalid: "张三"' }, 'database fault 22P02, routine r'],
  [
    { ...fault, code: '42P01', message: 'select 1 - 2 from x - relation "x" does not exist' },
    'database fault 42P01, routine r, relation "x" does not exist',
  ],
  [{ message: 'could not reach the portal', stack }, 'could not reach the portal'],
])('%j', (info, first) => {
  expect(describeFault(info)).toBe(`${first}\n    at one (a.js:1:2)\n    at two (b.js:3:4)`);
}); // prettier-ignore

it('says what it was given where that is no error', () => {
  expect(describeFault({ message: 'started' })).toBe('started');
  expect(describeFault({ message: { a: 1 } })).toBe('{"a":1}');
  expect(describeFault({})).toBe('null');
});
