import { Box, Typography } from '@strapi/design-system';
import type { Register } from './use-import';

/** Which columns a file of this register has, and what goes into them. */
export function Headers({ register }: { register: Register }) {
  return (
    <details>
      <summary>
        <Typography tag="span">{`${register.title}有哪些列（带 * 的必填）`}</Typography>
      </summary>
      <Box paddingTop={2} paddingLeft={4} tag="ul">
        {register.headers.map(({ header, required, help }) => (
          <li key={header}>
            <Typography fontWeight={required ? 'bold' : undefined}>
              {`${header}${required ? ' *' : ''}`}
            </Typography>
            {help ? <Typography textColor="neutral600">{`：${help}`}</Typography> : null}
          </li>
        ))}
      </Box>
    </details>
  );
}
