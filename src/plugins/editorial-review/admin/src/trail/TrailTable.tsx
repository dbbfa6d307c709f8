import { spokenSecond } from '../../../../../shanghai-time';
import { styled } from 'styled-components';
import { WAY_LABELS } from '../../../shared/acting';
import type { TrailLine } from '../../../shared/audit';

const Sideways = styled.div`
  overflow-x: auto;
`;

const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.5;

  th,
  td {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    padding: 0.8rem 1rem;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
    white-space: nowrap;
  }
  .short {
    white-space: nowrap;
  }
  ul {
    margin: 0;
    padding-left: 1.6rem;
  }
`;

const HEADERS = ['序号', '时间', '办理人', '方式', '操作', '对象', '说明'];

/** Rows of the trail, the newest first. */
export function TrailTable({ rows }: { rows: readonly TrailLine[] }) {
  return (
    <Sideways role="region" aria-label="留痕，表格较宽时可左右滚动" tabIndex={0}>
      <Grid aria-label="留痕">
        <thead>
          <tr>
            {HEADERS.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ seq, at, actorName, way, did, what, words }) => (
            <tr key={seq}>
              <td className="short">{seq}</td>
              <td className="short">{spokenSecond(at)}</td>
              <td className="short">{actorName}</td>
              <td className="short">{WAY_LABELS[way]}</td>
              <td className="short">{did}</td>
              <td>{what}</td>
              <td>
                {words.length > 0 ? (
                  <ul>
                    {words.map((each, at_) => (
                      <li key={at_}>{each}</li>
                    ))}
                  </ul>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </Grid>
    </Sideways>
  );
}
