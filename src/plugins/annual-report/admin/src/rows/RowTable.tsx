import { NavLink } from 'react-router-dom';
import type { TracedRow } from '../../../shared/trace';
import { shownValue, type ShownRegister } from './registers';
import { Grid, Sideways } from './styles';

/** Rows of one register; the first column leads to the row's entry. */
export function RowTable({ register, rows }: { register: ShownRegister; rows: readonly TracedRow[] }) {
  const columns = Object.entries(register.columns);
  return (
    <Sideways role="region" aria-label={`${register.title}，表格较宽时可左右滚动`} tabIndex={0}>
      <Grid aria-label={register.title}>
        <thead>
          <tr>
            {columns.map(([column, label]) => (
              <th key={column} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ documentId, values }) => (
            <tr key={documentId}>
              {columns.map(([column], index) => (
                <td key={column}>
                  {index === 0 ? (
                    <NavLink to={`/content-manager/collection-types/${register.uid}/${documentId}`}>
                      {values[column] ? `打开 ${values[column]}` : '打开'}
                    </NavLink>
                  ) : (
                    shownValue(column, values[column])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Grid>
    </Sideways>
  );
}
