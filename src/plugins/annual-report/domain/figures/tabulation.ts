/**
 * How many questions become few: all questions of a register that look at the same rows are
 * answered by one tabulation, which groups those rows by everything that tells them apart.
 */
import { leavesOf, type Condition, type Leaf } from './condition';
import type { FigureDefinition, Question, Register } from './figure';

/** One pass over a register. `fields` and `leaves` are what its rows are grouped by. */
export interface Tabulation {
  readonly register: Register;
  readonly among: Condition;
  /** Fields of which the values matter, in the order of `Group.values`. */
  readonly fields: readonly string[];
  /** Yes-no questions, in the order of the bits of `Group.bits`. */
  readonly leaves: readonly Exclude<Leaf, { kind: 'is' }>[];
  /** Fields that are added up, in the order of `Group.sums`. */
  readonly sums: readonly string[];
}

/** Rows that no question tells apart. */
export interface Group {
  readonly values: readonly (string | number | null)[];
  /** Bit n is set where leaf n holds. */
  readonly bits: number;
  readonly count: number;
  readonly sums: readonly number[];
  /** Document ids of the rows, where they were asked for. */
  readonly rows?: readonly string[];
}

const unique = <T>(items: readonly T[], identity: (item: T) => string = String): T[] => [
  ...new Map(items.map((item) => [identity(item), item])).values(),
];
const byShape = (value: unknown): string => JSON.stringify(value);

/** The questions of which the answer cannot be added up from groups. */
export const isDistinct = (question: Question): boolean => question.measure.kind === 'distinct';

/** Names the pass that answers a question; equal for questions that look at the same rows. */
export function passOf(asked: Pick<Question, 'register' | 'among'>): string {
  const known = passNames.get(asked);
  if (known !== undefined) return known;
  const name = byShape([asked.register, asked.among]);
  passNames.set(asked, name);
  return name;
}
const passNames = new WeakMap<object, string>();

/** The passes that answer all questions among `definitions`, `distinct` ones apart. */
export function tabulations(definitions: readonly FigureDefinition[]): readonly Tabulation[] {
  const known = planned.get(definitions);
  if (known) return known;
  const made = plan(definitions);
  planned.set(definitions, made);
  return made;
}
const planned = new WeakMap<readonly FigureDefinition[], readonly Tabulation[]>();

function plan(definitions: readonly FigureDefinition[]): Tabulation[] {
  const questions = definitions
    .map((definition) => definition.ask)
    .filter((ask): ask is Question => ask.kind === 'question' && !isDistinct(ask));
  const passes = new Map<string, Question[]>();
  for (const question of questions) {
    const pass = passOf(question);
    passes.set(pass, [...(passes.get(pass) ?? []), question]);
  }
  return [...passes.values()].map((asked) => {
    const first = asked[0] as Question;
    const among = byShape(first.among);
    // What every row of the pass meets need not tell its rows apart.
    const conditions = unique(
      asked.map((question) => question.rows),
      byShape,
    ).filter((rows) => byShape(rows) !== among);
    const leaves = unique(conditions.flatMap(leavesOf), byShape);
    return {
      register: first.register,
      among: first.among,
      fields: unique(leaves.flatMap((leaf) => (leaf.kind === 'is' ? [leaf.field] : []))),
      leaves: leaves.filter((leaf) => leaf.kind !== 'is'),
      sums: unique(asked.flatMap(({ measure }) => (measure.kind === 'sum' ? [measure.field] : []))),
    };
  });
}

/** Turns a condition into a test of groups, so that leaves are looked up once and not for each group. */
function groupTest(condition: Condition, tabulation: Tabulation): (group: Group) => boolean {
  switch (condition.kind) {
    case 'all': {
      const tests = condition.of.map((each) => groupTest(each, tabulation));
      return (group) => tests.every((test) => test(group));
    }
    case 'any': {
      const tests = condition.of.map((each) => groupTest(each, tabulation));
      return (group) => tests.some((test) => test(group));
    }
    case 'not': {
      const test = groupTest(condition.of, tabulation);
      return (group) => !test(group);
    }
    case 'is': {
      const place = tabulation.fields.indexOf(condition.field);
      return (group) => group.values[place] === condition.value;
    }
    default: {
      const shape = byShape(condition);
      const bit = 1 << tabulation.leaves.findIndex((leaf) => byShape(leaf) === shape);
      return (group) => (group.bits & bit) !== 0;
    }
  }
}

/** Which groups hold the rows that a question is about. */
function membership(question: Question, tabulation: Tabulation): (group: Group) => boolean {
  const everyRow = byShape(question.rows) === byShape(question.among);
  return everyRow ? () => true : groupTest(question.rows, tabulation);
}

/** The document ids of the rows that a question is about. */
export function rowsFrom(question: Question, tabulation: Tabulation, groups: readonly Group[]): string[] {
  return groups.filter(membership(question, tabulation)).flatMap((group) => group.rows ?? []);
}

type Count = (groups: readonly Group[]) => number;
const counts = new WeakMap<Tabulation, Map<Question, Count>>();

function countOf(question: Question, tabulation: Tabulation): Count {
  const ofPass = counts.get(tabulation) ?? new Map<Question, Count>();
  counts.set(tabulation, ofPass);
  const known = ofPass.get(question);
  if (known) return known;
  const meets = membership(question, tabulation);
  const { measure } = question;
  const place = measure.kind === 'sum' ? tabulation.sums.indexOf(measure.field) : -1;
  const count: Count = (groups) => {
    let answer = 0;
    for (const group of groups) {
      if (meets(group)) answer += place < 0 ? group.count : (group.sums[place] ?? 0);
    }
    return answer;
  };
  ofPass.set(question, count);
  return count;
}

/** The answer to a question out of the groups of its pass: a count, or a sum in the field's own unit. */
export function answerFrom(question: Question, tabulation: Tabulation, groups: readonly Group[]): number {
  return countOf(question, tabulation)(groups);
}
