import { kindOf } from '../kind';
import { barePicture, isPicture } from './bare';
import { orientationSegment } from './tiff';

/**
 * A picture inside another file, without what cameras wrote into it. It keeps how it was held: it is not turned, because
 * a text was laid out around it, and nobody looks at it on its way.
 * @returns undefined where it is no picture, or has nothing to leave behind
 */
export function bareWithin(bytes: Uint8Array): Uint8Array | undefined {
  const kind = kindOf(bytes.subarray(0, 16));
  if (!isPicture(kind)) return undefined;
  const bare = barePicture(kind, bytes);
  const segment =
    kind === 'jpeg' && bare.orientation !== 1 ? orientationSegment(bare.orientation) : new Uint8Array();
  if (bare.bytes.length + segment.length === bytes.length) return undefined;
  const whole = new Uint8Array(bare.bytes.length + segment.length);
  whole.set(bare.bytes.subarray(0, 2));
  whole.set(segment, 2);
  whole.set(bare.bytes.subarray(2), 2 + segment.length);
  return whole;
}
