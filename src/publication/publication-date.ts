const SHANGHAI_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in China at an instant, as `YYYY-MM-DD`. */
export const shanghaiDay = (instant: Date): string => SHANGHAI_DAY.format(instant);

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
