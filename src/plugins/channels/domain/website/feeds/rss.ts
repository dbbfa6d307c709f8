import { rfc822 } from '../times';
import { renderXml, type Element } from '../xml';
import { lastChange, type Entry, type Feed } from './feed';

/** RSS 2.0, with the whole body in `content:encoded`. */
export function renderRss(feed: Feed): string {
  const latest = lastChange(feed);
  return renderXml({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: feed.title,
        link: feed.home,
        description: feed.description,
        language: 'zh-cn',
        lastBuildDate: latest && rfc822(latest),
        'atom:link': { '@href': feed.self, '@rel': 'self', '@type': 'application/rss+xml' },
        item: feed.entries.map(item),
      },
    },
  });
}

// An `author` of RSS is a mail address, which offices do not give: who wrote it stands in `dc:creator`.
const item = (entry: Entry): Element => ({
  title: entry.title,
  link: entry.address,
  guid: { '@isPermaLink': 'false', '#': entry.id },
  pubDate: rfc822(entry.published),
  'dc:creator': entry.author,
  category: entry.category,
  description: entry.summary,
  'content:encoded': entry.html,
  enclosure: entry.files.map(({ address, size, mediaType }) => ({
    '@url': address,
    '@length': String(size),
    '@type': mediaType,
  })),
});
