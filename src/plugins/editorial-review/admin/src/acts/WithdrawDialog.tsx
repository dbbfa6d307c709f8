import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAct } from '../asking/use-act';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { lackingReason } from './lacking-reason';
import { ReasonField } from './ReasonField';
import { take } from './take';

const LABEL = '撤下的理由';

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
      lacking={lackingReason(LABEL, reason)}
      busy={busy}
      progress="正在撤下"
      problem={problem}
      onDo={() => void withdraw()}
      onClose={() => onClose()}
    >
      <Typography tag="p">撤下后公众立即看不到它，草稿留在后台。要再公开，须重新审核、发布。</Typography>
      <ReasonField label={LABEL} hint="记入留痕，不对外公开。" reason={reason} onChange={setReason} />
    </Frame>
  );
}
