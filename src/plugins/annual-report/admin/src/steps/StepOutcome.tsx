import { Box, Link, Typography } from '@strapi/design-system';
import { unsignedGates } from '../../../../editorial-review/shared/gates';
import { gateNames } from '../../../../editorial-review/shared/gates';
import { STATE_LABELS, STEPS } from '../../../domain/life/steps';
import type { StandingView } from '../../../shared/life';
import { publicAddress } from './public-address';
import type { Taking } from './use-step';

interface Props {
  readonly state: Taking;
  readonly year: number;
  readonly body: string | undefined;
}

/** What became of it. Read aloud as it changes. */
export function StepOutcome(props: Props) {
  return (
    <div role="status" aria-live="polite">
      <Told {...props} />
    </div>
  );
}

function Told({ state, year, body }: Props) {
  if (state.kind === 'asking') return null;
  const { label } = STEPS[state.step];
  switch (state.kind) {
    case 'running':
      return <Typography>正在办理，请稍候。</Typography>;
    case 'failed':
      return (
        <Typography tag="p" textColor="danger600">
          {`没有${label}：${state.message}`}
        </Typography>
      );
    case 'ended':
      break;
  }
  const { outcome } = state;
  if (!outcome.ok) {
    return (
      <>
        <Typography tag="p" fontWeight="bold" textColor="danger600">
          {`没有${label}：核对时发现下列问题。请改好，提醒请写明理由，再${label}。`}
        </Typography>
        <Box tag="ul" paddingTop={2}>
          {outcome.findings.map((finding, index) => (
            <li key={index}>
              <Typography tag="p">{finding.message}</Typography>
              <Typography tag="p" textColor="neutral600">
                {finding.fix}
              </Typography>
            </li>
          ))}
        </Box>
      </>
    );
  }
  const { number, state: reached } = outcome.standing;
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {`已${label}。${year} 年年度报告第 ${number} 版：${STATE_LABELS[reached]}。${missing(outcome.standing)}`}
      </Typography>
      {reached === 'published' ? (
        <Link href={publicAddress(year, body)} isExternal>
          看公布的页面
        </Link>
      ) : null}
    </>
  );
}

/** Which gates are still to be signed before it can be approved. */
function missing(standing: StandingView): string {
  const gates = standing.state === 'submitted' ? unsignedGates(standing.signatures) : [];
  return gates.length > 0 ? `还要签${gateNames(gates)}。` : '';
}
