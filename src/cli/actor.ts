import type { Actor } from '../plugins/annual-report/domain/life/steps';

/** Who may run commands on the server is its administrator, and one person among others. */
export const OPERATOR: Actor = { key: 'operator', name: '命令行' };

/** The record shows that the step came by command, in the name of that person. */
export const throughCommand = ({ key, name }: Actor): Actor => ({ key, name: `${name}（命令行）` });
