/** Who may do what in the review. Reading, editing and publishing an item are the content manager's own rights. */
import { rightsOf } from '../../../../plugin-parts/rights';

export const {
  actionOf,
  guarded,
  register: registerRights,
} = rightsOf('editorial-review', {
  'items.submit': '提交审核',
  'gates.political': '签政治关、退回',
  'gates.secrecy': '签保密关、退回',
  'gates.procedure': '签程序关、退回',
  'items.emergency': '紧急发布（先发后审）',
  'trail.read': '查看留痕',
  'trail.export': '导出留痕',
});
