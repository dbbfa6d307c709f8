import type { ActName } from '../../shared/trail';

/** A row of an item's trail, as tests of histories write them. */
export const sampleRow = (
  act: ActName,
  who: string,
  fingerprint: string,
  details: Readonly<Record<string, string>> = {},
) => ({
  seq: 1,
  at: '2026-11-23T09:41:07.000+08:00',
  act,
  actorKey: `user:${who}`,
  actorName: who,
  way: 'panel' as const,
  bodyCode: 'default',
  subjectType: 'api::news-item.news-item',
  subjectId: 'd',
  subjectTitle: '甲',
  fingerprint,
  details,
});
