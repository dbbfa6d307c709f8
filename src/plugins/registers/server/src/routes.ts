import { IMPORT } from './permissions';

const may = (...actions: string[]) => ({ name: 'admin::hasPermissions', config: { actions } });
const guarded = { policies: ['admin::isAuthenticatedAdmin', may(IMPORT)] };

/** The panel's routes, under `/registers`. Importing items needs a second right, which the controller asks for. */
export default {
  admin: {
    type: 'admin',
    routes: [
      { method: 'GET', path: '/', handler: 'registers.list', config: guarded },
      { method: 'GET', path: '/imports/:id', handler: 'registers.progress', config: guarded },
      { method: 'GET', path: '/:register/template.:format', handler: 'registers.template', config: guarded },
      { method: 'POST', path: '/:register/import', handler: 'registers.import', config: guarded },
    ],
  },
};
