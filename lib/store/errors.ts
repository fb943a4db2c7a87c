/** The browser refuses more data; nothing of the asked change was written. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
  constructor(cause: unknown) {
    super('Nothing was saved: the browser has no room left for your annotations.', { cause });
  }
}

/** The browser does not open, read or write the database; nothing of the asked change was written. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
  constructor(cause: unknown, message = 'Your annotations cannot be read or saved right now.') {
    super(message, { cause });
  }
}

/** What a failure of IndexedDB means to the reader. */
export function storageErrorOf(cause: unknown): Error {
  if (cause instanceof StorageFullError || cause instanceof StorageUnavailableError) return cause;
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return new StorageFullError(cause);
  if (name === 'VersionError') {
    return new StorageUnavailableError(
      cause,
      'Your annotations were saved by a newer Sidelight and cannot be opened by this one. They are kept.',
    );
  }
  return new StorageUnavailableError(cause);
}
