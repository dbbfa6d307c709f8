import type { Core } from '@strapi/strapi';
import { DemoFailure } from '../demo-failure';
import type { DemoLogin, DemoStep } from '../step';

const NAMES: Readonly<Record<string, string>> = {
  'strapi-super-admin': '演示超级管理员',
  'gongkai-admin': '演示管理员',
  'gongkai-editor': '演示录入员',
  'gongkai-reviewer': '演示审核员',
  'gongkai-publisher': '演示发布员',
  'gongkai-report': '演示年报负责人',
};

/** The panel's own services, as far as the demo calls them. */
interface Users {
  exists(where: { email: string }): Promise<boolean>;
  create(user: Readonly<Record<string, unknown>>): Promise<unknown>;
}
interface Roles {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
}

/** The demo's people, one a role. With a first administrator there, the panel asks nobody to register. */
export const logIns: DemoStep = {
  name: 'log-ins-by-role',
  title: '后台账号',
  async run({ strapi, logins }) {
    for (const login of logins) await addLogin(strapi, login);
  },
};

async function addLogin(strapi: Core.Strapi, { email, password, role: code }: DemoLogin): Promise<void> {
  const users = strapi.service('admin::user') as unknown as Users;
  if (await users.exists({ email })) return;
  const role = await (strapi.service('admin::role') as unknown as Roles).findOne({ code });
  if (!role) throw new DemoFailure('ROLE_MISSING', `角色代号：${code}。`);
  await users.create({
    email,
    password,
    firstname: NAMES[code] ?? '演示用户',
    roles: [role.id],
    isActive: true,
    registrationToken: null,
    preferedLanguage: 'zh-Hans',
  });
}
