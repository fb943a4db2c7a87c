/** Which stores a transaction that has just committed may have changed. */
export type Commit = readonly string[];

const channelOf = (database: string) => `${database} commits`;
const channels = new Map<string, BroadcastChannel>();

/** Tells the extension's other documents and workers; whoever is not there reads the database when it comes. */
export function tellCommit(database: string, stores: Commit): void {
  const name = channelOf(database);
  const channel = channels.get(name) ?? new BroadcastChannel(name);
  channels.set(name, channel);
  channel.postMessage(stores);
}

/** Hears of commits to a database elsewhere until the signal ends it. */
export function listenToCommits(
  heard: (stores: Commit) => void,
  signal: AbortSignal,
  database = 'sidelight',
): void {
  const channel = new BroadcastChannel(channelOf(database));
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (Array.isArray(data)) heard(data.filter((name) => typeof name === 'string'));
  };
  signal.addEventListener('abort', () => channel.close());
}
