/** One request to WeChat's server and its answer, or a fault in words. Addresses and tokens stay in here. */
import { Agent, request, type FormData } from 'undici';
import { utf8Json } from '../../../domain/wechat/utf8-json';
import { WechatFault } from '../../../domain/wechat/fault';
import { badAnswer, httpFault, networkFault } from './way-faults';

/** A fresh connection each: on one that WeChat has just closed, nobody could say whether a request arrived. */
const agent = new Agent({ pipelining: 0, connect: { timeout: 10_000 } });
const LARGEST_ANSWER = 8 * 1024 * 1024;

export interface Question {
  readonly method: 'GET' | 'POST';
  /** Whole, with the token in it. */
  readonly url: string;
  readonly body?: object | FormData;
  /** For the whole of it, in milliseconds. */
  readonly patience: number;
  /** Whether anything is different after it. */
  readonly changes: boolean;
}

/**
 * The JSON that WeChat answers, whatever it says.
 * @throws WechatFault NETWORK, TIMEOUT, HTTP or BAD_ANSWER
 */
export async function ask({ method, url, body, patience, changes }: Question): Promise<unknown> {
  const form = body !== undefined && isForm(body);
  try {
    const answer = await request(url, {
      method,
      dispatcher: agent,
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: form ? body : utf8Json(body) }),
      ...(body === undefined || form
        ? {}
        : { headers: { 'content-type': 'application/json; charset=utf-8' } }),
    });
    const text = await readWhole(answer.body, changes);
    const read = parse(text);
    if (answer.statusCode !== 200 && !namesItsError(read)) {
      throw httpFault(answer.statusCode, answer.headers['retry-after'], changes);
    }
    if (read === undefined) throw badAnswer(changes);
    return read;
  } catch (error) {
    // Not handed on as a cause: what the library says may hold the address, and the token with it.
    throw error instanceof WechatFault ? error : networkFault(error, changes);
  }
}

const isForm = (body: object): body is FormData => 'append' in body;

async function readWhole(body: AsyncIterable<Buffer>, changes: boolean): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw badAnswer(changes);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** WeChat hands on what editors pasted: control characters in texts are no reason to understand nothing. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\p{Cc}/gu, ' '));
  } catch {
    return undefined;
  }
}

const namesItsError = (read: unknown): boolean =>
  typeof read === 'object' && read !== null && 'errcode' in read && read.errcode !== 0;
