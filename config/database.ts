import { readEnvironment } from '../src/environment';

export default {
  connection: {
    client: 'postgres',
    connection: { connectionString: readEnvironment().databaseUrl },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 20_000,
    // Else an error's message holds the statement with its values: names and telephone numbers of applicants.
    compileSqlOnError: false,
  },
  // A field removed from the code never silently drops a column with an office's data in it.
  settings: { forceMigration: false, runMigrations: true, useTypescriptMigrations: true },
};
