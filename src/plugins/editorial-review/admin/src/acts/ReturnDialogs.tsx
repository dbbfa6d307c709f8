import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAct } from '../asking/use-act';
import { actName } from '../item/acts-of';
import { emergencyOf, returnWithdraws } from '../item/next-step';
import type { PanelAct } from '../names';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { Outdated } from './Outdated';
import { lackingReason } from './lacking-reason';
import { ReasonField } from './ReasonField';
import { take } from './take';

const LABEL = '退回的理由';

/** 退回: what was submitted; the public notices nothing. */
export const ReturnSubmissionDialog = (props: ActProps) => {
  const { isPublic, emergency, version } = props.review;
  const kept = isPublic ? '公开的内容不变，公众仍看到原来的。' : '它还没有公开，公众看不到。';
  return (
    <ReturnDialog
      {...props}
      act="return"
      seen={props.review.fingerprint}
      told={[
        `退回的是提交审核的草稿（第 ${String(version)} 版），由录入员修改，重新提交，再从头签字。`,
        `${kept}${emergency ? '紧急发布的那一版仍要补审。' : ''}`,
      ]}
      done="已退回草稿，录入员会在“退回的”里看到理由。"
    />
  );
};

/** 退回紧急发布: what a reviewer does not answer for does not stay public. */
export const ReturnEmergencyDialog = (props: ActProps) => {
  const { emergency, submitted } = props.review;
  if (!emergency) return null;
  const withdraws = returnWithdraws(props.review);
  const draft = submitted ? '正在等审核的草稿不公开，留在后台。' : '草稿留在后台，改好后重新提交审核。';
  return (
    <ReturnDialog
      {...props}
      act="returnEmergency"
      seen={emergency.fingerprint}
      told={[
        `退回的是${emergencyOf(emergency)}`,
        `${withdraws ? '它立即从公众面前撤下，网站和公众看不到了。' : '现在公开的是后来审核过的内容，不会撤下。'}${draft}`,
      ]}
      done={withdraws ? '已退回，公开的内容已撤下。' : '已退回紧急发布的那一版。'}
    />
  );
};

interface Props extends ActProps {
  readonly act: PanelAct;
  /** Which version is sent back. */
  readonly seen: string;
  /** What will happen, to the draft and to what is public. */
  readonly told: readonly string[];
  readonly done: string;
}

function ReturnDialog({ review, act: name, seen, told, done, onClose }: Props) {
  const { busy, problem, outdated, act } = useAct();
  const [reason, setReason] = useState('');
  const doIt = actName(name, review);
  const title = `${doIt}：${review.title}`;
  const send = async () => {
    const isDone = await act(async (ask) => {
      await take(ask, review, 'return', { reason: reason.trim(), seen });
    });
    if (isDone) onClose(done);
  };
  if (outdated) return <Outdated title={title} what="没有退回" onClose={() => onClose()} />;
  return (
    <Frame
      title={title}
      doIt={doIt}
      danger
      lacking={lackingReason(LABEL, reason)}
      busy={busy}
      progress="正在退回"
      problem={problem}
      onDo={() => void send()}
      onClose={() => onClose()}
    >
      {told.map((each) => (
        <Typography key={each} tag="p">
          {each}
        </Typography>
      ))}
      <ReasonField label={LABEL} hint="写明要改什么，录入员照着改。" reason={reason} onChange={setReason} />
    </Frame>
  );
}
