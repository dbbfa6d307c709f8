import type { PublicFile } from '../item';

/** One entry of a feed, whatever its notation. */
export interface Entry {
  /** A tag URI (RFC 4151): the same for ever, also where the address changes its path. */
  readonly id: string;
  readonly title: string;
  /** Absolute. */
  readonly address: string;
  readonly published: Date;
  /** When what is read now was published. */
  readonly changed: Date;
  /** Who it comes from. */
  readonly author: string;
  /** The column's name. */
  readonly category: string;
  readonly summary: string;
  /** The whole body. */
  readonly html: string;
  readonly files: readonly PublicFile[];
}

export interface Feed {
  /** Absolute address of this very feed. */
  readonly self: string;
  /** Absolute address of the page that shows the same to people. */
  readonly home: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

/** When the newest of what a feed says was published: no clock, so that the same content gives the same bytes. */
export const lastChange = ({ entries }: Feed): Date | undefined =>
  entries.reduce<Date | undefined>(
    (latest, { changed }) => (latest && latest >= changed ? latest : changed),
    undefined,
  );
