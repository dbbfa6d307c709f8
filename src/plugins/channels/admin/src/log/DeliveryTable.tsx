import { spokenMinute } from '../../../../../shanghai-time';
import { Button, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DeliveryRecord } from '../../../shared/deliveries';
import { channelName, DELIVERY_STATE_NAMES, TYPE_NAMES, workplaceOf } from '../names';
import { Grid, Sideways } from '../shown/styles';

interface Props {
  readonly deliveries: readonly DeliveryRecord[];
  /** The webhooks' names by their ids. */
  readonly targets: ReadonlyMap<string, string>;
  readonly open: (id: number) => void;
}

/** Deliveries, the newest first. */
export function DeliveryTable({ deliveries, targets, open }: Props) {
  return (
    <Sideways role="region" aria-label="投递记录，表格较宽时可左右滚动" tabIndex={0}>
      <Grid aria-label="投递记录">
        <thead>
          <tr>
            {['信息', '做什么', '送到哪里', '状态', '次数', '最近一次', '详情'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ id, type, documentId, title, op, channel, target, attempts, ...rest }) => (
            <tr key={id}>
              <td>
                <NavLink to={workplaceOf(type, documentId)}>{title || TYPE_NAMES[type]}</NavLink>
              </td>
              <td className="short">{op === 'remove' ? '撤下' : '发布或更新'}</td>
              <td>{[channelName(channel), targets.get(target)].filter(Boolean).join('：')}</td>
              <td>
                <Typography fontWeight="semiBold">{DELIVERY_STATE_NAMES[rest.state]}</Typography>
                {rest.sentence ? (
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {rest.sentence}
                  </Typography>
                ) : null}
              </td>
              <td className="short">{attempts}</td>
              <td className="short">{spokenMinute(rest.updatedAt)}</td>
              <td className="short">
                <Button
                  size="S"
                  variant="tertiary"
                  aria-label={`详情：${title || TYPE_NAMES[type]}，第 ${id} 号`}
                  onClick={() => open(id)}
                >
                  详情
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Grid>
    </Sideways>
  );
}
