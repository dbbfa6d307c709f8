/** What the roles' rights are about, by the uids of the content types. */

export const ITEMS = [
  'api::news-item.news-item',
  'api::announcement.announcement',
  'api::personnel-notice.personnel-notice',
] as const;

/** What happens in the office, one row each: the figures are counted from them. */
export const REGISTERS = [
  'api::disclosure-application.disclosure-application',
  'api::review-case.review-case',
  'api::normative-document.normative-document',
  'api::administrative-tally.administrative-tally',
  'api::proposal.proposal',
  'api::disclosure-event.disclosure-event',
] as const;

export const RECEIPT = 'api::receipt.receipt';
export const COLUMN = 'api::column.column';
export const BODY = 'api::body.body';
export const DECLARED_FIGURE = 'api::declared-figure.declared-figure';
export const REPORT_TEXTS = 'api::annual-report.annual-report';
/** 错敏词库: what the checks before publication look for. */
export const WORDING = 'api::wording.wording';
export const REPORT_TEMPLATE = 'api::report-template.report-template';
/** The panel's people, to be picked in a body's 人员. */
export const PERSON = 'admin::user';
