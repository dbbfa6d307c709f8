import { Box, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { basisWords } from '../../../shared/basis';
import type { Trace } from '../../../shared/trace';

const ENTRIES = '/content-manager/collection-types/api::declared-figure.declared-figure';

/** Numbers that people entered in the place of what the registers give, each with what it rests on. */
export function Entries({ trace }: { trace: Trace }) {
  if (trace.entries.length === 0) return null;
  return (
    <Box tag="section" paddingBottom={5}>
      <Box paddingBottom={2}>
        <Typography tag="h3" variant="delta">
          外来数字和核定数字登记
        </Typography>
      </Box>
      {trace.entries.map(({ key, label, unit, documentId, basis }) => (
        <Typography key={key} tag="p">
          {`${label}：${basisWords(basis, unit)}　`}
          <NavLink to={`${ENTRIES}/${documentId}`}>打开这一条</NavLink>
        </Typography>
      ))}
    </Box>
  );
}
