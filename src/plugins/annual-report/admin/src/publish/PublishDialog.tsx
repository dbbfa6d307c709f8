import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import type { Finding } from '../../../shared/report';
import { thisYear } from '../desk/years';
import { PublishOutcome } from './PublishOutcome';
import { usePublish } from './use-publish';

interface Props {
  readonly year: number;
  readonly body: string | undefined;
  readonly findings: readonly Finding[];
  /** `changed`: whether the report was published, or turned out different from what is shown. */
  readonly onClose: (changed: boolean) => void;
  readonly onClosed: () => void;
}

/** Asks once more, says what will happen, and publishes. */
export function PublishDialog({ year, body, findings, onClose, onClosed }: Props) {
  const { state, publish } = usePublish(year, body);
  const [reason, setReason] = useState('');
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const ended = state.kind === 'ended';
  const close = () => onClose(state.kind === 'ended' || state.kind === 'failed');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state.kind !== 'running' && (warnings === 0 || reason.trim())) void publish(reason.trim());
  };

  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open && state.kind !== 'running') close();
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
            <Modal.Title>{`公布 ${year} 年年度报告`}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {ended ? null : (
                <>
                  <Typography tag="p">按下“公布”以后，依次：</Typography>
                  <Typography tag="p">
                    1. 核对：用登记簿此刻的数据重新算一遍，有错误就停下，什么也不公布。
                  </Typography>
                  <Typography tag="p">2. 封存：把文字、表格和数字连同校验码一起保存。</Typography>
                  <Typography tag="p">
                    3. 公布：任何人都能在网上看到。公布以后不再改动，以后再改登记簿也不会影响它。
                  </Typography>
                  {year >= thisYear() ? (
                    <Typography tag="p" textColor="danger600" fontWeight="bold">
                      {`注意：${year} 年还没有结束，之后登记的内容不会计入。`}
                    </Typography>
                  ) : null}
                </>
              )}
              {warnings > 0 && !ended ? (
                <Field.Root
                  name="reason"
                  required
                  hint="写明已经核对过、为什么可以公布。只在内部保存，不对外公开。"
                >
                  <Field.Label>{`有 ${warnings} 条提醒，仍要公布的理由`}</Field.Label>
                  <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
                  <Field.Hint />
                </Field.Root>
              ) : null}
              <PublishOutcome state={state} year={year} body={body} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" disabled={state.kind === 'running'} onClick={close}>
              {ended ? '关闭' : '取消'}
            </Button>
            {ended ? null : (
              <Button
                type="submit"
                loading={state.kind === 'running'}
                disabled={warnings > 0 && reason.trim() === ''}
              >
                公布
              </Button>
            )}
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
