import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { GATES } from '../../../../editorial-review/shared/gates';
import type { Report } from '../../../shared/report';
import { STATE_LABELS, STEPS } from '../../../domain/life/steps';
import type { StandingView } from '../../../shared/life';
import { publicAddress } from '../steps/public-address';
import { signedSentence } from '../steps/signed';
import type { CellText } from '../report/cell-names';
import { Findings } from './Findings';
import type { PublishedEdition } from './use-draft';

interface Props {
  readonly report: Report;
  readonly edition: PublishedEdition | undefined;
  readonly standing: StandingView;
  readonly body: string | undefined;
  readonly cells: ReadonlyMap<string, CellText>;
}

/** Where the year's report stands: published or not, and what is still in the way. */
export function Standing({ report, edition, standing, body, cells }: Props) {
  const { findings, figures, year } = report;
  return (
    <Box
      tag="section"
      aria-labelledby="report-standing"
      background="neutral0"
      padding={6}
      shadow="filterShadow"
      hasRadius
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id="report-standing" tag="h2" variant="delta">
          核对
        </Typography>
        <Typography tag="p">{told(standing)}</Typography>
        {isBeingSigned(standing) ? (
          <Flex tag="ul" aria-label="三关签字" direction="column" alignItems="stretch" gap={1}>
            {GATES.map((gate) => (
              <Typography key={gate} tag="li">
                {signedSentence(gate, standing.signatures)}
              </Typography>
            ))}
          </Flex>
        ) : null}
        {edition ? (
          <Typography tag="p">
            {`${year} 年的年度报告已公布（第 ${edition.edition} 版，${edition.publishedOn ?? '日期不详'}），不再改动。下面是按登记簿现在的数据算出的，可能与公布的不同。`}
            <Link href={publicAddress(year, body)} isExternal>
              看公布的页面
            </Link>
          </Typography>
        ) : null}
        <Typography tag="p">{verdict(findings, standing)}</Typography>
        {findings.length > 0 ? (
          <Findings findings={findings} figures={figures} cells={new Set(cells.keys())} />
        ) : null}
      </Flex>
    </Box>
  );
}

/** Reports from before the gates were signed have none to show. */
const isBeingSigned = ({ state, signatures }: StandingView): boolean =>
  state === 'submitted' || GATES.some((gate) => signatures[gate]);

/** The state, and what was said when it was sent back last. */
function told({ number, state, steps }: StandingView): string {
  const last = steps.at(-1);
  const returned = last?.step === 'return' ? `${last.by}退回：${last.text ?? ''}` : '';
  return `第 ${number} 版：${STATE_LABELS[state]}。${returned}`;
}

function verdict(findings: Report['findings'], { state }: StandingView): string {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors > 0)
    return `有 ${errors} 处错误、${warnings} 条提醒。错误改好以后才能${STEPS[state === 'submitted' ? 'approve' : 'submit'].label}。`;
  if (warnings > 0) return `没有错误，有 ${warnings} 条提醒。请逐条核对；确实无误的，提交时写明理由。`;
  return '没有发现问题：各表之间、表内各行各列都对得上。';
}
