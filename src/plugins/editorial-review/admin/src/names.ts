import type { ItemAct, ItemState } from '../../shared/review';
import type { Severity, Place } from '../../shared/findings';

/** The types of items that are reviewed. */
export const ITEM_NAMES: Readonly<Record<string, string>> = {
  'api::news-item.news-item': '工作动态',
  'api::announcement.announcement': '公告公示',
  'api::personnel-notice.personnel-notice': '人事信息',
};
export const isItem = (uid: string): boolean => Object.hasOwn(ITEM_NAMES, uid);

/** Where an item is worked on in the panel. */
export const formOf = (uid: string, documentId: string): string =>
  `/content-manager/collection-types/${uid}/${documentId}`;

/** What a person chooses: of two things that wait, each is signed and sent back by an act of its own. */
export type PanelAct = ItemAct | 'signEmergency' | 'returnEmergency';

export const ACT_NAMES: Readonly<Record<PanelAct, string>> = {
  submit: '提交审核',
  sign: '签字',
  signEmergency: '补签紧急发布',
  return: '退回',
  returnEmergency: '退回紧急发布并撤下',
  publish: '发布',
  emergency: '紧急发布',
  withdraw: '撤下',
  schedule: '定时',
};

export const SCHEDULE_NAMES = { publish: '定时发布', unpublish: '定时撤下' } as const;

export type Colours = { readonly backgroundColor: string; readonly textColor: string };
export const STATE_COLOURS: Readonly<Record<ItemState, Colours>> = {
  draft: { backgroundColor: 'neutral150', textColor: 'neutral800' },
  submitted: { backgroundColor: 'secondary100', textColor: 'secondary700' },
  returned: { backgroundColor: 'danger100', textColor: 'danger700' },
  approved: { backgroundColor: 'success100', textColor: 'success700' },
  published: { backgroundColor: 'success100', textColor: 'success700' },
};

export const SEVERITIES: Readonly<Record<Severity, Colours & { readonly name: string }>> = {
  error: { name: '必须改', backgroundColor: 'danger100', textColor: 'danger700' },
  warning: { name: '提醒', backgroundColor: 'warning100', textColor: 'neutral800' },
  info: { name: '建议', backgroundColor: 'secondary100', textColor: 'secondary700' },
};

/** 附件“名单.xlsx”工作表“名单”B7 */
export const placeName = ({ label, file, at }: Place): string =>
  `${label}${file ? `“${file}”` : ''}${at ?? ''}`;
