import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Finding } from '../../../shared/findings';
import { useAct } from '../asking/use-act';
import { FindingList } from '../item/FindingList';
import { Frame, Problem } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { lackingReason } from './lacking-reason';
import { ReasonField } from './ReasonField';
import { take } from './take';

/** 紧急发布: at once, without review, with a reason, and reviewed afterwards. */
export function EmergencyDialog({ review, findings, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<readonly Finding[]>();
  const errors = (refused ?? findings).filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const publish = async () => {
    let inTheWay: readonly Finding[] = [];
    const done = await act(async (ask) => {
      inTheWay = await take(ask, review, 'emergency', { reason: reason.trim() });
    });
    if (!done) return;
    if (inTheWay.length > 0) setRefused(inTheWay);
    else onClose('已紧急发布，公众可以看到了。请尽快由另一个人补审。');
  };
  return (
    <Frame
      title={`紧急发布：${review.title}`}
      doIt={errors.length > 0 ? undefined : '紧急发布'}
      danger
      lacking={lackingReason('紧急发布的理由', reason)}
      busy={busy}
      progress="正在检查并发布，请稍候"
      problem={problem}
      onDo={() => void publish()}
      onClose={() => onClose()}
    >
      <Box background="warning100" padding={3} hasRadius role="note">
        <Typography tag="p" fontWeight="bold">
          只用于来不及审核的急事，例如停水停电、灾害预警。
        </Typography>
        <Typography tag="p">
          内容未经审核立即公开，由您负责；记入留痕和统计，一直列在“紧急发布待补审”里，直到另一个人补签三关。补审不通过的，立即撤下。
        </Typography>
      </Box>
      {errors.length > 0 ? (
        <Problem>有必须改的问题，紧急也不能发布。请由能改这条信息的人（录入员）改好、保存，再办。</Problem>
      ) : null}
      {errors.length + warnings.length > 0 ? <FindingList findings={[...errors, ...warnings]} /> : null}
      {errors.length > 0 ? null : (
        <ReasonField
          label="紧急发布的理由"
          hint={warnings.length > 0 ? '写明是什么急事；上面的提醒也由这个理由说明。' : '写明是什么急事。'}
          reason={reason}
          onChange={setReason}
        />
      )}
    </Frame>
  );
}
