import fc from 'fast-check';
import { GATES } from '../../shared/gates';
import type { ReviewAct } from './acts';
import {
  deletionRefusal,
  publicationRefusal,
  publishingRefusal,
  returnRefusal,
  signatureRefusal,
  submissionRefusal,
} from './refusals';
import { standingAfter, stateOf } from './standing';

const A = { key: 'user:a', name: '甲' };
const B = { key: 'user:b', name: '乙' };
const C = { key: 'user:c', name: '丙' };
const D = { key: 'user:d', name: '丁' };

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
  tolerated: [],
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

  const secondOne = [
    ...published,
    act('edit', A, 'f2'),
    act('emergency', D, 'f2', { text: '又一次' }),
    act('publish', D, 'f2'),
  ];

  it('is kept beside a second one, and who signs that answers for both', () => {
    const { emergency } = standingAfter(secondOne);
    expect(emergency).toMatchObject({ text: '又一次', earlier: [{ text: '汛情' }] });
    expect(emergency?.own).toEqual([A.key, C.key, D.key]);
    expect(standingAfter([...secondOne, ...signs(B, 'f2')]).emergency).toBeNull();
  });

  it('waits on when the second one is sent back, and is sent back by itself', () => {
    const back = [...secondOne, act('return', B, 'f2')];
    expect(standingAfter(back).emergency).toMatchObject({ fingerprint: 'f1', earlier: [] });
    expect(standingAfter([...back, act('return', B, 'f1')]).emergency).toBeNull();
  });

  it('is not touched by the return of what was submitted, be it the same text', () => {
    const newer = [...published, act('edit', A, 'f2'), act('submit', A, 'f2'), act('return', B, 'f2')];
    expect(standingAfter(newer)).toMatchObject({ emergency: { fingerprint: 'f1' }, submission: null });
    const same = [...published, act('unpublish', C), act('submit'), act('return', B)];
    expect(standingAfter(same)).toMatchObject({ emergency: { fingerprint: 'f1' }, submission: null });
  });

  it('does not take the approval of a newer version along, sent back or withdrawn', () => {
    const newer = [...published, act('edit', A, 'f2'), act('submit', A, 'f2'), ...signs(B, 'f2')];
    for (const end of [[act('return', B), act('unpublish', B)], [act('unpublish', C)]]) {
      const standing = standingAfter([...newer, ...end]);
      expect(stateOf(standing, draft('f2'))).toBe('approved');
      expect(publicationRefusal(standing, 'f2')).toBeNull();
      expect(standing.returned).toBeNull();
    }
  });

  it('is answered for by its signatures while it is public, and its authors may be others then', () => {
    const signed = [...published, ...signs(B)];
    expect(standingAfter(signed).release).toMatchObject({ by: C, signatures: { secrecy: { by: B } } });
    expect(standingAfter([...signed, act('edit', C, 'f2')]).authors).toEqual([A.key, C.key]);
    expect(standingAfter([...published, act('unpublish', C), ...signs(B)]).release).toBeNull();
  });
});

describe('the authors', () => {
  const own = (acts: readonly ReviewAct[], last = 'f2') =>
    standingAfter([...acts, act('submit', A, last)]).submission?.own;
  const byTwo = [act('create'), act('edit', B, 'f2')];
  const answered = [...byTwo, act('submit', A, 'f2'), ...signs(C, 'f2'), act('publish', C, 'f2')];

  it.each([
    ['published in an emergency and withdrawn', [act('emergency', C, 'f2'), act('publish', C, 'f2')]],
    ['sent back', [act('submit', A, 'f2'), act('return', C, 'f2')]],
  ])('of what was %s stay its authors', (_name, between) => {
    expect(own([...byTwo, ...between, act('unpublish', C, 'f2')])).toEqual([A.key, B.key]);
  });

  it('of what others answered for stay its authors until somebody writes on', () => {
    expect(own([...answered, act('unpublish', C, 'f2')])).toEqual([A.key, B.key]);
    expect(own([...answered, act('edit', C, 'f3')], 'f3')).toEqual([A.key, C.key]);
  });

  it('of an old text that nobody answered for are its authors again when it is restored', () => {
    const replaced = [...byTwo, act('edit', A, 'f3'), act('submit', A, 'f3'), ...signs(C, 'f3')];
    const restored = [...replaced, act('publish', C, 'f3'), act('edit', A, 'f2')];
    expect(own(restored)).toEqual([A.key, B.key]);
  });
});

describe('what is told', () => {
  it('an edit took away: by whom, until it is submitted anew', () => {
    const gone = [...approved, act('edit', C, 'f2'), act('edit', A, 'f3')];
    expect(standingAfter(gone).lapsed).toMatchObject({ from: 'approved', by: C });
    expect(standingAfter([...written, act('edit', A, 'f2')]).lapsed).toMatchObject({ from: 'submitted' });
    expect(standingAfter([...gone, act('submit', A, 'f3')]).lapsed).toBeNull();
    expect(standingAfter([act('create'), act('edit', A, 'f2')]).lapsed).toBeNull();
  });

  it('who answered for what is public, and who withdrew it and why', () => {
    const live = [...approved, act('publish', C)];
    expect(standingAfter(live).release).toMatchObject({ by: C, signatures: { political: { by: B } } });
    const gone = standingAfter([...live, act('unpublish', C, 'f1', { text: '数字有误' })]);
    expect(gone).toMatchObject({ release: null, withdrawn: { by: C, remark: '数字有误' } });
    expect(standingAfter([act('create'), act('emergency'), act('publish')]).release).toBeNull();
  });
});

