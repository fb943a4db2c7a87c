import { isJsonObject } from './json';
import { COLOURS, type Json, type JsonObject, type UserAnnotation } from './model';
import { readAnnotation } from './read';

/** An annotation made whole again, and the names of the properties that had to be mended or left out. */
export interface Salvaged {
  readonly annotation: UserAnnotation;
  readonly mended: readonly string[];
}

/**
 * What can be saved of a record that `readAnnotation` refuses: each property by itself, the unreadable ones defaulted
 * and the unreadable items of a list left out. Null when there is no id or no source, without which it stands nowhere.
 *
 * @param now - stands for a date where there is none that can be read; ISO 8601, UTC.
 */
export function salvage(data: unknown, now: string): Salvaged | null {
  if (!isJsonObject(data)) return null;
  const { id = '', target } = data;
  if (!isJsonObject(target)) return null;
  const source = target.source ?? '';
  // The least that is an annotation: a part is readable if it is readable in this.
  const least: JsonObject = {
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: now,
    modified: now,
    body: [],
    target: { type: 'SpecificResource', source, selector: [], styleClass: COLOURS[0] },
    pageTitle: '',
  };
  if (!readAnnotation(least)) return null;
  const fits = (part: JsonObject) => readAnnotation({ ...least, ...part }) !== null;
  const those = (list: Json | undefined, fit: (item: Json) => boolean) =>
    Array.isArray(list) ? list.filter(fit) : [];

  const body = bodiesOf(data.body).filter((one) => fits({ body: [one] }));
  const inTarget = (part: JsonObject) =>
    fits({
      target: { type: 'SpecificResource', source, selector: [], styleClass: 'yellow', ...part },
    });
  const created = [data.created, data.modified].find((time) => fits({ created: time ?? null }));
  const modified = [data.modified, data.created].find((time) => fits({ modified: time ?? null }));
  const hasText = body.some(({ purpose }) => purpose === 'commenting');
  const whole: JsonObject = {
    ...least,
    created: created ?? now,
    modified: modified ?? now,
    motivation: hasText ? 'commenting' : 'highlighting',
    body,
    target: {
      type: 'SpecificResource',
      source,
      selector: those(target.selector, (one) => inTarget({ selector: [one] })),
      styleClass: inTarget({ styleClass: target.styleClass ?? null })
        ? (target.styleClass ?? COLOURS[0])
        : COLOURS[0],
    },
    pageTitle: textOr(data.pageTitle),
    pageAuthor: textOr(data.pageAuthor),
    pagePublished: textOr(data.pagePublished),
    about: those(data.about, (one) => fits({ about: [one] })),
    history: those(data.history, (one) => fits({ history: [one] })),
    conflictOf: textOr(data.conflictOf),
    imported: isJsonObject(data.imported) ? data.imported : null,
  };
  const annotation = readAnnotation(whole);
  if (!annotation) return null;
  const mended = Object.keys(whole).filter(
    (name) => name in data && JSON.stringify(whole[name]) !== JSON.stringify(data[name]),
  );
  const missing = Object.keys(least).filter((name) => !(name in data));
  return { annotation, mended: [...mended, ...missing] };
}

/** The reader's words come first: text whose kind cannot be read is plain text. */
function bodiesOf(list: Json | undefined): JsonObject[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: Json) => {
    if (!isJsonObject(one) || typeof one.value !== 'string') return [];
    const { value, format, purpose } = one;
    return [
      {
        type: 'TextualBody',
        value,
        format: format === 'text/markdown' ? format : 'text/plain',
        purpose: purpose === 'tagging' ? purpose : 'commenting',
      },
    ];
  });
}

function textOr(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
