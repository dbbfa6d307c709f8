import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ImportAnswer } from '../../../shared/contracts';

type Problem = Extract<ImportAnswer, { ok: false }>['problems'][number];

const COLUMNS = ['行', '列', '填写的内容', '问题与改法'];

/** Every problem of a refused file, where it stands and how to put it right. */
export function ProblemTable({ problems, more }: { problems: readonly Problem[]; more: number }) {
  return (
    <Box>
      <Table colCount={COLUMNS.length} rowCount={problems.length + 1} aria-label="文件里的问题">
        <Thead>
          <Tr>
            {COLUMNS.map((title) => (
              <Th key={title}>
                <Typography variant="sigma">{title}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {problems.map(({ line, column, value, code, message }, index) => (
            <Tr key={`${line}-${column}-${code}-${index}`}>
              <Td>
                <Typography>{line ?? '整个文件'}</Typography>
              </Td>
              <Td>
                <Typography>{column ?? '-'}</Typography>
              </Td>
              <Td>
                <Typography>{value || '（空）'}</Typography>
              </Td>
              <Td>
                <Box maxWidth="60rem" style={{ whiteSpace: 'normal' }}>
                  <Typography>{message}</Typography>
                </Box>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {more > 0 ? (
        <Box paddingTop={3}>
          <Typography>{`还有 ${more} 处问题没有列出。改好以上各处后再试一次。`}</Typography>
        </Box>
      ) : null}
    </Box>
  );
}
