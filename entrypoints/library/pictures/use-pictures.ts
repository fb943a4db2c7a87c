import { useEffect, useRef, useState } from 'preact/hooks';
import type { FromPictures, Pictures, Question } from './pictures-protocol';

interface Answer {
  /** Null until everything is read. */
  readonly pictures: Pictures | null;
  /** How many annotations and sightings were read so far. */
  readonly read: number;
  readonly error: string;
}

/** Asks the pictures' worker, which lives as long as the tab is open; what was shown stays until the next answer. */
export function usePictures(question: Omit<Question, 'turn'>): Answer {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const [answer, setAnswer] = useState<Answer>({ pictures: null, read: 0, error: '' });

  useEffect(() => {
    const counting = new Worker(new URL('./pictures-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current = counting;
    counting.onmessage = ({ data }: MessageEvent<FromPictures>) => {
      const { kind } = data;
      if (kind === 'failed') setAnswer((before) => ({ ...before, error: data.error }));
      else if (kind === 'progress') setAnswer((before) => ({ ...before, read: data.read }));
      else if (data.turn === turn.current) {
        setAnswer((before) => ({ ...before, pictures: data.pictures, error: '' }));
      }
    };
    counting.onerror = ({ message }) =>
      setAnswer((before) => ({ ...before, error: message || 'The counting did not start.' }));
    return () => counting.terminate();
  }, []);

  useEffect(() => {
    turn.current += 1;
    worker.current?.postMessage({ ...question, turn: turn.current } satisfies Question);
  }, [JSON.stringify(question)]);

  return answer;
}
