/** PostgreSQL's codes, five letters or digits. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What a log says of something that was handed to it: its message and where in the code. Of a fault of the database
 * it is the code, the table, the column and the constraint: its message and its statement quote values.
 */
export function describeFault(info: Readonly<Record<string, unknown>>): string {
  const { code, message, stack } = info;
  const frames = word(stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  if (isDatabaseFault(info)) {
    const about = ['schema', 'table', 'column', 'dataType', 'constraint', 'routine']
      .filter((each) => word(info[each]))
      .map((each) => `${each} ${word(info[each])}`);
    return [[`database fault ${word(code)}`, ...about].join(', '), ...frames].join('\n');
  }
  return [typeof message === 'string' ? message : JSON.stringify(message ?? null), ...frames].join('\n');
}

/** As the driver raises it, and as the log's library has copied it. */
const isDatabaseFault = ({ code, severity, routine }: Readonly<Record<string, unknown>>): boolean =>
  SQLSTATE.test(word(code)) && (typeof severity === 'string' || typeof routine === 'string');
