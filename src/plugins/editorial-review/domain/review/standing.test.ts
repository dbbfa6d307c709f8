import fc from 'fast-check';
import { GATES } from '../../shared/gates';
import type { ReviewAct } from './acts';
import { publicationRefusal, returnRefusal, signatureRefusal, submissionRefusal } from './refusals';
import { standingAfter, stateOf } from './standing';

const A = { key: 'user:a', name: '甲' };
const B = { key: 'user:b', name: '乙' };
const C = { key: 'user:c', name: '丙' };

const act = (
  name: ReviewAct['act'],
  by = A,
  fingerprint = 'f1',
  more: Partial<ReviewAct> = {},
): ReviewAct => ({
  act: name,
  by,
  at: '2026-01-05T09:00:00.000+08:00',
  fingerprint,
  text: null,
  gate: null,
  ...more,
});
const signs = (by = B, fingerprint = 'f1', gates: readonly ReviewAct['gate'][] = GATES) =>
  gates.map((gate) => act('sign', by, fingerprint, { gate }));
const draft = (fingerprint = 'f1', published: string | null = null) => ({ draft: fingerprint, published });
const written = [act('create'), act('submit')];
const approved = [...written, ...signs()];

describe('the state of a draft', () => {
  it.each([
    ['a new item', [act('create')], draft(), 'draft'],
    ['submitted', written, draft(), 'submitted'],
    ['two gates of three', [...written, ...signs(B, 'f1', ['political', 'secrecy'])], draft(), 'submitted'],
    ['all gates', approved, draft(), 'approved'],
    [
      'gates signed by two people',
      [...written, ...signs(B, 'f1', ['political']), ...signs(C, 'f1', ['secrecy', 'procedure'])],
      draft(),
      'approved',
    ],
    ['sent back', [...written, act('return', B)], draft(), 'returned'],
    [
      'edited after it was sent back',
      [...written, act('return', B), act('edit', A, 'f2')],
      draft('f2'),
      'returned',
    ],
    [
      'submitted again',
      [...written, act('return', B), act('edit', A, 'f2'), act('submit', A, 'f2')],
      draft('f2'),
      'submitted',
    ],
    ['edited after approval', [...approved, act('edit', A, 'f2')], draft('f2'), 'draft'],
    [
      'edited and edited back',
      [...approved, act('edit', A, 'f2'), act('edit', A, 'f1')],
      draft('f1'),
      'draft',
    ],
    ['changed behind the record', approved, draft('other'), 'draft'],
    ['published', [...approved, act('publish')], draft('f1', 'f1'), 'published'],
    ['imported, without any act', [], draft('f1', 'f1'), 'published'],
    ['withdrawn', [...approved, act('publish'), act('unpublish')], draft('f1'), 'draft'],
    [
      'a changed draft of what is public',
      [...approved, act('publish'), act('edit', C, 'f2')],
      draft('f2', 'f1'),
      'draft',
    ],
  ] as const)('%s', (_name, acts, versions, state) => {
    expect(stateOf(standingAfter(acts), versions)).toBe(state);
  });
});

describe('publication', () => {
  const refused = (acts: readonly ReviewAct[], fingerprint = 'f1') =>
    publicationRefusal(standingAfter(acts), fingerprint)?.code ?? null;

  it.each([
    ['of what nobody reviewed', [act('create')], 'NOT_REVIEWED'],
    ['of what is submitted', written, 'NOT_REVIEWED'],
    ['with one gate missing', [...written, ...signs(B, 'f1', ['political', 'procedure'])], 'NOT_REVIEWED'],
    ['of what was sent back', [...written, act('return', B)], 'NOT_REVIEWED'],
    ['after an edit', [...approved, act('edit', A, 'f1')], 'EDITED_SINCE_APPROVAL'],
    ['once more after a withdrawal', [...approved, act('publish'), act('unpublish')], 'NOT_REVIEWED'],
    ['of something else than what was approved', [...written, ...signs(B, 'f9')], 'NOT_REVIEWED'],
    ['approved', approved, null],
    ['in an emergency', [act('create'), act('emergency')], null],
    [
      'again on the strength of an old emergency',
      [act('create'), act('emergency'), act('publish'), act('unpublish')],
      'NOT_REVIEWED',
    ],
  ] as const)('%s', (_name, acts, code) => {
    expect(refused(acts)).toBe(code);
  });

  it('of a text changed in the same call says that this is not possible', () => {
    expect(refused(approved, 'f2')).toBe('EDIT_WITH_PUBLICATION');
  });

  it('names the gates that are missing, and why it was sent back', () => {
    const missing = publicationRefusal(standingAfter([...written, ...signs(B, 'f1', ['political'])]), 'f1');
    expect(missing?.sentence).toContain('保密关、程序关');
    const returned = standingAfter([...written, act('return', B, 'f1', { text: '落款日期不对' })]);
    expect(publicationRefusal(returned, 'f1')?.sentence).toContain('乙：落款日期不对');
  });
});

describe('a signature', () => {
  const sign = (acts: readonly ReviewAct[], by = B, seen = 'f1', versions = draft()) =>
    signatureRefusal(standingAfter(acts), versions, { seen, gate: 'political', by })?.code ?? null;

  it('is not given to one’s own work: written, edited or submitted', () => {
    expect(sign(written, A)).toBe('OWN_WORK');
    expect(sign([act('create'), act('edit', B), act('submit')], B)).toBe('OWN_WORK');
    expect(sign([act('create'), act('submit', B)], B)).toBe('OWN_WORK');
    expect(sign(written, B)).toBeNull();
  });

  it('is not given to one’s own work of before the last publication either, if one created it', () => {
    const later = [...approved, act('publish', C), act('edit', C, 'f2'), act('submit', C, 'f2')];
    expect(sign(later, A, 'f2', draft('f2', 'f1'))).toBe('OWN_WORK');
    expect(sign(later, B, 'f2', draft('f2', 'f1'))).toBeNull();
  });

  it('is for the version that was seen', () => {
    expect(sign(written, B, 'f0')).toBe('CHANGED_MEANWHILE');
    expect(sign(written, B, 'f1', draft('f2'))).toBe('CHANGED_MEANWHILE');
    expect(sign([act('create')], B)).toBe('NOT_SUBMITTED');
  });

  it('is given once', () => {
    expect(sign([...written, ...signs(C, 'f1', ['political'])])).toBe('GATE_SIGNED');
  });
});

