import { Box, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { receiptsAnswer, type ItemReceipt } from '../answers';
import { useRead } from '../../../../../admin/parts/use-read';
import { formOf } from '../names';

const RECEIPT = 'api::receipt.receipt';

/** An item's receipts: where it counts as published. Whoever may not read them does without. */
export function Receipts({ documentId }: { documentId: string }) {
  const { reading } = useRead(`/content-manager/collection-types/${RECEIPT}`, receiptsAnswer, {
    filters: { itemDocumentId: { $eq: documentId } },
    sort: 'publishedOn:DESC',
    pageSize: 20,
  });
  if (reading.kind !== 'ready' || reading.value.results.length === 0) return null;
  return (
    <Box>
      <Typography tag="p">发布回执：</Typography>
      <ul>
        {reading.value.results.map((receipt) => (
          <li key={receipt.documentId}>
            <Typography variant="pi">
              <NavLink to={formOf(RECEIPT, receipt.documentId)}>{told(receipt)}</NavLink>
            </Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
}

const told = ({ channel, confirmation, publishedOn, address, addressState }: ItemReceipt): string =>
  `${channel}：${publishedOn}，${confirmation}${address ? '' : '，没有网址'}${addressState && addressState !== '可打开' ? `，${addressState}` : ''}`;
