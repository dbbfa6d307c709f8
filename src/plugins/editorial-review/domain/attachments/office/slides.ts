import type { Collector } from '../reading';
import { comments, hidden } from '../problems';
import { textsOf, walkXml } from '../xml';
import type { OfficePackage } from './package';

/** Reads a presentation: slides in the order in which they are shown, with their notes. */
export function readSlides(office: OfficePackage, found: Collector): void {
  const relations = office.relations(office.main);
  const order: string[] = [];
  walkXml(office.part(office.main), {
    open(name, { relation: id = '' }) {
      const relation = name === 'sldId' ? relations.get(id) : undefined;
      if (relation?.type === 'slide') order.push(relation.target);
    },
  });
  let commented = 0;
  order.forEach((path, index) => {
    const place = `第${index + 1}张幻灯片`;
    const bytes = office.part(path);
    for (const text of textsOf(bytes, 'p')) found.add(place, text);
    if (isHidden(bytes))
      found.report(
        hidden(
          `隐藏的${place}`,
          '请用 WPS 或 PowerPoint 打开，右键点这张幻灯片→“取消隐藏”或删除，保存后重新上传。',
          place,
        ),
      );
    for (const { type, target } of office.relations(path).values()) {
      if (!office.archive.entries.has(target)) continue;
      if (type === 'notesSlide')
        for (const text of textsOf(office.part(target), 'p')) found.add(`${place}的备注`, text);
      if (type === 'comments') {
        const texts = textsOf(office.part(target), 'cm');
        commented += texts.length;
        for (const text of texts) found.add(`${place}的批注`, text);
      }
    }
  });
  found.report(comments('slides', commented));
}

function isHidden(slide: Uint8Array): boolean {
  let found = false;
  walkXml(slide, {
    open(name, { show }) {
      if (name === 'sld' && show === '0') found = true;
    },
  });
  return found;
}
