import { frameOffset } from './registers';

type Kinds = DocumentEventMap;

/** What happens in the page's frames, which no listener of the page around hears of. */
export interface FrameEvents {
  /** Listens in these documents, too; in each once. */
  cover(documents: readonly Document[]): void;
  /** @param hear - called with where the frame's viewport lies in the page's, in CSS pixels. */
  on<K extends keyof Kinds>(
    kind: K,
    hear: (event: Kinds[K], frame: { readonly left: number; readonly top: number }) => void,
  ): void;
}

export function createFrameEvents(signal: AbortSignal): FrameEvents {
  const covered = new Set<Document>();
  const joins: ((document: Document) => void)[] = [];
  return {
    cover(documents) {
      for (const document of documents) {
        if (covered.has(document) || signal.aborted) continue;
        covered.add(document);
        for (const join of joins) join(document);
      }
      // A frame that went on to another document leaves this one behind.
      for (const document of covered) if (!document.defaultView) covered.delete(document);
    },
    on(kind, hear) {
      const join = (document: Document) =>
        document.addEventListener(kind, (event) => hear(event, frameOffset(document)), {
          signal,
          passive: true,
          capture: true,
        });
      joins.push(join);
      for (const document of covered) join(document);
    },
  };
}
