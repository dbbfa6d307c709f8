import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import { askInside } from '../prepared-answers/ask-inside';
import {
  columnsAnswer,
  refusal,
  reportAnswer,
  reportsAnswer,
  searchAnswer,
  type Columns,
  type Found,
  type ReportData,
  type Reports,
} from './answers';

/** A question that the public interface turned down; its sentence is for the reader. */
export class Refused extends Error {}
/** What the public interface does not hold. */
export class Missing extends Error {}

/** The public interface as the pages ask it: nothing else reaches them. */
export interface PublicReader {
  /** The columns with as many of their newest items, and the site they belong to. */
  columns(newest?: number): Promise<Columns>;
  /** @throws Refused */
  search(query: Readonly<Record<string, string>>): Promise<Found>;
  reports(): Promise<Reports>;
  /** @throws Missing */
  report(year: number): Promise<ReportData>;
}

export function readPublic(strapi: Core.Strapi): PublicReader {
  async function ask<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> {
    const { status, bytes } = await askInside(strapi, path);
    if (status === 200) return shape.parse(JSON.parse(bytes.toString('utf8')));
    if (status === 400) throw new Refused(refusal.parse(JSON.parse(bytes.toString('utf8'))).error.message);
    if (status === 404 || status === 410) throw new Missing(path);
    throw new Error(`${path}: ${status}`);
  }
  return {
    columns: (newest = 0) => ask(`/api/columns?newest=${newest}`, columnsAnswer),
    search: (query) => ask(`/api/search?${new URLSearchParams(query).toString()}`, searchAnswer),
    reports: () => ask('/api/annual-reports', reportsAnswer),
    report: async (year) => (await ask(`/api/annual-reports/${year}`, reportAnswer)).data,
  };
}
