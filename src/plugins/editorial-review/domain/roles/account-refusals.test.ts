import { accountRefusal, roleRefusal } from './account-refusals';

const TOP = { id: 1, code: 'strapi-super-admin' };
const MANAGER = { id: 2, code: 'gongkai-admin' };
const EDITOR = { id: 3, code: 'gongkai-editor' };
const top = { id: 10, roles: [TOP] };
const manager = { id: 20, roles: [MANAGER, EDITOR] };
const clerk = { id: 30, roles: [EDITOR] };

it('only a super administrator gives that role, or touches such an account', () => {
  expect(accountRefusal(top, { targets: [clerk], roles: [1] }, 1)).toBeNull();
  for (const roles of [[1], ['1'], [3, 1]])
    expect(accountRefusal(manager, { targets: [clerk], roles }, 1)).toContain('只能由超级管理员授予');
  expect(accountRefusal(manager, { targets: [], roles: [1] }, 1)).not.toBeNull();
  expect(accountRefusal(manager, { targets: [clerk, top] }, 1)).toContain('超级管理员的账号');
  expect(accountRefusal(manager, { targets: [clerk], roles: [2] }, 1)).toBeNull();
  expect(accountRefusal(manager, { targets: [], roles: [] }, undefined)).toBeNull();
});

it('nobody changes her own roles; leaving them as they are is no change', () => {
  expect(accountRefusal(manager, { targets: [manager], roles: ['3', 2] }, 1)).toBeNull();
  expect(accountRefusal(manager, { targets: [manager] }, 1)).toBeNull();
  for (const roles of [[2], [2, 3, 4], []])
    expect(accountRefusal(manager, { targets: [manager], roles }, 1)).toContain('不能修改自己的角色');
});

it('nobody changes what her own role may do', () => {
  expect(roleRefusal(manager, ['3'])).toContain('自己所属角色');
  expect(roleRefusal(manager, [4])).toBeNull();
  expect(roleRefusal(top, [1])).toBeNull();
});
