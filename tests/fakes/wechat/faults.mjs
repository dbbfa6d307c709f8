/** Answers that a test forces: taken from the line of the address asked for, else from the line for any (`*`). */

/**
 * @param {any} account
 * @param {string} path
 * @returns {import('./index.d.mts').Disturbance | null} and counts it as used
 */
export function takeFault(account, path) {
  const fault =
    account.faults.find((each) => each.path === path) ?? account.faults.find((each) => each.path === '*');
  if (!fault) return null;
  fault.times -= 1;
  if (fault.times <= 0) account.faults = account.faults.filter((each) => each !== fault);
  return fault.how;
}

/**
 * The bytes that really go out.
 *
 * @param {object} answer what the stand-in would say
 * @param {string | undefined} kind
 * @returns {{ status: number, type: string, body: string, cutAt?: number }} `cutAt`: the line breaks after so much
 */
export function spoil(answer, kind) {
  const body = JSON.stringify(answer);
  const json = { status: 200, type: 'application/json; encoding=utf-8', body };
  if (kind === 'bad-gateway') {
    const page =
      '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
    return { status: 502, type: 'text/html', body: page };
  }
  if (kind === 'broken-json') return { ...json, body: `${body.slice(0, -1)},,` };
  if (kind === 'truncated') return { ...json, cutAt: Math.floor(body.length / 2) };
  return json;
}
