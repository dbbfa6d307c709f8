/** The CMS asks for eight characters with small and capital letters and a digit; an office's panel for more. */
const SHORTEST = 10;

/** What is wrong with a new password, as a sentence; undefined where nothing is. */
export const passwordFault = (password: string): string | undefined =>
  Array.from(password).length < SHORTEST
    ? `密码至少要 ${SHORTEST} 个字符，并且有大写字母、小写字母和数字。请换一个长一些的。`
    : undefined;
