/** The clocks of all open applications, asked for once for a whole list. */
import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { openClockSchema } from '../../../shared/clock';
import { APPLICATION } from './ClockPanel';

const answer = z.object({ data: z.array(openClockSchema) });

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    openClocks: build.query({
      query: (_: 'mine') => '/annual-report/applications/clocks',
      transformResponse: (told) =>
        Object.fromEntries(answer.parse(told).data.map((each) => [each.documentId, each] as const)),
      // Whatever application is saved, the list is asked for anew.
      providesTags: (found) => [
        { type: 'Document', id: `${APPLICATION}_LIST` },
        ...Object.keys(found ?? {}).map((id) => ({ type: 'Document' as const, id: `${APPLICATION}_${id}` })),
      ],
    }),
  }),
});

export const { useOpenClocksQuery } = api;
