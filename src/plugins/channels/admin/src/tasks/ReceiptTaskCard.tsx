import { Link } from '@strapi/design-system';
import { useFetchClient, useRBAC } from '@strapi/strapi/admin';
import type { PortalReceipt } from '../answers';
import { well } from '../../../../../admin/parts/use-tell';
import { formOf } from '../names';
import { PasteAddress } from '../shown/PasteAddress';
import { receiptSentence } from './receipt-sentence';
import { TaskCard } from './TaskCard';

const RECEIPT = 'api::receipt.receipt';
const UPDATE = [{ action: 'plugin::content-manager.explorer.update', subject: RECEIPT }];

/** An item that is not yet provably on the county's website. */
export function ReceiptTaskCard({ receipt, onDone }: { receipt: PortalReceipt; onDone: () => void }) {
  const { documentId, itemTitle, address } = receipt;
  const { put } = useFetchClient();
  const { allowedActions } = useRBAC(UPDATE);
  const record = async (pasted: string) => {
    await put(`/content-manager/collection-types/${RECEIPT}/${documentId}`, { address: pasted });
    return well('已登记网址，计入网站发布条数。');
  };
  return (
    <TaskCard title={itemTitle} to={formOf(RECEIPT, documentId)} sentence={receiptSentence(receipt)}>
      {allowedActions.canUpdate ? (
        <PasteAddress
          name={`portal-${documentId}`}
          label="政府网站上这一条的网址"
          button="登记网址"
          example="https://www.example.gov.cn/…"
          about={itemTitle}
          record={record}
          onDone={onDone}
        />
      ) : null}
      {address ? (
        <Link href={address} isExternal>
          看登记的网址
        </Link>
      ) : null}
    </TaskCard>
  );
}
