/** The roles that every installation begins with, and the least rights that do each one's job. */
import {
  BODY,
  COLUMN,
  DECLARED_FIGURE,
  ITEMS,
  PERSON,
  RECEIPT,
  REGISTERS,
  REPORT_TEMPLATE,
  REPORT_TEXTS,
  WORDING,
} from './types';

export type Access = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** Rights on content. */
export interface ContentRight {
  readonly types: readonly string[];
  readonly may: readonly Access[];
  /** Every field; else all but those that are marked private: personal data, and who belongs to which body. */
  readonly withPrivate?: true;
  /** These fields only. */
  readonly fields?: readonly string[];
}

/** A right that is not about content; `own`: on what the person herself has made. */
export interface OtherRight {
  readonly action: string;
  readonly own?: true;
}

export interface RoleDefinition {
  /** Never rename: what was given is remembered by it. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly content: readonly ContentRight[];
  readonly other: readonly OtherRight[];
}

/** The CMS's own first role: every right there is. */
export const SUPER_ADMINISTRATOR = 'strapi-super-admin';
export const ADMINISTRATOR = 'gongkai-admin';

const CRUD = ['create', 'read', 'update', 'delete'] as const;
const READ = ['read'] as const;
const others = (...actions: string[]): OtherRight[] => actions.map((action) => ({ action }));
const review = (right: string) => `plugin::editorial-review.${right}`;
const report = (right: string) => `plugin::annual-report.report.${right}`;
const WORKING_CALENDAR = 'plugin::annual-report.calendar.write';

export const ROLES: readonly RoleDefinition[] = [
  {
    code: 'gongkai-editor',
    name: '录入员',
    description: '录入信息和各种登记簿，提交审核；不能审核，不能发布',
    content: [
      { types: [...ITEMS, ...REGISTERS], may: CRUD, withPrivate: true },
      { types: [RECEIPT], may: ['create', 'read', 'update'] },
      { types: [COLUMN, BODY, WORDING], may: READ },
    ],
    other: [
      ...others(
        'plugin::upload.read',
        'plugin::upload.assets.create',
        'plugin::upload.assets.download',
        'plugin::upload.assets.copy-link',
      ),
      { action: 'plugin::upload.assets.update', own: true },
      ...others('plugin::registers.import', review('items.submit'), report('read')),
    ],
  },
  {
    code: 'gongkai-reviewer',
    name: '审核员',
    description: '审核别人提交的信息（政治关、保密关、程序关）和年度报告；不改内容，看不到申请人的个人信息',
    content: [
      { types: [...ITEMS, ...REGISTERS, RECEIPT, COLUMN], may: READ },
      { types: [WORDING], may: CRUD },
    ],
    other: others(
      'plugin::upload.read',
      'plugin::registers.import',
      'plugin::upload.assets.download',
      review('gates.political'),
      review('gates.secrecy'),
      review('gates.procedure'),
      report('read'),
      report('approve'),
      review('trail.read'),
    ),
  },
  {
    code: 'gongkai-publisher',
    name: '发布员',
    description: '发布和撤下审核通过的信息，推送到网站和公众号；不改内容，不审核',
    content: [
      { types: ITEMS, may: ['read', 'publish'] },
      // Where a publication stands on a channel is for the publisher to record.
      { types: [RECEIPT], may: ['read', 'update'] },
      { types: [COLUMN], may: READ },
    ],
    other: others(
      'plugin::upload.read',
      review('items.emergency'),
      'plugin::channels.read',
      'plugin::channels.send',
    ),
  },
  {
    code: 'gongkai-report',
    name: '年报负责人',
    description: '管登记簿和年度报告：补录、写文字、提交、公布、撤回、更正；不能批准',
    content: [
      { types: [...REGISTERS, DECLARED_FIGURE], may: CRUD, withPrivate: true },
      { types: [REPORT_TEXTS, REPORT_TEMPLATE], may: ['create', 'read', 'update'] },
      // The rows behind the figures of publications.
      { types: [RECEIPT, COLUMN, BODY], may: READ },
    ],
    other: others(
      'plugin::registers.import',
      'plugin::registers.import-items',
      report('read'),
      report('submit'),
      report('publish'),
      report('withdraw'),
      report('correct'),
      WORKING_CALENDAR,
      review('trail.read'),
    ),
  },
  {
    code: ADMINISTRATOR,
    name: '管理员',
    description: '管人员账号、公开主体、栏目、发布渠道和留痕；不写内容，看不到申请人的个人信息',
    content: [
      { types: [BODY, COLUMN], may: CRUD, withPrivate: true },
      { types: [WORDING], may: READ },
      { types: [REPORT_TEMPLATE], may: CRUD },
      { types: [...ITEMS, ...REGISTERS, RECEIPT, DECLARED_FIGURE, REPORT_TEXTS], may: READ },
      { types: [PERSON], may: READ, fields: ['firstname', 'lastname', 'email', 'isActive'] },
    ],
    other: others(
      'admin::users.create',
      'admin::users.read',
      'admin::users.update',
      'admin::users.delete',
      'admin::roles.read',
      'plugin::channels.settings',
      'plugin::channels.read',
      WORKING_CALENDAR,
      review('trail.read'),
      review('trail.export'),
    ),
  },
];
