import { shanghaiInstant } from '../../../../../shanghai-time';
import { legible } from '../legible';
import type { Entry, Feed } from './feed';

/** JSON Feed 1.1. */
export const renderJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: legible(feed.title),
    home_page_url: feed.home,
    feed_url: feed.self,
    description: legible(feed.description),
    language: 'zh-CN',
    authors: [{ name: legible(feed.publisher) }],
    items: feed.entries.map(item),
  });

const item = (entry: Entry): object => ({
  id: entry.id,
  url: entry.address,
  title: legible(entry.title),
  content_html: entry.html,
  summary: legible(entry.summary),
  date_published: shanghaiInstant(entry.published),
  date_modified: shanghaiInstant(entry.changed),
  authors: [{ name: legible(entry.author) }],
  tags: [legible(entry.category)],
  attachments: entry.files.map(({ name, address, size, mediaType }) => ({
    url: address,
    mime_type: mediaType,
    title: legible(name),
    size_in_bytes: size,
  })),
});
