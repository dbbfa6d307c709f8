import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { FormEvent } from 'react';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import type { ReadNotice } from '../../../domain/calendar/read-notice';
import { MOST_CHARACTERS } from '../../../shared/calendar';

interface Props {
  readonly year: number;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What was read of the text; none while it is empty. */
  readonly read: ReadNotice | undefined;
  readonly entered: boolean;
  readonly onChanged: () => void;
}

const EXAMPLE = '例：元旦：1月1日（周五）至3日（周日）放假，共3天。2月14日（周日）上班。';

/** The notice is pasted, read while it is typed, and saved when nothing is wrong with it. */
export function NoticeForm({ year, text, setText, read, entered, onChanged }: Props) {
  const { put, del } = useFetchClient();
  const { busy, act } = useAct();
  const address = `/annual-report/calendar/${String(year)}`;
  const faults = read?.faults ?? [];
  const ready = read !== undefined && faults.length === 0;
  const done = async (job: () => Promise<unknown>, words: string) => {
    const told = await act(async () => {
      await job();
      return well(words);
    });
    if (told?.ok) onChanged();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void done(() => put(address, { text }), `${String(year)}年的放假安排已保存，期限已按它推算。`);
  };
  return (
    <form onSubmit={save}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root
          name="notice"
          hint={`${EXAMPLE}也可以写成“放假日：1月1日、2月5日至11日”“补班日：2月14日”。`}
        >
          <Field.Label>{`把国务院办公厅关于${String(year)}年节假日安排的通知贴到这里（放假安排那几段）`}</Field.Label>
          <Textarea
            rows={8}
            value={text}
            maxLength={MOST_CHARACTERS}
            disabled={busy}
            onChange={(event: { target: { value: string } }) => setText(event.target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Box role="status">{read ? <Told read={read} /> : null}</Box>
        <Flex gap={3} wrap="wrap">
          <Button type="submit" loading={busy} disabled={!ready}>
            {`保存${String(year)}年的放假安排`}
          </Button>
          {entered ? (
            <Button
              variant="danger-light"
              disabled={busy}
              onClick={() =>
                void done(() => del(address), `${String(year)}年的放假安排已撤销，这一年又是暂定的。`)
              }
            >
              撤销这一年
            </Button>
          ) : null}
        </Flex>
      </Flex>
    </form>
  );
}

/** What was understood, what is wrong with it, and what to look at. */
function Told({ read: { off, work, faults, remarks } }: { read: ReadNotice }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography tag="p">{`读出放假 ${String(off.length)} 天，补班 ${String(work.length)} 天。`}</Typography>
      {faults.length > 0 ? (
        <Typography tag="ul" textColor="danger700">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </Typography>
      ) : null}
      {remarks.map((remark) => (
        <Typography key={remark} tag="p" fontWeight="bold">
          {remark}
        </Typography>
      ))}
    </Flex>
  );
}
