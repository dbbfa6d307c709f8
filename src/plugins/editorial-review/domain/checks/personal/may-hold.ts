/** Digits in any of the spellings that a number of a person may have: a letter O or l for a figure, three figures a time. */
const DIGITS = /[\dOoIl]/g;
/** An identity number of fifteen digits, a mobile's eleven: nothing shorter is one. */
const FEWEST = 11;
const CHINESE_DIGITS =
  /[〇零一二三四五六七八九幺](?:[^〇零一二三四五六七八九幺]{0,3}[〇零一二三四五六七八九幺]){10}/;
/** Anything but ASCII, Chinese characters and the marks among them may be a digit, or unseen, in some spelling. */
const ODD =
  /[^\u0000-\u007f\u00b7\u2018-\u201d\u3001-\u3011\u4e00-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** A quick look whether it is worth asking `findPersonal`: false only where that finds nothing. */
export const mayHoldPersonal = (text: string): boolean =>
  (text.match(DIGITS)?.length ?? 0) >= FEWEST || ODD.test(text) || CHINESE_DIGITS.test(text);
