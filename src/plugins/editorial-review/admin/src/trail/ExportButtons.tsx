import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/audit';
import { sentence } from '../../../../../admin/parts/sentence';
import type { Filter } from './use-filter';

const LABELS: Readonly<Record<ExportFormat, string>> = { xlsx: '导出 Excel', csv: '导出 CSV' };

/** What the filter asks for, as a file that the browser saves. That it was exported goes on record. */
export function ExportButtons({ filter }: { filter: Filter }) {
  const { get } = useFetchClient();
  const [told, setTold] = useState('');
  const download = async (format: ExportFormat) => {
    setTold('正在导出，请稍候。');
    try {
      const { data } = await get<Blob>('/editorial-review/trail/export', {
        params: { ...filter, format },
        responseType: 'blob',
      });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = `留痕.${format}`;
      link.click();
      URL.revokeObjectURL(link.href);
      setTold('已交给浏览器保存。这次导出也已记入留痕。');
    } catch (error) {
      setTold(sentence(error));
    }
  };
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      {EXPORT_FORMATS.map((format) => (
        <Button key={format} size="L" variant="tertiary" onClick={() => void download(format)}>
          {LABELS[format]}
        </Button>
      ))}
      <Typography role="status" aria-live="polite">
        {told}
      </Typography>
    </Flex>
  );
}
