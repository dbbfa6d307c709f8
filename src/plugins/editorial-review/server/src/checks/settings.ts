/** What an office has told the checks: its dictionary, its own numbers, the websites it points to. */
import { DEFAULT_BODY } from '../../../../../public-content/default-body';
import type { Core } from '@strapi/strapi';
import { DEFAULT_ALLOWED_HOSTS } from '../../../domain/checks/links/allowed-hosts';
import type { WordingEntry } from '../../../domain/checks/wording/entry';
import type { Severity } from '../../../shared/findings';

/** 等级 of the dictionary. */
export const SEVERITY_OF: Readonly<Record<string, Severity>> = {
  必须改正: 'error',
  写明理由可用: 'warning',
  提醒: 'info',
};

interface WordingRow {
  readonly wrong: string;
  readonly right: string | null;
  readonly severity: string;
  readonly remark: string | null;
}

/** The body's own entries and the default body's; where both have one, the body's own. */
export async function dictionaryOf(strapi: Core.Strapi, bodyCode: string): Promise<WordingEntry[]> {
  const rows = (await strapi.db.query('api::wording.wording').findMany({
    where: { bodyCode: { $in: [DEFAULT_BODY, bodyCode] } },
    select: ['wrong', 'right', 'severity', 'remark', 'bodyCode'],
  })) as (WordingRow & { readonly bodyCode: string })[];
  const entries = new Map<string, WordingEntry>();
  for (const own of [false, true]) {
    for (const row of rows.filter((each) => (each.bodyCode === bodyCode) === own)) {
      entries.set(row.wrong, {
        wrong: row.wrong,
        right: row.right ?? '',
        severity: SEVERITY_OF[row.severity] ?? 'warning',
        remark: row.remark ?? '',
      });
    }
  }
  return [...entries.values()];
}

export interface CheckSettings {
  readonly allowedHosts: readonly string[];
  readonly ownNumbers: readonly string[];
}

interface BodyRow {
  readonly websiteUrl: string | null;
  readonly linkHosts: string | null;
  readonly ownNumbers: string | null;
}

/** Numbers and names as they are written into a field, one behind the other. */
export const lines = (text: string | null): string[] =>
  (text ?? '')
    .split(/\s+|、|，|,/)
    .map((line) => line.trim())
    .filter(Boolean);

const hostOf = (address: string | null): string[] =>
  address && URL.canParse(address) ? [new URL(address).hostname] : [];

/** The settings of a body (公开主体). Our own address is always one of those that may be pointed to. */
export async function settingsOf(strapi: Core.Strapi, bodyCode: string): Promise<CheckSettings> {
  const body = (await strapi.db
    .query('api::body.body')
    .findOne({ where: { bodyCode }, select: ['websiteUrl', 'linkHosts', 'ownNumbers'] })) as BodyRow | null;
  return {
    allowedHosts: [
      ...DEFAULT_ALLOWED_HOSTS,
      ...hostOf(strapi.config.get<string>('server.absoluteUrl')),
      ...hostOf(body?.websiteUrl ?? null),
      ...lines(body?.linkHosts ?? null),
    ],
    ownNumbers: lines(body?.ownNumbers ?? null),
  };
}
