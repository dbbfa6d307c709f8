import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { unsignedGates } from '../../../../editorial-review/shared/gates';
import { STEPS } from '../../../domain/life/steps';
import type { StepName } from '../../../shared/life';
import type { Finding } from '../../../shared/report';
import { ABOUT, CHECKS, nameOf } from './about';
import { GateChoice, type Chosen } from './GateChoice';
import type { SignaturesView } from './signed';
import { StepOutcome } from './StepOutcome';
import { useStep } from './use-step';

interface Props {
  readonly step: StepName;
  readonly year: number;
  readonly body: string | undefined;
  readonly findings: readonly Finding[];
  readonly signatures: SignaturesView;
  /** Of the report that is shown: a step is about what the person has seen. */
  readonly fingerprint: string;
  /** `changed`: whether the report stands elsewhere now, or turned out different from what is shown. */
  readonly onClose: (changed: boolean) => void;
  readonly onClosed: () => void;
}

const warningsAmong = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'warning').length;

/** Says what a step will do, asks for what has to be written, and takes it. Who approves can sign gates before. */
export function StepDialog(props: Props) {
  const { step, year, body, findings, signatures, fingerprint, onClose, onClosed } = props;
  const { state, refused, take } = useStep(year, body);
  const [gates, setGates] = useState<Chosen>({});
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const { label, text: wanted } = STEPS[step];
  const [running, ended] = [state.kind === 'running', state.kind === 'ended' && state.outcome.ok];
  // A refusal may know of warnings that the report did not have when it was shown.
  const warnings = CHECKS.has(step) ? Math.max(warningsAmong(findings), warningsAmong(refused)) : 0;
  const unsigned = step === 'approve' ? unsignedGates(signatures) : [];
  const chosen = unsigned.filter((gate) => gates[gate] !== undefined);
  const complete =
    (warnings === 0 || step !== 'submit' || reason.trim() !== '') &&
    (!wanted || text.trim() !== '') &&
    chosen.length === unsigned.length;
  const close = () => onClose(state.kind === 'ended' || state.kind === 'failed');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (running || !complete) return;
    void take(step, {
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(text.trim() ? { text: text.trim() } : {}),
      ...(step === 'submit' || step === 'approve' ? { seen: fingerprint } : {}),
      ...(chosen.length > 0 ? { gates } : {}),
    });
  };

  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open && !running) close();
      }}
    >
      <Modal.Content
        aria-describedby={undefined}
        style={{ maxWidth: '64rem' }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <form onSubmit={submit} noValidate>
          <Modal.Header closeLabel="关闭">
            <Modal.Title>{`${nameOf(step)} ${year} 年年度报告`}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {ended
                ? null
                : [...(unsigned.length > 0 ? ABOUT.sign : []), ...ABOUT[step]].map((line) => (
                    <Typography key={line} tag="p">
                      {line}
                    </Typography>
                  ))}
              <StepOutcome state={state} year={year} body={body} />
              {step === 'approve' && !ended ? (
                <GateChoice signatures={signatures} chosen={gates} choose={setGates} />
              ) : null}
              {wanted && !ended ? (
                <Field.Root name="text" required hint={step === 'return' ? '只在内部保存。' : '对外公开。'}>
                  <Field.Label>{wanted}</Field.Label>
                  <Textarea value={text} onChange={(event) => setText(event.target.value)} />
                  <Field.Hint />
                </Field.Root>
              ) : null}
              {warnings > 0 && !ended ? (
                <Field.Root
                  name="reason"
                  required={step === 'submit'}
                  hint="写明已经核对过、为什么可以接受。随这一版保存，不对外公开；提交时已写明的不用再写。"
                >
                  <Field.Label>{`有 ${warnings} 条提醒，仍要${label}的理由`}</Field.Label>
                  <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
                  <Field.Hint />
                </Field.Root>
              ) : null}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" disabled={running} onClick={close}>
              {ended ? '关闭' : '取消'}
            </Button>
            {ended || unsigned.length === 0 ? null : (
              <Button
                variant="secondary"
                disabled={running || chosen.length === 0}
                onClick={() => void take('sign', { gates, seen: fingerprint })}
              >
                {STEPS.sign.label}
              </Button>
            )}
            {ended ? null : (
              <Button type="submit" loading={running} disabled={!complete}>
                {label}
              </Button>
            )}
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
