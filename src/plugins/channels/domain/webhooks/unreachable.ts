import type { Outcome } from '../delivery/outcome';

interface Fault {
  readonly code: string;
  readonly sentence: string;
}

const DNS: Fault = {
  code: 'DNS',
  sentence: '查不到对方的域名。请核对地址有没有写错，或本机的域名解析（DNS）是否正常。',
};
const REFUSED: Fault = {
  code: 'REFUSED',
  sentence: '对方的服务没有开着（拒绝连接）。请核对端口，或等对方恢复。',
};
const NO_ROUTE: Fault = {
  code: 'NO_ROUTE',
  sentence: '到对方的网络不通。请检查本机网络和防火墙。',
};
const TLS: Fault = {
  code: 'TLS',
  sentence: '对方的 https 证书不可信、过期或与域名不符。请网站技术人员检查证书。',
};
const TIMEOUT: Fault = { code: 'TIMEOUT', sentence: '对方十秒内没有答复。' };
const BROKEN: Fault = { code: 'BROKEN', sentence: '连接中途断开，对方可能没有收全。' };
const OTHER: Fault = { code: 'UNREACHABLE', sentence: '连不上对方。请检查地址和网络。' };

const BY_CODE = new Map<string, Fault>(
  Object.entries({
    ENOTFOUND: DNS,
    EAI_AGAIN: DNS,
    ECONNREFUSED: REFUSED,
    EHOSTUNREACH: NO_ROUTE,
    ENETUNREACH: NO_ROUTE,
    EACCES: NO_ROUTE,
    EPERM: NO_ROUTE,
    ETIMEDOUT: TIMEOUT,
    UND_ERR_CONNECT_TIMEOUT: TIMEOUT,
    UND_ERR_HEADERS_TIMEOUT: TIMEOUT,
    UND_ERR_BODY_TIMEOUT: TIMEOUT,
    ECONNRESET: BROKEN,
    EPIPE: BROKEN,
    UND_ERR_SOCKET: BROKEN,
    EPROTO: TLS,
    DEPTH_ZERO_SELF_SIGNED_CERT: TLS,
    SELF_SIGNED_CERT_IN_CHAIN: TLS,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: TLS,
    UNABLE_TO_GET_ISSUER_CERT: TLS,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: TLS,
  }),
);
const TLS_CODE = /^(ERR_(TLS|SSL)|CERT_)/;

/**
 * What it means that a receiver could not be asked. It may pass, and it is no fault of the document.
 * @param code of the network's error (`ECONNREFUSED`), or `TimeoutError`
 */
export function unreachable(code: string): Outcome {
  const fault =
    code === 'TimeoutError' ? TIMEOUT : (BY_CODE.get(code) ?? (TLS_CODE.test(code) ? TLS : OTHER));
  return { kind: 'again', ...fault, wholeTarget: true };
}
