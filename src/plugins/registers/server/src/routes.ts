import { guarded } from './permissions';

/** The panel's routes, under `/registers`. Importing items needs a second right, which the controller asks for. */
export default {
  admin: {
    type: 'admin',
    routes: [
      guarded('GET', '/', 'registers.list', 'import'),
      guarded('GET', '/imports/:id', 'registers.progress', 'import'),
      guarded('GET', '/:register/template.:format', 'registers.template', 'import'),
      guarded('GET', '/:register/rows.xlsx', 'registers.rows', 'import'),
      guarded('POST', '/:register/import', 'registers.import', 'import'),
    ],
  },
};
