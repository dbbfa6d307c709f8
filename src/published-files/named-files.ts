/** The one answer to which uploads a text names: for versions, checks and links alike, and as the file server has it. */
import type { Core } from '@strapi/strapi';
import { possibleHashes, uploadNames } from './upload-names';

/** A file's row, as far as it tells by which names it is served. */
export interface NamedFile {
  readonly id: number;
  readonly url: string;
  readonly hash: string;
  readonly name: string;
  readonly mime: string;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
  /** Of a picture its smaller ones, each with its own address. */
  readonly formats?: Readonly<Record<string, { readonly url?: string } | null>> | null;
}

const baseName = (url: string): string => url.replace(/^.*\//, '');

/** Every name that a file is served by: its own, and those of its smaller pictures. */
const namesOf = ({ url, formats }: NamedFile): string[] =>
  [url, ...Object.values(formats ?? {}).flatMap((format) => format?.url ?? [])].map(baseName);

/** The files behind some names, by name; a name that is none of an upload is not there. One query. */
export async function filesNamed(
  strapi: Core.Strapi,
  names: readonly string[],
): Promise<ReadonlyMap<string, NamedFile>> {
  const wanted = new Set(names);
  if (wanted.size === 0) return new Map();
  const files = (await strapi.db.query('plugin::upload.file').findMany({
    where: { hash: { $in: [...new Set([...wanted].flatMap(possibleHashes))] } },
    orderBy: { id: 'asc' },
  })) as NamedFile[];
  return new Map(
    files.flatMap((file) =>
      namesOf(file)
        .filter((name) => wanted.has(name))
        .map((name) => [name, file] as const),
    ),
  );
}

/** Of files found by name those that a text names, each once, always in one order. */
export function filesIn(text: string, byName: ReadonlyMap<string, NamedFile>): NamedFile[] {
  const found = new Set(uploadNames(text).flatMap((name) => byName.get(name) ?? []));
  return [...found].sort((a, b) => a.id - b.id);
}
