/** Puts on record who joins and leaves a 公开主体: that decides whose drafts and registers a person sees. */
import type { Core } from '@strapi/strapi';
import { BODY } from '../../../domain/roles/types';
import { trailOf } from '../../../../../plugin-parts/review-services';
import { personOf } from '../acting/acting';
import { maskAddress } from './mask';
import { textOf, watchRows, type Row } from './watch-rows';

const membersOf = (body: Row | null): ReadonlyMap<string, string> =>
  new Map(
    ((body?.members as readonly Row[] | undefined) ?? []).map((member) => {
      const { key, name } = personOf({ ...member, email: maskAddress(textOf(member, 'email')) });
      return [key, name];
    }),
  );

/** Names of those who are in the first and not in the second. */
const only = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] =>
  [...some].filter(([key]) => !others.has(key)).map(([, name]) => name);

export function watchMembers(strapi: Core.Strapi): void {
  watchRows(strapi, BODY, {
    populate: ['members'],
    async written(before, after) {
      const [was, is] = [membersOf(before), membersOf(after)];
      const [joined, left] = [only(is, was), only(was, is)];
      if (joined.length + left.length === 0) return;
      const body = after ?? before;
      await trailOf(strapi).append({
        act: 'permission',
        subject: { type: BODY, id: textOf(body, 'documentId'), title: textOf(body, 'name') },
        bodyCode: textOf(body, 'bodyCode'),
        details: { joined, left },
      });
    },
  });
}
