import { openDB } from 'idb';
import { StorageUnavailableError } from './errors';
import { type Database, migrate, SCHEMA_VERSION, type SidelightSchema } from './schema';

/**
 * Opens the database and brings it to this version.
 *
 * @param onClosed - called when the connection ends without being asked to.
 * @throws {StorageUnavailableError} when an older Sidelight in another window does not let go of it, or when a
 * migration fails, which leaves the database as it was; what the browser throws for other causes.
 */
export function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isRefused = false;
    openDB<SidelightSchema>(name, SCHEMA_VERSION, {
      async upgrade(db, from, _to, tx) {
        // Awaited by nobody once it is aborted.
        tx.done.catch(() => undefined);
        try {
          await migrate(db, from, tx);
        } catch (error) {
          // A rejected promise alone would let the half-done upgrade commit.
          abort(tx);
          reject(
            new StorageUnavailableError(
              error,
              'Your annotations could not be brought to this version of Sidelight. They are kept as they were.',
            ),
          );
        }
      },
      blocked: () => {
        isRefused = true;
        reject(
          new StorageUnavailableError(
            null,
            'Your annotations cannot be opened while another window uses an older Sidelight. Close it and try again.',
          ),
        );
      },
      // A newer Sidelight wants to upgrade: it must not wait for this one.
      blocking: (_from, _to, event) => {
        onClosed();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: onClosed,
    }).then((db) => {
      if (isRefused) db.close();
      else resolve(db);
    }, reject);
  });
}

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It was aborted by the failing request already.
  }
}
