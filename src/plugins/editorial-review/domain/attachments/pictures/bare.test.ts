import fc from 'fast-check';
import sharp from 'sharp';
import { Unreadable } from '../reading';
import { barePicture, type PictureKind } from './bare';

const FORMATS = ['jpeg', 'png', 'webp', 'gif'] as const;
const plain = {
  create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 30 } },
} as const;
const clean = (format: PictureKind) => sharp(plain).toFormat(format).toBuffer();
const dirty = (format: PictureKind) =>
  sharp(plain)
    .withExif({ IFD0: { Artist: 'SECRETNAME' }, IFD3: { GPSLatitude: '37/1 12/1 3/1' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRETNAME</x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();

describe.each(FORMATS)('%s', (format) => {
  it('that carries nothing stays byte for byte', async () => {
    const bytes = await clean(format);
    expect(Buffer.from(barePicture(format, bytes).bytes).equals(bytes)).toBe(true);
  });

  it('loses what hangs behind its end', async () => {
    const bytes = await clean(format);
    const longer = Buffer.concat([bytes, Buffer.from('PK\x03\x04 <script>')]);
    expect(Buffer.from(barePicture(format, longer).bytes).equals(bytes)).toBe(true);
  });

  it('damaged anywhere, is bare or is said to be damaged', async () => {
    const bytes = await clean(format);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(bytes.length), (at, value, cut) => {
        const mangled = Uint8Array.from(bytes.subarray(0, cut));
        if (at < mangled.length) mangled[at] = value;
        try {
          barePicture(format, mangled);
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      }),
    );
  });
});

describe.each(['jpeg', 'png', 'webp'] as const)('%s with place, names and how it was held', (format) => {
  it('loses them, keeps its pixels and its colours, and says how it was held', async () => {
    const bytes = await dirty(format);
    const before = await sharp(bytes).metadata();
    const bare = barePicture(format, bytes);
    const { exif, xmp, orientation, icc } = await sharp(bare.bytes).metadata();
    expect({ exif, xmp, orientation, said: bare.orientation }).toEqual({
      exif: undefined,
      xmp: undefined,
      orientation: undefined,
      said: 6,
    });
    expect(Buffer.from(bare.bytes).includes('SECRETNAME')).toBe(false);
    expect(icc).toEqual(before.icc);
    const pixels = (of: Uint8Array) => sharp(of).raw().toBuffer();
    expect((await pixels(bare.bytes)).equals(await pixels(bytes))).toBe(true);
  });
});

it('a GIF goes on moving, without its remark', async () => {
  const frames = await Promise.all([10, 200].map((r) => sharp({ create: { ...plain.create, background: { r, g: 0, b: 0 } } }).png().toBuffer())); // prettier-ignore
  const moving = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 3, delay: [70, 90] })
    .toBuffer();
  const remark = Buffer.from([0x21, 0xfe, 3, ...Buffer.from('abc'), 0]);
  const bytes = Buffer.concat([moving.subarray(0, -1), remark, moving.subarray(-1)]);
  const bare = barePicture('gif', bytes).bytes;
  expect(Buffer.from(bare).equals(moving)).toBe(true);
  const { pages, loop, delay } = await sharp(bare, { animated: true }).metadata();
  expect({ pages, loop, delay }).toEqual({ pages: 2, loop: 3, delay: [70, 90] });
});

it('a JPEG loses remarks and what programs add', async () => {
  const bytes = await clean('jpeg');
  const segment = (marker: number, text: string) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
  const added = [
    segment(0xfe, 'remark'),
    segment(0xed, 'Photoshop 3.0'),
    segment(0xe2, 'MPF\0x'),
    segment(0xeb, 'x'),
  ];
  const longer = Buffer.concat([bytes.subarray(0, 2), ...added, bytes.subarray(2)]);
  expect(Buffer.from(barePicture('jpeg', longer).bytes).equals(bytes)).toBe(true);
});
