import type { Protocol } from 'puppeteer-core';

/** A stretch of time on one thread; microseconds of the browser's clock. */
interface Task {
  readonly thread: string;
  readonly began: number;
  readonly ended: number;
}

/** A moment at which one of our functions, or what it called, was running, and for how long it had. */
interface Sample {
  readonly at: number;
  readonly took: number;
}

/** Categories of the trace that hold where tasks begin and end. */
export const TASK_CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline'];
const TASK_NAMES = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

/**
 * Time in functions of the extension, in milliseconds, one number per task of the main thread: between two tasks the
 * page can work, whether it has anything to do or not.
 *
 * @param trace - the trace's JSON, taken at the same time as the profile.
 */
export function timePerTask(
  profile: Protocol.Profiler.Profile,
  trace: string,
  extensionOrigin: string,
): number[] {
  const samples = ownSamples(profile, extensionOrigin);
  const spent = [...tasksByThread(trace).values()].map((tasks) => spread(samples, tasks));
  // The samples are of one thread: that on which they fall into tasks.
  return spent.reduce((most, times) => (total(times) > total(most) ? times : most), []);
}

/**
 * Milliseconds of all tasks, whoever's, of the thread that was profiled.
 *
 * @param trace - as above.
 */
export function threadTime(profile: Protocol.Profiler.Profile, trace: string): number {
  const { samples = [], timeDeltas = [], nodes, startTime } = profile;
  const idle = new Set(
    nodes
      .filter(({ callFrame }) => /^\((idle|root)\)$/.test(callFrame.functionName))
      .map(({ id }) => id),
  );
  const busy: Sample[] = [];
  let at = startTime;
  samples.forEach((node, index) => {
    at += timeDeltas[index] ?? 0;
    if (!idle.has(node)) busy.push({ at, took: timeDeltas[index + 1] ?? 0 });
  });
  const byThread = [...tasksByThread(trace).values()];
  const overlap = byThread.map((tasks) => total(spread(busy, tasks)));
  const best = overlap.indexOf(Math.max(...overlap));
  return total((byThread[best] ?? []).map(({ began, ended }) => (ended - began) / 1000));
}

export function total(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0);
}

function ownSamples(
  { nodes, samples = [], timeDeltas = [], startTime }: Protocol.Profiler.Profile,
  extensionOrigin: string,
): Sample[] {
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(extensionOrigin)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const found: Sample[] = [];
  let at = startTime;
  samples.forEach((node, index) => {
    at += timeDeltas[index] ?? 0;
    if (ours.has(node)) found.push({ at, took: timeDeltas[index + 1] ?? 0 });
  });
  return found;
}

/** Milliseconds of samples in each task; samples and tasks are in the order of time. */
function spread(samples: readonly Sample[], tasks: readonly Task[]): number[] {
  const times: number[] = [];
  let next = 0;
  for (const { began, ended } of tasks) {
    let time = 0;
    while ((samples[next]?.at ?? Number.POSITIVE_INFINITY) < began) next += 1;
    for (let sample = samples[next]; sample && sample.at < ended; sample = samples[next]) {
      time += Math.min(sample.took, ended - sample.at);
      next += 1;
    }
    if (time > 0) times.push(time / 1000);
  }
  return times;
}

function tasksByThread(trace: string): Map<string, Task[]> {
  const threads = new Map<string, Task[]>();
  for (const task of readTasks(trace)) {
    const tasks = threads.get(task.thread);
    if (tasks) tasks.push(task);
    else threads.set(task.thread, [task]);
  }
  return threads;
}

function readTasks(trace: string): Task[] {
  const parsed: unknown = JSON.parse(trace);
  const events = isRecord(parsed) && Array.isArray(parsed.traceEvents) ? parsed.traceEvents : [];
  const tasks: Task[] = [];
  for (const event of events as readonly unknown[]) {
    if (!isRecord(event) || typeof event.name !== 'string' || !TASK_NAMES.has(event.name)) continue;
    const { pid, tid, ts, dur } = event;
    if (typeof ts !== 'number' || typeof dur !== 'number') continue;
    tasks.push({ thread: `${pid} ${tid} ${event.name}`, began: ts, ended: ts + dur });
  }
  return tasks.toSorted((a, b) => a.began - b.began);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
