import { spokenMinute } from '../../../../shanghai-time';
import { columnOf, pageAddress, type Item, type Site } from './item';
import { startOfDay } from './times';

const DESCRIPTION_LENGTH = 100;

type Label = readonly [name: string, content: string];

/**
 * The labels that monitors of government websites read (政府网站发展指引, 国办发〔2017〕47号, 附件《网页设计规范》);
 * their names are case-exact. The required ones are always there: SiteName and SiteIDCode are empty where nobody
 * has entered them, and `missingSiteSettings` tells so. Of an imported item only the day of publication is known:
 * its PubDate says 00:00.
 */
export function itemLabels(item: Item, site: Site, about: { text: string; picture: string | null }): Label[] {
  const column = columnOf(item);
  const optional: readonly (readonly [name: string, content: string | null])[] = [
    ['Keywords', column.keywords ?? column.name],
    ['Author', item.author],
    ['Description', item.summary ?? (about.text ? shortened(about.text) : null)],
    ['Image', about.picture],
    ['Url', pageAddress(item, site)],
  ];
  return [
    ['SiteName', site.siteName],
    ['SiteDomain', site.siteDomain],
    ['SiteIDCode', site.siteIdCode],
    ['ColumnName', column.name],
    ['ColumnDescription', column.description ?? column.name],
    ['ColumnKeywords', column.keywords ?? column.name],
    ['ColumnType', column.columnType ?? column.name],
    ['ArticleTitle', item.title],
    ['PubDate', spokenMinute(item.firstPublishedAt ?? startOfDay(item.publishedOn))],
    ['ContentSource', item.source ?? site.bodyName],
    ...optional.flatMap(([name, content]): Label[] =>
      content ? [[name, content.replace(/\s+/g, ' ')]] : [],
    ),
  ];
}

/** The first hundred characters of a text, counted as people count them. */
export function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= DESCRIPTION_LENGTH) return text;
  return `${characters.slice(0, DESCRIPTION_LENGTH).join('')}…`;
}
