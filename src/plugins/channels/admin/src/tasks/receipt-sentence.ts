import type { PortalReceipt } from '../answers';

/** How an item stands on the county's website. */
export function receiptSentence({ publishedOn, address, addressState }: PortalReceipt): string {
  if (!address) return `${publishedOn} 已发布，还没有登记它在政府网站上的网址。`;
  return addressState === '内容不符'
    ? '登记的网址打开以后不是这条信息，请换成对的网址。'
    : '登记的网址打不开了，请换成现在的网址。';
}
