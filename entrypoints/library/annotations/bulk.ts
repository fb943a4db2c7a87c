import type { Colour } from '../../../lib/annotation/model';
import { askBackground } from '../../../lib/messaging/ask';
import type { LibraryWording } from '../../../lib/wording/library';

interface Parts {
  readonly wording: LibraryWording;
  readonly say: (message: string) => void;
  readonly offerUndo: (message: string, undo: () => Promise<unknown>) => void;
}

/** What is done to many annotations at once; all but deleting for good can be taken back. */
export function createBulk({ wording, say, offerUndo }: Parts) {
  return {
    async remove(ids: string[]) {
      const count = await askBackground('binMany', ids);
      offerUndo(wording.removed(count), () => askBackground('restoreMany', ids));
    },
    async restore(ids: string[]) {
      const count = await askBackground('restoreMany', ids);
      offerUndo(wording.restored(count), () => askBackground('binMany', ids));
    },
    async deleteForGood(ids: string[]) {
      say(wording.deleted(await askBackground('deleteForGood', ids)));
    },
    async tag(ids: string[], tag: string, isAdded: boolean) {
      const changed = await askBackground(isAdded ? 'addTag' : 'removeTag', ids, tag);
      offerUndo(wording.changed(changed.length), () =>
        askBackground(isAdded ? 'removeTag' : 'addTag', changed, tag),
      );
    },
    async paint(ids: string[], colour: Colour) {
      const before = await askBackground('paintMany', ids, colour);
      offerUndo(wording.changed(before.length), async () => {
        for (const [old, some] of Map.groupBy(before, ([, was]) => was)) {
          await askBackground(
            'paintMany',
            some.map(([id]) => id),
            old,
          );
        }
      });
    },
  };
}
