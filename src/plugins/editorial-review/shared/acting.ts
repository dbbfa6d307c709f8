/** Who is acting: the same person has the same key everywhere. */

export interface Actor {
  /** `user:<documentId>` of a person of the panel, `operator` on the command line, `system` for the program itself. */
  readonly key: string;
  /** As people read it. */
  readonly name: string;
}

/** The way by which somebody acts: the panel, a command, the program itself, or at a set minute. */
export const WAYS = ['panel', 'command', 'system', 'schedule'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_LABELS: Readonly<Record<Way, string>> = {
  panel: '后台',
  command: '命令行',
  system: '系统',
  schedule: '定时',
};

export interface Acting extends Actor {
  readonly way: Way;
  /** Why, where a reason was asked for: it goes on record with the act. */
  readonly reason?: string | undefined;
}

/** `strapi.plugin('editorial-review').service('acting')` */
export interface ActingService {
  /** Whoever is logged in at the panel, or whom `as` names; else the program itself. */
  current(): Acting;
  /** Runs something in the name of somebody: a command, or what was set for a minute. */
  as<Result>(acting: Acting, run: () => Promise<Result>): Promise<Result>;
  /** The same person, with a reason for what is done in `run`. */
  because<Result>(reason: string, run: () => Promise<Result>): Promise<Result>;
}
