import { spokenMinute } from '../../../../../shanghai-time';
import { Typography } from '@strapi/design-system';
import { useVersionQuery, type Item } from '../asking/review-api';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { Heading } from './Heading';
import { versionName } from './version-name';
import { VersionFields } from './VersionFields';

interface Props {
  readonly item: Item;
  readonly number: number;
  readonly onBack: () => void;
}

/** One version, field by field. */
export function VersionContentView({ item, number, onBack }: Props) {
  const query = useVersionQuery({ ...item, number });
  return (
    <>
      <Heading onBack={onBack}>{versionName(number)}</Heading>
      <Shown {...readingOf(query)}>
        {({ version, fields }) => (
          <>
            <Typography tag="p" textColor="neutral600">
              {`${version.by}于 ${spokenMinute(version.at)} 保存`}
            </Typography>
            <VersionFields fields={fields} />
          </>
        )}
      </Shown>
    </>
  );
}
