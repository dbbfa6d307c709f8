/** From groups of rows to every figure's answer. */
import type { Answer, Answers, Derived, FigureDefinition, Question } from './figure';
import { answerFrom, isDistinct, passOf, type Group, type Tabulation } from './tabulation';

/** What the registers said: the groups of each pass, and the questions that needed a count of their own. */
export interface Tabulated {
  readonly passes: readonly { readonly tabulation: Tabulation; readonly groups: readonly Group[] }[];
  readonly distinct: ReadonlyMap<string, number>;
  /** Document ids of the rows behind those, where they were asked for. */
  readonly distinctRows?: ReadonlyMap<string, readonly string[]>;
}

/** Last year's answers; a key that is absent or null is not known. */
export type PreviousAnswers = Answers;

/** Percent to two decimals, halves away from zero: −0.125 and 0.125 are rounded alike. */
function percent(part: number, whole: number): number {
  const hundredths = Math.round((Math.abs(part) * 10_000) / Math.abs(whole));
  return hundredths === 0 ? 0 : (Math.sign(part) * Math.sign(whole) * hundredths) / 100;
}

/** What stands in the place of the registers' answers: see `declared.ts`. */
export type Replaced = ReadonlyMap<string, number>;
const NOTHING: Replaced = new Map();

/**
 * Answers every figure. Amounts are in 分. What is derived follows from what was replaced.
 * @param replaced answers of questions that others gave
 * @throws Error when a figure refers to one that does not exist: a mistake in the catalogue.
 */
export function answerAll(
  definitions: readonly FigureDefinition[],
  tabulated: Tabulated,
  previous: PreviousAnswers,
  replaced: Replaced = NOTHING,
): Answers {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const passes = new Map(tabulated.passes.map((pass) => [passOf(pass.tabulation), pass]));
  const answers = new Map<string, Answer>();

  const ofQuestion = (key: string, question: Question): Answer => {
    if (isDistinct(question)) return tabulated.distinct.get(key) ?? 0;
    const pass = passes.get(passOf(question));
    return pass ? answerFrom(question, pass.tabulation, pass.groups) : 0;
  };

  const ofDefinition = (key: string, ask: FigureDefinition['ask']): Answer => {
    if (ask.kind === 'told') return null;
    return ask.kind === 'question' ? ofQuestion(key, ask) : derive(ask);
  };

  const derive = (derived: Derived): Answer => {
    switch (derived.kind) {
      case 'total': {
        const parts = derived.of.map(answerOf);
        return parts.some((part) => part === null)
          ? null
          : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
      }
      case 'share': {
        const [part, whole] = [answerOf(derived.part), answerOf(derived.whole)];
        return part === null || !whole ? null : percent(part, whole);
      }
      case 'change': {
        const [now, then] = [answerOf(derived.of), previous.get(derived.of) ?? null];
        return now === null || then === null ? null : now - then;
      }
      case 'growth': {
        const [now, then] = [answerOf(derived.of), previous.get(derived.of) ?? null];
        return now === null || !then ? null : percent(now - then, then);
      }
      case 'previous':
        return previous.get(derived.of) ?? null;
    }
  };

  function answerOf(key: string): Answer {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const definition = byKey.get(key);
    if (!definition) throw new Error(`no figure is called ${key}`);
    const { ask } = definition;
    const answer = replaced.get(key) ?? ofDefinition(key, ask);
    if (answer !== null && !Number.isFinite(answer)) throw new Error(`figure ${key} is out of range`);
    answers.set(key, answer);
    return answer;
  }

  for (const definition of definitions) answerOf(definition.key);
  return answers;
}

/**
 * The questions of the registers that a figure comes down to: its own, or those of its parts. Those of
 * a `previous` figure are to be asked of last year.
 */
export function questionsBehind(
  definitions: readonly FigureDefinition[],
  key: string,
): readonly { readonly key: string; readonly question: Question }[] {
  const definition = definitions.find((each) => each.key === key);
  if (!definition) return [];
  const { ask } = definition;
  switch (ask.kind) {
    case 'question':
      return [{ key, question: ask }];
    case 'told':
      return [];
    case 'total':
      return ask.of.flatMap((part) => questionsBehind(definitions, part));
    case 'share':
      return questionsBehind(definitions, ask.whole);
    case 'change':
    case 'growth':
    case 'previous':
      return questionsBehind(definitions, ask.of);
  }
}
