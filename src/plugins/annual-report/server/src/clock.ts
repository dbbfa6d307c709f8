/** The one clock, in Asia/Shanghai, whatever zone the machine is in. */
export interface Clock {
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** ISO 8601 to the second, with +08:00. */
  readonly now: () => string;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const told = (): string => shanghai.format(new Date());

export const clock: Clock = {
  today: () => told().slice(0, 10),
  now: () => `${told().replace(' ', 'T')}+08:00`,
};

/** A clock that stands at nine o'clock of a day: for recording what happened then. */
export const clockOn = (date: string): Clock => ({
  today: () => date,
  now: () => `${date}T09:00:00+08:00`,
});
