import { Button, Flex, Typography } from '@strapi/design-system';
import { Problem } from '../shown/Frame';
import { Heading } from './Heading';
import { versionName } from './version-name';

interface Props {
  readonly number: number;
  readonly unsaved: boolean;
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

/** Asked before an old version is written as the draft. */
export function RestoreQuestion({ number, unsaved, busy, onRestore, onBack }: Props) {
  const name = versionName(number);
  return (
    <>
      <Heading onBack={onBack}>{`恢复${name}？`}</Heading>
      <Typography tag="p">
        {`草稿的内容换成${name}的，现在的草稿留在历史版本里，不会丢。公开的内容不变；恢复后要重新提交审核，通过后再发布。`}
      </Typography>
      {unsaved ? <Problem>表单里有改动还没有保存，恢复会丢掉它。请先保存或放弃改动。</Problem> : null}
      <Flex>
        <Button loading={busy} disabled={unsaved} onClick={onRestore}>
          {`恢复${name}`}
        </Button>
      </Flex>
    </>
  );
}
