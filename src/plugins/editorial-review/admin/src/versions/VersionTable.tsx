import { spokenMinute } from '../../../../../shanghai-time';
import { Badge, Button, Flex } from '@strapi/design-system';
import type { VersionView } from '../../../shared/versions';
import { useVersionsQuery, type Item } from '../asking/review-api';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { Grid, Sideways } from '../shown/styles';
import { versionName } from './version-name';
import type { Looking } from './VersionsDialog';

interface Props {
  readonly item: Item;
  readonly onLook: (looking: Looking) => void;
}

/** All versions, the latest first. */
export function VersionTable({ item, onLook }: Props) {
  const query = useVersionsQuery(item, { refetchOnMountOrArgChange: true });
  return (
    <Shown {...readingOf(query)}>
      {(versions) => (
        <Sideways>
          <Grid aria-label="历史版本">
            <thead>
              <tr>
                <th scope="col">版本</th>
                <th scope="col">保存的时间</th>
                <th scope="col">谁保存的</th>
                <th scope="col">查看</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version, at) => (
                <Row key={version.number} version={version} versions={versions} at={at} onLook={onLook} />
              ))}
            </tbody>
          </Grid>
        </Sideways>
      )}
    </Shown>
  );
}

interface RowProps {
  readonly version: VersionView;
  readonly versions: readonly VersionView[];
  readonly at: number;
  readonly onLook: (looking: Looking) => void;
}

function Row({ version: { number, at: saved, by, isDraft, isPublic }, versions, at, onLook }: RowProps) {
  const name = versionName(number);
  const draft = versions.find((each) => each.isDraft)?.number;
  const previous = versions[at + 1]?.number;
  return (
    <tr>
      <td>
        <Flex gap={2} wrap="wrap">
          <span>{name}</span>
          {isDraft ? <Badge size="S">现在的草稿</Badge> : null}
          {isPublic ? (
            <Badge size="S" backgroundColor="success100" textColor="success700">
              公开的
            </Badge>
          ) : null}
        </Flex>
      </td>
      <td className="short">{spokenMinute(saved)}</td>
      <td>{by}</td>
      <td>
        <Flex gap={2} wrap="wrap">
          <Button
            size="S"
            variant="tertiary"
            aria-label={`看${name}`}
            onClick={() => onLook({ kind: 'one', number })}
          >
            看
          </Button>
          {previous === undefined ? null : (
            <Button
              size="S"
              variant="tertiary"
              aria-label={`${name}改了什么`}
              onClick={() => onLook({ kind: 'compare', from: previous, to: number })}
            >
              改了什么
            </Button>
          )}
          {isDraft || draft === undefined ? null : (
            <>
              <Button
                size="S"
                variant="tertiary"
                aria-label={`${name}与草稿比较`}
                onClick={() => onLook({ kind: 'compare', from: number, to: draft })}
              >
                与草稿比较
              </Button>
              <Button
                size="S"
                variant="tertiary"
                aria-label={`恢复${name}`}
                onClick={() => onLook({ kind: 'restore', number })}
              >
                恢复
              </Button>
            </>
          )}
        </Flex>
      </td>
    </tr>
  );
}
