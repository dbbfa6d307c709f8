import { transports } from 'winston';
import { readEnvironment, secretsIn } from '../src/environment';
import { logFormat } from '../src/log/log-format';

/** All logging goes to standard error: standard output belongs to what a command was asked for. */
export default {
  format: logFormat(secretsIn(readEnvironment())),
  transports: [
    new transports.Console({ stderrLevels: ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'] }),
  ],
};
