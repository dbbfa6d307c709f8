/** Parts that no page and no sheet needs, and that tell of those who wrote the file. */
import { walkXml } from '../xml';
import type { OfficePackage } from './package';

/**
 * By the last word of the relation: a picture of the first page, the people who made remarks or shared the file, data
 * bound to it, the writer's printer and template, what was changed when, the labels of the writer's own organisation.
 */
const NEEDLESS = new Set([
  ...['thumbnail', 'people', 'person', 'customXml', 'printerSettings', 'attachedTemplate'],
  ...['revisionHeaders', 'usernames', 'revisionInfo', 'changesInfo', 'classificationlabels'],
]);
const NEEDLESS_FOLDER = /^(?:customXml|docMetadata|xl\/revisions)\//;
const RELATION = /<(\w+:)?Relationship\b[^>]*?(?:\/>|>\s*<\/\1?Relationship>)/g;
const OVERRIDE = /<(\w+:)?Override\b[^>]*?(?:\/>|>\s*<\/\1?Override>)/g;

/** Names of the parts that are left out, with what belongs to them. */
export function needlessParts(office: OfficePackage): ReadonlySet<string> {
  const { entries } = office.archive;
  const needless = new Set([...entries.keys()].filter((name) => NEEDLESS_FOLDER.test(name)));
  for (const name of entries.keys()) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!owner) continue;
    for (const { type, target, outside } of office.relations(`${owner[1] ?? ''}${owner[2] ?? ''}`).values())
      if (!outside && NEEDLESS.has(type) && entries.has(target)) needless.add(target);
  }
  return needless;
}

/** A part of relations without those that lead to needless parts. */
export const withoutNeedlessRelations = (xml: string): string =>
  xml.replace(RELATION, (element) => (NEEDLESS.has(lastWord(attributeOf(element, 'Type'))) ? '' : element));

/** The list of types without the parts that are left out. */
export const withoutTypesOf = (xml: string, needless: ReadonlySet<string>): string =>
  xml.replace(OVERRIDE, (element) =>
    needless.has(attributeOf(element, 'PartName').replace(/^\//, '')) ? '' : element,
  );

const lastWord = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

function attributeOf(element: string, name: string): string {
  let value = '';
  walkXml(new TextEncoder().encode(element), {
    open(_element, attributes) {
      value = attributes[name] ?? '';
    },
  });
  return value;
}
