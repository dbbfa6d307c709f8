/** Who may do what with the channels. */
import { rightsOf } from '../../../../plugin-parts/rights';

export const { guarded, register: registerRights } = rightsOf('channels', {
  read: '查看发布渠道和投递记录',
  send: '推送、登记链接、重试或取消投递',
  settings: '设置发布渠道',
});
