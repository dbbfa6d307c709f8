import { Field, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Finding } from '../../../shared/findings';
import { isReason } from '../../../shared/reason';
import { useAct } from '../asking/use-act';
import { FindingList } from '../item/FindingList';
import { placeName } from '../names';
import { Frame, Problem } from '../shown/Frame';
import type { ActProps } from './ActDialog';
import { take } from './take';

const ofSeverity = (findings: readonly Finding[], wanted: Finding['severity']) =>
  findings.filter(({ severity }) => severity === wanted);

/** Which warnings still want a reason, by where they are. */
export function lackingReasons([first, ...others]: readonly Finding[]): string | undefined {
  if (!first) return undefined;
  const more = others.length > 0 ? `等 ${String(others.length + 1)} 处` : '';
  return `${placeName(first.place)}${more}的提醒，请写明仍要提交的理由，至少两个字。`;
}

/** 提交审核: what the checks have found, a reason for each warning that stays, and a word to the reviewer. */
export function SubmitDialog({ review, findings: known, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  const [refused, setRefused] = useState<readonly Finding[]>();
  const [remark, setRemark] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  // What the server has just found counts, and what was known before stays to be explained.
  const findings = [...known, ...(refused ?? []).filter(({ id }) => !known.some((each) => each.id === id))];
  const errors = ofSeverity(findings, 'error');
  const warnings = ofSeverity(findings, 'warning');
  const unexplained = warnings.filter(({ id }) => !isReason(reasons[id] ?? ''));

  const submit = async () => {
    let inTheWay: readonly Finding[] = [];
    const overrides = warnings.map(({ id }) => ({ id, reason: (reasons[id] ?? '').trim() }));
    const done = await act(async (ask) => {
      const body = { ...(remark.trim() ? { remark: remark.trim() } : {}), overrides };
      inTheWay = await take(ask, review, 'submit', body);
    });
    if (!done) return;
    if (inTheWay.length > 0) setRefused(inTheWay);
    else onClose('已提交审核，等审核员签字。在签完之前改了内容，要重新提交。');
  };

  return (
    <Frame
      title={`提交审核：${review.title}`}
      doIt={errors.length > 0 ? undefined : '提交审核'}
      lacking={lackingReasons(unexplained)}
      busy={busy}
      progress="正在检查正文和附件并提交，请稍候"
      problem={problem}
      onDo={() => void submit()}
      onClose={() => onClose()}
    >
      {errors.length > 0 ? (
        <Problem>{`有 ${String(errors.length)} 处必须改，改好保存后再提交。`}</Problem>
      ) : (
        <Typography tag="p">
          提交的是保存过的草稿。由没有动过它的另一个人签政治关、保密关、程序关。
        </Typography>
      )}
      {refused && errors.length === 0 ? <Problem>还有提醒没有写理由，没有提交。</Problem> : null}
      <FindingList
        findings={findings}
        reasons={reasons}
        onReason={(id, reason) => setReasons((now) => ({ ...now, [id]: reason }))}
      />
      {errors.length > 0 ? null : (
        <Field.Root name="remark" hint="可以不填">
          <Field.Label>给审核员的话</Field.Label>
          <Textarea
            value={remark}
            maxLength={2000}
            onChange={(event: { target: { value: string } }) => setRemark(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
      )}
    </Frame>
  );
}
