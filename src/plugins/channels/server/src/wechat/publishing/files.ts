/** The bytes of the media library's pictures. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { checkPicture, type PictureUse } from '../../../../domain/wechat/article/pictures';

/** The same picture smaller, as the media library makes it of a large one; largest first. */
const SMALLER = ['large_', 'medium_', 'small_'];

/**
 * A picture's bytes: the picture itself, or where WeChat would not take it for its size, the largest of its smaller
 * forms that it takes. Undefined where the file is not there.
 */
export async function pictureBytes(
  strapi: Core.Strapi,
  name: string,
  use: PictureUse,
): Promise<Uint8Array | undefined> {
  const own = await read(strapi, name);
  if (own && checkPicture(name, own, use)?.code !== 'PICTURE_TOO_LARGE') return own;
  const smaller = await Promise.all(SMALLER.map((size) => read(strapi, `${size}${name}`)));
  return smaller.find((bytes) => bytes && !checkPicture(name, bytes, use)) ?? own;
}

async function read(strapi: Core.Strapi, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path.join(strapi.dirs.static.public, 'uploads', name));
  } catch {
    return undefined;
  }
}
