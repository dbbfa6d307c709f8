import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { ItemAct, Review } from '../../../shared/review';
import { ActDialog } from '../acts/ActDialog';
import { useTell } from '../asking/use-act';
import { useFindingsQuery, useReviewQuery, type Item } from '../asking/review-api';
import { Shown } from '../shown/Shown';
import { VersionsDialog } from '../versions/VersionsDialog';
import { ActButtons } from './ActButtons';
import { EmergencyNote } from './EmergencyNote';
import { FindingList } from './FindingList';
import { ScheduleNotes } from './ScheduleNotes';
import { SignatureList } from './SignatureList';
import { StateLine } from './StateLine';

/** An item's review, for who may see the item. */
export function ItemReview({ uid, documentId }: Item) {
  const query = useReviewQuery({ uid, documentId }, { refetchOnMountOrArgChange: true });
  return <Shown query={query}>{(review) => <Standing review={review} />}</Shown>;
}

type Opened = ItemAct | 'versions';

function Standing({ review }: { review: Review }) {
  const item = { uid: review.uid, documentId: review.documentId };
  const findings = useFindingsQuery(item, { refetchOnMountOrArgChange: true });
  const modified = useForm('ItemReview', (form) => form.modified);
  const [opened, open] = useState<Opened>();
  const top = useRef<HTMLDivElement>(null);
  const tell = useTell();
  const close = (done?: string) => {
    open(undefined);
    if (done) tell({ ok: true, text: done });
    // The button that opened it may be gone by now.
    requestAnimationFrame(() => top.current?.focus());
  };

  return (
    <Flex tag="section" aria-label="审核" direction="column" alignItems="stretch" gap={4} width="100%">
      <Box ref={top} tabIndex={-1} style={{ outline: 'none' }}>
        <StateLine review={review} />
      </Box>
      {review.emergency ? <EmergencyNote emergency={review.emergency} /> : null}
      <ScheduleNotes item={item} schedules={review.schedules} />
      {modified ? (
        <Box background="warning100" padding={3} hasRadius role="note">
          <Typography tag="p">有改动还没有保存。审核的是保存过的内容：请先保存，再办理。</Typography>
        </Box>
      ) : null}
      <ActButtons review={review} disabled={modified} onChoose={open} />
      <SignatureList review={review} />
      <Box>
        <Typography tag="h3" fontWeight="bold">
          检查
        </Typography>
        <Shown query={findings} waiting="正在检查正文和附件，附件多时要等一会儿">
          {(found) => <FindingList findings={found} />}
        </Shown>
      </Box>
      <Button variant="tertiary" fullWidth onClick={() => open('versions')}>
        历史版本
      </Button>
      {opened === 'versions' ? (
        <VersionsDialog item={item} title={review.title} unsaved={modified} onClose={close} />
      ) : null}
      {opened && opened !== 'versions' ? (
        <ActDialog act={opened} review={review} findings={findings.data ?? []} onClose={close} />
      ) : null}
    </Flex>
  );
}
