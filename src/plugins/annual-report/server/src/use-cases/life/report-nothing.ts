/** 零报告: a year in which nothing happened, submitted in one step. */
import type { Core } from '@strapi/strapi';
import { figureCatalogue } from '../../../../domain/figures/catalogue';
import type { TextKey } from '../../../../domain/narrative/texts';
import { isComparison, partsOf } from '../../../../domain/figures/figure';
import { ZERO_TEXTS } from '../../../../domain/narrative/zero-texts';
import { Failure } from '../../failure';
import { trailOf } from '../../../../../../plugin-parts/review-services';
import { fillTexts, findTemplate } from '../../repositories/texts-repository';
import { answerFigures } from '../answer-figures';
import { periodNow } from '../working-calendar';
import { submission } from './submit';
import { takeStep, type StepCall, type StepOutcome } from './take-step';

const MOST_NAMED = 3;

/** Why section five may repeat last year's. */
const FIXED_WORDS = '零报告：第五部分沿用固定文字。';

/** Documents in force stay in force in a year without any event. */
const isEvent = (key: string): boolean => !key.endsWith('.inForce');

async function refuseEvents(strapi: Core.Strapi, { body, year, clock }: StepCall): Promise<void> {
  const period = await periodNow(strapi, year, clock.today());
  const { definitions, answers } = await answerFigures(strapi, body, figureCatalogue(body), period);
  const events = definitions.filter(
    ({ key, ask, check }) =>
      !check &&
      partsOf(ask).length === 0 &&
      !isComparison(ask) &&
      isEvent(key) &&
      (answers.get(key) ?? 0) > 0,
  );
  if (events.length === 0) return;
  const named = events.slice(0, MOST_NAMED).map(({ label }) => `“${label}”`);
  throw new Failure('NOT_NOTHING', `例如${named.join('、')}。请按一般的步骤编制、提交。`);
}

/** The year's own texts and the body's template stay as they are. */
async function writeWhatIsMissing(strapi: Core.Strapi, { body, year }: StepCall): Promise<void> {
  const template = await findTemplate(strapi, body.bodyCode);
  const missing = Object.entries(ZERO_TEXTS).filter(([key]) => !template.texts[key as TextKey]?.trim());
  await trailOf(strapi).lock();
  await fillTexts(strapi, body.bodyCode, year, Object.fromEntries(missing));
}

/**
 * Gives the year whole sentences where it has none, and submits its explicit zeros. Approval,
 * publication and seal are those of any report.
 * @throws Failure NOT_NOTHING; as `takeStep` and `draftFor`
 */
export function reportNothing(strapi: Core.Strapi, call: StepCall): Promise<StepOutcome> {
  return takeStep(strapi, 'submit', call, async (turn) => {
    await refuseEvents(strapi, call);
    await writeWhatIsMissing(strapi, call);
    const submitted = await submission(strapi, call, turn);
    const copied = 'blocking' in submitted && submitted.blocking.every(({ code }) => code === 'COPIED_TEXT');
    // The fixed sentences of a report of nothing are the same every year: that is reason enough.
    return copied ? submission(strapi, { ...call, reason: FIXED_WORDS }, turn) : submitted;
  });
}
