/** Asks for the port before the CMS is loaded: seconds earlier, and in one sentence instead of a stack. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './fault.mjs';

/** A server that was killed a moment ago may still be letting go of it. */
const TRIES = 10;

/** @param {{ host: string, port: number }} where */
export async function demandFreePort({ host, port }) {
  for (let left = TRIES; ; left -= 1) {
    const error = await tryPort(host, port);
    if (!error) return;
    if (error.code !== 'EADDRINUSE' || left === 0) throw portFault(error, { host, port });
    await sleep(500);
  }
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {{ host: string, port: number }} where
 * @returns {Error}
 */
export function portFault(error, { host, port }) {
  const sentence = {
    EADDRINUSE: `端口 ${port} 已被占用：请停掉占用它的程序（可能是上一次还在运行），或换一个端口，例如 PORT=${port + 1} 再启动。`,
    EACCES: `没有权限使用端口 ${port}：请换一个 1024 以上的端口，例如 PORT=1337。`,
    EADDRNOTAVAIL: `本机没有地址 ${host}：请把 HOST 改为 127.0.0.1 或本机的地址。`,
    ENOTFOUND: `认不出地址 ${host}：请把 HOST 改为 127.0.0.1 或本机的地址。`,
  }[error.code ?? ''];
  return sentence ? new Fault(sentence) : error;
}

async function tryPort(host, port) {
  const probe = createServer();
  probe.listen(port, host);
  try {
    await once(probe, 'listening');
    return null;
  } catch (error) {
    return error;
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}
