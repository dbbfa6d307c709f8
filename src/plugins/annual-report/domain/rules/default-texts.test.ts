/** The texts that nobody has edited break no rule, in an empty year and in a full one. */
import { assemble } from '../assembly/assemble';
import type { Body } from '../assembly/body';
import { figureCatalogue } from '../figures/catalogue';
import { partsOf } from '../figures/figure';
import { periodOf } from '../period';
import { findingsOf } from './all-rules';
import { previousOf, subjectOf } from './subject';
import { OWN } from './test-subject';

const BODY: Body = {
  bodyCode: 'default',
  name: '某县青石镇人民政府',
  creditCode: null,
  level: 'township',
  shortName: '我镇',
  countsPublications: true,
  lapsedCountsAsRepealed: false,
  processingFeesInItemEight: false,
  websiteName: '某县人民政府网站',
  websiteUrl: 'http://www.example.gov.cn',
  wechatName: '青石发布',
  contactOffice: '党政办公室',
  contactAddress: '青石路1号',
  contactPhone: '000-0000000',
  columns: [{ code: 'news', name: '工作动态' }],
  since: {},
};
const FULL: Record<string, number> = {
  'published.byChannel.website': 5,
  'published.byChannel.wechat': 7,
  'published.total': 12,
  'published.byColumn.news': 4,
  'wechat.reads': 45_318,
  'applications.newReceived.naturalPerson': 5,
  'applications.carriedIn.naturalPerson': 1,
  'applications.result.granted.naturalPerson': 4,
  'applications.carriedOut.naturalPerson': 2,
  'proactive.normativeDocuments.issued': 2,
  'proactive.normativeDocuments.repealed': 1,
  'proactive.normativeDocuments.inForce': 6,
  'reviews.upheld': 1,
  'proposals.congress': 2,
  'proposals.conference': 1,
  'proposals.handled': 3,
  'proposals.class.A': 1,
  'proposals.class.B': 2,
  'fees.informationProcessing': 38_050,
  'charges.administrative': 1_200_000,
  'events.openDay': 1,
  'events.openDayParticipants': 40,
  'events.training': 2,
};
const UNKNOWN = new Set(['published.totalChange', 'applications.receivedChange']);

function report(year: number, given: Record<string, number>) {
  const definitions = figureCatalogue(BODY);
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const answer = (key: string): number | null => {
    if (UNKNOWN.has(key)) return null;
    const ask = byKey.get(key)?.ask;
    if (!ask || ask.kind === 'question') return given[key] ?? 0;
    const parts = partsOf(ask).map((part) => answer(part) ?? 0);
    if (ask.kind === 'total') return parts.reduce((sum, part) => sum + part, 0);
    const [part = 0, whole = 0] = parts;
    return whole === 0 ? null : (part / whole) * 100;
  };
  return assemble({
    body: BODY,
    period: periodOf(year, `${year + 1}-01-19`),
    definitions,
    answers: new Map(definitions.map(({ key }) => [key, answer(key)])),
    texts: { problems: '一是公开不够及时，二是内容不够全面，下一步加强培训和督促检查。' },
    edition: { number: 1, state: 'draft', publishedOn: null, corrects: null, note: null, seal: null },
  });
}

test.each([
  ['an empty year', {}],
  ['a full year', FULL],
])('%s, and the same again a year later', (_, given) => {
  const previous = previousOf(report(2022, given));
  const own = { ...OWN, countsPublications: true };
  const findings = findingsOf(subjectOf(report(2023, given), { previous, own }));
  const codes = ['CARRY_OVER', 'IN_FORCE_CONTINUITY', 'PENDING_LOST'];
  expect(findings.filter(({ code }) => !codes.includes(code))).toEqual([]);
});
