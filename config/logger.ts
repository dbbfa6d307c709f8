import { transports } from 'winston';

/** All logging goes to standard error: standard output belongs to what a command was asked for. */
export default {
  transports: [
    new transports.Console({ stderrLevels: ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'] }),
  ],
};
