import { acrossBreak } from '../../checks/across-break';
import { Headings } from '../../checks/headings';
import type { Collector } from '../reading';
import type { Attributes, XmlEvents } from '../xml';

const CHANGES =
  /^(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(rPr|pPr|sectPr|tblPr|tblPrEx|tcPr|trPr|tblGrid)Change)$/;
const BREAKS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** A switch of Word: there without a value, it is on. */
export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off'].includes(value ?? '');

interface Paragraph {
  shown: string;
  deleted: string;
  field: string;
}

/** One part of a Word file, paragraph by paragraph. Cells and boxes hold paragraphs, and may hold each other. */
export class WordFlow implements XmlEvents {
  changed = 0;
  hiddenRuns = 0;
  comments = 0;
  private paragraphsSeen = 0;
  /** The last paragraph that stands in no table. */
  private before = '';
  private tablesSeen = 0;
  /** How deep inside what repeats a drawing for older programs. */
  private repeated = 0;
  private readonly path: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: {
    readonly number: number;
    readonly headings: Headings;
    row: number;
    cells: string[];
  }[] = [];
  /** Where paragraphs go: a cell's own list, or null for a text box. */
  private readonly holders: (string[] | null)[] = [];

  /** @param place 页眉 …; empty: the body */
  constructor(
    private readonly found: Collector,
    private readonly place: string,
    private readonly hidingStyles: ReadonlySet<string>,
  ) {}

  open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-1);
    this.path.push(name);
    if (this.repeated > 0 || name === 'Fallback') {
      this.repeated += 1;
      return;
    }
    if (CHANGES.test(name)) this.changed += 1;
    else if (name === 'p') this.paragraphs.push({ shown: '', deleted: '', field: '' });
    else if (name === 'tbl') this.startTable();
    else if (name === 'tr') this.startRow();
    else if (name === 'tc') this.holders.push([]);
    else if (name === 'txbxContent') this.holders.push(null);
    else if (name === 'comment') this.comments += 1;
    else if (parent === 'r') this.write(BREAKS[name] ?? '');
    this.lookAtStyle(name, attributes);
    this.lookAtPicture(name, attributes);
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.repeated > 0) return;
    const name = this.path.at(-1);
    if (name === 't') paragraph.shown += text;
    else if (name === 'delText') paragraph.deleted += text;
    else if (name === 'instrText' || name === 'delInstrText') paragraph.field += text;
  }

  close(name: string): void {
    this.path.pop();
    if (this.repeated > 0) {
      this.repeated -= 1;
      return;
    }
    if (name === 'rt') this.write(' ');
    if (name === 'p') this.endParagraph();
    else if (name === 'tc') this.endCell();
    else if (name === 'txbxContent') this.holders.pop();
    else if (name === 'tr') this.endRow();
    else if (name === 'tbl') this.tables.pop();
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.shown += text;
  }

  private startTable(): void {
    this.tables.push({ number: (this.tablesSeen += 1), headings: new Headings(), row: 0, cells: [] });
  }

  private startRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    table.row += 1;
    table.cells = [];
  }

  private lookAtStyle(name: string, { val }: Attributes): void {
    const hides =
      (name === 'vanish' && isOn(val) && this.path.at(-3) === 'r') ||
      ((name === 'rStyle' || name === 'pStyle') && this.hidingStyles.has(val ?? ''));
    if (hides) this.hiddenRuns += 1;
  }

  /** What a picture says in words. */
  private lookAtPicture(name: string, { descr = '', title = '' }: Attributes): void {
    if (name === 'docPr' || name === 'cNvPr') this.found.add('图片说明', `${title} ${descr}`.trim());
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const holder = this.holders.at(-1);
    const seen = paragraph.shown.trim() !== '';
    if (seen && holder) holder.push(paragraph.shown);
    if (seen && !this.place && this.holders.length === 0) this.paragraphsSeen += 1;
    const at = this.whereNow();
    if (!holder) this.found.add(at, paragraph.shown);
    if (!holder && seen) {
      this.found.add(at, acrossBreak(this.before, paragraph.shown) ?? '');
      this.before = paragraph.shown;
    }
    this.found.add(`${at}（修订中删去的文字）`, paragraph.deleted);
    this.found.add(`${at}（域代码）`, paragraph.field);
  }

  private whereNow(): string {
    const holder = this.holders.at(-1);
    if (holder) return this.rowPlace();
    if (holder === null) return `${this.place}文本框`;
    return this.place || `第${Math.max(1, this.paragraphsSeen)}段`;
  }

  private rowPlace(): string {
    const table = this.tables.at(-1);
    return `${this.place}表${table?.number ?? 1} 第${table?.row ?? 1}行`;
  }

  private endCell(): void {
    const texts = this.holders.pop();
    this.tables.at(-1)?.cells.push(texts?.join('\n') ?? '');
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const headings = table.headings.overRow(table.cells);
    this.found.add(this.rowPlace(), table.cells.join('\t'), { headings });
  }
}
