import type { Item } from './item';
import { itemLabels } from './labels';
import { siteOf } from './site';

const site = siteOf([], undefined, { base: 'http://gk.example.cn:1337/gk', notice: null });
const item: Item = {
  ...{ type: 'announcements', documentId: 'abcdefgh', bodyCode: 'default', column: null, title: '公告' },
  ...{ content: null, summary: null, source: null, author: null, publishedOn: '2023-05-31' },
  ...{ firstPublishedAt: null, changedAt: new Date('2023-06-01T00:00:00Z') },
  ...{
    indexNo: null,
    documentNo: null,
    writtenOn: null,
    disclosureMode: null,
    audience: null,
    validity: null,
  },
  ...{ expiresOn: null, appointments: null, removals: null, noticeFrom: null, noticeTo: null },
  ...{ objectionContact: null, cover: null, attachments: [] },
};
const labels = (changed: Partial<Item> = {}, text = '') =>
  Object.fromEntries(itemLabels({ ...item, ...changed }, site, { text, picture: null }));

it('has every required label where nothing is filled in', () => {
  expect(labels()).toEqual({
    SiteName: '',
    SiteDomain: 'gk.example.cn',
    SiteIDCode: '',
    ColumnName: '公告公示',
    ColumnDescription: '公告公示',
    ColumnKeywords: '公告公示',
    ColumnType: '公告公示',
    ArticleTitle: '公告',
    PubDate: '2023-05-31 00:00',
    ContentSource: '',
    Keywords: '公告公示',
    Url: 'http://gk.example.cn:1337/gk/api/announcements/abcdefgh/page.html',
  });
});

it('dates to the minute in China, and describes by a hundred characters as people count them', () => {
  expect(labels({ firstPublishedAt: new Date('2023-05-30T16:00:59Z') }).PubDate).toBe('2023-05-31 00:00');
  expect(labels({}, '𬭎'.repeat(101)).Description).toBe(`${'𬭎'.repeat(100)}…`);
  expect(labels({ summary: '甲\n乙' }, '丙').Description).toBe('甲 乙');
});
