import { Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { Shown } from '../../../../../admin/parts/Shown';
import { useRead } from '../../../../../admin/parts/use-read';
import { clockSchema } from '../../../shared/clock';
import { ClockView } from './ClockView';

const answer = z.object({ data: clockSchema.nullable() });

interface Props {
  readonly documentId: string;
  /** When the application was last saved: then it is read anew. */
  readonly saved: string;
}

/** The clock of a saved application, by what is saved. */
export function ApplicationClock({ documentId, saved }: Props) {
  const { reading, reload } = useRead(
    `/annual-report/applications/${encodeURIComponent(documentId)}/clock`,
    answer,
  );
  const known = useRef(saved);
  useEffect(() => {
    if (known.current === saved) return;
    known.current = saved;
    reload();
  }, [saved, reload]);
  return (
    <Shown reading={reading} reload={reload} waiting="正在推算期限，请稍候">
      {({ data }) =>
        data ? (
          <ClockView clock={data} />
        ) : (
          <Typography tag="p">还没有“收到日期”：请填写并保存，这里就算出答复的最后一天。</Typography>
        )
      }
    </Shown>
  );
}
