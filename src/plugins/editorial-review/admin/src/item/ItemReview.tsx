import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import type { Review } from '../../../shared/review';
import { ActDialog } from '../acts/ActDialog';
import { useTell } from '../../../../../admin/parts/use-tell';
import { useFindingsQuery, useReviewQuery, type Item } from '../asking/review-api';
import type { PanelAct } from '../names';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { VersionsDialog } from '../versions/VersionsDialog';
import { ActButtons } from './ActButtons';
import { Checks } from './Checks';
import { EmergencyNote } from './EmergencyNote';
import { isOlder, lostBySaving } from './next-step';
import { ScheduleNotes } from './ScheduleNotes';
import { SignatureList } from './SignatureList';
import { StateLine } from './StateLine';
import { ToleratedList } from './ToleratedList';

/** An item's review, for who may see the item. */
export function ItemReview({ uid, documentId }: Item) {
  const query = useReviewQuery({ uid, documentId }, { refetchOnMountOrArgChange: true });
  return <Shown {...readingOf(query)}>{(review) => <Standing review={review} />}</Shown>;
}

/** An act with the item as it stood when its dialog was opened, whatever happens meanwhile. */
type Opened = 'versions' | { readonly act: PanelAct; readonly review: Review };

function Standing({ review }: { review: Review }) {
  const item = { uid: review.uid, documentId: review.documentId };
  const { emergency, submitted } = review;
  // The same question as of the checks below: it is asked once.
  const findings = useFindingsQuery(item);
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
  const older = isOlder(review);

  return (
    <Flex tag="section" aria-label="审核" direction="column" alignItems="stretch" gap={4} width="100%">
      <Box ref={top} tabIndex={-1} style={{ outline: 'none' }}>
        <StateLine review={review} />
      </Box>
      <EmergencyNote review={review} />
      <ScheduleNotes item={item} schedules={review.schedules} />
      {modified ? (
        <Box background="warning100" padding={3} hasRadius role="note">
          <Typography tag="p">
            {`有改动还没有保存。审核的是保存过的内容：请先保存，再办理。${lostBySaving(review)}`}
          </Typography>
        </Box>
      ) : null}
      <ActButtons review={review} disabled={modified} onChoose={(act) => open({ act, review })} />
      <SignatureList review={review} />
      <ToleratedList tolerated={submitted?.tolerated ?? []} by="录入员" />
      <ToleratedList tolerated={emergency?.tolerated ?? []} by="紧急发布" />
      {older ? <Checks item={item} title="检查（公开的那一版）" of="public" /> : null}
      <Checks item={item} title={older ? '检查（草稿）' : '检查'} />
      <Button variant="tertiary" fullWidth onClick={() => open('versions')}>
        历史版本
      </Button>
      {opened === 'versions' ? (
        <VersionsDialog item={item} title={review.title} unsaved={modified} onClose={close} />
      ) : null}
      {opened && opened !== 'versions' ? (
        <ActDialog {...opened} findings={findings.data ?? []} onClose={close} />
      ) : null}
    </Flex>
  );
}
