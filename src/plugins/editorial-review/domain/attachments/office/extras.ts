/** What Office files of all kinds may carry along: charts, drawings, links, and whole other files. */
import type { Collector } from '../reading';
import { hidden } from '../problems';
import { textsOf } from '../xml';
import type { OfficePackage } from './package';

/** A file inside a file. */
export interface Nested {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads charts, diagrams and links; answers the files inside, to be read by whoever knows all kinds. */
export function readExtras(office: OfficePackage, found: Collector): Nested[] {
  for (const path of office.partsOf(/drawingml\.chart\+xml$/)) {
    for (const text of textsOf(office.part(path), 'v', 't')) found.add('图表', text);
  }
  for (const path of office.partsOf(/drawingml\.diagramData\+xml$/)) {
    for (const text of textsOf(office.part(path), 'p')) found.add('图形', text);
  }
  for (const [path] of office.archive.entries)
    if (/(^|\/)media\/[^/]+\.svg$/i.test(path))
      for (const text of textsOf(office.part(path), 'text')) found.add('图片里的文字', text);
  for (const target of linksIn(office)) found.addLink('链接', target);
  return embeddedIn(office, found);
}

/** Of every part: headers, notes and drawings have links of their own. */
function linksIn(office: OfficePackage): string[] {
  const links = [...office.types.keys()].flatMap((path) =>
    [...office.relations(path).values()].filter(({ type, outside }) => outside && type === 'hyperlink'),
  );
  return [...new Set(links.map(({ target }) => target))];
}

/** Whole files that Word shows as part of its text, under whatever name. */
const chunksOf = (office: OfficePackage): string[] =>
  [...office.types.keys()].flatMap((path) =>
    [...office.relations(path).values()]
      .filter(({ type, outside }) => type.toLowerCase() === 'afchunk' && !outside)
      .map(({ target }) => target),
  );

function embeddedIn(office: OfficePackage, found: Collector): Nested[] {
  const chunks = new Set(chunksOf(office));
  const names = [...office.archive.entries.keys()].filter(
    (name) => chunks.has(name) || /(^|\/)embeddings\/[^/]+$/i.test(name),
  );
  if (names.length > 0)
    found.report(
      hidden(
        `${names.length} 个嵌在里面的文件`,
        '请把需要公开的内容直接写进正文；用不着的，选中图标或图表后删除，图表可以先复制、再“选择性粘贴”成图片。保存后重新上传。',
      ),
    );
  return names.map((name) => ({ name: name.slice(name.lastIndexOf('/') + 1), bytes: office.part(name) }));
}
