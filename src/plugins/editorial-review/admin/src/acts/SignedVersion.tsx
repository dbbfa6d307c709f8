import { spokenMinute } from '../../../../../shanghai-time';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Review } from '../../../shared/review';
import { useVersionQuery, useVersionsQuery, type Item } from '../asking/review-api';
import { Checks } from '../item/Checks';
import { emergencyOf, ended, isOlder, type Reviewed } from '../item/next-step';
import { ToleratedList } from '../item/ToleratedList';
import { Shown } from '../../../../../admin/parts/Shown';
import { readingOf } from '../asking/reading-of';
import { More } from '../shown/styles';
import { VersionFields } from '../versions/VersionFields';

const HOW = '再逐关勾选。签字记下您的姓名和时间，不能收回。';

/** Which version is signed, and what the reviewer has to know of it. */
export function SignedVersion({ review, of }: { readonly review: Review; readonly of: Reviewed }) {
  const { submitted, emergency } = review;
  if (of === 'emergency') return emergency && <Emergency review={review} emergency={emergency} />;
  return submitted && <Submission review={review} submitted={submitted} />;
}

function Submission({
  review: { version },
  submitted,
}: {
  review: Review;
  submitted: NonNullable<Review['submitted']>;
}) {
  const { by, at, remark, tolerated } = submitted;
  return (
    <>
      <Typography tag="p">
        {`您签的是草稿第 ${String(version)} 版，${by}于 ${spokenMinute(at)} 提交${remark ? `：${ended(remark)}` : '。'}请看过正文和附件，${HOW}`}
      </Typography>
      <ToleratedList tolerated={tolerated} by="录入员" />
    </>
  );
}

function Emergency({ review, emergency }: { review: Review; emergency: NonNullable<Review['emergency']> }) {
  const item: Item = { uid: review.uid, documentId: review.documentId };
  const { data: versions = [] } = useVersionsQuery(item);
  const number = versions.find(({ isPublic }) => isPublic)?.number;
  const older = isOlder(review);
  const { earlier, tolerated } = emergency;
  return (
    <>
      <Typography tag="p">
        {`这是紧急发布后的补审。您签的是公开的那一版${number === undefined ? '' : `（第 ${String(number)} 版）`}：${emergencyOf(emergency)}请看过公开的内容，${HOW}`}
      </Typography>
      {older ? (
        <Typography tag="p" fontWeight="bold">
          草稿后来又改过，改动不在这次签字之内。
        </Typography>
      ) : null}
      {older && number !== undefined ? <PublicContent item={item} number={number} /> : null}
      {earlier.length > 0 ? (
        <Box background="warning100" padding={3} hasRadius role="note">
          <Typography tag="p" fontWeight="bold">
            同时为以前没有补审的紧急发布负责：
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch">
            {earlier.map((each) => (
              <Typography key={each.at} tag="li">
                {`${each.version === null ? '' : `第 ${String(each.version)} 版，`}${emergencyOf(each)}`}
              </Typography>
            ))}
          </Flex>
        </Box>
      ) : null}
      <ToleratedList tolerated={tolerated} by="紧急发布" />
      <Checks item={item} title="检查（公开的那一版）" of="public" />
    </>
  );
}

/** What the public reads, field by field, for who asks. */
function PublicContent({ item, number }: { item: Item; number: number }) {
  const query = useVersionQuery({ ...item, number });
  return (
    <More>
      <summary>{`看公开的第 ${String(number)} 版`}</summary>
      <Shown {...readingOf(query)}>{({ fields }) => <VersionFields fields={fields} />}</Shown>
    </More>
  );
}
