import type { Part } from '../../../../../plugin-parts/part';
import { guardAccounts } from './guards';
import { prepareRoles } from './prepare-roles';

/** Who may do what: 录入员, 审核员, 发布员, 年报负责人, 管理员. */
export const roles: Part = { register: guardAccounts, start: prepareRoles };
