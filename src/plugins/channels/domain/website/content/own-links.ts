import type { Token } from 'markdown-it';

const UPLOAD = /^(\/uploads\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)(?:\?.*)?$/;

/**
 * An address as readers elsewhere can follow it, or undefined where there is none: a file of ours becomes absolute;
 * web, mail and telephone addresses stay; all else (`javascript:`, other sites' relative addresses) is no link.
 */
export function outwardAddress(address: string, base: string): string | undefined {
  const [, upload] = UPLOAD.exec(address) ?? [];
  if (upload) return `${base}${upload}`;
  return /^(https?:\/\/|mailto:|tel:)[^\s]/i.test(address) ? address : undefined;
}

/** Makes links and pictures outward; of those that cannot be, the words stay. Changes the tokens in place. */
export function ownLinks(tokens: Token[], base: string): void {
  const dropped: boolean[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const address = outwardAddress(String(token.attrGet('href') ?? ''), base);
      dropped.push(address === undefined);
      if (address === undefined) asText(token, '');
      else token.attrSet('href', address);
    } else if (token.type === 'link_close') {
      if (dropped.pop()) asText(token, '');
    } else if (token.type === 'image') {
      const address = outwardAddress(String(token.attrGet('src') ?? ''), base);
      if (address === undefined || !/^https?:/i.test(address)) asText(token, token.content);
      else token.attrSet('src', address);
    }
  }
}

function asText(token: Token, content: string): void {
  token.type = 'text';
  token.tag = '';
  token.nesting = 0;
  token.attrs = null;
  token.children = null;
  token.content = content;
}
