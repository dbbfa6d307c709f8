import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { PUBLISH } from '../permissions';
import { PublishDialog } from '../publish/PublishDialog';
import type { useAddress } from './use-address';
import type { Draft } from './use-draft';
import { useTextsLink } from './use-texts-link';
import { YearChoice } from './YearChoice';

interface Props {
  readonly address: ReturnType<typeof useAddress>;
  readonly state: Draft;
  readonly reload: () => void;
}

/** The desk's title, the year, and what can be done with it. */
export function DeskHeader({ address, state, reload }: Props) {
  const { year, body, chooseYear } = address;
  const textsLink = useTextsLink(year, body);
  const { allowedActions } = useRBAC(PUBLISH);
  const [publishing, setPublishing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const ready = state.kind === 'ready' ? state : undefined;
  const errors = ready?.report.findings.some(({ severity }) => severity === 'error');

  return (
    <>
      <Layouts.Header
        title="年度报告"
        subtitle="表格和数字由登记簿算出；点一个数字，看它是从哪些登记数出来的。"
        primaryAction={
          <Flex gap={2} alignItems="flex-end" wrap="wrap">
            <YearChoice year={year} choose={chooseYear} />
            {textsLink ? (
              <LinkButton tag={NavLink} to={textsLink} variant="secondary" size="M" startIcon={<Pencil />}>
                修改本年文字
              </LinkButton>
            ) : null}
            {allowedActions.canPublish ? (
              <Button
                ref={opener}
                size="M"
                disabled={!ready || Boolean(errors) || Boolean(ready.edition)}
                onClick={() => setPublishing(true)}
              >
                公布
              </Button>
            ) : null}
          </Flex>
        }
      />
      {publishing && ready ? (
        <PublishDialog
          year={year}
          body={body}
          findings={ready.report.findings}
          onClose={(changed) => {
            setPublishing(false);
            if (changed) reload();
          }}
          onClosed={() => opener.current?.focus()}
        />
      ) : null}
    </>
  );
}
