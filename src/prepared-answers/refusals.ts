/** An answer that is no: the CMS's error shape, with a sentence for the person behind the program. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function refusal(
  status: number,
  name: string,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const body = JSON.stringify({ data: null, error: { status, name, message, details: { code } } });
  return {
    status,
    body,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
  };
}

/** @param seconds after which there is an answer again */
export const tooMany = (seconds: number): Refusal =>
  refusal(
    429,
    'RateLimitError',
    'TOO_MANY_REQUESTS',
    `请求太频繁，请在 ${seconds} 秒后再试。要整站同步，请用 /api/changes 只取有变化的内容。`,
    { 'Retry-After': String(seconds) },
  );

export const notAcceptable = (): Refusal =>
  refusal(
    406,
    'NotAcceptableError',
    'CODING_NOT_ACCEPTABLE',
    '没有可用的压缩方式：Accept-Encoding 请允许 br、gzip 或 identity 之一。',
    { Vary: 'Accept-Encoding' },
  );
