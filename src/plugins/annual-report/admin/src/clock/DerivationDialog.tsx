import { Button, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { tellDayOfWeek } from '../../../domain/calendar/told-day';
import type { Clock, DerivedDay } from '../../../shared/clock';
import { Grid } from '../rows/styles';
import { leftWords } from './words';

/** Days that do not count stand back; days on which something happened stand out. */
const Row = styled.tr<{ $counts: boolean; $marked: boolean }>`
  color: ${({ theme, $counts }) => ($counts ? theme.colors.neutral800 : theme.colors.neutral600)};
  background: ${({ theme, $marked }) => ($marked ? theme.colors.primary100 : 'transparent')};
`;

const COLUMNS = ['日期', '第几个工作日', '算不算，为什么', '这一天的事'];

/** 逐日推算: every day from receipt to the last, with why it counts or not. */
export function DerivationDialog({ clock, onClose }: { clock: Clock; onClose: () => void }) {
  const { state, lastDay, days } = clock;
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Content aria-describedby={undefined} style={{ maxWidth: '90rem' }}>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>逐日推算</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">
            {`${state}，${leftWords(clock)}。${lastDay ? `最后一天是${tellDayOfWeek(lastDay)}。` : ''}`}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            依据：政府信息公开条例第三十条、第三十二条至第三十四条。收到当天不计，从次日起算；周末、放假不计，补班照计。
          </Typography>
          {/* Something to hold the focus, or the keyboard could not scroll. */}
          <div role="region" aria-label="逐日推算的表" tabIndex={0} style={{ marginTop: '1.6rem' }}>
            <Grid>
              <caption hidden>从收到申请起，一天一行</caption>
              <thead>
                <tr>
                  {COLUMNS.map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {days.map((day) => (
                  <DayRow key={day.date} {...day} />
                ))}
              </tbody>
            </Grid>
          </div>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            关闭
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const DayRow = ({ date, number, why, event }: DerivedDay) => (
  <Row $counts={number !== null} $marked={event !== null}>
    <th scope="row">{tellDayOfWeek(date)}</th>
    <td>{number === null ? '不计' : `第 ${String(number)} 个`}</td>
    <td>{why}</td>
    <td>{event ?? ''}</td>
  </Row>
);
