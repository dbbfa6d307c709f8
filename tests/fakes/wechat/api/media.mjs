/** Pictures: those of a text (an address only) and permanent material (a media_id). */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../errors.mjs';
import { addressOf, kindOf } from '../pictures.mjs';

const TEMPORARY = 3 * 86_400_000;

/** @param {any} account @param {{ form: FormData }} asked */
export async function uploadPicture(account, { form }) {
  const bytes = await mediaOf(form);
  const kind = kindOf(bytes);
  if (kind !== 'png' && kind !== 'jpeg') throw new Refusal(40005);
  // 大小必须在1MB以下: a whole megabyte is too much already.
  if (bytes.length >= account.limits.pictureBytes) throw new Refusal(40009);
  const name = account.store.keep(bytes);
  const url = addressOf(name, kind);
  account.state.pictures.push({ url, name, kind, size: bytes.length, at: account.now() });
  return { url, errcode: 0, errmsg: 'ok' };
}

/** @param {any} account @param {{ query: URLSearchParams, form: FormData }} asked */
export async function addMaterial(account, { query, form }) {
  const type = query.get('type');
  if (type !== 'image' && type !== 'thumb') throw new Refusal(40004);
  const material = keepMaterial(account, type, await mediaOf(form), { permanent: true });
  // The address is given for pictures alone.
  return type === 'image'
    ? { media_id: material.mediaId, url: material.url, item: [] }
    : { media_id: material.mediaId };
}

/** Lives three days, and cannot be a cover. @param {any} account @param {{ query: URLSearchParams, form: FormData }} asked */
export async function addTemporary(account, { query, form }) {
  const type = query.get('type');
  if (type !== 'image' && type !== 'thumb') throw new Refusal(40004);
  const material = keepMaterial(account, type, await mediaOf(form), { permanent: false });
  return { type, media_id: material.mediaId, created_at: Math.floor(material.at / 1000) };
}

/** @param {any} account */
export const countMaterials = (account) => ({
  voice_count: 0,
  video_count: 0,
  image_count: account.state.materials.filter(({ permanent }) => permanent).length,
  news_count: 0,
});

/** @param {any} account @param {{ json: any }} asked */
export function deleteMaterial(account, { json }) {
  const { materials } = account.state;
  if (!materials.some(({ mediaId }) => mediaId === json.media_id)) throw new Refusal(40007);
  account.state.materials = materials.filter(({ mediaId }) => mediaId !== json.media_id);
  return { errcode: 0, errmsg: 'ok' };
}

/**
 * The permanent picture behind a cover. One that came only just now is not known everywhere yet.
 *
 * @param {any} account
 * @param {unknown} mediaId
 * @throws Refusal 40007
 */
export function demandCover(account, mediaId) {
  const material = account.state.materials.find((each) => each.mediaId === mediaId && each.permanent);
  if (!material || account.now() - material.at < account.coverReadyAfter) throw new Refusal(40007);
  return material;
}

function keepMaterial(account, type, bytes, { permanent }) {
  const kind = kindOf(bytes);
  const { imageBytes, thumbBytes } = account.limits;
  if (!kind || (type === 'thumb' && kind !== 'jpeg')) throw new Refusal(40005);
  if (type === 'image' && bytes.length > imageBytes) throw new Refusal(40009);
  if (type === 'thumb' && bytes.length > thumbBytes) throw new Refusal(40012);
  const name = account.store.keep(bytes);
  const at = account.now();
  const { materials } = account.state;
  const mediaId = randomBytes(48).toString('base64url').slice(0, 64);
  const material = {
    mediaId,
    type,
    permanent,
    url: addressOf(name, kind),
    name,
    kind,
    size: bytes.length,
    at,
  };
  account.state.materials = [
    ...materials.filter((each) => each.permanent || at - each.at < TEMPORARY),
    material,
  ];
  return material;
}

/** The form's `media` part has to be a file with a name. */
async function mediaOf(form) {
  const media = form?.get('media');
  if (!media || typeof media === 'string') throw new Refusal(41005);
  const bytes = Buffer.from(await media.arrayBuffer());
  if (bytes.length === 0) throw new Refusal(44001);
  return bytes;
}
