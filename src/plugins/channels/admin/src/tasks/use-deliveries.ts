import { useFetchClient } from '@strapi/strapi/admin';
import { well, type Told } from '../../../../../admin/parts/use-tell';

/** What a person does with a delivery. */
export function useDeliveries() {
  const { post } = useFetchClient();
  return {
    retry: async (id: number): Promise<Told> => {
      await post(`/channels/deliveries/${id}/retry`);
      return well('已安排重试，结果稍后显示在“投递记录”里。');
    },
    cancel: async (id: number): Promise<Told> => {
      await post(`/channels/deliveries/${id}/cancel`);
      return well('已取消，不再投递这一次。');
    },
  };
}
