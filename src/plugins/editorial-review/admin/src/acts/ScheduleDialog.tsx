import { Field, Radio, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAct } from '../asking/use-act';
import { SCHEDULE_NAMES } from '../names';
import { Frame } from '../shown/Frame';
import type { ActProps } from './ActDialog';

type Action = keyof typeof SCHEDULE_NAMES;
const ACTIONS = Object.keys(SCHEDULE_NAMES) as Action[];

/** 定时: published or taken back at a set minute. */
export function ScheduleDialog({ review, onClose }: ActProps) {
  const { busy, problem, act } = useAct();
  const [action, setAction] = useState<Action>(review.state === 'published' ? 'unpublish' : 'publish');
  const [at, setAt] = useState('');
  const set = async () => {
    const { uid, documentId } = review;
    const done = await act(async (ask) => {
      await ask({ uid, documentId, path: 'schedule', body: { action, at } });
    });
    if (done) onClose(`已定好：${SCHEDULE_NAMES[action]}，${at.replace('T', ' ')}。`);
  };
  return (
    <Frame
      title={`定时：${review.title}`}
      doIt="定好"
      lacking={at === '' ? '请选日期和时间。' : undefined}
      busy={busy}
      progress="正在保存"
      problem={problem}
      onDo={() => void set()}
      onClose={() => onClose()}
    >
      <Field.Root name="action">
        <Field.Label>到时候做什么</Field.Label>
        <Radio.Group
          aria-label="到时候做什么"
          value={action}
          onValueChange={(value: string) => setAction(value as Action)}
        >
          {ACTIONS.map((each) => (
            <Radio.Item key={each} value={each}>
              {SCHEDULE_NAMES[each]}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Field.Root>
      <Field.Root name="at" required hint="北京时间，到分钟">
        <Field.Label>什么时候</Field.Label>
        <TextInput type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Typography tag="p" textColor="neutral600">
        {action === 'publish'
          ? '到时候还没有通过审核的，不会发布，会列在“定时”里说明原因。'
          : '到时候从公众面前撤下，草稿留在后台。'}
      </Typography>
    </Frame>
  );
}
