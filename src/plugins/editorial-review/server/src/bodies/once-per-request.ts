import type { Core } from '@strapi/strapi';

const answers = new WeakMap<object, Map<unknown, Promise<unknown>>>();

/**
 * What a request asks many times goes by one answer. Outside of requests each asks anew.
 * @param question what tells it from others: a function or a text
 */
export function oncePerRequest<Answer>(
  strapi: Core.Strapi,
  question: unknown,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const request = strapi.requestContext.get() as object | undefined;
  if (!request) return ask();
  const known = answers.get(request) ?? new Map<unknown, Promise<unknown>>();
  answers.set(request, known);
  const answer = (known.get(question) as Promise<Answer> | undefined) ?? ask();
  known.set(question, answer);
  return answer;
}
