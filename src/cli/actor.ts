import type { Core } from '@strapi/strapi';
import type { Actor } from '../plugins/annual-report/domain/life/steps';
import { actingOf } from '../plugin-parts/review-services';

/** Who may run commands on the server is its administrator, and one person among others. */
export const OPERATOR: Actor = { key: 'operator', name: '命令行' };

/** The record shows that the step came by command, in the name of that person. */
export const throughCommand = ({ key, name }: Actor): Actor => ({ key, name: `${name}（命令行）` });

/** Runs something in the name of who gave the command: what it does goes on record so. */
export const byCommand = <Result>(
  strapi: Core.Strapi,
  actor: Actor,
  run: () => Promise<Result>,
  reason?: string,
): Promise<Result> =>
  actingOf(strapi).as(
    { key: actor.key, name: actor.name, way: 'command', ...(reason ? { reason } : {}) },
    run,
  );
