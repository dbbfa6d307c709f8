import type { Permission } from '@strapi/strapi/admin';
import type { StepName } from '../../shared/life';

const may = (action: string): Permission[] => [{ action: `plugin::annual-report.${action}`, subject: null }];

/** To see a year's draft and the rows behind it. The lists are made once: the panel compares them by identity. */
export const READ = may('report.read');

/** To see what is told of applications: the same right as to open them. */
export const READ_APPLICATIONS: Permission[] = [
  {
    action: 'plugin::content-manager.explorer.read',
    subject: 'api::disclosure-application.disclosure-application',
  },
];

/** To take the steps of a report's life. */
export const STEPS = ['submit', 'approve', 'publish', 'withdraw', 'correct'].flatMap((name) =>
  may(`report.${name}`),
);

/** How the panel names the right that each step takes. */
export const RIGHT_OF: Readonly<Record<StepName, string>> = {
  submit: 'canSubmit',
  sign: 'canApprove',
  approve: 'canApprove',
  return: 'canApprove',
  publish: 'canPublish',
  withdraw: 'canWithdraw',
  correct: 'canCorrect',
  abandon: 'canCorrect',
};
