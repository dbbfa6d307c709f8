import { spokenMinute } from '../../../../../shanghai-time';
import { Box, Flex, Typography } from '@strapi/design-system';
import { GATES, GATE_LABELS } from '../../../shared/gates';
import type { Review, Signatures } from '../../../shared/review';

/** Whose signatures are told: of what is before the reviewer, else of what is public. */
function toldOf({ submitted, signatures, emergency, release }: Review): [string, Signatures][] {
  const before: [string, Signatures][] = [
    ...(submitted ? [['签字', signatures] as [string, Signatures]] : []),
    ...(emergency ? [['签字（补审紧急发布）', emergency.signatures] as [string, Signatures]] : []),
  ];
  return before.length > 0 || !release ? before : [['签字（公开的内容）', release.signatures]];
}

/** Who has signed which gate, and when. */
export const SignatureList = ({ review }: { review: Review }) =>
  toldOf(review).map(([title, signatures]) => <Gates key={title} title={title} signatures={signatures} />);

function Gates({ title, signatures }: { readonly title: string; readonly signatures: Signatures }) {
  return (
    <Box>
      <Typography tag="h3" fontWeight="bold">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {GATES.map((gate) => {
          const signed = signatures[gate];
          return (
            <Typography key={gate} tag="li" variant="pi" textColor={signed ? 'neutral800' : 'neutral600'}>
              {signed
                ? `${GATE_LABELS[gate]}：${signed.by}，${spokenMinute(signed.at)}${signed.remark ? `，${signed.remark}` : ''}`
                : `${GATE_LABELS[gate]}：还没有签`}
            </Typography>
          );
        })}
      </Flex>
    </Box>
  );
}
