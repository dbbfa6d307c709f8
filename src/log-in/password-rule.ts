/** The CMS asks for eight characters with small and capital letters and a digit; an office's panel for more. */
export const SHORTEST_PASSWORD = 10;
/** A shorter part of an address is in many words by chance. */
const TELLING = 4;

/**
 * What is wrong with a new password, as a sentence; undefined where nothing is.
 * @param email the account's, where it is known
 */
export function passwordFault(password: string, email: string | undefined): string | undefined {
  if (Array.from(password).length < SHORTEST_PASSWORD)
    return `密码至少要 ${SHORTEST_PASSWORD} 个字符，并且有大写字母、小写字母和数字。请换一个长一些的。`;
  const name = email?.split('@')[0]?.toLowerCase() ?? '';
  if (name.length >= TELLING && password.toLowerCase().includes(name))
    return '密码里不要有登录邮箱的名字，容易被猜到。请换一个。';
  return undefined;
}
