import {
  deliveriesAnswer,
  portalReceiptsAnswer,
  websiteSettingsAnswer,
  wechatStatusAnswer,
} from '../answers';
import { mapped, together } from '../../../../../admin/parts/reading';
import { useRead } from '../../../../../admin/parts/use-read';
import { wechatTasks } from './wechat-tasks';

const WAITING = { state: 'person', pageSize: 100 };

/** Everything that waits for a person. */
export function useTasks() {
  const deliveries = useRead('/channels/deliveries', deliveriesAnswer, WAITING);
  const wechat = useRead('/channels/wechat/status', wechatStatusAnswer);
  const receipts = useRead('/channels/portal/receipts', portalReceiptsAnswer);
  const website = useRead('/channels/website/settings', websiteSettingsAnswer);
  const all = together(deliveries.reading, wechat.reading, receipts.reading, website.reading);
  const reload = () => [deliveries, wechat, receipts, website].forEach((each) => each.reload());
  const reading = mapped(all, ([waiting, status, unfinished, settings]) => ({
    wechat: wechatTasks(status.data.waiting, waiting.data),
    pushes: waiting.data.filter(({ channel }) => channel !== 'wechat'),
    receipts: unfinished.data,
    missing: settings.data.missing,
  }));
  return { reading, reload };
}
