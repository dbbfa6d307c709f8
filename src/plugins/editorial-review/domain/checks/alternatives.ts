import type { Place } from '../../shared/findings';
import type { DraftFinding } from './draft-finding';
import { shortened } from './excerpt';
import { wordsOf } from './place-words';

/** A picture as readers get it. */
export interface Picture {
  readonly place: Place;
  /** File name, or the last part of its address. */
  readonly name: string;
  readonly alternativeText: string | null;
}

const EXTENSION = /\.(?:png|jpe?g|gif|webp|bmp|svg|tiff?|heic|heif|avif)$/i;
/** Names that cameras, telephones and programs give. */
const MADE_UP =
  /^(?:image|img|dsc|dscn|pic|photo|screenshot|mmexport|wx_camera|图片|照片|截图|截屏|微信图片|未命名)[\s\d_()（）.-]*$/i;

/** The media library puts ten characters behind a name. */
const bare = (name: string) =>
  name
    .replace(EXTENSION, '')
    .replace(/_[0-9a-f]{10}$/, '')
    .trim()
    .toLowerCase();

/** ALT_MISSING: pictures that say nothing to who cannot see them (无障碍环境建设法 article 32, GB/T 37668). */
export function missingAlternatives(pictures: readonly Picture[]): DraftFinding[] {
  return pictures.flatMap(({ place, name, alternativeText }): DraftFinding[] => {
    const said = alternativeText?.trim() ?? '';
    const isName =
      (said !== '' && !/\p{L}/u.test(said)) ||
      EXTENSION.test(said) ||
      MADE_UP.test(said) ||
      (said !== '' && bare(said) === bare(name));
    if (said !== '' && !isName) return [];
    const where = wordsOf(place);
    const picture = where.endsWith('图片') ? where : `${where}的图片`;
    return [
      {
        code: 'ALT_MISSING',
        severity: 'warning',
        place,
        excerpt: shortened(said === '' ? name : said),
        message:
          said === ''
            ? `${picture}没有替代文字，看不见图片的读者不知道图上是什么。`
            : `${picture}的替代文字“${shortened(said)}”没有说出图上是什么。`,
        remedy: '请在图片的替代文字里用一句话写明图上是什么，例：“界石镇森林防火工作会议现场”。',
      },
    ];
  });
}
