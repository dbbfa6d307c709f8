import type { Core } from '@strapi/strapi';
import type { Actor } from '../plugins/annual-report/domain/life/steps';
import type { ActingService } from '../plugins/editorial-review/shared/acting';

/** Who may run commands on the server is its administrator, and one person among others. */
export const OPERATOR: Actor = { key: 'operator', name: '命令行' };

/** The record shows that the step came by command, in the name of that person. */
export const throughCommand = ({ key, name }: Actor): Actor => ({ key, name: `${name}（命令行）` });

/** Runs what a command does in somebody's name: everything that it puts on record says so. */
export const inNameOf = <Result>(
  app: Core.Strapi,
  actor: Actor,
  run: () => Promise<Result>,
): Promise<Result> =>
  app
    .plugin('editorial-review')
    .service<ActingService>('acting')
    .as({ ...actor, way: 'command' }, run);
