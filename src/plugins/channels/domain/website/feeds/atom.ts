import { shanghaiInstant } from '../../../../../shanghai-time';
import { renderXml, type Element } from '../xml';
import { lastChange, type Entry, type Feed } from './feed';

/** An empty feed has not changed since ever; Atom asks for a time all the same. */
const NEVER = new Date(0);

/** Atom (RFC 4287). */
export const renderAtom = (feed: Feed): string =>
  renderXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'zh-CN',
      id: feed.self,
      title: feed.title,
      subtitle: feed.description,
      updated: shanghaiInstant(lastChange(feed) ?? NEVER),
      author: { name: feed.publisher },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': feed.self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.home },
      ],
      entry: feed.entries.map(entryNode),
    },
  });

const entryNode = (entry: Entry): Element => ({
  id: entry.id,
  title: entry.title,
  published: shanghaiInstant(entry.published),
  updated: shanghaiInstant(entry.changed),
  author: { name: entry.author },
  category: { '@term': entry.category },
  link: [
    { '@rel': 'alternate', '@type': 'text/html', '@href': entry.address },
    ...entry.files.map(({ name, address, size, mediaType }) => ({
      '@rel': 'enclosure',
      '@type': mediaType,
      '@length': String(size),
      '@title': name,
      '@href': address,
    })),
  ],
  summary: entry.summary,
  content: { '@type': 'html', '#': entry.html },
});
