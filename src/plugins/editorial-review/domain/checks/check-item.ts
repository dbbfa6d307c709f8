/**
 * The checks before publication (发布前检查), pure: what an item says in, findings out. Each check has its place:
 * `personal/` finds people's numbers, `wording/` what the office's dictionary lists, `links/` where links lead,
 * `alternatives.ts` pictures without words, `publication-date.ts` dates that the system did not set. What is inside
 * attachments is read by others and comes as text. Nobody's number leaves this folder in the clear.
 */
import type { Finding, FindingCode, Severity } from '../../shared/findings';
import { missingAlternatives, type Picture } from './alternatives';
import { checkPassages, knownOf, type Known } from './check-passages';
import { numbered, summedUp, type DraftFinding } from './draft-finding';
import { deadLinks, type LinkAnswer } from './links/dead-link';
import { fileLinks, firstOfEachHost } from './links/file-links';
import { foreignLinks } from './links/foreign-links';
import type { Link } from './links/link';
import { unaskedLinks } from './links/unasked-links';
import { unreachedLinks } from './links/unreached-links';
import { headingAt } from './headings';
import { lineCounter, type Passage } from './passage';
import { mayHoldPersonal } from './personal/may-hold';
import { publicationDate, type Publication } from './publication-date';
import { linksOf, readText, type CheckedText } from './read-text';
import type { WordingEntry } from './wording/entry';

/** Text of a file with where it stands there: 第2页, 工作表“名单”B7; null: the file as a whole. */
export interface FilePart {
  readonly at: string | null;
  readonly text: string;
  /** Of a link: where it leads. */
  readonly href?: string;
  /** Of a text of several lines: the number of the first one. */
  readonly line?: number;
  /** Of a text whose lines stand in another order than they are told: the number of each. */
  readonly lines?: readonly number[];
  /** Of a row: what the headings above its cells say. */
  readonly headings?: readonly string[];
}

/** What reading the file itself found: FILE_UNREADABLE, FILE_COMMENTS … */
export interface FileProblem {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly at: string | null;
  readonly excerpt: string;
  readonly message: string;
  readonly remedy: string;
}

/** An attachment, or another file of the item, after it was read. */
export interface ReadFile {
  readonly field: string;
  readonly label: string;
  readonly name: string;
  readonly parts: readonly FilePart[];
  readonly problems: readonly FileProblem[];
}

export interface CheckInput {
  readonly texts: readonly CheckedText[];
  readonly files: readonly ReadFile[];
  /** Of media fields; those in texts are found there. */
  readonly pictures: readonly Picture[];
  readonly publication: Publication | null;
  readonly dictionary: readonly WordingEntry[];
  /** All of them, `DEFAULT_ALLOWED_HOSTS` and the office's own among them. */
  readonly allowedHosts: readonly string[];
  /** What came of asking for links, by address; none where nobody asked. */
  readonly linkAnswers: ReadonlyMap<string, LinkAnswer>;
  /** Addresses that nobody asked for because there were too many. */
  readonly linksUnasked: ReadonlySet<string>;
  /** Whether nothing outside answers this server. */
  readonly isOffline?: boolean;
  /** Mobile and account numbers that the office makes public, however they are written. */
  readonly ownNumbers: readonly string[];
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
}

/** Everything that the checks find in an item: errors first, then by place. */
export function checkItem(input: CheckInput): Finding[] {
  const known = knownOf(input);
  return numbered(
    summedUp([
      ...input.texts.flatMap((text) => checkText(text, input, known)),
      ...missingAlternatives(input.pictures),
      ...input.files.flatMap((file) => checkFile(file, input, known)),
      ...unaskedLinks(allLinks(input), input.linksUnasked),
      ...(input.isOffline ? unreachedLinks(allLinks(input)) : []),
      ...(input.publication ? publicationDate(input.publication) : []),
    ]),
  );
}

function checkText(
  checked: CheckedText,
  { allowedHosts, linkAnswers }: CheckInput,
  known: Known,
): DraftFinding[] {
  const { field, label } = checked;
  const { passages, links, pictures, addresses } = readText(checked);
  const place = { field, label, file: null };
  return [
    ...checkPassages(passages, place, known),
    ...checkPassages(addresses, place, { ...known, dictionary: null }),
    ...foreignLinks(links, allowedHosts),
    ...deadLinks(links, linkAnswers),
    ...missingAlternatives(pictures),
  ];
}

/** A file's name is public too. */
const placeOf = ({ field, label, name }: ReadFile) => ({ field, label, file: name });

/** Every link of an item, those of its texts first. */
export const allLinks = ({ texts, files }: Pick<CheckInput, 'texts' | 'files'>): Link[] => [
  ...linksOf(texts),
  ...files.flatMap((file) => fileLinks(file.parts, placeOf(file))),
];

function placeIn({ at, text, line, lines }: FilePart): (index: number) => string | null {
  const lineOf = lineCounter(text);
  if (lines) return (index) => `${at ?? ''}第${lines[lineOf(index)] ?? 1}行附近`;
  return (index) => (line === undefined ? at : `${at ?? ''}第${line + lineOf(index)}行`);
}

function headingsOf({ headings, text, line }: FilePart): Passage['headingAt'] {
  return headings && ((index) => headingAt(headings, text, index, line !== undefined));
}

function checkFile(file: ReadFile, { allowedHosts, linkAnswers }: CheckInput, known: Known): DraftFinding[] {
  const { name, parts, problems } = file;
  const place = placeOf(file);
  const links = fileLinks(parts, place);
  const passages: readonly FilePart[] = [{ at: '文件名', text: name }, ...parts];
  return [
    ...problems.map(({ at, ...problem }) => ({ ...problem, place: { ...place, at } })),
    ...checkPassages(
      passages.map((part) => ({
        text: part.text,
        at: placeIn(part),
        numberless: part.line !== undefined && !mayHoldPersonal(part.text),
        headingAt: headingsOf(part),
      })),
      place,
      known,
    ),
    ...foreignLinks(firstOfEachHost(links), allowedHosts),
    ...deadLinks(links, linkAnswers),
  ];
}
