import type { Finding } from '../../../shared/report';
import type { Subject } from '../subject';
import { passagesOf } from '../text/passages';
import { quote } from '../text/reading';
import { remark } from './remark';

const PICTURE = /\[image:[^\]]{0,200}\]|\[图片[^\]]{0,80}\]|<img\b|\.(?:png|jpe?g|gif|bmp)\b/i;
/** What word processors leave behind when their text is copied. */
const RESIDUE =
  /\[(?:bookmark|image|图片|toc|hyperlink)[^\]]{0,200}\]|_GoBack|_Toc\d+|\b(?:HYPERLINK|PAGEREF|MERGEFORMAT)\b|TOC\s*\\o|错误[!！]\s*未(?:找到|定义)[^。，\s]{0,8}|&nbsp;|<\/?(?:p|span|br|div|o:p|font|b)\b[^>]{0,200}>/i;

const TABLES = { proactive: '表二', applications: '表三', reviews: '表四' } as const;

/** Tables pasted as pictures cannot be read aloud, searched or checked. */
function picturedTables({ sections }: Subject): Finding[] {
  return sections.flatMap(({ id, heading, blocks }): Finding[] => {
    if (id !== 'proactive' && id !== 'applications' && id !== 'reviews') return [];
    if (blocks.some(({ kind }) => kind === 'table')) return [];
    const pictured = blocks.some((block) => block.kind !== 'table' && PICTURE.test(block.text));
    return pictured
      ? [
          remark(
            `sections.${id}`,
            '表格',
            '图片',
            `“${heading}”的${TABLES[id]}是一张图片，读屏软件读不出，也无法检索、核对。`,
            '用真正的表格代替图片。',
          ),
        ]
      : [];
  });
}

/** Marks of copying in titles and texts, and tables that became pictures. */
export function structureOfResidue(subject: Subject): Finding[] {
  const texts = [
    { where: 'title', place: '标题', text: subject.title ?? '' },
    ...subject.sections.map(({ id, heading }) => ({
      where: `sections.${id}`,
      place: heading,
      text: heading,
    })),
    ...passagesOf(subject),
  ];
  return [
    ...picturedTables(subject),
    ...texts.flatMap(({ where, place, text }): Finding[] => {
      const found = RESIDUE.exec(text)?.[0];
      return found === undefined
        ? []
        : [
            remark(
              where,
              '',
              quote(found),
              `“${place}”里有文字处理软件留下的残码“${quote(found)}”。`,
              '删去这段残码；原处若是图片或目录，换成真正的内容。',
            ),
          ];
    }),
  ];
}
