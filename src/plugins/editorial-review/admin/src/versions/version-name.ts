/** A version as people call it. */
export const versionName = (number: number): string => `第 ${String(number)} 版`;
