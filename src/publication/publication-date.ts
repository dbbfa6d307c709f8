const SHANGHAI_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in China at an instant, as `YYYY-MM-DD`. */
export const shanghaiDay = (instant: Date): string => SHANGHAI_DAY.format(instant);

/** The data of an edit without the date of publication: a person can neither set nor shift it. */
export function withoutPublicationDate<Data extends object>(data: Data): Omit<Data, 'publishedOn'> {
  const { publishedOn: _ignored, ...rest } = data as Data & { publishedOn?: unknown };
  return rest;
}
