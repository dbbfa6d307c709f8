import { PUBLIC_HEADERS } from '../security-headers/headers';

/** An answer that is no: as a page to who reads pages, else in the CMS's error shape; with what to do next. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const refusal = (
  status: number,
  type: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Refusal => ({
  status,
  body,
  headers: {
    ...PUBLIC_HEADERS,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    ...headers,
  },
});

const asData = (status: number, name: string, code: string, message: string): [string, string] => [
  'application/json',
  JSON.stringify({ data: null, error: { status, name, message, details: { code } } }),
];

/** It has no style: it must cost next to nothing, and it loads nothing more. */
const asPage = (title: string, sentence: string): [string, string] => [
  'text/html',
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${sentence}</p>
</main>
</body>
</html>
`,
];

/**
 * @param seconds after which there is an answer again
 * @param page whether a person with a browser is to read it
 */
export function tooMany(seconds: number, page: boolean): Refusal {
  const again = `请在 ${seconds} 秒后再试。`;
  const [type, body] = page
    ? asPage('打开得太频繁了', `从您这里来的访问一时太多。${again}刷新本页即可，内容不会丢失。`)
    : asData(
        429,
        'RateLimitError',
        'TOO_MANY_REQUESTS',
        `请求太频繁，${again}要整站同步，请用 /api/changes 只取有变化的内容。`,
      );
  return refusal(429, type, body, { 'Retry-After': String(seconds) });
}

export const notAcceptable = (): Refusal =>
  refusal(
    406,
    ...asData(
      406,
      'NotAcceptableError',
      'CODING_NOT_ACCEPTABLE',
      '没有可用的压缩方式：Accept-Encoding 请允许 br、gzip 或 identity 之一。',
    ),
    { Vary: 'Accept-Encoding' },
  );
