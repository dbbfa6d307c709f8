import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Layouts, useRBAC } from '@strapi/strapi/admin';
import { useRef, useState, type MouseEvent } from 'react';
import { NavLink } from 'react-router-dom';
import type { StepName } from '../../../shared/life';
import { RIGHT_OF, STEPS } from '../permissions';
import { nameOf } from '../steps/about';
import { StepDialog } from '../steps/StepDialog';
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
  const { allowedActions } = useRBAC(STEPS);
  const [taking, setTaking] = useState<StepName>();
  const opener = useRef<HTMLButtonElement | null>(null);
  const ready = state.kind === 'ready' ? state : undefined;
  const errors = ready?.report.findings.some(({ severity }) => severity === 'error');
  const granted = allowedActions as Readonly<Record<string, boolean>>;
  const steps = ready?.standing.possible.filter((step) => step !== 'sign' && granted[RIGHT_OF[step]]) ?? [];

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
            {steps.map((step) => (
              <Button
                key={step}
                size="M"
                variant={
                  step === 'submit' || step === 'approve' || step === 'publish' ? 'default' : 'tertiary'
                }
                disabled={Boolean(errors) && (step === 'submit' || step === 'approve')}
                onClick={(event: MouseEvent<HTMLButtonElement>) => {
                  opener.current = event.currentTarget;
                  setTaking(step);
                }}
              >
                {nameOf(step)}
              </Button>
            ))}
          </Flex>
        }
      />
      {taking && ready ? (
        <StepDialog
          step={taking}
          fingerprint={ready.fingerprint}
          year={year}
          body={ready.body}
          findings={ready.report.findings}
          signatures={ready.standing.signatures}
          onClose={(changed) => {
            setTaking(undefined);
            if (changed) reload();
          }}
          onClosed={() => opener.current?.focus()}
        />
      ) : null}
    </>
  );
}
