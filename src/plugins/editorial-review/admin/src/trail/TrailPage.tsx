import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Failed } from '../../../../../admin/parts/Failed';
import { ExportButtons } from './ExportButtons';
import { READ_TRAIL, useMayExport } from './permissions';
import { TrailFilter } from './TrailFilter';
import { TrailTable } from './TrailTable';
import { useFilter } from './use-filter';
import { useTrail } from './use-trail';
import { Verification } from './Verification';

/** 留痕: who did what and when, proven, looked through and exported. */
export default function TrailPage() {
  return (
    <Page.Protect permissions={READ_TRAIL}>
      <Trail />
    </Page.Protect>
  );
}

function Trail() {
  const [filter, choose] = useFilter();
  const { rows, hasMore, busy, problem, readMore, reload } = useTrail(filter);
  const mayExport = useMayExport();
  return (
    <Page.Main>
      <Page.Title>留痕</Page.Title>
      <Layouts.Header title="留痕" subtitle="谁在什么时候做了什么。只增加，不修改，不删除。" />
      <Layouts.Content>
        <Box background="neutral0" padding={6} shadow="filterShadow" hasRadius>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Verification />
            <TrailFilter filter={filter} choose={choose} />
            {mayExport ? <ExportButtons filter={filter} /> : null}
            {problem ? <Failed message={problem} again={reload} /> : null}
            {rows.length > 0 ? <TrailTable rows={rows} /> : null}
            {rows.length === 0 && !busy && !problem ? (
              <Typography tag="p">没有这样的记录。</Typography>
            ) : null}
            <Box aria-live="polite" style={{ textAlign: 'center' }}>
              {busy ? <Loader small>正在读取，请稍候</Loader> : null}
              {hasMore && !busy ? (
                <Button size="L" variant="secondary" onClick={readMore}>
                  更早的记录
                </Button>
              ) : null}
            </Box>
          </Flex>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
