import { type Collector, Unreadable } from '../reading';
import { changes, comments, hidden } from '../problems';
import { textsOf, walkXml } from '../xml';
import type { OfficePackage } from './package';
import { readSheet } from './sheet';
import { sharedStrings } from './shared-strings';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** Reads a workbook: every cell of every sheet, and what is filed beside the cells. */
export function readWorkbook(office: OfficePackage, found: Collector): void {
  const strings = office.partsOf(/sharedStrings\+xml$/).flatMap((path) => sharedStrings(office.part(path)));
  let commented = 0;
  for (const sheet of sheetsOf(office)) {
    const place = `工作表“${sheet.name}”`;
    found.add('工作表的名称', sheet.name);
    if (sheet.hidden)
      found.report(
        hidden(
          `隐藏的${place}`,
          '请用 WPS 或 Excel 打开，右键点任一工作表标签→“取消隐藏”，看清后删掉不该公开的工作表，保存后重新上传。',
          place,
        ),
      );
    const hiddenCells = readSheet(office.part(sheet.path), place, strings, found);
    if (hiddenCells > 0)
      found.report(
        hidden(
          `${place}里隐藏的行或列（${hiddenCells} 格有内容）`,
          '请用 WPS 或 Excel 打开，按 Ctrl+A 全选，右键点行号和列标→“取消隐藏”，有筛选的点“清除”；删掉不该公开的行和列，保存后重新上传。',
          place,
        ),
      );
    commented += readBeside(office, sheet, place, found);
  }
  readCaches(office, found);
  found.report(comments('sheet', commented));
  found.report(changes('sheet', office.partsOf(/spreadsheetml\.revisionLog\+xml$/).length));
}

function sheetsOf(office: OfficePackage): SheetEntry[] {
  const relations = office.relations(office.main);
  const sheets: SheetEntry[] = [];
  walkXml(office.part(office.main), {
    open(element, { name = '', state, relation: id = '' }) {
      if (element !== 'sheet') return;
      const relation = relations.get(id);
      if (!relation) throw new Unreadable(`找不到工作表“${name}”`);
      // A sheet that is only a chart has no cells; its chart is read with all others.
      if (relation.type === 'worksheet')
        sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', path: relation.target });
    },
  });
  return sheets;
}

/** Comments and drawings of a sheet. Answers how many comments there are. */
function readBeside(office: OfficePackage, { path }: SheetEntry, place: string, found: Collector): number {
  let count = 0;
  for (const { type, target, outside } of office.relations(path).values()) {
    if (outside || !office.archive.entries.has(target)) continue;
    if (type === 'comments' || type === 'threadedComment')
      count += readComments(office.part(target), place, found);
    if (type === 'drawing')
      for (const text of textsOf(office.part(target), 'p')) found.add(`${place}里的图形`, text);
  }
  return count;
}

function readComments(bytes: Uint8Array, place: string, found: Collector): number {
  let count = 0;
  let at = '';
  let text = '';
  walkXml(bytes, {
    open(name, { ref = '' }) {
      if (name !== 'comment' && name !== 'threadedComment') return;
      count += 1;
      at = ref;
      text = '';
    },
    text(piece) {
      text += piece;
    },
    close(name) {
      if (name === 'comment' || name === 'threadedComment') found.add(`${place}${at}的批注`, text);
    },
  });
  return count;
}

/** What a workbook remembers of data that may no longer be in its sheets. */
function readCaches(office: OfficePackage, found: Collector): void {
  for (const path of office.partsOf(/pivotCache(Definition|Records)\+xml$/)) {
    walkXml(office.part(path), {
      open(name, { v = '' }) {
        if (name === 's' || name === 'n') found.add('数据透视表的缓存', v);
      },
    });
  }
  for (const path of office.partsOf(/externalLink\+xml$/)) {
    for (const text of textsOf(office.part(path), 'v')) found.add('外部链接的缓存', text);
  }
}
