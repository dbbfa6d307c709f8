/**
 * A connection of its own to the change log: checks must not queue behind the questions of the CMS, and a
 * listener needs a connection that stays.
 */
import { Client, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { z } from 'zod';
import { CHANGE_TYPES, type ChangeType } from '../../plugins/channels/shared/changes';
import type { Dependence } from '../dependence';

/** The newest entry, as far as it tells one state of the log from another; of an empty log 0 and ''. */
export interface Head {
  readonly sequence: string;
  readonly nonce: string;
}

const entryRow = z.object({
  sequence: z.string(),
  nonce: z.string(),
  type: z.enum([...CHANGE_TYPES, 'columns', 'bodies']),
  documentId: z.string(),
});
export type Entry = z.infer<typeof entryRow>;

const TOUCHES = ['columns', 'bodies'];
const EMPTY: Head = { sequence: '0', nonce: '' };

const HEAD = 'select sequence, nonce from channels_changes order by sequence desc limit 1';
const ENTRIES = `
  select sequence, nonce, type, document_id as "documentId" from channels_changes
   where sequence >= $1 order by sequence limit $2`;
const MODIFIED = `
  select greatest(
    (select max((select c.modified from channels_changes c
                  where c.type = wanted.type and c.document_id = wanted.document order by c.sequence desc limit 1))
       from unnest($1::text[], $2::text[]) as wanted (type, document)),
    (select modified from channels_changes where type = any($3) order by sequence desc limit 1)) as modified`;

export interface Listeners {
  /** Something was committed, perhaps by another process. */
  readonly onChange: () => void;
  /** The connection is gone. Called once. */
  readonly onLost: (error: Error) => void;
}

/** @param patience milliseconds to wait for the connection */
export async function openChangeLog(
  url: string,
  patience: number,
  { onChange, onLost }: Listeners,
): Promise<ChangeLogConnection> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    application_name: 'gongkai-prepared-answers',
  });
  let lost = false;
  const tell = (error: Error) => {
    if (!lost) onLost(error);
    lost = true;
  };
  await client.connect().catch((error: unknown) => {
    client.on('error', () => undefined);
    throw error;
  });
  client.on('error', tell);
  client.on('end', () => {
    tell(new Error('the connection has ended'));
  });
  client.on('notification', onChange);
  const connection = new ChangeLogConnection(client);
  await client.query('listen channels_changes').catch((error: unknown) => {
    lost = true;
    connection.cut();
    throw error;
  });
  return connection;
}

export class ChangeLogConnection {
  /** Questions go one after another. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: Client) {}

  /** Where the log stands now. */
  async head(): Promise<Head> {
    const { rows } = await this.query<Head>({ name: 'head', text: HEAD });
    return rows[0] ?? EMPTY;
  }

  /** Entries from this one on, itself among them, oldest first. */
  async entriesFrom(sequence: string, limit: number): Promise<Entry[]> {
    const { rows } = await this.query({ name: 'entries', text: ENTRIES, values: [sequence, limit] });
    return z.array(entryRow).parse(rows);
  }

  /** When last something changed that an answer is made of. */
  async lastModified({ types, documentId }: Dependence): Promise<Date | undefined> {
    const one: readonly ChangeType[] = documentId === undefined ? [] : types;
    const values = [
      [...one, ...TOUCHES],
      [...one.map(() => documentId), ...TOUCHES.map(() => '')],
      documentId === undefined ? types : [],
    ];
    const { rows } = await this.query<{ modified: Date | null }>({
      name: 'modified',
      text: MODIFIED,
      values,
    });
    return rows[0]?.modified ?? undefined;
  }

  private query<Row extends QueryResultRow>(question: QueryConfig): Promise<QueryResult<Row>> {
    const answer = this.last.then(() => this.client.query<Row>(question));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** Ends it without a word: the other side has not answered. Whoever waits for an answer is refused. */
  cut(): void {
    (this.client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}
