import { IMPORTED } from '../../../../../publication/receipt-rules';
import type { Problem } from '../../../domain/problem';
import { columnOf, type Register } from '../../../domain/register';
import type { Row, Values } from '../../../domain/row';
import { keyOf, keyWords } from '../../../domain/row-reader';
import type { ItemContent, StoredItem } from '../repositories/items';
import type { StoredRow } from '../repositories/rows';
import { siteColumnOf, type SiteColumn } from '../repositories/site-columns';
import { differences, differingCells } from './import-keyed';
import type { ItemGroup } from './item-groups';

/** What is known of the database when an item is decided upon. */
export interface Known {
  readonly item: StoredItem | undefined;
  /** Receipts of the item by key. */
  readonly receipts: ReadonlyMap<string, StoredRow>;
  readonly siteColumns: readonly SiteColumn[];
  /** Nobody has edited or reviewed the item: it came by 补录, and stands as it came. */
  readonly untouched: boolean;
}

export interface PlanOptions {
  readonly register: Register;
  readonly attributes: readonly string[];
  readonly update: boolean;
  readonly newId: () => string;
}

/** What is to be done for one item: the item itself, and each of its publications. */
export interface ItemPlan {
  readonly content: ItemContent;
  readonly columnCode: string | null;
  readonly action: 'insert' | 'update' | 'keep';
  readonly newReceipts: readonly Row[];
  readonly changedReceipts: readonly { readonly row: Row; readonly documentId: string }[];
  readonly equalReceipts: number;
  /** The item's own date follows its publications, of which one is earlier or was corrected. */
  readonly redated: boolean;
  /** The item is not public at present; recording its past does not publish it. */
  readonly unpublished: boolean;
}

const PUBLICATION = ['publishedOn', 'address', 'reads'];
const CONTENT = ['itemTitle', 'content', 'source', 'author'] as const;

/** Decides for one item, or says what stands against it. */
export function planItem(
  group: ItemGroup,
  known: Known,
  options: PlanOptions,
): ItemPlan | { readonly problems: Problem[] } {
  const { register, attributes, update } = options;
  const problems: Problem[] = [];
  const { first } = group;
  const siteColumn = resolveColumn(group, known, problems, register);
  const { item } = known;
  const values = (base: Values) => ({ ...base, column: nameOf(known.siteColumns, item?.columnId) });
  const before = item ? values(item as unknown as Values) : undefined;
  const has = (attribute: string) => attributes.includes(attribute);

  let changed: string[] = [];
  if (item && before) {
    changed = [
      ...(item.itemType === group.values['itemType'] ? [] : ['itemType']),
      ...CONTENT.filter((each) => has(each) && item[each] !== (group.values[each] ?? null)),
      ...(has('column') && item.columnId !== (siteColumn?.id ?? null) ? ['column'] : []),
    ];
    const refusal = refuseItem(changed, known.untouched, update);
    if (refusal && problems.length === 0) {
      const message = `${keyWords({ ...register, key: ['itemNo'] }, group.values)}${refusal.message}：${differences(register, before, group.values, changed)}${refusal.remedy}`;
      problems.push({ ...at(first, changed, register), code: refusal.code, message });
    }
  }

  const newReceipts: Row[] = [];
  const changedReceipts: { row: Row; documentId: string }[] = [];
  let equalReceipts = 0;
  for (const row of group.rows) {
    const existing = known.receipts.get(keyOf(register, row.values));
    if (!existing) {
      newReceipts.push(row);
      continue;
    }
    const differs = PUBLICATION.filter((each) => has(each) && existing.values[each] !== row.values[each]);
    if (differs.length === 0) equalReceipts += 1;
    else if (update && existing.values['confirmation'] === IMPORTED) {
      changedReceipts.push({ row, documentId: existing.documentId });
    } else {
      const confirmed = existing.values['confirmation'] !== IMPORTED;
      const remedy = confirmed
        ? '。这次发布不是补录的，不能用导入改写，请在面板里核对'
        : '。要用文件里的内容替换，请选“更新”（命令行加 --update）';
      const message = `${keyWords(register, row.values)}已经登记过，内容不同：${differences(register, existing.values, row.values, differs)}${remedy}`;
      problems.push({ ...at(row, differs, register), code: 'ROW_CONFLICT', message });
    }
  }
  if (problems.length > 0) return { problems };

  const backfilled = [...known.receipts.values()].some((each) => each.values['confirmation'] === IMPORTED);
  const untouched = [...known.receipts].flatMap(([key, each]) =>
    group.rows.some((row) => keyOf(register, row.values) === key) ? [] : [each.values['publishedOn'] ?? ''],
  );
  const earliest = [group.publishedOn, ...untouched].filter(Boolean).sort()[0] ?? group.publishedOn;
  const corrected =
    changedReceipts.length > 0 &&
    [...known.receipts.values()].every((each) => each.values['confirmation'] === IMPORTED);
  const redated =
    item?.publishedOn != null &&
    known.untouched &&
    backfilled &&
    (earliest < item.publishedOn || (corrected && earliest !== item.publishedOn));
  // Somebody deleted it since: its publications stay on record, and it is not put back before the public.
  const deleted = !item && known.receipts.size > 0 && newReceipts.length === 0;
  const pick = (each: (typeof CONTENT)[number]) =>
    item && !has(each) ? item[each] : (group.values[each] ?? null);
  const columnId = item && !has('column') ? item.columnId : (siteColumn?.id ?? null);
  return {
    content: {
      documentId: item?.documentId ?? options.newId(),
      itemNo: group.itemNo,
      itemTitle: pick('itemTitle'),
      content: pick('content'),
      source: pick('source'),
      author: pick('author'),
      columnId,
      publishedOn: item?.publishedOn && !redated ? item.publishedOn : earliest,
    },
    columnCode: known.siteColumns.find((each) => each.id === columnId)?.code ?? null,
    action: item ? (changed.length > 0 ? 'update' : 'keep') : deleted ? 'keep' : 'insert',
    newReceipts,
    changedReceipts,
    equalReceipts,
    redated,
    unpublished: item ? !item.published : deleted,
  };
}

