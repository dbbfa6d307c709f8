/** Reads a body and its columns as the report needs them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Body } from '../../../domain/assembly/body';
import { REGISTERS, type Register } from '../../../domain/figures/figure';
import { RULE_SETTINGS } from '../../../domain/rules/subject';
import type { BodyLevel } from '../../../shared/report';

const LEVEL_KEYS: Readonly<Record<string, BodyLevel>> = {
  乡镇: 'township',
  街道: 'subdistrict',
  县区: 'county',
  市: 'city',
  省: 'province',
  部门: 'department',
  其他: 'other',
};

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

const bodyRow = z.object({
  bodyCode: z.string(),
  name: z.string(),
  creditCode: text,
  level: z.string().nullish(),
  shortName: text,
  countingRule: text,
  lapsedCountsAsRepealed: z.boolean().nullish(),
  processingFeesInItemEight: z.boolean().nullish(),
  copiedPercent: z.number().nullish(),
  feesCeiling: z.number().nullish(),
  websiteName: text,
  websiteUrl: text,
  wechatName: text,
  contactOffice: text,
  contactAddress: text,
  contactPhone: text,
  registersSince: z.record(z.string(), z.unknown()).nullish(),
});

const columnRow = z.object({ code: z.string(), name: z.string() });

function sinceOf(component: Record<string, unknown> | null | undefined): Body['since'] {
  const known = REGISTERS.flatMap((register): [Register, string][] => {
    const since = component?.[register];
    return typeof since === 'string' ? [[register, since]] : [];
  });
  return Object.fromEntries(known);
}

/** The body of that code with its columns, or null. */
export async function findBody(strapi: Core.Strapi, bodyCode: string): Promise<Body | null> {
  const row: unknown = await strapi.db
    .query('api::body.body')
    .findOne({ where: { bodyCode }, populate: ['registersSince'] });
  if (!row) return null;
  const columns: unknown = await strapi.db.query('api::column.column').findMany({
    where: { bodyCode },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const body = bodyRow.parse(row);
  return {
    ...body,
    level: LEVEL_KEYS[body.level ?? ''] ?? 'other',
    shortName: body.shortName ?? '本机关',
    countsPublications: body.countingRule !== '同一信息计一条',
    lapsedCountsAsRepealed: body.lapsedCountsAsRepealed ?? false,
    processingFeesInItemEight: body.processingFeesInItemEight ?? false,
    ruleSettings: {
      ...RULE_SETTINGS,
      ...(body.copiedPercent ? { copiedFrom: body.copiedPercent / 100 } : {}),
      ...(body.feesCeiling ? { feesWanYuanCeiling: body.feesCeiling } : {}),
    },
    columns: z.array(columnRow).parse(columns),
    since: sinceOf(body.registersSince),
  };
}
