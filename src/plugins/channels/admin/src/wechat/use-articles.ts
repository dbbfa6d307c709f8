import { useFetchClient } from '@strapi/strapi/admin';
import { actAnswer } from '../answers';
import type { Told } from '../../../../../admin/parts/use-tell';
import { toldOf } from './told';
import type { WechatDocument } from '../../../shared/wechat-articles';

/** What a person does with an article. Each tells what came of it. */
export function useArticles() {
  const { post } = useFetchClient();
  const ask = async ({ type, documentId }: WechatDocument, act: string, body: object) => {
    const { data } = await post(`/channels/wechat/articles/${type}/${documentId}/${act}`, body);
    return actAnswer.parse(data).data;
  };
  return {
    /** `again`: a new draft in the place of what was deleted or banned. */
    push: (document: WechatDocument, again: boolean) => ask(document, 'push', { again }),
    recordAddress: async (document: WechatDocument, address: string): Promise<Told> =>
      toldOf(await ask(document, 'address', { address })),
    remove: async (document: WechatDocument, byHand: boolean): Promise<Told> =>
      toldOf(await ask(document, 'delete', { byHand })),
  };
}