function refuseItem(
  changed: readonly string[],
  untouched: boolean,
  update: boolean,
): { code: Problem['code']; message: string; remedy: string } | undefined {
  if (changed.length === 0) return undefined;
  if (changed.includes('itemType')) {
    return {
      code: 'ROW_CONFLICT',
      message: '已经登记为另一类型',
      remedy: '。类型不能用导入更改，请换一个编号或在面板里处理',
    };
  }
  if (!untouched) {
    const message = '是在后台写的、改过的或审核过的，不能用导入覆盖';
    return { code: 'ITEM_REVIEWED', message, remedy: '。请在后台修改并提交审核' };
  }
  if (!update) {
    const remedy = '。要用文件里的内容替换，请选“更新”（命令行加 --update）';
    return { code: 'ROW_CONFLICT', message: '已经有了，内容不同', remedy };
  }
  return undefined;
}

function resolveColumn(
  group: ItemGroup,
  known: Known,
  problems: Problem[],
  register: Register,
): SiteColumn | undefined {
  const written = group.values['column'];
  if (!written) return undefined;
  const found = siteColumnOf(known.siteColumns, written);
  if (found) return found;
  const names = known.siteColumns.map((each) => each.name).join('、');
  problems.push({
    line: group.first.line,
    column: columnOf(register, 'column').header,
    value: written,
    code: 'COLUMN_UNKNOWN',
    message: names
      ? `没有“${written}”这个栏目，现有：${names}；要用新栏目，请先在面板里新建`
      : '还没有栏目，请先在面板里新建',
  });
  return undefined;
}

const nameOf = (columns: readonly SiteColumn[], id: number | null | undefined) =>
  columns.find((each) => each.id === id)?.name ?? null;

const at = (row: Row, changed: readonly string[], register: Register) => ({
  line: row.line,
  ...differingCells(register, row.values, changed),
});
