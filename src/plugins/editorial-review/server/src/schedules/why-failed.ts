import { errors } from '@strapi/utils';
import { Refused } from '../../../../../plugin-parts/refused';

/** Connection, cancelled, resources, locks, shutdown, disk: SQLSTATE classes of what passes. */
const PASSING_CLASS = /^(08|40|53|55|57|58)...$/;
const PASSING_CODE = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const PASSING_MESSAGE = /connection (terminated|ended)|timeout acquiring a connection|not queryable/i;

const UNEXPECTED = '程序出错，没有办成。请直接办理，并请管理员查看服务器的日志。';

export interface Failure {
  readonly sentence: string;
  /** A fault of the program, for the log. */
  readonly isFault: boolean;
}

/** Why a step was not taken; null where the database was at fault, and it can be tried again. */
export function whyFailed(error: unknown): Failure | null {
  const isRefusal = [Refused, errors.ApplicationError].some((kind) => error instanceof kind);
  if (isRefusal) return { sentence: (error as Error).message, isFault: false };
  const { code = '', message = '' } = Object(error) as Readonly<Record<string, unknown>>;
  const passes =
    PASSING_CLASS.test(String(code)) ||
    PASSING_CODE.test(String(code)) ||
    PASSING_MESSAGE.test(String(message));
  return passes ? null : { sentence: UNEXPECTED, isFault: true };
}
