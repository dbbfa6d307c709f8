/** The stand-in on the line: WeChat's addresses, the articles, the pictures, and a page for people. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { call } from './api/call.mjs';
import { answerPerson } from './page/routes.mjs';

const API = /^\/(cgi-bin|datacube)\//;
const LARGEST = 16 * 1024 * 1024;

/**
 * @param {any} account
 * @param {any} controls
 * @param {number} port 0: any free one
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function listen(account, controls, port) {
  const server = createServer((request, response) => {
    serve(account, controls, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error.stack));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      // What hangs on purpose would hold it open.
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(account, controls, request, response) {
  const url = new URL(request.url, 'http://127.0.0.1');
  const asked = {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    type: request.headers['content-type'] ?? '',
    origin: request.headers.origin ?? null,
    ip: request.socket.remoteAddress.replace('::ffff:', ''),
    bytes: await bodyOf(request),
  };
  const answer = API.test(url.pathname)
    ? await call(account, asked)
    : await answerPerson(account, controls, asked);
  if (answer === 'hang') return;
  if (answer === 'drop') {
    request.socket.destroy();
    return;
  }
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    ...answer.headers,
  });
  if (answer.cutAt === undefined) response.end(body);
  else response.write(body.subarray(0, answer.cutAt), () => request.socket.destroy());
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST) throw new Error('too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
