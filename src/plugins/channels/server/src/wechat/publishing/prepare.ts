/** From something public to an article that WeChat takes: everything that can be known before WeChat is asked. */
import { createHash } from 'node:crypto';
import { markedAddress, pageAddress } from '../../../../domain/wechat/article/addresses';
import { composeArticle, picturesIn } from '../../../../domain/wechat/article/compose';
import { checkTexts, type Problem } from '../../../../domain/wechat/article/limits';
import {
  checkPicture,
  pictureElsewhere,
  pictureKind,
  pictureMissing,
  uploadNameOf,
} from '../../../../domain/wechat/article/pictures';
import { plainCover } from '../../../../domain/wechat/article/plain-cover';
import type { ChangeType } from '../../../../shared/changes';
import { noticeOf } from '../../notice';
import type { Desk } from './desk';
import { pictureBytes } from './files';
import type { Source } from './sources';

export interface Picture {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** An article before its pictures are uploaded. */
export interface Prepared {
  readonly title: string;
  readonly author: string;
  readonly digest: string;
  readonly page: string;
  readonly cover: Picture;
  /** The pictures of the text by their sources in it. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The body with WeChat's addresses of its pictures. */
  readonly body: (addressOf: (src: string) => string | undefined) => string;
  /** Tells whether what WeChat has is this. */
  readonly fingerprint: string;
}

/** Something that WeChat would refuse, told before it is asked. */
export class Unfit extends Error {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ sentence }) => sentence).join(''));
  }
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const pictureOf = (name: string, bytes: Uint8Array): Picture => ({
  name,
  mime: `image/${pictureKind(bytes) ?? 'octet-stream'}`,
  bytes,
  sha256: sha256(bytes),
});

/** As long as WeChat's own addresses are: the length is checked before there are any. */
const PLACEHOLDER = `https://mmbiz.qpic.cn/mmbiz_png/${'x'.repeat(120)}/0?wx_fmt=png`;

/** @throws Unfit where WeChat would refuse it, with everything that stands in the way */
export async function prepare(
  desk: Desk,
  type: ChangeType,
  documentId: string,
  source: Source,
): Promise<Prepared> {
  const problems: Problem[] = [];
  const content = source.kind === 'item' ? (source.item.content ?? '') : '';
  const pictures = await textPictures(desk, content, problems);
  const cover = await coverOf(desk, source, [...pictures.values()][0], problems);
  const notice = noticeOf(desk.strapi);
  const body: Prepared['body'] = (addressOf) =>
    source.kind === 'item'
      ? composeArticle(source.item, { picture: addressOf, base: desk.base }, notice)
      : source.markup.trim();
  const page = pageAddress(desk.base, type, documentId);
  const texts = textsOf(desk, source);
  problems.push(
    ...checkTexts({
      ...texts,
      content: body(() => PLACEHOLDER),
      sourceAddress: markedAddress(page, 'x'.repeat(12)),
    }),
  );
  const [first, ...rest] = problems;
  if (first) throw new Unfit([first, ...rest]);
  const sent = [texts, body((src) => src), page, cover.sha256];
  const hashes = [...pictures.values()].map((each) => each.sha256);
  return { ...texts, page, cover, pictures, body, fingerprint: sha256(JSON.stringify([...sent, hashes])) };
}

function textsOf({ settings }: Desk, source: Source): Pick<Prepared, 'title' | 'author' | 'digest'> {
  const author = settings.author ?? '';
  if (source.kind === 'report') return { title: source.title.trim(), author, digest: '' };
  const { item } = source;
  return {
    title: (item.wechatTitle?.trim() ?? '') || item.title.trim(),
    author: (item.author?.trim() ?? '') || author,
    digest: item.summary?.trim() ?? '',
  };
}

async function textPictures(
  { strapi, base }: Desk,
  content: string,
  problems: Problem[],
): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  for (const src of picturesIn(content)) {
    const name = uploadNameOf(src, base);
    const bytes = name === undefined ? undefined : await pictureBytes(strapi, name, 'inline');
    const problem =
      name === undefined
        ? pictureElsewhere(src)
        : bytes === undefined
          ? pictureMissing(name)
          : checkPicture(name, bytes, 'inline');
    if (problem) problems.push(problem);
    else if (name !== undefined && bytes) found.set(src, pictureOf(name, bytes));
  }
  return found;
}

/** The item's cover, else the account's, else the text's first picture, else a plain one. */
async function coverOf(
  desk: Desk,
  source: Source,
  first: Picture | undefined,
  problems: Problem[],
): Promise<Picture> {
  const own = source.kind === 'item' ? source.item.cover : undefined;
  const chosen = own ?? (await defaultCover(desk));
  if (!chosen) return first ?? pictureOf('cover.png', plainCover());
  const name = uploadNameOf(chosen.url, desk.base);
  const bytes = name === undefined ? undefined : await pictureBytes(desk.strapi, name, 'cover');
  const problem = bytes ? checkPicture(chosen.name, bytes, 'cover') : pictureMissing(chosen.name);
  if (problem) problems.push(problem);
  return pictureOf(name ?? chosen.name, bytes ?? new Uint8Array());
}

async function defaultCover({ strapi, settings }: Desk): Promise<{ name: string; url: string } | null> {
  if (settings.defaultCover === undefined) return null;
  const file: unknown = await strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { documentId: settings.defaultCover }, select: ['name', 'url'] });
  return file as { name: string; url: string } | null;
}
