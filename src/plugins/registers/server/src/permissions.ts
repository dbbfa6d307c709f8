import { rightsOf } from '../../../../plugin-parts/rights';

/** Rights of the panel. Items have one of their own: their import is the one exception from review. */
export const {
  actionOf,
  guarded,
  register: registerPermissions,
} = rightsOf('registers', {
  import: '导入登记簿',
  'import-items': '补录信息发布（导入条目）',
});

export const IMPORT_ITEMS = actionOf('import-items');
