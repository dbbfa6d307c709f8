import { spokenMinute } from '../../../../../shanghai-time';
import { Box, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { GATES, GATE_LABELS, gateNames, GATE_QUESTIONS, type Gate } from '../../../shared/gates';
import { useAct } from '../asking/use-act';
import { actName } from '../item/acts-of';
import { underReview, type Reviewed } from '../item/next-step';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { Outdated } from './Outdated';
import { SignedVersion } from './SignedVersion';
import { take } from './take';

export const SignSubmissionDialog = (props: ActProps) => <SignDialog {...props} of="submission" />;

export const SignEmergencyDialog = (props: ActProps) => <SignDialog {...props} of="emergency" />;

/** 签字: the three gates, each ticked by itself, as on the office's paper form. */
function SignDialog({ review, of, onClose }: ActProps & { readonly of: Reviewed }) {
  const { busy, problem, outdated, act } = useAct();
  const { seen, signatures, gates } = underReview(review, of);
  const [ticked, setTicked] = useState<readonly Gate[]>([]);
  const [remarks, setRemarks] = useState<Readonly<Partial<Record<Gate, string>>>>({});
  const [signing, setSigning] = useState<Gate>();
  // Where the server is away after the first of three, the next press goes on with the second.
  const [signed, setSigned] = useState<readonly Gate[]>([]);
  const chosen = GATES.filter((gate) => ticked.includes(gate) && gates.includes(gate));

  const sign = async () => {
    const done = await act(async (ask) => {
      for (const gate of chosen.filter((each) => !signed.includes(each))) {
        setSigning(gate);
        const remark = remarks[gate]?.trim();
        const body = { gate, seen, ...(remark ? { remark } : {}) };
        await take((doing) => ask({ ...doing, more: gate !== chosen.at(-1) }), review, 'sign', body);
        setSigned((now) => [...now, gate]);
      }
    });
    if (done) onClose(`已签${gateNames(chosen)}。`);
  };

  const title = `${actName(of === 'emergency' ? 'signEmergency' : 'sign', review)}：${review.title}`;
  if (outdated) return <Outdated title={title} what="没有签字" onClose={() => onClose()} />;
  return (
    <Frame
      title={title}
      doIt={chosen.length > 0 ? `签${gateNames(chosen)}` : '签字'}
      lacking={chosen.length > 0 ? undefined : '请勾选要签的关。'}
      busy={busy}
      progress={signing ? `正在签${GATE_LABELS[signing]}` : ''}
      problem={problem}
      onDo={() => void sign()}
      onClose={() => onClose()}
    >
      <SignedVersion review={review} of={of} />
      {GATES.map((gate) => (
        <Box key={gate} padding={4} background="neutral100" hasRadius>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {gates.includes(gate) ? (
              <>
                <Checkbox
                  checked={ticked.includes(gate)}
                  disabled={busy || signed.includes(gate)}
                  onCheckedChange={(checked) =>
                    setTicked((now) =>
                      checked === true ? [...now, gate] : now.filter((each) => each !== gate),
                    )
                  }
                >
                  {`${GATE_LABELS[gate]}：${GATE_QUESTIONS[gate]}`}
                </Checkbox>
                <Field.Root name={`remark-${gate}`}>
                  <Field.Label>{`${GATE_LABELS[gate]}的意见（可以不填）`}</Field.Label>
                  <TextInput
                    value={remarks[gate] ?? ''}
                    maxLength={2000}
                    onChange={(event) => setRemarks((now) => ({ ...now, [gate]: event.target.value }))}
                  />
                </Field.Root>
              </>
            ) : (
              <Typography tag="p">
                {signatures[gate]
                  ? `${GATE_LABELS[gate]}：${signatures[gate].by}已签，${spokenMinute(signatures[gate].at)}`
                  : `${GATE_LABELS[gate]}：您的账号不能签这一关，由别的审核员签。`}
              </Typography>
            )}
          </Flex>
        </Box>
      ))}
    </Frame>
  );
}
