import type { TrailLine } from '../../../shared/audit';
import { trailFile } from './trail-file';

it.each(['=1+1', '+1', '-1', '@sum', '\tx'])('no text becomes a formula: %s', async (what) => {
  const line = {
    ...{ seq: 1, at: '2026-01-05T09:00:00.000+08:00', actorName: '甲', way: 'panel', act: 'edit' },
    ...{ what, words: [], bodyCode: null, subjectId: null },
  } as unknown as TrailLine;
  const [, row] = Buffer.from(await trailFile([line], 'csv'))
    .toString()
    .split('\r\n');
  expect(row?.split(',')[5]).toBe(`'${what}`);
});
