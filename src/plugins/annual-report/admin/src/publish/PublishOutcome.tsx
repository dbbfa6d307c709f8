import { Box, Link, Typography } from '@strapi/design-system';
import { publicAddress } from './public-address';
import type { Publishing } from './use-publish';

interface Props {
  readonly state: Publishing;
  readonly year: number;
  readonly body: string | undefined;
}

/** What became of it. Read aloud as it changes. */
export function PublishOutcome(props: Props) {
  return (
    <div role="status" aria-live="polite">
      <Told {...props} />
    </div>
  );
}

function Told({ state, year, body }: Props) {
  switch (state.kind) {
    case 'asking':
      return null;
    case 'running':
      return <Typography>正在核对和封存，请稍候。</Typography>;
    case 'failed':
      return (
        <Typography tag="p" textColor="danger600">
          {`没有公布：${state.message}`}
        </Typography>
      );
    case 'ended':
      break;
  }
  const { answer } = state;
  if (!answer.ok) {
    return (
      <>
        <Typography tag="p" fontWeight="bold" textColor="danger600">
          没有公布：核对时发现下列问题。请改好以后再公布。
        </Typography>
        <Box tag="ul" paddingTop={2}>
          {answer.findings.map((finding, index) => (
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
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {`已公布：${year} 年年度报告第 ${answer.edition.number} 版，发布日期 ${answer.edition.publishedOn ?? ''}。`}
      </Typography>
      <Link href={publicAddress(year, body)} isExternal>
        看公布的页面
      </Link>
    </>
  );
}
