import type { DraftFinding } from '../draft-finding';
import { hostOf } from './hosts';
import { linkExcerpt, type Link } from './link';

/** LINK_UNASKED: nothing at all answers, so that nobody can say which links are dead. */
export function unreachedLinks(links: readonly Link[]): DraftFinding[] {
  const [first] = links.filter(({ href }) => hostOf(href)?.kind === 'name');
  if (!first) return [];
  return [
    {
      code: 'LINK_UNASKED',
      severity: 'info',
      place: first.place,
      excerpt: linkExcerpt(first),
      message: '没有查外部链接：一个也连不上，多半是服务器连不上外网。',
      remedy: '请在自己的电脑上逐个打开看一看；要由系统来查的，请管理员让服务器能访问外网。',
    },
  ];
}
