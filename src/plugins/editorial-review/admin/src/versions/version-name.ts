/** A version as people call it; 0 is an item that nobody has edited since there are versions. */
export const versionName = (number: number): string =>
  number === 0 ? '现在的内容' : `第 ${String(number)} 版`;
