import type { Block, Form, Report } from '../../shared/report';
import { layoutOf } from '../form/layout';
import { notesOnProse, notesOnTable } from './basis-notes';
import { editionLine } from './edition-line';
import { plainParagraph, toParagraph } from './paragraph';
import { applicationsTable } from './table/applications';
import { proactiveTable } from './table/proactive';
import { reviewsTable } from './table/reviews';
import type { Document, DocumentBlock } from './tree';

const TABLES = { proactive: proactiveTable, applications: applicationsTable, reviews: reviewsTable };

/** A report as far as it can be printed: one from elsewhere may lack cells of its tables. */
export type PrintableReport = Omit<Report, 'form' | 'tables'> & {
  readonly form: Form;
  readonly tables: unknown;
};

/**
 * The report as a tree. It computes nothing: every number in it stands in the report already.
 * Findings are for the office and stay out.
 */
export function toDocument(report: PrintableReport): Document {
  return {
    titleLines: titleLines(report),
    notice: report.notice ?? null,
    bodyName: report.body.name,
    year: report.year,
    edition: editionLine(report.edition),
    preamble: report.preamble.map(plainParagraph),
    sections: report.sections.map(({ id, heading, blocks }) => ({
      id,
      heading,
      blocks: [
        ...blocks.flatMap((block) => toBlocks(block, report)),
        ...notesOnProse(blocks, report.figures),
      ],
    })),
  };
}

function toBlocks(block: Block, report: PrintableReport): DocumentBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }];
    case 'paragraph':
      return [toParagraph(block, report.figures)];
    case 'table': {
      const table = TABLES[block.table](report.tables, report.year, layoutOf(report.form, report.tables));
      return [table, ...notesOnTable(table, report.figures)];
    }
  }
}

/** Two lines, the body and the rest, where the title begins with the body's name. */
function titleLines({ title, body }: PrintableReport): string[] {
  const rest = title.startsWith(body.name) ? title.slice(body.name.length) : '';
  return rest ? [body.name, rest] : [title];
}