it('is not deleted while it is public, or published in an emergency and not reviewed', () => {
  const code = (acts: readonly ReviewAct[], published: string | null) =>
    deletionRefusal(standingAfter(acts), draft('f1', published))?.code ?? null;
  const emergency = [act('create'), act('emergency'), act('publish')];
  expect(code([...approved, act('publish')], 'f1')).toBe('STILL_PUBLIC');
  expect(code([...emergency, act('unpublish')], null)).toBe('EMERGENCY_OPEN');
  expect(code([...emergency, act('unpublish'), act('return', B)], null)).toBeNull();
  expect(code(approved, null)).toBeNull();
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
    name: fc.constantFrom<ReviewAct['act']>(
      'edit',
      'submit',
      'sign',
      'return',
      'emergency',
      'publish',
      'unpublish',
    ),
    by: fc.constantFrom(A, B, C, D),
    gate: fc.constantFrom(...GATES),
    edited: fc.constantFrom('f1', 'f2', 'f3'),
    /** Which version a reviewer has before her. */
    ofEmergency: fc.boolean(),
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
        ofEmergency: false,
      });
      const way = [
        one('submit', writes),
        ...GATES.map((gate) => one('sign', signsAll, gate)),
        one('publish', C),
      ];
      return at < way.length ? way.toSpliced(at, 0, between) : way;
    });
  const told = { publications: 0, emergencies: 0, reviewed: 0, again: 0 };
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
        // A book of one's own, kept beside: who wrote the draft since others answered for it, who signed it since it
        // was submitted, and the emergencies that nobody has reviewed.
        let now: { draft: string; published: string | null } = draft();
        let authors = new Set([A.key]);
        let isAnswered = false;
        let submitted: { print: string; by: string; signed: Map<string, string> } | null = null;
        let open: { print: string; own: string[]; gates: Set<string> }[] = [];
        for (const { name, by, gate, edited, ofEmergency } of rounds.flat()) {
          const standing = standingAfter(acts);
          const latest = open.at(-1);
          expect(standing.emergency?.earlier.length ?? -1).toBe(open.length - 1);
          const isReview = name === 'sign' || name === 'return';
          const seen = isReview && ofEmergency ? (latest?.print ?? 'f0') : now.draft;
          const refusal =
            (name === 'edit' && edited === now.draft) ||
            (name === 'submit' && submissionRefusal(standing, now)) ||
            (name === 'sign' && signatureRefusal(standing, now, { seen, gate, by })) ||
            (name === 'return' && returnRefusal(standing, now, seen)) ||
            (name === 'emergency' && publishingRefusal(standing, now, 'emergency')) ||
            (name === 'publish' && publishingRefusal(standing, now, 'publish')) ||
            (name === 'unpublish' && now.published === null);
          if (refusal) continue;
          const isSubmitted = submitted?.print === seen;
          const take = (what: ReviewAct['act'], print: string) =>
            acts.push(act(what, by, print, { gate: what === 'sign' ? gate : null }));
          switch (name) {
            case 'edit':
              take('edit', edited);
              now = { ...now, draft: edited };
              authors = isAnswered ? new Set([A.key, by.key]) : new Set([...authors, by.key]);
              isAnswered = false;
              submitted = null;
              break;
            case 'submit':
              take('submit', seen);
              submitted = { print: seen, by: by.key, signed: new Map() };
              break;
            case 'sign':
              take('sign', seen);
              if (submitted && isSubmitted) {
                expect([...authors, submitted.by]).not.toContain(by.key);
                submitted.signed.set(gate, by.key);
              } else if (latest) {
                for (const { own } of open) expect(own).not.toContain(by.key);
                latest.gates.add(gate);
                if (latest.gates.size < GATES.length) break;
                told.reviewed += 1;
                open = [];
                isAnswered ||= now.draft === seen;
              }
              break;
            case 'return':
              take('return', seen);
              if (isSubmitted) submitted = null;
              else open.pop();
              break;
            case 'emergency':
              take('emergency', seen);
              take('publish', seen);
              told.emergencies += 1;
              open.push({ print: seen, own: [...authors, by.key], gates: new Set() });
              now = { ...now, published: seen };
              submitted = null;
              break;
            case 'publish':
              told.publications += 1;
              if (isAnswered) told.again += 1;
              expect([...(submitted?.signed.keys() ?? [])].sort()).toEqual([...GATES].sort());
              take('publish', seen);
              now = { ...now, published: seen };
              isAnswered = true;
              submitted = null;
              break;
            case 'create':
            case 'delete':
              break;
            case 'unpublish':
              take('unpublish', now.published ?? '');
              now = { ...now, published: null };
          }
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(told.publications).toBeGreaterThan(100);
  for (const count of [told.emergencies, told.reviewed, told.again]) expect(count).toBeGreaterThan(0);
});
