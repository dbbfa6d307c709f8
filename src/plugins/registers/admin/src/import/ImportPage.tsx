import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Headers } from './Headers';
import { Outcome } from './Outcome';
import { useImport, type Mode } from './use-import';

/** 导入登记簿: choose a register and a file, try it, import it. */
export default function ImportPage() {
  const { registers, state, run, download, reset } = useImport();
  const [name, setName] = useState('');
  const [file, setFile] = useState<File>();
  const [update, setUpdate] = useState(false);
  const [accept, setAccept] = useState(false);
  const register = registers?.find((each) => each.name === name);
  const isPast = register?.name === 'items';
  const busy = state.kind === 'running';
  const start = (mode: Mode) => {
    if (register && file) void run(register, file, mode, { update, accept: accept && isPast });
  };

  return (
    <Page.Main aria-busy={busy}>
      <Page.Title>导入登记簿</Page.Title>
      <Layouts.Header
        title="导入登记簿"
        subtitle="把办公室已有的表格一次读进来。有一行不对，就一行也不写，并逐行说明怎么改。"
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Box background="neutral0" padding={6} shadow="filterShadow" hasRadius>
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Field.Root name="register" required>
                <Field.Label>第一步：选登记簿</Field.Label>
                <SingleSelect
                  value={name}
                  placeholder="请选择"
                  disabled={busy || !registers}
                  onChange={(value) => {
                    setName(String(value));
                    reset();
                  }}
                >
                  {(registers ?? []).map((each) => (
                    <SingleSelectOption key={each.name} value={each.name} disabled={!each.mayImport}>
                      {each.mayImport ? each.title : `${each.title}（您没有权限）`}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              {register ? (
                <>
                  <Headers register={register} />
                  <Flex gap={2}>
                    <Button
                      variant="secondary"
                      startIcon={<Download />}
                      onClick={() => void download(register, 'template.xlsx')}
                    >
                      下载模板（Excel、WPS）
                    </Button>
                    <Button
                      variant="tertiary"
                      startIcon={<Download />}
                      onClick={() => void download(register, 'template.csv')}
                    >
                      下载模板（CSV）
                    </Button>
                    {register.mayExport ? (
                      <Button
                        variant="tertiary"
                        startIcon={<Download />}
                        onClick={() => void download(register, 'rows.xlsx')}
                      >
                        导出现有内容（改好后可再导入）
                      </Button>
                    ) : null}
                  </Flex>
                </>
              ) : null}
              <Field.Root
                name="file"
                id="import-file"
                required
                hint="CSV（UTF-8 或 GB18030）或 XLSX；第一行是列名，次序不限"
              >
                <Field.Label>第二步：选文件</Field.Label>
                <input
                  id="import-file"
                  type="file"
                  accept=".csv,.xlsx"
                  disabled={busy}
                  aria-describedby="import-file-hint"
                  onChange={(event) => {
                    setFile(event.target.files?.[0]);
                    setAccept(false);
                    reset();
                  }}
                  // The same file, mended and chosen again, must count as a new choice.
                  onClick={(event) => {
                    event.currentTarget.value = '';
                    setFile(undefined);
                  }}
                />
                <Field.Hint />
              </Field.Root>
              <Checkbox
                checked={update}
                disabled={busy}
                onCheckedChange={(checked) => setUpdate(checked === true)}
              >
                更新已有记录（编号相同而内容不同的，以文件为准；不勾选则报告出来，不写入）
              </Checkbox>
              {isPast ? (
                <>
                  <Checkbox
                    checked={accept}
                    disabled={busy}
                    onCheckedChange={(checked) => setAccept(checked === true)}
                  >
                    提醒已逐条核对，照样导入（手机号、错敏词等；记入留痕）
                  </Checkbox>
                  <Typography textColor="neutral600">
                    补录只收今天以前已经发布的信息，导入后立即公开。有身份证号、银行卡号的不能导入；在后台写的、改过的、审核过的信息，请在后台修改并提交审核。
                  </Typography>
                </>
              ) : null}
              <Flex gap={2}>
                <Button
                  variant="secondary"
                  disabled={!register || !file || busy}
                  onClick={() => start('try')}
                >
                  试导入（只核对，不写入）
                </Button>
                <Button disabled={!register || !file || busy} onClick={() => start('write')}>
                  导入
                </Button>
              </Flex>
              {!register || !file ? (
                <Typography textColor="neutral600">选好登记簿和文件后才能导入。</Typography>
              ) : null}
            </Flex>
          </Box>
          <Outcome state={state} close={reset} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
