import { planRights, type HeldRight, type Right } from './plan-rights';

const READ: Right = { action: 'read', subject: 'api::a.a', fields: ['title', 'text'], conditions: [] };
const SEND: Right = { action: 'send', subject: null, fields: null, conditions: [] };
const held = (right: Right, id = 1): HeldRight => ({ ...right, id });

it('gives everything the first time, and remembers it', () => {
  const plan = planRights([READ, SEND], {}, []);
  expect(plan).toEqual({
    add: [READ, SEND],
    widen: [],
    given: { 'read api::a.a': ['title', 'text'], send: null },
  });
});

it('gives nothing twice, also where somebody has given it before', () => {
  const { given } = planRights([READ, SEND], {}, []);
  expect(planRights([READ, SEND], given, [held(READ), held(SEND, 2)])).toEqual({ add: [], widen: [], given });
  expect(planRights([SEND], {}, [held(SEND)]).add).toEqual([]);
});

it('leaves what a person has taken away', () => {
  const { given } = planRights([READ, SEND], {}, []);
  const narrowed = held({ ...READ, fields: ['title'] });
  expect(planRights([READ, SEND], given, [narrowed])).toEqual({ add: [], widen: [], given });
});

it('adds what a newer version knows: a right, and a field to what is still there', () => {
  const older = { 'read api::a.a': ['title', 'text'] };
  const newer = { ...READ, fields: ['title', 'text', 'note'] };
  const plan = planRights([newer, SEND], older, [held({ ...READ, fields: ['title'] }, 5)]);
  expect(plan.add).toEqual([SEND]);
  expect(plan.widen).toEqual([{ id: 5, fields: ['title', 'note'] }]);
  expect(plan.given).toEqual({ 'read api::a.a': ['title', 'text', 'note'], send: null });
  expect(planRights([newer], older, []).widen).toEqual([]);
});
