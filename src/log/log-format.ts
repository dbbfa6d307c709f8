import { format, type Logform } from 'winston';
import { describeFault } from './describe-fault';
import { redactor } from './redact';

/** Where the log's library keeps the level that it filters by; the one in sight is coloured. */
const LEVEL = Symbol.for('level');

/** Whatever is longer is no message, but something that was handed to the log by mistake. */
const LONGEST = 8000;

/**
 * How the log is written: a line's time, level and what happened, without secrets and without data of persons.
 * What else hangs on an error (a row that failed, a request) goes no further.
 * @param secrets see {@link redactor}
 */
export function logFormat(secrets: readonly string[]): Logform.Format {
  const redact = redactor(secrets);
  const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const said = format((info) => ({
    [LEVEL]: (info as unknown as Record<symbol, unknown>)[LEVEL],
    level: info.level,
    message: redact(short(describeFault(info))),
  }));
  return format.combine(
    said(),
    format.timestamp({ format: 'YYYY-MM-DD HH:mm:ss.SSS' }),
    format.colorize(),
    format.printf(({ level, message, timestamp }) => `[${String(timestamp)}] ${level}: ${String(message)}`),
  );
}
