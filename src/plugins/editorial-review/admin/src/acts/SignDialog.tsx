import { Box, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { GATES, GATE_LABELS, GATE_QUESTIONS, type Gate } from '../../../shared/gates';
import { useAct } from '../asking/use-act';
import { gateNames, seenOf, signaturesOf } from '../item/next-step';
import { moment } from '../names';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { take } from './take';

/** 签字: the three gates, each ticked by itself, as on the office's paper form. */
export function SignDialog({ review, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  // Of the version that she opened the dialog on, whatever happens meanwhile.
  const [seen] = useState(() => seenOf(review));
  const [ticked, setTicked] = useState<readonly Gate[]>([]);
  const [remarks, setRemarks] = useState<Readonly<Partial<Record<Gate, string>>>>({});
  const [signing, setSigning] = useState<Gate>();
  const signatures = signaturesOf(review);
  const chosen = GATES.filter((gate) => ticked.includes(gate) && review.gates.includes(gate));

  const sign = async () => {
    const done = await act(async (ask) => {
      for (const gate of chosen) {
        setSigning(gate);
        const remark = remarks[gate]?.trim();
        await take(ask, review, 'sign', { gate, seen, ...(remark ? { remark } : {}) });
      }
    });
    if (done) onClose(`已签${gateNames(chosen)}。`);
  };

  const older = !review.submitted && review.emergency && review.emergency.fingerprint !== review.fingerprint;
  return (
    <Frame
      title={`签字：${review.title}`}
      doIt={chosen.length > 0 ? `签${gateNames(chosen)}` : '签字'}
      complete={chosen.length > 0}
      busy={busy}
      progress={signing ? `正在签${GATE_LABELS[signing]}` : ''}
      problem={problem}
      onDo={() => void sign()}
      onClose={() => onClose()}
    >
      <Typography tag="p">
        {review.submitted
          ? `${review.submitted.by}于 ${moment(review.submitted.at)} 提交。请看过正文和附件，再逐关勾选。签字记下您的姓名和时间，不能收回。`
          : '这是紧急发布后的补审。请看过公开的内容，再逐关勾选。签字记下您的姓名和时间，不能收回。'}
      </Typography>
      {older ? (
        <Typography tag="p" fontWeight="bold">
          草稿后来又改过。您签的是公开的那一版：请在表单上方选“已发布”看它。
        </Typography>
      ) : null}
      {GATES.map((gate) => (
        <Box key={gate} padding={4} background="neutral100" hasRadius>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {review.gates.includes(gate) ? (
              <>
                <Checkbox
                  checked={ticked.includes(gate)}
                  disabled={busy}
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
                  ? `${GATE_LABELS[gate]}：${signatures[gate].by}已签，${moment(signatures[gate].at)}`
                  : `${GATE_LABELS[gate]}：您的账号不能签这一关，由别的审核员签。`}
              </Typography>
            )}
          </Flex>
        </Box>
      ))}
    </Frame>
  );
}
