/** Reads a gongkai server's public addresses. Runs in Node 20 and in browsers; needs nothing but `fetch`. */

/** An answer that is not what was asked for. `code` is stable; the message is a Chinese sentence. */
export class GongkaiError extends Error {
  /** @param {number} status @param {string} code @param {string} message */
  constructor(status, code, message) {
    super(message);
    this.name = 'GongkaiError';
    this.status = status;
    this.code = code;
  }
}

/** @type {import('./index.d.mts').createClient} */
export function createClient({ base, fetch: ask = globalThis.fetch, timeoutMs = 15_000 }) {
  const root = base.replace(/\/+$/, '');

  const get = async (address) => {
    const response = await ask(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = await response.json().catch(() => undefined);
    if (response.ok && body) return body;
    const error = body?.error;
    throw new GongkaiError(
      response.status,
      error?.details?.code ?? error?.name ?? 'BAD_ANSWER',
      error?.message ?? `对方答复了 ${response.status}，不是约定的内容。`,
    );
  };
  const path = (way, query = {}) => {
    const said = writeQuery(query);
    return `${root}${way}${said ? `?${said}` : ''}`;
  };

  return {
    items: (type, query = {}) => get(path(`/api/${type}`, query)),
    item: async (type, documentId, query = {}) =>
      (await get(path(`/api/${type}/${encodeURIComponent(documentId)}`, query))).data,
    reports: async (query = {}) => get(path('/api/annual-reports', query)),
    report: async (year, query = {}) => (await get(path(`/api/annual-reports/${year}`, query))).data,
    columns: async () => (await get(path('/api/columns'))).data,
    search: (query) => get(path('/api/search', query)),
    changes: (query = {}) => get(path('/api/changes', query)),
    async *follow(since) {
      for (let next = since, more = true; more;) {
        const page = await get(path('/api/changes', { since: next, limit: 200 }));
        yield* page.data;
        next = page.meta.next;
        more = page.meta.more;
      }
    },
    read: get,
  };
}

/** `{ filters: { title: { $contains: '防火' } } }` → `filters[title][$contains]=防火`. */
function writeQuery(query) {
  const said = new URLSearchParams();
  const write = (name, value) => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) value.forEach((each, at) => write(`${name}[${at}]`, each));
    else if (typeof value === 'object')
      for (const [key, each] of Object.entries(value)) write(`${name}[${key}]`, each);
    else said.append(name, String(value));
  };
  for (const [name, value] of Object.entries(query)) write(name, value);
  return said.toString();
}
