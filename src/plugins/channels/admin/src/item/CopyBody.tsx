import { Button } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ChangeType } from '../../../shared/changes';
import { useAct } from '../../../../../admin/parts/use-act';
import { well } from '../../../../../admin/parts/use-tell';
import { copy } from '../shown/clipboard';
import { plainText } from './plain-text';

interface Props {
  readonly type: ChangeType;
  readonly documentId: string;
  readonly disabled: boolean;
}

/** Copies the finished body, to be pasted into another website's editor. */
export function CopyBody({ type, documentId, disabled }: Props) {
  const { get } = useFetchClient();
  const { busy, act } = useAct();
  const address = `/api/${type}/${documentId}/fragment.html`;
  const take = () =>
    act(async () => {
      const { data } = await get<string>(address, { responseType: 'text' });
      if (await copy(plainText(data), data)) {
        return well('正文已复制，请到网站的编辑器里粘贴。');
      }
      window.open(address, '_blank', 'noopener');
      return { ok: false, text: '浏览器不让复制，已在新页打开正文：请全选、复制，再粘贴。' };
    });
  return (
    <Button size="S" variant="tertiary" loading={busy} disabled={disabled} onClick={() => void take()}>
      复制正文
    </Button>
  );
}
