import Sqlite from 'libsql';

export type SqliteConnection = InstanceType<typeof Sqlite>;

/**
 * `documents` holds the stored text of each document under its encoded `_id`; `entries` the index keys, whose plain
 * byte order is MongoDB's order. Uniqueness is SQLite's own constraint, over the entries of unique indexes only.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (coll INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    ix INTEGER PRIMARY KEY, coll INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL,
    multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (coll, name));
  CREATE TABLE IF NOT EXISTS documents (
    doc INTEGER PRIMARY KEY, coll INTEGER NOT NULL, id BLOB NOT NULL, body TEXT NOT NULL, UNIQUE (coll, id));
  CREATE TABLE IF NOT EXISTS entries (
    ix INTEGER NOT NULL, key BLOB NOT NULL, doc INTEGER NOT NULL, uniq INTEGER NOT NULL,
    PRIMARY KEY (ix, key, doc)) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS unique_entries ON entries (ix, key) WHERE uniq = 1;
`;

/** Opens the file (or `:memory:`). WAL with synchronous=FULL: what was acknowledged survives `kill -9` and power loss. */
export function openSqlite(file: string): SqliteConnection {
  const connection = new Sqlite(file, { timeout: 5000 });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec(SCHEMA);
  return connection;
}

/** Whether SQLite refused a row because of a unique constraint. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** All of `work` or nothing. */
export function inTransaction<T>(connection: SqliteConnection, work: () => T): T {
  return bracket(connection, ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'], work);
}

/** The same inside a transaction, which goes on when this part is undone. */
export function inSavepoint<T>(connection: SqliteConnection, work: () => T): T {
  return bracket(connection, ['SAVEPOINT one', 'RELEASE one', 'ROLLBACK TO one; RELEASE one'], work);
}

function bracket<T>(
  connection: SqliteConnection,
  [begin, end, undo]: [string, string, string],
  work: () => T,
): T {
  connection.exec(begin);
  try {
    const result = work();
    connection.exec(end);
    return result;
  } catch (error) {
    // A failed COMMIT may have ended the transaction already.
    if (connection.inTransaction) connection.exec(undo);
    throw error;
  }
}
