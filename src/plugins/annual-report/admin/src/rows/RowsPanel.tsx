import { Alert, Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { REGISTERS } from '../../../domain/figures/figure';
import type { Trace } from '../../../shared/trace';
import { Entries } from './Entries';
import { SHOWN_REGISTERS } from './registers';
import { RowTable } from './RowTable';
import { PAGE_SIZE, useRows } from './use-rows';

interface Props {
  readonly year: number;
  readonly body: string | undefined;
  readonly figure: string;
  /** The number as the report tells it; absent for a check, which the report does not tell. */
  readonly told: string | undefined;
  readonly onClose: () => void;
  /** Puts the focus back to where it was. */
  readonly onClosed: () => void;
}

/** The rows behind a number, page by page. */
export function RowsPanel({ year, body, figure, told, onClose, onClosed }: Props) {
  const [offset, setOffset] = useState(0);
  const rows = useRows({ year, body, figure, offset });
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content
        aria-describedby={undefined}
        style={{ maxWidth: '120rem' }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{rows.kind === 'ready' ? rows.trace.label : '数字的来源'}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box role="status" aria-live="polite" paddingBottom={4}>
            {rows.kind === 'loading' ? <Loader small>正在读取登记</Loader> : null}
            {rows.kind === 'ready' ? <Summary trace={rows.trace} told={told} year={year} /> : null}
          </Box>
          {rows.kind === 'failed' ? (
            <Alert variant="danger" title="没有读到登记" closeLabel="关闭" onClose={onClose}>
              {rows.message}
            </Alert>
          ) : null}
          {rows.kind === 'ready' ? <Entries trace={rows.trace} /> : null}
          {rows.kind === 'ready' ? <Registers trace={rows.trace} /> : null}
        </Modal.Body>
        <Modal.Footer>
          {rows.kind === 'ready' ? <Pages trace={rows.trace} offset={offset} turn={setOffset} /> : <span />}
          <Modal.Close>
            <Button variant="tertiary">关闭</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Summary({ trace, told, year }: { trace: Trace; told: string | undefined; year: number }) {
  const { total } = trace;
  const summed = told !== undefined && Number.parseFloat(told) !== total && trace.entries.length === 0;
  const number = told === undefined ? '' : `${year} 年报告里的数字是 ${told}。`;
  if (total === 0) return <Typography>{`${number}登记簿里没有对应的记录。`}</Typography>;
  return (
    <>
      <Typography tag="p">
        {trace.basis ? `${number}登记簿里有 ${total} 条记录。` : `${number}来自登记簿里的 ${total} 条记录：`}
      </Typography>
      {summed ? (
        <Typography tag="p" textColor="neutral600">
          数字与条数不同，是因为它由这些记录里的数量、金额或人次相加，或者由它们算出比例、增减。
        </Typography>
      ) : null}
    </>
  );
}

function Registers({ trace }: { trace: Trace }) {
  return REGISTERS.map((name) => {
    const rows = trace.rows.filter(({ register }) => register === name);
    if (rows.length === 0) return null;
    const register = SHOWN_REGISTERS[name];
    return (
      <Box key={name} tag="section" paddingBottom={5}>
        <Box paddingBottom={2}>
          <Typography tag="h3" variant="delta">
            {register.title}
          </Typography>
        </Box>
        <RowTable register={register} rows={rows} />
      </Box>
    );
  });
}

function Pages({ trace, offset, turn }: { trace: Trace; offset: number; turn: (offset: number) => void }) {
  // Each register has its own page of rows; as long as one page is full there may be more.
  const full = REGISTERS.some(
    (name) => trace.rows.filter(({ register }) => register === name).length === PAGE_SIZE,
  );
  const more = full && offset + PAGE_SIZE < trace.total;
  if (offset === 0 && !more) return <span />;
  return (
    <Flex gap={2}>
      <Button variant="secondary" disabled={offset === 0} onClick={() => turn(offset - PAGE_SIZE)}>
        上一页
      </Button>
      <Typography>{`第 ${offset / PAGE_SIZE + 1} 页`}</Typography>
      <Button variant="secondary" disabled={!more} onClick={() => turn(offset + PAGE_SIZE)}>
        下一页
      </Button>
    </Flex>
  );
}
