/** Loading a CMS or initialising a database takes seconds, on a busy machine many. */
jest.setTimeout(120_000);
