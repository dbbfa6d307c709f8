import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { CHANGE_TYPES } from '../../../shared/changes';
import { useSeconds } from '../asking/use-seconds';
import { TYPE_NAMES } from '../names';
import { DayField, dayOf } from '../shown/DayField';
import { Section } from '../shown/Section';
import { useExport } from './use-export';

/** Everything published, or a part of it, as one file for websites that import. */
export function ExportSection() {
  const { busy, download } = useExport();
  const seconds = useSeconds(busy);
  const [from, setFrom] = useState<Date>();
  const [to, setTo] = useState<Date>();
  const [type, setType] = useState('all');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void download({ from: dayOf(from), to: dayOf(to), type: type === 'all' ? '' : type });
  };
  return (
    <Section
      id="channels-export"
      title="导出包"
      intro="网站只能导入文件的，把已发布的信息打成一个压缩包：每条有网页、正文、附件和说明。日期不填就是全部。"
    >
      <form onSubmit={submit}>
        <Flex gap={4} alignItems="flex-end" wrap="wrap">
          <DayField name="export-from" label="从哪一天发布的" day={from} choose={setFrom} />
          <DayField name="export-to" label="到哪一天发布的" day={to} choose={setTo} />
          <Field.Root name="export-type" width="20rem">
            <Field.Label>哪一类</Field.Label>
            <SingleSelect value={type} onChange={(value) => setType(String(value))}>
              <SingleSelectOption value="all">全部</SingleSelectOption>
              {CHANGE_TYPES.map((each) => (
                <SingleSelectOption key={each} value={each}>
                  {TYPE_NAMES[each]}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Button type="submit" size="L" variant="secondary" loading={busy}>
            下载导出包
          </Button>
        </Flex>
      </form>
      <Box role="status" aria-live="polite">
        {busy ? <Typography>{`正在打包，已用 ${seconds} 秒。请不要关闭本页。`}</Typography> : null}
      </Box>
    </Section>
  );
}
