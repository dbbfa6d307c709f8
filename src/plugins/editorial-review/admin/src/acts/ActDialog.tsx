import type { ComponentType } from 'react';
import type { Finding } from '../../../shared/findings';
import type { Review } from '../../../shared/review';
import type { PanelAct } from '../names';
import { EmergencyDialog } from './EmergencyDialog';
import { PublishDialog } from './PublishDialog';
import { ReturnEmergencyDialog, ReturnSubmissionDialog } from './ReturnDialogs';
import { ScheduleDialog } from './ScheduleDialog';
import { SignEmergencyDialog, SignSubmissionDialog } from './SignDialog';
import { SubmitDialog } from './SubmitDialog';
import { WithdrawDialog } from './WithdrawDialog';

/** What every dialog of an act gets. */
export interface ActProps {
  /** As it stood when the dialog was opened. */
  readonly review: Review;
  /** Of the last checks, as far as they are known. */
  readonly findings: readonly Finding[];
  /** @param done what to tell, where the act was done */
  readonly onClose: (done?: string) => void;
}

const DIALOGS: Readonly<Record<PanelAct, ComponentType<ActProps>>> = {
  submit: SubmitDialog,
  sign: SignSubmissionDialog,
  signEmergency: SignEmergencyDialog,
  return: ReturnSubmissionDialog,
  returnEmergency: ReturnEmergencyDialog,
  publish: PublishDialog,
  emergency: EmergencyDialog,
  withdraw: WithdrawDialog,
  schedule: ScheduleDialog,
};

/** Asks for what an act needs, and does it. */
export function ActDialog({ act, ...props }: ActProps & { readonly act: PanelAct }) {
  const Dialog = DIALOGS[act];
  return <Dialog {...props} />;
}
