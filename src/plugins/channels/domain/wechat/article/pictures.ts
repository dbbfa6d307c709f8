/** Which pictures WeChat takes. */
import type { Problem } from './limits';

export type PictureKind = 'jpeg' | 'png' | 'gif' | 'bmp' | 'webp';

/** What a file is by its first bytes, whatever it is called; undefined: no picture that is known here. */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const starts = (at: number, ...expected: number[]) =>
    expected.every((each, index) => bytes[at + index] === each);
  if (starts(0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (starts(0, 0x47, 0x49, 0x46, 0x38)) return 'gif';
  if (starts(0, 0x42, 0x4d)) return 'bmp';
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'webp';
  return undefined;
}

/** Where a picture is used: in the text, or as the cover. */
export type PictureUse = 'inline' | 'cover';

const MEGABYTE = 1024 * 1024;
const RULES = {
  inline: { name: '正文图片', kinds: ['jpeg', 'png'], most: MEGABYTE - 1, said: '小于 1 MB' },
  cover: {
    name: '封面图片',
    kinds: ['jpeg', 'png', 'gif', 'bmp'],
    most: 10 * MEGABYTE,
    said: '不超过 10 MB',
  },
} as const;

/** What WeChat would refuse of a picture. */
export function checkPicture(name: string, bytes: Uint8Array, use: PictureUse): Problem | undefined {
  const rule = RULES[use];
  const kind = pictureKind(bytes);
  if (!kind || !(rule.kinds as readonly string[]).includes(kind)) {
    return {
      code: 'PICTURE_KIND',
      sentence: `${rule.name}“${name}”${kind ? `是 ${kind.toUpperCase()} 格式` : '不是图片，或已损坏'}，公众号${use === 'inline' ? '正文只收' : '封面收'} JPG 和 PNG。`,
      next: '请把它另存为 JPG 或 PNG，上传后换上，发布后再推送。',
    };
  }
  if (bytes.length > rule.most) {
    return {
      code: 'PICTURE_TOO_LARGE',
      sentence: `${rule.name}“${name}”有 ${(bytes.length / MEGABYTE).toFixed(1)} MB，公众号要${rule.said}。`,
      next: '请把它压缩或缩小，上传后换上，发布后再推送。',
    };
  }
  return undefined;
}

/** A picture that is not in the media library cannot be sent. */
export const pictureElsewhere = (src: string): Problem => ({
  code: 'PICTURE_ELSEWHERE',
  sentence: `正文里的图片在别的网站上（${src.slice(0, 120)}），公众号不显示外站图片。`,
  next: '请把图片下载后上传到媒体库，在正文里换上，发布后再推送。',
});

export const pictureMissing = (name: string): Problem => ({
  code: 'PICTURE_MISSING',
  sentence: `图片“${name}”的文件不在了，或读不出来。`,
  next: '请重新上传这张图片并换上，发布后再推送。',
});

const UPLOAD = /^\/uploads\/([A-Za-z0-9_-][A-Za-z0-9_.-]*)$/;

/** The file name of an upload by its address in a text, with or without this site's own address before it. */
export function uploadNameOf(src: string, base: string): string | undefined {
  const path = (src.startsWith(`${base}/`) ? src.slice(base.length) : src).replace(/[?#].*$/, '');
  const name = UPLOAD.exec(path)?.[1];
  return name?.includes('..') ? undefined : name;
}
