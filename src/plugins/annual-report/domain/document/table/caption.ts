import { SECTIONS, type SectionId } from '../../form/sections';

/** The caption of a section's table: the year and the section's heading without its number. */
export function captionOf(sectionId: SectionId, year: number): string {
  const heading = SECTIONS.find((each) => each.id === sectionId)?.heading ?? '';
  return `${year}年${heading.replace(/^[一二三四五六]、/, '')}`;
}
