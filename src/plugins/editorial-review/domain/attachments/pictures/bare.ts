/** Pictures without what cameras and programs write into them: place, time, camera, names, comments. */
import { Unreadable } from '../reading';
import { bareGif } from './gif';
import { bareJpeg } from './jpeg';
import { barePng } from './png';
import { bareWebp } from './webp';

export interface Bare {
  /** Byte for byte the picture as it was where it carries nothing. */
  readonly bytes: Uint8Array;
  /** 1 to 8, as the picture said it; 1: upright. */
  readonly orientation: number;
}

export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp';
export const isPicture = (kind: string): kind is PictureKind => kind in READERS;

const READERS: Readonly<Record<PictureKind, (bytes: Uint8Array) => Bare>> = {
  png: barePng,
  jpeg: bareJpeg,
  gif: bareGif,
  webp: bareWebp,
};

/**
 * Keeps of a picture what it takes to show it, colours and animation included, and leaves the rest behind, also
 * what hangs behind its end. Pixels are not touched.
 * @throws Unreadable where it is damaged
 */
export function barePicture(kind: PictureKind, bytes: Uint8Array): Bare {
  try {
    return READERS[kind](bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('图片已经损坏，或者没有传完整');
    throw error;
  }
}
