import type { Core } from '@strapi/strapi';
import { DemoFailure } from '../demo-failure';
import type { DemoLogin, DemoStep } from '../step';

const NAMES: Readonly<Record<string, string>> = {
  'strapi-super-admin': '演示管理员',
  'strapi-editor': '演示经办人',
};

/** The panel's own services, as far as the demo calls them. */
interface Users {
  exists(where: { email: string }): Promise<boolean>;
  create(user: Readonly<Record<string, unknown>>): Promise<unknown>;
}
interface Roles {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
}

/** The demo's people. With a first administrator there, the panel asks nobody to register. */
export const logIns: DemoStep = {
  name: 'log-ins',
  title: '后台账号',
  async run({ strapi, logins }) {
    for (const login of logins) await addLogin(strapi, login);
    await letEditorsDoTheWork(strapi);
  },
};

/** What the sample's 经办人 does besides editing; the CMS gives its own editor role none of it. */
const WORK = [
  'plugin::registers.import',
  'plugin::annual-report.report.read',
  'plugin::annual-report.report.submit',
  'plugin::channels.read',
  'plugin::channels.send',
];

async function letEditorsDoTheWork(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const editor = await roles.findOne({ code: 'strapi-editor' });
  if (!editor) throw new DemoFailure('ROLE_MISSING', '角色代号：strapi-editor。');
  await roles.addPermissions(
    editor.id,
    WORK.map((action) => ({ action })),
  );
}

interface RoleService {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
  addPermissions(role: number, permissions: readonly { action: string }[]): Promise<unknown>;
}

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
