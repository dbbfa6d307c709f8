/** The texts of a report one after the other, each with its place. */
import type { Block, Section } from '../../../shared/report';
import type { Subject } from '../subject';

export interface Passage {
  /** `preamble`, or the path of the section: `sections.overview`. */
  readonly where: string;
  /** As a reader finds it: the section's heading. */
  readonly place: string;
  readonly section: Section['id'] | 'preamble';
  /** The heading inside the section under which it stands; empty where there is none. */
  readonly under: string;
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  readonly figures: Extract<Block, { kind: 'paragraph' }>['figures'];
}

export const PREAMBLE_PLACE = '引言';

function passagesOfSection({ id, heading, blocks }: Section): Passage[] {
  let under = '';
  return blocks.flatMap((block): Passage[] => {
    if (block.kind === 'table') return [];
    if (block.kind === 'heading') under = block.text;
    return [
      {
        where: `sections.${id}`,
        place: heading,
        section: id,
        under,
        kind: block.kind,
        text: block.text,
        figures: block.kind === 'paragraph' ? block.figures : [],
      },
    ];
  });
}

/** Lead-in first, then the blocks of the sections in their order. Tables and section headings are left out. */
export function passagesOf({ preamble, sections }: Pick<Subject, 'preamble' | 'sections'>): Passage[] {
  return [
    ...preamble.map((text): Passage => ({
      where: 'preamble',
      place: PREAMBLE_PLACE,
      section: 'preamble',
      under: '',
      kind: 'paragraph',
      text,
      figures: [],
    })),
    ...sections.flatMap(passagesOfSection),
  ];
}

/** The paragraphs of one section, or all of them. */
export function paragraphsOf(subject: Pick<Subject, 'preamble' | 'sections'>): Passage[] {
  return passagesOf(subject).filter(({ kind }) => kind === 'paragraph');
}

/** What is written in a section, headings and tables left out; empty where there is nothing. */
export function writtenIn(section: Section | undefined): string {
  return (section?.blocks ?? []).map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
}

/** With fewer of the six sections an outside report is an extract: what it lacks may stand in the rest. */
const WHOLE_FROM = 4;

/** Whether a section that is not there is missing, rather than not known. */
export const isWhole = ({ sections, own }: Pick<Subject, 'sections' | 'own'>): boolean =>
  sections.length >= WHOLE_FROM || (own !== null && sections.length > 0);
