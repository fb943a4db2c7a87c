import * as v from 'valibot';
import { editAnnotation, editOf } from '../../lib/annotation/create';
import type { AnnotationEdit, Colour } from '../../lib/annotation/model';
import * as guard from '../../lib/messaging/guards';
import type { LibraryApi } from '../../lib/messaging/library-api';
import type { Handlers } from '../../lib/messaging/serve';
import type { AnnotationStore } from '../../lib/store/annotation-store';
import { LibraryStore } from '../../lib/store/library-store';
import { copyNow, forgetCopies } from './mirror';
import { refreshPages } from './open-pages';

/** As many as a library may hold. */
const many = v.pipe(v.array(guard.idSchema), v.maxLength(1_000_000));
const tagSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** Answers the library; for the extension's own pages. Open pages paint anew. */
export function libraryApi(store: AnnotationStore): Handlers<LibraryApi> {
  const { takes } = guard;
  const painted = <T>(value: T): T => {
    void refreshPages();
    return value;
  };

  /** Changes those of which an edit differs; answers their ids. */
  async function editMany(
    ids: readonly string[],
    changed: (edit: AnnotationEdit) => AnnotationEdit | null,
  ): Promise<string[]> {
    const now = new Date().toISOString();
    const done: string[] = [];
    await store.changeMany(ids, (annotation) => {
      const edit = changed(editOf(annotation));
      if (!edit) return annotation;
      done.push(annotation.id);
      return editAnnotation(annotation, edit, now);
    });
    return painted(done);
  }

  return {
    binMany: {
      for: 'extension',
      accepts: takes(many),
      answer: async (_, ids) => painted(await store.binMany(ids, new Date().toISOString())),
    },
    restoreMany: {
      for: 'extension',
      accepts: takes(many),
      async answer(_, ids) {
        const count = await store.restoreMany(ids);
        await copyNow(new LibraryStore(), ids);
        return painted(count);
      },
    },
    deleteForGood: {
      for: 'extension',
      accepts: takes(many),
      async answer(_, ids) {
        await forgetCopies(ids);
        return store.deleteForGood(ids);
      },
    },
    addTag: {
      for: 'extension',
      accepts: takes(many, tagSchema),
      answer: (_, ids, tag) =>
        editMany(ids, (edit) =>
          edit.tags.includes(tag) ? null : { ...edit, tags: [...edit.tags, tag] },
        ),
    },
    removeTag: {
      for: 'extension',
      accepts: takes(many, tagSchema),
      answer: (_, ids, tag) =>
        editMany(ids, (edit) =>
          edit.tags.includes(tag)
            ? { ...edit, tags: edit.tags.filter((one) => one !== tag) }
            : null,
        ),
    },
    paintMany: {
      for: 'extension',
      accepts: takes(many, guard.colourSchema),
      async answer(_, ids, colour) {
        const before = new Map<string, Colour>();
        const now = new Date().toISOString();
        await store.changeMany(ids, (annotation) => {
          const edit = editOf(annotation);
          if (edit.colour === colour) return annotation;
          before.set(annotation.id, edit.colour);
          return editAnnotation(annotation, { ...edit, colour }, now);
        });
        return painted([...before]);
      },
    },
  };
}
