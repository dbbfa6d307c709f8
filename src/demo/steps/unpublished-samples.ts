import { DemoFailure } from '../demo-failure';
import { BODY_CODE, type DemoStep } from '../step';

const UID = 'api::news-item.news-item';

/** 编号 of a published website item of the sample: its public version keeps its title. */
const CHANGED_ITEM = '演示-2023-170';

/** Two titles that no reader may ever see: a draft, and the changed draft of a published item. */
export const unpublishedSamples: DemoStep = {
  name: 'unpublished-samples',
  title: '未发布的条目',
  async run({ strapi }) {
    const items = strapi.documents(UID);
    await items.create({
      status: 'draft',
      data: {
        title: '未发布样本',
        content: '本条为演示数据：只有草稿，从未发布，公开页面和接口里都不应出现。',
        bodyCode: BODY_CODE,
      } as never,
    });
    const filters = { itemNo: CHANGED_ITEM, bodyCode: BODY_CODE } as never;
    const changed = await items.findFirst({ filters, status: 'draft' });
    if (!changed) throw new DemoFailure('ITEM_MISSING', `编号：${CHANGED_ITEM}。`);
    await items.update({ documentId: changed.documentId, data: { title: '已改未发样本' } as never });
  },
};
