import { EXPORT_LABELS } from '../../shared/export';
import type { ChangeType } from '../../shared/changes';
import type { DeliveryState } from '../../shared/deliveries';
import { isItemType, ITEM_TYPES, ITEM_UIDS, type ItemType } from '../../shared/item-types';

export const TYPE_NAMES = EXPORT_LABELS;

/** Ways out of the house, as the log has them. */
const CHANNEL_NAMES: Readonly<Record<string, string>> = { wechat: '公众号', webhook: '网站推送' };
export const CHANNELS = Object.keys(CHANNEL_NAMES);
export const channelName = (channel: string): string => CHANNEL_NAMES[channel] ?? '其他渠道';

export const DELIVERY_STATE_NAMES: Readonly<Record<DeliveryState, string>> = {
  waiting: '等待投递',
  working: '正在投递',
  done: '已送达',
  person: '要人办理',
  cancelled: '已取消',
};

const FORMS = '/content-manager/collection-types';
export const formOf = (uid: string, documentId: string): string => `${FORMS}/${uid}/${documentId}`;

/** Where an item or report is worked on in the panel. A report's id is `<bodyCode>-<year>`. */
export function workplaceOf(type: ChangeType, documentId: string): string {
  if (isItemType(type)) return formOf(ITEM_UIDS[type], documentId);
  const [, body = '', year = ''] = /^(.+)-(\d{4})$/.exec(documentId) ?? [];
  return `/plugins/annual-report?${new URLSearchParams({ year, body }).toString()}`;
}

/** The public name of a content type's kind of items; undefined for what is no item. */
export const typeOfModel = (model: string): ItemType | undefined =>
  ITEM_TYPES.find((type) => ITEM_UIDS[type] === model);
