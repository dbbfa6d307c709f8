import { passwordFault } from './password-rule';

it.each([
  ['Short-123', 'a@x.cn', '至少要 10 个字符'],
  ['𠮷𠮷𠮷𠮷𠮷Aa1', 'a@x.cn', '至少要 10 个字符'],
  ['Zhangsan-2026', 'zhangsan@x.cn', '登录邮箱的名字'],
])('%s is refused', (password, email, sentence) => {
  expect(passwordFault(password, email)).toContain(sentence);
});

it.each([
  ['Long-enough-1', 'abc@x.cn'],
  ['Long-enough-1', undefined],
])('%s is taken', (password, email) => {
  expect(passwordFault(password, email)).toBeUndefined();
});
