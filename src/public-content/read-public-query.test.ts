import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FILE_ATTRIBUTES, INTERNAL_ATTRIBUTES, ITEM_TYPES } from './item-facts';
import { readPublicQuery } from './read-public-query';
import { PublicQueryRefused } from './refusal';

const NEWS = ITEM_TYPES['api::news-item.news-item'];
const many = (query: unknown) => readPublicQuery(query, NEWS, 'many');
const one = (query: unknown) => readPublicQuery(query, NEWS, 'one');
const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof PublicQueryRefused) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('readPublicQuery', () => {
  it('asks for every public field, nothing along with it, newest first, when nothing is said', () => {
    expect(many({})).toEqual({
      status: 'published',
      fields: Object.keys(NEWS.scalars),
      populate: {},
      sort: [{ publishedOn: 'desc' }, { documentId: 'desc' }],
      pagination: {},
    });
  });

  it('takes the usual spellings of a choice of fields', () => {
    for (const fields of [
      'publishedOn,title',
      ['title', 'publishedOn'],
      'title, publishedOn',
      ['title,publishedOn'],
    ]) {
      expect(many({ fields }).fields).toEqual(['title', 'publishedOn']);
    }
    expect(many({ fields: ['*'] }).fields).toEqual(Object.keys(NEWS.scalars));
  });

  it('takes the usual spellings of an order, and closes it with the id', () => {
    const sorted = [{ title: 'desc' }, { writtenOn: 'asc' }, { documentId: 'asc' }];
    for (const sort of [
      'title:desc,writtenOn',
      ['title:DESC', 'writtenOn:asc'],
      { title: 'desc', writtenOn: 'asc' },
    ]) {
      expect(many({ sort }).sort).toEqual(sorted);
    }
    expect(many({ sort: 'documentId:desc' }).sort).toEqual([{ documentId: 'desc' }]);
  });

  it('takes column and files along with their public fields only', () => {
    const all = many({ populate: '*' }).populate;
    expect(Object.keys(all)).toEqual(['column', 'cover', 'attachments']);
    expect(all.column).toEqual({ fields: ['name', 'code'] });
    expect(many({ populate: { cover: { fields: 'url' }, column: 'false' } }).populate).toEqual({
      cover: { fields: ['url'] },
    });
  });

  it.each([
    [{ status: 'draft' }, 'STATUS'],
    [{ status: ['published'] }, 'STATUS'],
    [{ status: { $eq: 'draft' } }, 'STATUS'],
    [{ status: null }, 'STATUS'],
    [{ publicationFilter: 'modified' }, 'UNKNOWN_PARAMETER'],
    [{ _q: 'x' }, 'UNKNOWN_PARAMETER'],
    [{ toString: 'x' }, 'UNKNOWN_PARAMETER'],
    [{ fields: 'itemNo' }, 'FIELDS'],
    [{ fields: { a: 'title' } }, 'FIELDS'],
    [{ filters: { itemNo: 'x' } }, 'FILTERS'],
    [{ filters: { constructor: 'x' } }, 'FILTERS'],
    [{ filters: JSON.parse('{"__proto__":{"$eq":"x"}}') }, 'FILTERS'],
    [{ filters: { createdBy: { email: { $contains: 'a' } } } }, 'FILTERS'],
    [{ filters: { column: { newsItems: { title: 'x' } } } }, 'FILTERS'],
    [{ filters: { column: { code: { name: 'x' } } } }, 'FILTERS'],
    [{ filters: { title: { $eq: { $ne: 'x' } } } }, 'FILTERS'],
    [{ filters: { title: 'x\0' } }, 'FILTERS'],
    [{ filters: { title: '\ud800' } }, 'FILTERS'],
    [{ filters: { title: {} } }, 'FILTERS'],
    [{ filters: { $or: { title: 'x' } } }, 'FILTERS'],
    [{ filters: { publishedOn: '2023-02-31' } }, 'FILTERS'],
    [{ filters: { publishedOn: { $startsWith: '2023' } } }, 'FILTERS'],
    [{ filters: { title: Array(3).fill('x') } }, 'FILTERS'],
    [{ filters: { $not: { $not: { $not: { $not: { $not: { title: 'x' } } } } } } }, 'TOO_LARGE'],
    [{ filters: { $or: Array.from({ length: 41 }, () => ({ title: 'x' })) } }, 'TOO_LARGE'],
    [{ sort: 'content' }, 'SORT'],
    [{ sort: 'title:sideways' }, 'SORT'],
    [{ sort: { createdBy: { email: 'asc' } } }, 'SORT'],
    [{ sort: 'column.code' }, 'SORT'],
    [{ sort: 'title,source,author,indexNo,writtenOn,validity' }, 'TOO_LARGE'],
    [{ pagination: { page: '1', start: '0' } }, 'PAGINATION'],
    [{ pagination: { page: '1e3' } }, 'PAGINATION'],
    [{ pagination: { limit: '-1' } }, 'PAGINATION'],
    [{ populate: 'deep' }, 'POPULATE'],
    [{ populate: { cover: { populate: '*' } } }, 'POPULATE'],
    [{ populate: { cover: { fields: ['related'] } } }, 'POPULATE'],
    [{ populate: { createdBy: 'true' } }, 'POPULATE'],
    [{ populate: { toString: 'true' } }, 'POPULATE'],
    ['status=draft', 'UNKNOWN_PARAMETER'],
  ])('refuses %j as %s', (query, expected) => {
    expect(code(() => many(query))).toBe(expected);
  });

  it('knows neither filters nor sort nor paging for a single item', () => {
    for (const key of ['filters', 'sort', 'pagination'])
      expect(code(() => one({ [key]: 'x' }))).toBe('UNKNOWN_PARAMETER');
    expect(one({ fields: 'title', status: 'published' }).fields).toEqual(['title']);
  });

  it('whatever is asked, either refuses or asks for published, public things only', () => {
    const names = fc.constantFrom(
      ...['title', 'publishedOn', 'documentId', 'column', 'code', 'name', 'cover', 'createdBy', 'itemNo', 'email', '$and', '$or', '$not', '$eq', '$null'],
      ...['$in', '$between', 'fields', 'populate', 'filters', 'sort', 'status', 'publicationFilter', 'draft', '*', 'true', '2023-01-01', 'related', 'on', '0'],
    ); // prettier-ignore
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        names,
        fc.constantFrom(null, true, 1),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 3 }),
      ),
    }));
    const root = fc.dictionary(
      fc.constantFrom('fields', 'filters', 'sort', 'populate', 'status', 'pagination', 'x'),
      value,
    );
    const publicNames = new Set([
      ...[...Object.keys(NEWS.scalars), 'documentId', 'column', 'code', 'name'],
      ...['$and', '$or', '$not', '$eq', '$null', '$in', '$between'],
    ]);
    const onlyPublic = (node: unknown): boolean =>
      typeof node !== 'object' || node === null
        ? true
        : Array.isArray(node)
          ? node.every(onlyPublic)
          : Object.entries(node).every(([key, child]) => publicNames.has(key) && onlyPublic(child));
    fc.assert(
      fc.property(root, (query) => {
        let read;
        try {
          read = many(query);
        } catch (error) {
          return error instanceof PublicQueryRefused;
        }
        return (
          (read.status as string) === 'published' &&
          read.fields.every((name) => name in NEWS.scalars) &&
          Object.keys(read.populate).every((name) => ['column', 'cover', 'attachments'].includes(name)) &&
          onlyPublic(read.filters) &&
          onlyPublic(read.sort)
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the facts of the item types', () => {
  it.each(Object.values(ITEM_TYPES))(
    '$uid: of every attribute somebody has decided whether it is public',
    ({ uid, scalars }) => {
      const name = uid.split('.')[1]!;
      const schema = JSON.parse(
        readFileSync(path.resolve(__dirname, `../api/${name}/content-types/${name}/schema.json`), 'utf8'),
      ) as { attributes: Record<string, { private?: boolean }> };
      const decided = [
        ...Object.keys(scalars),
        ...Object.keys(FILE_ATTRIBUTES),
        'column',
        ...INTERNAL_ATTRIBUTES,
      ];
      expect(Object.keys(schema.attributes).filter((attribute) => !decided.includes(attribute))).toEqual([]);
      expect(Object.keys(scalars).filter((attribute) => schema.attributes[attribute]?.private)).toEqual([]);
    },
  );
});

it('knows that the database has no year 0', () => {
  expect(() => many({ filters: { publishedOn: { $gt: '0000-01-01' } } })).toThrow(PublicQueryRefused);
});
