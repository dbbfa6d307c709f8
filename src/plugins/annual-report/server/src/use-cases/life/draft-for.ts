/** The report as it would be submitted or approved now, with its findings. */
import type { Core } from '@strapi/strapi';
import { periodOf } from '../../../../domain/period';
import type { Standing } from '../../../../domain/life/standing';
import type { Edition } from '../../../../shared/report';
import { UNNAMED_BODY } from '../../../../../registers/shared/unnamed-body';
import { Failure } from '../../failure';
import { fingerprintOf } from '../../seal';
import { assembleWithRows, type AssembledWithRows } from '../assemble-report';
import type { StepCall } from './take-step';

/** An edition on its way: everything but its publication is known. */
export const editionInMaking = ({ number, corrects, note }: Standing, state: Edition['state']): Edition => ({
  number,
  state,
  publishedOn: null,
  corrects,
  note,
  seal: null,
});

/**
 * @throws Failure YEAR_NOT_OVER, BODY_UNNAMED, CHANGED_MEANWHILE; TemplateError
 */
export async function draftFor(
  strapi: Core.Strapi,
  { body, year, clock, notice, seen }: StepCall,
  standing: Standing,
  state: Edition['state'],
): Promise<AssembledWithRows> {
  const today = clock.today();
  if (today <= periodOf(year, today).to) throw new Failure('YEAR_NOT_OVER');
  if (body.name === UNNAMED_BODY) throw new Failure('BODY_UNNAMED');
  const edition = editionInMaking(standing, state);
  const assembled = await assembleWithRows(strapi, { body, year, today, notice, edition });
  if (seen && seen !== fingerprintOf(assembled.report)) throw new Failure('CHANGED_MEANWHILE');
  return assembled;
}
