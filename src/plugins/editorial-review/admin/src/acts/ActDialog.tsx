import type { ComponentType } from 'react';
import type { Finding } from '../../../shared/findings';
import type { ItemAct, Review } from '../../../shared/review';
import { EmergencyDialog } from './EmergencyDialog';
import { PublishDialog } from './PublishDialog';
import { ReturnDialog, WithdrawDialog } from './ReasonDialogs';
import { ScheduleDialog } from './ScheduleDialog';
import { SignDialog } from './SignDialog';
import { SubmitDialog } from './SubmitDialog';

/** What every dialog of an act gets. */
export interface ActProps {
  readonly review: Review;
  /** Of the last checks, as far as they are known. */
  readonly findings: readonly Finding[];
  /** @param done what to tell, where the act was done */
  readonly onClose: (done?: string) => void;
}

const DIALOGS: Readonly<Record<ItemAct, ComponentType<ActProps>>> = {
  submit: SubmitDialog,
  sign: SignDialog,
  return: ReturnDialog,
  publish: PublishDialog,
  emergency: EmergencyDialog,
  withdraw: WithdrawDialog,
  schedule: ScheduleDialog,
};

/** Asks for what an act needs, and does it. */
export function ActDialog({ act, ...props }: ActProps & { readonly act: ItemAct }) {
  const Dialog = DIALOGS[act];
  return <Dialog {...props} />;
}
