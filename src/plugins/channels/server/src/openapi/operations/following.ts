/** What mirrors and readers follow. */
import { file, json, pathParameter, queryParameter, refusal, type Operation } from '../build';
import { changePage } from '../schemas';
import { BODY, TAGS } from './common';

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export const following: readonly Operation[] = [
  { method: 'get', path: '/api/changes', operationId: 'listChanges', tag: TAGS.following, summary: '某处之后的全部变更：发布、修改、更正、撤下，按生效次序',
    parameters: [
      queryParameter('since', '上次答复里的 meta.next；第一次不写', { type: 'string' }),
      queryParameter('limit', '一次最多几条', { type: 'integer', minimum: 1, maximum: 1000, default: 100 }),
    ],
    responses: { '200': json('变更', changePage), '400': refusal('游标或 limit 写得不对'), '410': refusal('数据库曾从备份恢复，这个游标作废：请从头再读') } },
  ...Object.entries(FEED_TYPES).map(([extension, mediaType]): Operation => ({
    method: 'get', path: `/api/feeds/{column}.${extension}`, operationId: `getFeed_${extension}`, tag: TAGS.following, summary: `最新内容的订阅（${{ rss: 'RSS 2.0', atom: 'Atom', json: 'JSON Feed 1.1' }[extension] ?? ''}）`,
    parameters: [
      pathParameter('column', '栏目代号，或 all', { type: 'string', pattern: '^[a-z][a-z0-9-]*$' }),
      queryParameter('limit', '最多几条', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
      BODY,
    ],
    responses: { '200': file('订阅', mediaType), '400': refusal('limit 写得不对'), '404': refusal('没有这个栏目') },
  })),
]; // prettier-ignore
