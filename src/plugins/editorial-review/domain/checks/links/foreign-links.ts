import type { DraftFinding } from '../draft-finding';
import { wordsOf } from '../place-words';
import { shortened } from '../excerpt';
import { isAllowedHost } from './allowed-hosts';
import { hostOf, type Host } from './hosts';
import { linkExcerpt, quoted, type Link } from './link';

/**
 * LINK_FOREIGN: links to websites that are neither the government's, nor the office's own, nor on its list. A name
 * that expired and was sold has led readers of government websites to gambling before.
 * @param allowedHosts the whole list, the office's own hosts among them: `gk.example.cn`, `*.gov.cn`
 */
export function foreignLinks(links: readonly Link[], allowedHosts: readonly string[]): DraftFinding[] {
  return links.flatMap((link): DraftFinding[] => {
    const host = hostOf(link.href);
    // An IP address is named also where a list tells of it: nobody can see whose it is.
    if (!host || (host.kind !== 'ip' && isAllowedHost(host.name, allowedHosts))) return [];
    return [
      {
        code: 'LINK_FOREIGN',
        severity: 'warning',
        place: link.place,
        excerpt: linkExcerpt(link),
        message: `${wordsOf(link.place)}的链接${quoted(link)}${WHY[host.kind](shortened(host.name))}。`,
        remedy: '请核对网址，不必要的删去；确需链接的，提交时写明理由，或请管理员把这个网站加入允许的名单。',
      },
    ];
  });
}

const WHY: Readonly<Record<Host['kind'], (name: string) => string>> = {
  name: (name) => `指向 ${name}，不是政府网站，也不在允许的网站名单里`,
  ip: (name) => `指向一个 IP 地址（${name}），看不出是谁的网站`,
  lookalike: (name) => `指向 ${name}，域名里有英文以外的文字，可能是冒充别的网站`,
  unreadable: () => '网址写得不对，打不开',
  partial: () => '网址不完整，读者打不开：要以 http:// 或 https:// 开头',
  own: () => '不是网址，读者打不开',
};
