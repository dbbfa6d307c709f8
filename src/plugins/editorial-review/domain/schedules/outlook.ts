import type { ScheduleAction } from '../../shared/schedules';
import { publicationRefusal } from '../review/refusals';
import type { Standing, Versions } from '../review/standing';

/**
 * What stands in the way of what is set, as things are now; null where nothing does. It may be set before the
 * approval is there: at its minute the gate decides.
 */
export function outlook(action: ScheduleAction, standing: Standing, versions: Versions): string | null {
  const { draft, published } = versions;
  if (action === 'unpublish') {
    return published === null ? '现在还没有公开；到时间还没有公开的话，就没有什么可撤下的。' : null;
  }
  if (draft === published) return '草稿和已发布的内容一样；到时间还没有改动的话，就没有什么要发布的。';
  const refusal = publicationRefusal(standing, draft ?? '');
  return refusal && `到时间已经通过审核才会发布。${refusal.sentence}`;
}

/** Whether what failed no longer matters, because it has come about in another way. */
export const isMoot = (action: ScheduleAction, { draft, published }: Versions): boolean =>
  action === 'publish' ? draft === published : published === null;
