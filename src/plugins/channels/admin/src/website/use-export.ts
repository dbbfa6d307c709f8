import { useFetchClient } from '@strapi/strapi/admin';
import { z } from 'zod';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';

/** Empty: not limited. */
export interface ExportWanted {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

const refusal = z.object({ error: z.object({ message: z.string() }) });

const fileName = ({ from, to }: ExportWanted): string =>
  `信息公开导出包${from || to ? `（${from || '最早'}至${to || '今天'}）` : ''}.zip`;

/** Fetches the package and hands it to the browser, which saves it. */
export function useExport() {
  const { get } = useFetchClient();
  const { busy, act } = useAct();

  const download = (wanted: ExportWanted) =>
    act(async () => {
      const params = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
      const { data, status } = await get<Blob>('/channels/export', {
        params,
        responseType: 'blob',
        validateStatus: (code: number) => code === 400,
      });
      if (status === 400) {
        return { ok: false, text: refusal.parse(JSON.parse(await data.text())).error.message };
      }
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = fileName(wanted);
      link.click();
      URL.revokeObjectURL(link.href);
      return well('导出包已交给浏览器保存。');
    });

  return { busy, download };
}
