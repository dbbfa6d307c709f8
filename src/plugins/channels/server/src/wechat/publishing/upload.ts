/** Brings an article's pictures to WeChat, each once, and makes of it what a draft is. */
import { z } from 'zod';
import { markedAddress } from '../../../../domain/wechat/article/addresses';
import type { PictureUse } from '../../../../domain/wechat/article/pictures';
import type { DraftArticle } from './calls';
import type { Desk } from './desk';
import type { Picture, Prepared } from './prepare';
import { keepUploaded, uploadedBefore, type Uploaded } from './repositories/media';

const cover = z
  .looseObject({ media_id: z.string().min(1), url: z.string().optional() })
  .transform(({ media_id: mediaId, url }) => ({ mediaId, url: url ?? null }));
const inline = z.looseObject({ url: z.string().min(1) }).transform(({ url }) => ({ mediaId: null, url }));

const PATHS: Readonly<Record<PictureUse, string>> = {
  cover: '/cgi-bin/material/add_material?type=image',
  inline: '/cgi-bin/media/uploadimg',
};
const ANSWERS = { cover, inline } as const;

/** May be repeated: of an upload whose answer got lost only a picture that nobody uses is left at WeChat. */
async function upload(
  { strapi, client, appId }: Desk,
  use: PictureUse,
  pictures: readonly Picture[],
): Promise<Map<string, Uploaded>> {
  const known = new Map(
    await uploadedBefore(
      strapi,
      appId,
      use,
      pictures.map(({ sha256 }) => sha256),
    ),
  );
  for (const { sha256, name, mime, bytes } of pictures) {
    if (known.has(sha256)) continue;
    const file = { name: nameFor(name, mime), type: mime, bytes };
    const kept = {
      sha256,
      ...(await client.upload<Omit<Uploaded, 'sha256'>>(PATHS[use], file, ANSWERS[use])),
    };
    await keepUploaded(strapi, appId, use, kept);
    known.set(sha256, kept);
  }
  return known;
}

/** WeChat goes by the ending. */
const nameFor = (name: string, mime: string): string =>
  `${name.replace(/\.[^.]*$/, '')}.${mime.replace('image/', '').replace('jpeg', 'jpg')}`;

export interface Uploads {
  readonly article: (mark: string) => DraftArticle;
  /** WeChat's id of the cover, and whether it was uploaded just now. */
  readonly coverId: string;
}

/** Uploads what is missing. */
export async function uploadPictures(desk: Desk, prepared: Prepared): Promise<Uploads> {
  const covers = await upload(desk, 'cover', [prepared.cover]);
  const inlines = await upload(desk, 'inline', [...prepared.pictures.values()]);
  const coverId = covers.get(prepared.cover.sha256)?.mediaId ?? '';
  const addressOf = (src: string) => inlines.get(prepared.pictures.get(src)?.sha256 ?? '')?.url ?? undefined;
  const { title, author, digest, page } = prepared;
  return {
    coverId,
    article: (mark) => ({
      article_type: 'news',
      title,
      author,
      // Without one WeChat takes the beginning of the text.
      ...(digest ? { digest } : {}),
      content: prepared.body(addressOf),
      content_source_url: markedAddress(page, mark),
      thumb_media_id: coverId,
      need_open_comment: desk.settings.needOpenComment ? 1 : 0,
      only_fans_can_comment: desk.settings.onlyFansCanComment ? 1 : 0,
    }),
  };
}
