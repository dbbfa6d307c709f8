/** What a picture is, by its first bytes and not by its name. */
const KINDS = [
  { kind: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'jpeg', starts: [0xff, 0xd8, 0xff] },
  { kind: 'gif', starts: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'bmp', starts: [0x42, 0x4d] },
];

/** @param {Buffer} bytes @returns {'png' | 'jpeg' | 'gif' | 'bmp' | null} */
export const kindOf = (bytes) =>
  KINDS.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))?.kind ?? null;

/** The address that WeChat gives out for it. @param {string} name of the kept bytes @param {string} kind */
export const addressOf = (name, kind) => `http://mmbiz.qpic.cn/sz_mmbiz_${kind}/${name}/0?wx_fmt=${kind}`;

const ADDRESS = /^https?:\/\/mmbiz\.q(?:pic|logo)\.cn\/\w+\/([0-9a-f]{40})\//;

/** @param {string} address @returns {string | null} the name of the kept bytes, where it is one of WeChat's */
export const nameIn = (address) => ADDRESS.exec(address)?.[1] ?? null;