describe('an emergency publication', () => {
  const published = [act('create'), act('emergency', C, 'f1', { text: '汛情' }), act('publish', C)];
  const live = draft('f1', 'f1');

  it('stays on the list until somebody else has signed every gate', () => {
    expect(standingAfter(published).emergency?.text).toBe('汛情');
    const two = standingAfter([...published, ...signs(B, 'f1', ['political', 'secrecy'])]);
    expect(two.emergency).not.toBeNull();
    expect(standingAfter([...published, ...signs(B)]).emergency).toBeNull();
  });

  it('is not reviewed by who wrote it, nor by who published it', () => {
    const standing = standingAfter(published);
    const code = (by: typeof A) =>
      signatureRefusal(standing, live, { seen: 'f1', gate: 'secrecy', by })?.code ?? null;
    expect([code(A), code(B), code(C)]).toEqual(['OWN_WORK', null, 'OWN_WORK']);
  });

  it('stays on the list while its text is edited, submitted and published anew', () => {
    const acts = [
      ...published,
      act('edit', A, 'f2'),
      act('submit', A, 'f2'),
      ...signs(B, 'f2'),
      act('publish', B, 'f2'),
    ];
    expect(standingAfter(acts).emergency?.fingerprint).toBe('f1');
  });

  it('ends when it is sent back', () => {
    expect(returnRefusal(standingAfter(published), live, 'f1')).toBeNull();
    expect(standingAfter([...published, act('return', B)]).emergency).toBeNull();
  });
});

it('is submitted once, and only where there is something to review', () => {
  const code = (acts: readonly ReviewAct[], versions = draft()) =>
    submissionRefusal(standingAfter(acts), versions)?.code ?? null;
  expect(code([act('create')])).toBeNull();
  expect(code(written)).toBe('ALREADY_SUBMITTED');
  expect(code(approved)).toBe('ALREADY_SUBMITTED');
  expect(code([...approved, act('publish')], draft('f1', 'f1'))).toBe('NOTHING_TO_REVIEW');
});

/** Whatever people do in whatever order: what may be published was signed, gate by gate, by others than its authors. */
it('lets nothing through that was not answered for by another person', () => {
  const attempt = fc.record({
    name: fc.constantFrom<ReviewAct['act']>('edit', 'submit', 'sign', 'return', 'publish', 'unpublish'),
    by: fc.constantFrom(A, B, C),
    gate: fc.constantFrom(...GATES),
    edited: fc.constantFrom('f1', 'f2'),
  });
  // The usual way, by whomever, with something else in between now and then: else hardly anything gets through.
  const usual = fc
    .tuple(fc.constantFrom(A, B, C), fc.constantFrom(A, B, C), attempt, fc.nat(12))
    .map(([writes, signsAll, between, at]) => {
      const one = (name: ReviewAct['act'], by: typeof A, gate: (typeof GATES)[number] = 'political') => ({
        name,
        by,
        gate,
        edited: 'f2',
      });
      const way = [
        one('submit', writes),
        ...GATES.map((gate) => one('sign', signsAll, gate)),
        one('publish', C),
      ];
      return at < way.length ? way.toSpliced(at, 0, between) : way;
    });
  let publications = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          usual,
          attempt.map((each) => [each]),
        ),
        { maxLength: 20 },
      ),
      (rounds) => {
        const acts: ReviewAct[] = [act('create', A)];
        // A book of one's own, kept beside: who wrote since the last publication, who signed since the last submission.
        let now: { draft: string; published: string | null } = draft();
        let authors = new Set([A.key]);
        let signed = new Map<string, string>();
        let submitter = '';
        for (const { name, by, gate, edited } of rounds.flat()) {
          const standing = standingAfter(acts);
          const seen = now.draft;
          const refusal =
            (name === 'submit' && submissionRefusal(standing, now)) ||
            (name === 'sign' && signatureRefusal(standing, now, { seen, gate, by })) ||
            (name === 'return' && returnRefusal(standing, now, seen)) ||
            (name === 'publish' && publicationRefusal(standing, now.draft));
          if (refusal) continue;
          if (name === 'edit') {
            now = { ...now, draft: edited };
            authors.add(by.key);
            signed = new Map();
          }
          if (name === 'submit') {
            signed = new Map();
            submitter = by.key;
          }
          if (name === 'sign') signed.set(gate, by.key);
          if (name === 'return') signed = new Map();
          if (name === 'publish') {
            publications += 1;
            expect([...signed.keys()].sort()).toEqual([...GATES].sort());
            for (const key of signed.values()) expect([...authors, submitter]).not.toContain(key);
            now = { ...now, published: now.draft };
            authors = new Set([A.key]);
            signed = new Map();
          }
          if (name === 'unpublish') {
            now = { ...now, published: null };
            signed = new Map();
          }
          acts.push(act(name, by, name === 'edit' ? edited : seen, { gate: name === 'sign' ? gate : null }));
        }
      },
    ),
    { numRuns: 1000 },
  );
  expect(publications).toBeGreaterThan(100);
});
