import { spokenSecond } from '../../../../../shanghai-time';
import { Typography } from '@strapi/design-system';
import type { AttemptRecord } from '../../../shared/deliveries';
import { Grid, Sideways } from '../shown/styles';

const OUTCOMES: Readonly<Record<AttemptRecord['kind'], string>> = {
  done: '成功',
  wait: '对方还在办',
  again: '没有成功，会再试',
  person: '要人办理',
  lost: '中断，结果不明',
};

/** Every attempt of a delivery, in their order. */
export function AttemptTable({ attempts }: { attempts: readonly AttemptRecord[] }) {
  if (attempts.length === 0) return <Typography tag="p">还没有试过。</Typography>;
  return (
    <Sideways role="region" aria-label="每一次投递，表格较宽时可左右滚动" tabIndex={0}>
      <Grid aria-label="每一次投递">
        <thead>
          <tr>
            {['第几次', '时间', '用时', '结果', '说明', '代码'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempts.map(({ number, beganAt, ms, kind, sentence, code }) => (
            <tr key={number}>
              <td className="short">{number}</td>
              <td className="short">{spokenSecond(beganAt)}</td>
              <td className="short">{ms === null ? '—' : `${(ms / 1000).toFixed(1)} 秒`}</td>
              <td className="short">{OUTCOMES[kind]}</td>
              <td>{sentence}</td>
              <td>{code ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </Grid>
    </Sideways>
  );
}
