/** The clock of applications and the working calendar, for the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { answering } from '../../../../../plugin-parts/answering';
import { forbidden } from '../../../../../plugin-parts/forbidden';
import { Refused } from '../../../../../plugin-parts/refused';
import { ownBodiesOf } from '../../../../../plugin-parts/review-services';
import { noticeRequestSchema } from '../../../shared/calendar';
import type { ClocksService } from '../../../shared/clock';
import { actionOf } from '../permissions';
import { findApplication } from '../repositories/application-repository';
import { enterYear, takeBackYear, viewCalendar } from '../use-cases/enter-year';

const APPLICATION = 'api::disclosure-application.disclosure-application';

interface Ability {
  can(action: string, subject?: string): boolean;
}
interface Checker {
  readonly can: { readonly read: (entity?: object) => boolean };
}
interface CheckerService {
  create(options: { userAbility: Ability; model: string }): Checker;
}

const year = z.coerce.number().int().min(2000).max(2100);
const yearOf = (ctx: Context) => year.parse((ctx.params as { year?: unknown }).year);

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const clocks = (): ClocksService => strapi.plugin('annual-report').service('clocks');
  const abilityOf = (ctx: Context) => ctx.state.userAbility as Ability;

  /** What the person may read of applications, as the content manager would tell. @throws a 403 in words */
  function reading(ctx: Context): Checker['can']['read'] {
    const { can } = strapi
      .plugin('content-manager')
      .service<CheckerService>('permission-checker')
      .create({ userAbility: abilityOf(ctx), model: APPLICATION });
    if (!can.read()) {
      throw forbidden('RIGHT_MISSING', '您的账号不能看依申请公开登记：请联系管理员，在“角色”里授权。');
    }
    return (entity) => can.read(entity);
  }
  const calendar = (ctx: Context) => viewCalendar(strapi, abilityOf(ctx).can(actionOf('calendar.write')));

  return {
    async one(ctx: Context) {
      await answering(ctx, async () => {
        const may = reading(ctx);
        const { documentId = '' } = ctx.params as Record<string, string>;
        const row = await findApplication(strapi.db.connection, documentId);
        const told = row && (await clocks().of(documentId));
        if (told === undefined || !row) {
          throw new Refused('APPLICATION_UNKNOWN', '没有这件申请：可能已经删除，请回到列表刷新。');
        }
        if (!may({ documentId, bodyCode: row.bodyCode })) {
          throw forbidden('RIGHT_MISSING', '这件申请属于别的公开主体，您的账号不能看。');
        }
        return { data: told };
      });
    },

    async unfinished(ctx: Context) {
      await answering(ctx, async () => {
        const may = reading(ctx);
        const all = await clocks().unfinished(await ownBodiesOf(strapi).current());
        return { data: all.filter(({ documentId, bodyCode }) => may({ documentId, bodyCode })) };
      });
    },

    async calendar(ctx: Context) {
      await answering(ctx, async () => {
        reading(ctx);
        return { data: await calendar(ctx) };
      });
    },

    async enterYear(ctx: Context) {
      await answering(ctx, async () => {
        const { text } = noticeRequestSchema.parse((ctx.request as { body?: unknown }).body ?? {});
        await enterYear(strapi, yearOf(ctx), text);
        return { data: await calendar(ctx) };
      });
    },

    async takeBackYear(ctx: Context) {
      await answering(ctx, async () => {
        await takeBackYear(strapi, yearOf(ctx));
        return { data: await calendar(ctx) };
      });
    },
  };
};
