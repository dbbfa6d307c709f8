import { Alert, Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { ProblemTable } from './ProblemTable';
import type { Progress, State } from './use-import';

/** What became of the file: at work, written, tried, or refused. Read aloud as it changes. */
export function Outcome({ state, close }: { state: State; close: () => void }) {
  return (
    <Box role="status" aria-live="polite">
      <Told state={state} close={close} />
    </Box>
  );
}

function Told({ state, close }: { state: State; close: () => void }) {
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') return <Running startedAt={state.startedAt} progress={state.progress} />;
  if (state.kind === 'failed') {
    return (
      <Alert variant="danger" title="没有完成" closeLabel="关闭" onClose={close}>
        {state.message}
      </Alert>
    );
  }
  const { answer, mode } = state;
  if (!answer.ok) {
    return (
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Alert variant="danger" title="文件有问题，一行也没有写入" closeLabel="关闭" onClose={close}>
          请照下表在文件里改好，保存后重新选择文件，再试一次。
        </Alert>
        <ProblemTable problems={answer.problems} more={answer.more} />
      </Flex>
    );
  }
  const { rows, created, updated, skipped } = answer;
  return (
    <Alert
      variant="success"
      title={mode === 'try' ? '试导入通过，还没有写入' : '导入完成'}
      closeLabel="关闭"
      onClose={close}
    >
      {`共 ${rows} 行：${mode === 'try' ? '将新增' : '新增'} ${created} 行，更新 ${updated} 行，已有且相同、跳过 ${skipped} 行。`}
      {mode === 'try' ? '确认无误后请按“导入”。' : ''}
      {answer.notes.map((note, index) => (
        <Typography key={index} tag="p">
          {note}
        </Typography>
      ))}
    </Alert>
  );
}

function Running({ startedAt, progress }: { startedAt: number; progress?: Progress | undefined }) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((now - startedAt) / 1000));
  const { done, total } = progress ?? {};
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3}>
        <Loader small>正在处理</Loader>
        <Typography>{`${doing(progress)}，已用 ${seconds} 秒。请不要关闭本页。`}</Typography>
      </Flex>
      {done !== undefined && total ? <progress value={done} max={total} aria-label="导入进度" /> : null}
    </Flex>
  );
}

function doing(progress: Progress | undefined): string {
  if (!progress) return '正在读取文件';
  const { phase, done, total } = progress;
  const rows = total === null ? `第 ${done} 行` : `${done}／${total} 行`;
  return phase === 'read' ? `正在核对：${rows}` : `正在写入：${rows}`;
}
