import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAct } from '../asking/use-act';
import { seenOf } from '../item/next-step';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { isReason, ReasonField } from './ReasonField';
import { take } from './take';

/** 退回: with what is to be mended. */
export function ReturnDialog({ review, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  const [reason, setReason] = useState('');
  const [seen] = useState(() => seenOf(review));
  const withdraws = !review.submitted && review.emergency !== null;
  const send = async () => {
    const body = { reason: reason.trim(), seen };
    const done = await act(async (ask) => {
      await take(ask, review, 'return', body);
    });
    if (done) onClose(withdraws ? '已退回，公开的内容已撤下。' : '已退回，编辑会在“退回的”里看到理由。');
  };
  return (
    <Frame
      title={`退回：${review.title}`}
      doIt="退回"
      danger
      complete={isReason(reason)}
      busy={busy}
      progress="正在退回"
      problem={problem}
      onDo={() => void send()}
      onClose={() => onClose()}
    >
      <Typography tag="p">
        {withdraws
          ? '这是紧急发布的内容：退回后立即从公众面前撤下，改好后重新提交审核。'
          : '退回后由编辑修改，重新提交，再从头签字。'}
      </Typography>
      <ReasonField
        label="退回的理由"
        hint="写明要改什么，编辑照着改。"
        reason={reason}
        onChange={setReason}
      />
    </Frame>
  );
}

/** 撤下: what is public is taken back; the draft stays. */
export function WithdrawDialog({ review, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  const [reason, setReason] = useState('');
  const withdraw = async () => {
    const done = await act(async (ask) => {
      await take(ask, review, 'withdraw', { reason: reason.trim() });
    });
    if (done) onClose('已撤下，公众看不到了。草稿还在。');
  };
  return (
    <Frame
      title={`撤下：${review.title}`}
      doIt="撤下"
      danger
      complete={isReason(reason)}
      busy={busy}
      progress="正在撤下"
      problem={problem}
      onDo={() => void withdraw()}
      onClose={() => onClose()}
    >
      <Typography tag="p">撤下后公众立即看不到它，草稿留在后台。要再公开，须重新审核、发布。</Typography>
      <ReasonField label="撤下的理由" hint="记入留痕，不对外公开。" reason={reason} onChange={setReason} />
    </Frame>
  );
}
