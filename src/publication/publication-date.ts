import { shanghaiDay } from '../shanghai-time';

/** What a first publication writes into an item. */
export interface FirstPublication {
  /** `YYYY-MM-DD` in China: what is counted. */
  readonly publishedOn: string;
  /** The instant, for the page's PubDate, which is to the minute. */
  readonly firstPublishedAt: Date;
}

/** A first publication at an instant. */
export const firstPublication = (instant: Date): FirstPublication => ({
  publishedOn: shanghaiDay(instant),
  firstPublishedAt: instant,
});

/** The data of an edit without date and time of publication: a person can neither set nor shift them. */
export function withoutPublicationDate<Data extends object>(
  data: Data,
): Omit<Data, 'publishedOn' | 'firstPublishedAt'> {
  const {
    publishedOn: _day,
    firstPublishedAt: _time,
    ...rest
  } = data as Data & { publishedOn?: unknown; firstPublishedAt?: unknown };
  return rest;
}
