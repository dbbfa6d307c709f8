/** Which steps of the seeding are done, kept in the CMS's own store. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const marksSchema = z.object({ done: z.array(z.string()) });
const PLACE = { type: 'plugin', name: 'annual-report', key: 'demo' } as const;

export interface DoneMarks {
  /** The names of the steps that are done. */
  read(): Promise<ReadonlySet<string>>;
  /** Marks a step; inside a transaction the mark belongs to it. */
  add(name: string): Promise<void>;
}

export function openDoneMarks(strapi: Core.Strapi): DoneMarks {
  const store = strapi.store(PLACE);
  const read = async (): Promise<ReadonlySet<string>> => {
    const marks = marksSchema.safeParse(await store.get({}));
    return new Set(marks.success ? marks.data.done : []);
  };
  return {
    read,
    async add(name) {
      await store.set({ value: { done: [...(await read()), name] } });
    },
  };
}
