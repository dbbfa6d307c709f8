/** Notes below a table or at a section's end: which numbers the registers alone did not give. */
import type { Block, Figure } from '../../shared/report';
import type { Note, Table } from './tree';

type Figures = Readonly<Record<string, Figure>>;

const longDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** 行政许可 → 行政许可数量; a label that says what is measured already stays as it is. */
function measured({ label, unit }: Figure): string {
  const plain = label.replace(/^[一二三四五六七八九十]+、/u, '');
  if (unit === '%' || /(?:[数量额率次]|增减)(?:（[^（）]*）)?$/u.test(plain)) return plain;
  return `${plain}${unit === '元' || unit === '万元' ? '金额' : '数量'}`;
}

function saying({ basis }: Figure): string | undefined {
  if (!basis) return undefined;
  return basis.kind === 'declared' ? `由${basis.source}提供（${longDate(basis.on)}）` : '为核定数';
}

/** One note on all of these figures, or none where the registers gave them. Never a reason. */
function notesOn(keys: readonly string[], figures: Figures): Note[] {
  const bySaying = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    const figure = Object.hasOwn(figures, key) ? figures[key] : undefined;
    const said = figure && saying(figure);
    if (said) bySaying.set(said, [...(bySaying.get(said) ?? []), measured(figure)]);
  }
  if (bySaying.size === 0) return [];
  const sentences = [...bySaying].map(([said, labels]) => `${labels.join('、')}${said}`);
  return [{ kind: 'note', text: `注：${sentences.join('；')}。` }];
}

/** The note below a table on its cells. */
export function notesOnTable(table: Table, figures: Figures): Note[] {
  const cells = table.body.flat(2).flatMap((cell) => (cell.kind === 'value' ? [cell.key] : []));
  return notesOn(cells, figures);
}

/** The note at the end of a section on the figures that its prose tells. */
export function notesOnProse(blocks: readonly Block[], figures: Figures): Note[] {
  const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.figures : []));
  return notesOn(
    told.map(({ key }) => key),
    figures,
  );
}
