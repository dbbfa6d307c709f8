import { Badge } from '@strapi/design-system';
import type { Clock } from '../../../shared/clock';
import { urgencyOf, type Urgency } from './words';

const COLOURS: Readonly<Record<Urgency, readonly [background: string, text: string]>> = {
  over: ['danger100', 'danger700'],
  soon: ['warning200', 'neutral800'],
  running: ['primary100', 'primary700'],
  waiting: ['neutral150', 'neutral800'],
  done: ['success100', 'success700'],
};

/** The state as a word on a colour. */
export function StateBadge({ clock }: { clock: Pick<Clock, 'state' | 'left'> }) {
  const [background, textColor] = COLOURS[urgencyOf(clock)];
  return (
    <Badge backgroundColor={background} textColor={textColor}>
      {clock.state}
    </Badge>
  );
}
