/** PostgreSQL's codes, five letters or digits. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Faults of the connection, of locks, of the server, of names in a statement: their messages quote no values. */
const TELLING = /^(?:08|25|28|40|42|53|54|55|57|58)/;

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What a log says of something that was handed to it: its message and where in the code. Of a fault of the database
 * it is the code, the table, the column and the constraint: its statement and, as a rule, its message quote values.
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
    // The driver's message is behind the statement's text.
    const said = word(message).split(' - ').at(-1) ?? '';
    if (TELLING.test(word(code))) about.push(said);
    return [[`database fault ${word(code)}`, ...about].join(', '), ...frames].join('\n');
  }
  return [typeof message === 'string' ? message : JSON.stringify(message ?? null), ...frames].join('\n');
}

/** As the driver raises it, and as the log's library has copied it. */
const isDatabaseFault = ({ code, severity, routine }: Readonly<Record<string, unknown>>): boolean =>
  SQLSTATE.test(word(code)) && (typeof severity === 'string' || typeof routine === 'string');
