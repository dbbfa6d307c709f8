/** How a type is laid out in the panel: what its list shows and in which order, what names a row. */
export interface Arrangement {
  readonly mainField: string;
  readonly list: readonly string[];
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
  /** Shown but not written by hand: the system fills them in. */
  readonly readOnly?: readonly string[];
}

/** Fields that an office with a single body never touches: last in every form. */
export const LAST_FIELDS: readonly string[] = ['itemNo', 'bodyCode', 'importBatch'];

const item: Arrangement = {
  mainField: 'title',
  list: ['title', 'column', 'publishedOn', 'source', 'documentNo'],
  sortBy: 'publishedOn',
  sortOrder: 'DESC',
  readOnly: ['publishedOn', 'firstPublishedAt'],
};

/** The arrangement of each type, by its uid. A type that is not here keeps the CMS's own. */
export const ARRANGEMENTS: Readonly<Record<string, Arrangement>> = {
  'api::news-item.news-item': item,
  'api::announcement.announcement': item,
  'api::personnel-notice.personnel-notice': item,
  'api::receipt.receipt': {
    mainField: 'itemTitle',
    list: ['itemTitle', 'channel', 'publishedOn', 'confirmation', 'address', 'reads'],
    sortBy: 'publishedOn',
    sortOrder: 'DESC',
    readOnly: ['recordedBy', 'addressState', 'addressCheckedOn', 'sourceFile', 'importBatch'],
  },
  'api::disclosure-application.disclosure-application': {
    mainField: 'registrationNo',
    list: ['registrationNo', 'receivedOn', 'applicantType', 'outcome', 'concludedOn'],
    sortBy: 'receivedOn',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::review-case.review-case': {
    mainField: 'caseNo',
    list: ['caseNo', 'kind', 'receivedOn', 'concludedOn', 'result'],
    sortBy: 'receivedOn',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::normative-document.normative-document': {
    mainField: 'title',
    list: ['documentNo', 'title', 'category', 'issuedOn', 'repealedOn'],
    sortBy: 'issuedOn',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::administrative-tally.administrative-tally': {
    mainField: 'matter',
    list: ['year', 'matter', 'quantity', 'amount'],
    sortBy: 'year',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::proposal.proposal': {
    mainField: 'proposalNo',
    list: ['proposalNo', 'kind', 'year', 'concludedOn', 'resultClass'],
    sortBy: 'year',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::disclosure-event.disclosure-event': {
    mainField: 'name',
    list: ['name', 'kind', 'heldOn', 'participants'],
    sortBy: 'heldOn',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::declared-figure.declared-figure': {
    mainField: 'figureKey',
    list: ['year', 'figureKey', 'value', 'nature', 'name', 'source'],
    sortBy: 'year',
    sortOrder: 'DESC',
    readOnly: ['importBatch'],
  },
  'api::wording.wording': {
    mainField: 'wrong',
    list: ['wrong', 'right', 'severity', 'remark'],
    sortBy: 'wrong',
    sortOrder: 'ASC',
    readOnly: ['importBatch'],
  },
  'api::annual-report.annual-report': {
    mainField: 'year',
    list: ['year', 'bodyCode', 'updatedAt'],
    sortBy: 'year',
    sortOrder: 'DESC',
  },
  'api::report-template.report-template': {
    mainField: 'bodyCode',
    list: ['bodyCode', 'updatedAt'],
    sortBy: 'bodyCode',
    sortOrder: 'ASC',
  },
  'api::column.column': {
    mainField: 'name',
    list: ['name', 'code', 'columnType', 'position'],
    sortBy: 'position',
    sortOrder: 'ASC',
  },
  'api::body.body': {
    mainField: 'name',
    list: ['name', 'level', 'countingRule', 'bodyCode'],
    sortBy: 'name',
    sortOrder: 'ASC',
  },
};
