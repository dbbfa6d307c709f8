import { passwordFault } from './password-rule';

it.each(['', 'Short-123', '𠮷𠮷𠮷𠮷𠮷Aa1'])('%s is too short', (password) => {
  expect(passwordFault(password)).toContain('至少要 10 个字符');
});

it.each(['Long-enough-1', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷Aa1'])('%s is long enough', (password) => {
  expect(passwordFault(password)).toBeUndefined();
});
