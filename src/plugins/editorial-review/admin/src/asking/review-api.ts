/**
 * What the panel asks the server about reviews. It shares the content manager's cache and names its answers by the
 * document: whatever is saved in the form is asked for anew here, and what is done here is read anew there.
 */
import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { findingSchema } from '../../../shared/findings';
import { listsSchema } from '../../../shared/lists';
import { reviewSchema } from '../../../shared/review';
import { comparisonSchema, versionContentSchema, versionsSchema } from '../../../shared/versions';
import { ITEM_NAMES } from '../names';
import { isUnanswered } from '../../../../../admin/parts/sentence';

export interface Item {
  readonly uid: string;
  readonly documentId: string;
}
export interface VersionOf extends Item {
  readonly number: number;
}

/** Something to be done with an item. */
export interface Doing extends Item {
  /** After the item's address: `submit`, `versions/3/restore` … */
  readonly path: string;
  readonly method?: 'POST' | 'DELETE';
  readonly body?: object;
  /** More follows at once: what is shown is asked for anew after the last of it. */
  readonly more?: boolean;
}

const findingsSchema = z.object({ findings: z.array(findingSchema) });

const tag = (id: string) => ({ type: 'Document' as const, id });
const tagOf = ({ uid, documentId }: Item) => tag(`${uid}_${documentId}`);
const allTags = Object.keys(ITEM_NAMES).map((uid) => tag(`${uid}_LIST`));
const addressOf = ({ documentId }: Item, path = '') =>
  `/editorial-review/items/${encodeURIComponent(documentId)}${path}`;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    review: build.query({
      query: (item: Item) => addressOf(item),
      transformResponse: (answer) => reviewSchema.parse(answer),
      providesTags: (_result, _error, item) => [tagOf(item)],
    }),
    /** Of the draft, or of what is public: an emergency publication is reviewed as the public reads it. */
    findings: build.query({
      query: ({ of, ...item }: Item & { readonly of?: 'public' }) =>
        addressOf(item, `/findings${of ? `?of=${of}` : ''}`),
      transformResponse: (answer) => findingsSchema.parse(answer).findings,
      providesTags: (_result, _error, item) => [tagOf(item)],
    }),
    reviewLists: build.query({
      query: (_: 'all') => '/editorial-review/lists',
      transformResponse: (answer) => listsSchema.parse(answer),
      providesTags: (lists) => [
        ...allTags,
        ...Object.values(lists ?? {}).flatMap((lines) => lines.map((line) => tagOf(line))),
      ],
    }),
    versions: build.query({
      query: (item: Item) => addressOf(item, '/versions'),
      transformResponse: (answer) => versionsSchema.parse(answer).versions,
      providesTags: (_result, _error, item) => [tagOf(item)],
    }),
    version: build.query({
      query: ({ number, ...item }: VersionOf) => addressOf(item, `/versions/${String(number)}`),
      transformResponse: (answer) => versionContentSchema.parse(answer),
      providesTags: (_result, _error, item) => [tagOf(item)],
    }),
    comparison: build.query({
      query: ({ number, to, ...item }: VersionOf & { readonly to: number }) =>
        addressOf(item, `/versions/${String(number)}/compare?with=${String(to)}`),
      transformResponse: (answer) => comparisonSchema.parse(answer),
      providesTags: (_result, _error, item) => [tagOf(item)],
    }),
    reviewAct: build.mutation({
      query: ({ path, method = 'POST', body, more: _more, ...item }: Doing) => ({
        url: addressOf(item, `/${path}`),
        method,
        ...(method === 'POST' ? { data: body ?? {} } : {}),
      }),
      transformResponse: (answer: unknown) => answer,
      // Also where it was refused: then somebody else was first, and what is shown is old. Where the server is away,
      // asking anew would only put an error page in the place of the form.
      invalidatesTags: (_result, error, item) =>
        (item.more && !error) || (error && isUnanswered(error)) ? [] : [tagOf(item), tag(`${item.uid}_LIST`)],
    }),
  }),
});

export const {
  useReviewQuery,
  useFindingsQuery,
  useReviewListsQuery,
  useVersionsQuery,
  useVersionQuery,
  useComparisonQuery,
  useReviewActMutation,
} = api;
