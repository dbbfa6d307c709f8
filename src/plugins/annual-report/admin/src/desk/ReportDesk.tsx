import { Box, Loader } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Failed } from '../../../../../admin/parts/Failed';
import { READ } from '../permissions';
import { DeskHeader } from './DeskHeader';
import { DraftDesk } from './DraftDesk';
import { useAddress } from './use-address';
import { useDraft } from './use-draft';

/** 年度报告: the draft of a year, what is behind its numbers, and the way to publish it. */
export default function ReportDesk() {
  return (
    <Page.Protect permissions={READ}>
      <Desk />
    </Page.Protect>
  );
}

function Desk() {
  const address = useAddress();
  const { state, reload } = useDraft(address.year, address.body);
  return (
    <Page.Main aria-busy={state.kind === 'loading'}>
      <Page.Title>年度报告</Page.Title>
      <DeskHeader address={address} state={state} reload={reload} />
      <Layouts.Content>
        {state.kind === 'loading' ? (
          <Box padding={9} style={{ textAlign: 'center' }}>
            <Loader>正在从登记簿计算，请稍候</Loader>
          </Box>
        ) : null}
        {state.kind === 'failed' ? (
          <Failed title="草稿没有做成" message={state.message} again={reload} />
        ) : null}
        {state.kind === 'ready' ? (
          <DraftDesk
            address={address}
            report={state.report}
            body={state.body}
            edition={state.edition}
            standing={state.standing}
          />
        ) : null}
      </Layouts.Content>
    </Page.Main>
  );
}
