import { Box, Typography } from '@strapi/design-system';
import { useComparisonQuery, type Item } from '../asking/review-api';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { Words } from '../shown/styles';
import { Heading } from './Heading';
import { versionName } from './version-name';

interface Props {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
  readonly onBack: () => void;
}

/** Two versions side by side: struck through what is gone, underlined what is new. */
export function ComparisonView({ item, from, to, onBack }: Props) {
  const query = useComparisonQuery({ ...item, number: from, to });
  return (
    <>
      <Heading onBack={onBack}>{`从${versionName(from)}到${versionName(to)}`}</Heading>
      <Shown {...readingOf(query)}>
        {({ fields }) => (
          <>
            <Typography tag="p" textColor="neutral600">
              {fields.length === 0
                ? '两版的内容一样。'
                : '划掉的是去掉的，带下划线的是新加的；没有列出的栏没有改。'}
            </Typography>
            {fields.map(({ field, label, pieces }) => (
              <Box key={field}>
                <Typography tag="h3" fontWeight="bold">
                  {label}
                </Typography>
                <Words>
                  {pieces.map(({ kind, text }, at) => {
                    if (kind === 'gone') return <del key={at}>{text}</del>;
                    if (kind === 'new') return <ins key={at}>{text}</ins>;
                    return <span key={at}>{text}</span>;
                  })}
                </Words>
              </Box>
            ))}
          </>
        )}
      </Shown>
    </>
  );
}
