import { useMemo } from 'react';
import type { Cell, Row, Table } from '../../../domain/document/tree';
import { cellId } from './anchors';
import { cellNames, type CellText } from './cell-names';
import { useOpenFigure } from './open-figure';
import { CellButton, Form, Scroll } from './styles';

type Names = ReadonlyMap<string, CellText>;

/** A table of the form, as it is printed; each value opens the rows that it was counted from. */
export function FormTable({ table }: { table: Table }) {
  const names = useMemo(() => cellNames(table), [table]);
  const id = `report-table-${table.id}`;
  return (
    <Scroll role="region" aria-labelledby={id} tabIndex={0}>
      <Form data-table={table.id}>
        <caption id={id}>{table.caption}</caption>
        {table.columnGroups.map((width, index) => (
          <colgroup key={index} span={width} />
        ))}
        {table.head.length > 0 ? (
          <thead>
            <Rows rows={table.head} names={names} />
          </thead>
        ) : null}
        {table.body.map((rows, index) => (
          <tbody key={index}>
            <Rows rows={rows} names={names} />
          </tbody>
        ))}
      </Form>
    </Scroll>
  );
}

function Rows({ rows, names }: { rows: readonly Row[]; names: Names }) {
  return rows.map((row, index) => (
    <tr key={index}>
      {row.map((cell, at) => (
        <Slot key={at} cell={cell} names={names} />
      ))}
    </tr>
  ));
}

function Slot({ cell, names }: { cell: Cell; names: Names }) {
  const openFigure = useOpenFigure();
  const { colSpan, rowSpan } = cell;
  switch (cell.kind) {
    case 'header':
      return (
        <th scope={cell.header} colSpan={colSpan} rowSpan={rowSpan}>
          {cell.text}
        </th>
      );
    case 'note':
      return (
        <td colSpan={colSpan} rowSpan={rowSpan}>
          {cell.text}
        </td>
      );
    case 'value':
      return (
        <td colSpan={colSpan} rowSpan={rowSpan} data-value>
          <CellButton
            id={cellId(cell.key)}
            type="button"
            data-zero={Number(cell.value) === 0}
            aria-label={`${names.get(cell.key)?.name ?? ''}：${cell.value}，看登记`}
            onClick={(event) => openFigure(cell.key, event.currentTarget)}
          >
            {cell.value}
          </CellButton>
        </td>
      );
  }
}
