/** Table two, items （五）（六）（八）: the year's decisions, added up, and the fees charged. */
import { MATTER_BLOCKS } from '../form/proactive-table';
import { all, is, isYear } from './condition';
import type { FigureDefinition } from './figure';

const FEES_CELL = 'proactive.feesWanYuan';
const CHARGES = 'charges.administrative';

/**
 * The four cells. Amounts are kept in 分; the fee cell is told in 万元.
 * 信息处理费 is itself a fee, and is added to the cell only where the body's setting says so.
 */
export function tallyFigures(settings: { processingFeesInItemEight: boolean }): FigureDefinition[] {
  const rows = MATTER_BLOCKS.flatMap((block) => [...block.rows]).map((row): FigureDefinition => {
    const isFee = row.key === 'feesWanYuan';
    return {
      key: isFee ? CHARGES : `proactive.${row.key}`,
      label: row.label,
      unit: isFee ? '元' : '件',
      ask: {
        kind: 'question',
        register: 'tallies',
        among: isYear('year'),
        rows: all(isYear('year'), is('matter', row.matter)),
        measure: { kind: 'sum', field: isFee ? 'amount' : 'quantity' },
      },
      ...(isFee ? {} : { cell: true }),
    };
  });
  return [
    ...rows,
    {
      key: FEES_CELL,
      label: '行政事业性收费金额',
      unit: '万元',
      ask: {
        kind: 'total',
        of: settings.processingFeesInItemEight ? [CHARGES, 'fees.informationProcessing'] : [CHARGES],
      },
      cell: true,
    },
  ];
}
