/** The published reports of a body as the public list tells them. */
import type { PublicEdition } from '../use-cases/public-editions';
import type { RenderingSummary } from '../repositories/rendering-repository';

/** How a form is called in the links: `report.docx` is `docx`, `tables.csv` is `csv`. */
const linkName = (name: string): string => {
  const [stem = '', extension = ''] = name.split('.');
  return stem === 'wechat' ? 'wechat' : extension;
};

interface Addresses {
  /** Absolute, without a slash at the end: `https://…/api/annual-reports`. */
  readonly base: string;
  /** The body as it was asked for, where it was. */
  readonly body: string | undefined;
}

function linksOf(
  { year, number }: PublicEdition,
  latest: boolean,
  names: readonly string[],
  { base, body }: Addresses,
): Record<string, string> {
  const query = new URLSearchParams({
    ...(latest ? {} : { edition: String(number) }),
    ...(body ? { body } : {}),
  });
  const suffix = query.size > 0 ? `?${query.toString()}` : '';
  return {
    self: `${base}/${year}${suffix}`,
    ...Object.fromEntries(names.map((name) => [linkName(name), `${base}/${year}/${name}${suffix}`])),
  };
}

/**
 * One entry a year, newest first: its latest edition with the addresses and hashes of every form, and
 * the earlier editions that it corrects, those withdrawn apart. So is a year whose latest edition was withdrawn.
 */
export function listReports(
  editions: readonly PublicEdition[],
  renderings: readonly RenderingSummary[],
  addresses: Addresses,
) {
  const filesOf = ({ year, number }: PublicEdition) =>
    renderings.filter((each) => each.year === year && each.number === number);
  const told = (edition: PublicEdition, latest: boolean) => {
    const files = filesOf(edition);
    const names = files.map(({ name }) => name);
    return {
      edition: edition.number,
      publishedOn: edition.publishedOn,
      corrects: edition.corrects,
      note: edition.note,
      seal: edition.seal,
      links: linksOf(edition, latest, names, addresses),
      files: files.map(({ name, mediaType, sha256, size }) => ({ name, mediaType, sha256, size })),
    };
  };
  const earlierOf = (year: number, number: number) =>
    editions
      .filter((each) => each.year === year && each.number < number && !each.withdrawn)
      .map((each) => told(each, false));
  /** That there was one, and why it was taken back; its figures stay withdrawn. */
  const withdrawnOf = (year: number, number: number) =>
    editions.flatMap((each) =>
      each.year === year && each.number < number && each.withdrawn
        ? [
            {
              edition: each.number,
              withdrawnOn: each.withdrawn.on,
              explanation: each.withdrawn.explanation,
            },
          ]
        : [],
    );
  const latest = editions.filter((edition, index) => editions[index - 1]?.year !== edition.year);
  return {
    published: latest
      .filter(({ withdrawn }) => !withdrawn)
      .map((edition) => ({
        year: edition.year,
        title: edition.title,
        ...told(edition, true),
        earlier: earlierOf(edition.year, edition.number),
        withdrawnEarlier: withdrawnOf(edition.year, edition.number),
      })),
    withdrawn: latest.flatMap(({ year, title, number, withdrawn }) =>
      withdrawn
        ? [
            {
              year,
              title,
              edition: number,
              withdrawnOn: withdrawn.on,
              explanation: withdrawn.explanation,
              earlier: earlierOf(year, number),
              withdrawnEarlier: withdrawnOf(year, number),
            },
          ]
        : [],
    ),
  };
}
