import { IMPORTED } from '../../../../../publication/receipt-rules';
import { keyOf } from '../../../domain/row-reader';
import type { Row } from '../../../domain/row';
import {
  findItems,
  insertItems,
  ITEM_TYPES,
  movePublishedOn,
  updateItems,
  type StoredItem,
} from '../repositories/items';
import { retitleReceipts } from '../repositories/receipts';
import { findRows, insertRows, updateRows, type NewRow, type StoredRow } from '../repositories/rows';
import { listSiteColumns } from '../repositories/site-columns';
import type { Table } from '../repositories/table';
import { checkContent, notPast, shortList } from './check-past';
import { BATCH, chunks, type ImportContext } from './import-context';
import type { Written } from './import-types';
import { groupItems } from './item-groups';
import { planItem, type ItemPlan } from './plan-item';

const COMPARED = ['itemNo', 'channel', 'publishedOn', 'address', 'reads', 'confirmation'];

/**
 * Records past publications: items that are not there are made and published, and each publication
 * becomes a receipt marked 补录, with who and which file. The one listed exception from review: what is past, sound,
 * and touched by nobody since; every item goes on record with a version.
 */
export async function importItems(context: ImportContext): Promise<Written> {
  const { sql, bodyCode, register, problems } = context;
  const tables = Object.fromEntries(
    Object.entries(ITEM_TYPES).map(([itemType, uid]) => [itemType, context.tableOf(uid)] as const),
  );
  const siteColumns = await listSiteColumns(sql, bodyCode);
  const check = await context.review.checker(bodyCode);
  const notes: string[] = [];
  for (const problem of notPast(context)) problems.add(problem);
  const counts = { created: 0, updated: 0, skipped: 0 };
  const items = { insert: 0, update: 0, keep: 0 };
  let unpublished = 0;

  for (const groups of chunks(groupItems(context.rows), BATCH)) {
    const itemNos = groups.map((group) => group.itemNo);
    const known = byItemNo(await findItems(sql, tables, bodyCode, itemNos));
    const untouched = await context.review.untouched(Array.from(known.values(), (item) => item.documentId));
    const receipts = await findRows(sql, context.table, COMPARED, {
      bodyCode,
      attribute: 'itemNo',
      keys: itemNos,
    });
    const receiptsOf = grouped(receipts, (row) => row.values['itemNo'] ?? '');
    const plans: Planned[] = [];
    for (const group of groups) {
      const own = receiptsOf.get(group.itemNo) ?? [];
      const plan = planItem(
        group,
        {
          item: known.get(group.itemNo),
          receipts: new Map(own.map((row) => [keyOf(register, row.values), row])),
          siteColumns,
          untouched: untouched.has(known.get(group.itemNo)?.documentId ?? ''),
        },
        { register, attributes: context.attributes, update: context.update, newId: context.newId },
      );
      if ('problems' in plan) {
        for (const problem of plan.problems) problems.add(problem);
        continue;
      }
      const found =
        plan.action === 'keep' ? NOTHING_FOUND : checkContent(context, check, group.first.line, plan);
      for (const problem of found.problems) problems.add(problem);
      notes.push(...found.notes);
      plans.push({ ...found, itemType: group.values['itemType'] ?? '', line: group.first.line, plan });
    }
    if (!problems.isEmpty) continue;
    for (const [itemType, table] of Object.entries(tables)) {
      const ofType = plans.filter((each) => each.itemType === itemType);
      const written = ofType.filter(({ plan }) => plan.action !== 'keep');
      const entries = written.map(({ plan, line, notes: overridden }) => ({
        documentId: plan.content.documentId,
        line,
        overridden,
      }));
      await context.review.record(
        { uid: ITEM_TYPES[itemType] ?? '', bodyCode, file: context.fileName, items: entries },
        () =>
          writeItems(
            context,
            table,
            ofType.map(({ plan }) => plan),
          ),
      );
    }
    await writeReceipts(context, plans);
    for (const { plan } of plans) {
      items[plan.action] += 1;
      if (plan.unpublished) unpublished += 1;
      const rewritten = plan.action === 'update' ? plan.equalReceipts : 0;
      counts.created += plan.newReceipts.length;
      counts.updated += plan.changedReceipts.length + rewritten;
      counts.skipped += plan.equalReceipts - rewritten;
    }
    context.onProgress({
      phase: 'write',
      done: counts.created + counts.updated + counts.skipped,
      total: context.rows.length,
    });
  }
  const summary = [`信息：新增 ${items.insert} 条，更新 ${items.update} 条，原有未变 ${items.keep} 条`];
  if (unpublished > 0) summary.push(`其中 ${unpublished} 条信息目前没有公开，只补录了发布回执，没有替您发布`);
  return { ...counts, notes: [...summary, ...shortList(notes)] };
}

