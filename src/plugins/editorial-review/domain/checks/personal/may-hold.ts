/** Digits with no more between them than what may part the groups of one number. */
const ENOUGH_DIGITS = /\d(?:[\s./_·-]{0,3}\d){10}/;
/** Anything but ASCII, Chinese characters and the marks among them may be a digit, or unseen, in some spelling. */
const ODD =
  /[^\u0000-\u007f\u00b7\u2018-\u201d\u3001-\u3011\u4e00-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** A quick look whether it is worth asking `findPersonal`: false only where that finds nothing. */
export const mayHoldPersonal = (text: string): boolean => ENOUGH_DIGITS.test(text) || ODD.test(text);
