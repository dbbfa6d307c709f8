/** How a receipt came to count, or that it does not yet. */
export const PENDING = '待确认';
export const CONFIRMED_BY_CHANNEL = '渠道确认';
export const CONFIRMED_BY_PERSON = '人工登记';
export const IMPORTED = '补录';

/** The website, on which an item is published by the panel's button. */
export const WEBSITE = '政府网站';

/** The township's own WeChat account. */
export const WECHAT = '微信公众号';

export interface Receipt {
  readonly confirmation?: string | null;
  readonly address?: string | null;
}

export interface ReceiptEdit {
  readonly confirmation?: string | null;
  readonly address?: string | null;
  readonly recordedBy?: string | null;
  readonly [other: string]: unknown;
}

/** Stable codes of what is wrong with a hand-made change of a receipt. */
export type ReceiptRefusal = 'IMPORT_ONLY' | 'CHANNEL_ONLY';

export const RECEIPT_SENTENCES: Readonly<Record<ReceiptRefusal, string>> = {
  IMPORT_ONLY: '“补录”只能由导入登记簿产生。手工登记请选“人工登记”，或填写链接后保存。',
  CHANNEL_ONLY: '“渠道确认”只能由渠道自己回传。手工登记请选“人工登记”，或填写链接后保存。',
};

/** A decision about an edit: what is written in its place, or why it is refused. */
export type ReceiptDecision =
  | { readonly ok: true; readonly data: ReceiptEdit }
  | { readonly ok: false; readonly refusal: ReceiptRefusal };

/**
 * Decides on a new receipt or a change of one.
 * @param before the receipt as it stands; absent for a new one
 * @param person who is logged in at the panel; absent where the program itself writes
 */
export function decideReceipt(
  edit: ReceiptEdit,
  before: Receipt | undefined,
  person: string | undefined,
): ReceiptDecision {
  const standing = before?.confirmation ?? PENDING;
  const wanted = edit.confirmation ?? standing;
  if (wanted === IMPORTED && standing !== IMPORTED) return { ok: false, refusal: 'IMPORT_ONLY' };
  if (person === undefined) return { ok: true, data: edit };
  if (wanted === CONFIRMED_BY_CHANNEL && standing !== CONFIRMED_BY_CHANNEL) {
    return { ok: false, refusal: 'CHANNEL_ONLY' };
  }
  const { recordedBy: _notByHand, ...rest } = edit;
  const address = edit.address === undefined ? before?.address : edit.address;
  const recordsNow = wanted === CONFIRMED_BY_PERSON || (wanted === PENDING && Boolean(address?.trim()));
  if (!recordsNow || standing === CONFIRMED_BY_PERSON) return { ok: true, data: rest };
  return { ok: true, data: { ...rest, confirmation: CONFIRMED_BY_PERSON, recordedBy: person } };
}