/** An item that is to be written, with what the checks warn of. */
interface Planned {
  readonly itemType: string;
  readonly line: number;
  readonly plan: ItemPlan;
  readonly notes: readonly string[];
}

const NOTHING_FOUND = { problems: [], notes: [] };

async function writeItems(context: ImportContext, table: Table, plans: readonly ItemPlan[]): Promise<void> {
  const { sql, now } = context;
  const of = (action: ItemPlan['action']) =>
    plans.flatMap((plan) => (plan.action === action ? plan.content : []));
  await insertItems(sql, table, of('insert'), context.bodyCode, now);
  await updateItems(sql, table, of('update'), now);
  const moved = plans.filter((plan) => plan.redated && plan.action === 'keep');
  await movePublishedOn(
    sql,
    table,
    moved.map((plan) => ({
      documentId: plan.content.documentId,
      publishedOn: plan.content.publishedOn ?? '',
    })),
  );
}

async function writeReceipts(
  context: ImportContext,
  plans: readonly { readonly itemType: string; readonly plan: ItemPlan }[],
): Promise<void> {
  const { sql, table, now } = context;
  const shared = {
    confirmation: IMPORTED,
    recordedBy: context.actorName.slice(0, 100),
    sourceFile: context.fileName.slice(-200),
    bodyCode: context.bodyCode,
    importBatch: context.batch,
  };
  const inserts = plans.flatMap(({ itemType, plan }) =>
    plan.newReceipts.map((row) => newReceipt(context.newId(), itemType, plan, row)),
  );
  const updates = plans.flatMap(({ plan }) =>
    plan.changedReceipts.map(({ row, documentId }) => ({ documentId, values: publication(context, row) })),
  );
  await insertRows(sql, table, inserts, shared, now);
  await updateRows(sql, table, updates, now);
  await retitleReceipts(
    sql,
    plans.flatMap(({ plan }) =>
      plan.action === 'update' ? { ...plan.content, columnCode: plan.columnCode } : [],
    ),
    now,
  );
}

function newReceipt(documentId: string, itemType: string, plan: ItemPlan, row: Row): NewRow {
  const { itemNo, channel, publishedOn, address, reads } = row.values as Record<string, string | null>;
  return {
    documentId,
    values: {
      itemNo: itemNo ?? null,
      channel: channel ?? null,
      itemType,
      itemTitle: plan.content.itemTitle,
      itemDocumentId: plan.content.documentId,
      columnCode: plan.columnCode,
      publishedOn: publishedOn ?? null,
      address: address ?? null,
      reads: reads ?? null,
    },
  };
}

function publication(context: ImportContext, row: Row): NewRow['values'] {
  const given = ['publishedOn', 'address', 'reads'].filter((each) => context.attributes.includes(each));
  return Object.fromEntries(given.map((each) => [each, row.values[each] ?? null]));
}

/** A published item of a number goes before drafts of the same number. */
function byItemNo(items: readonly StoredItem[]): Map<string, StoredItem> {
  const byNo = new Map<string, StoredItem>();
  for (const item of items) if (item.published || !byNo.has(item.itemNo)) byNo.set(item.itemNo, item);
  return byNo;
}

function grouped(rows: readonly StoredRow[], key: (row: StoredRow) => string): Map<string, StoredRow[]> {
  const groups = new Map<string, StoredRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
