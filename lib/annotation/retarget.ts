import type { PastTarget, Selector, UserAnnotation } from './model';

/** Earlier places kept with an annotation; the first ones stay, as they say where it was made. */
const MOST = 20;

/**
 * The annotation on other words, the ones before kept in its history.
 *
 * @param now - ISO 8601, UTC.
 */
export function retarget(
  annotation: UserAnnotation,
  selector: readonly Selector[],
  why: PastTarget['why'],
  now: string,
): UserAnnotation {
  const past = { selector: annotation.target.selector, until: now, why };
  const history = [...annotation.history, past];
  return {
    ...annotation,
    modified: now,
    target: { ...annotation.target, selector },
    history: history.length > MOST ? history.toSpliced(1, history.length - MOST) : history,
  };
}

/** The annotation on the words before, or as it is when it never moved. @param now - ISO 8601, UTC. */
export function retargetBack(annotation: UserAnnotation, now: string): UserAnnotation {
  const last = annotation.history.at(-1);
  if (!last) return annotation;
  return {
    ...annotation,
    modified: now,
    target: { ...annotation.target, selector: last.selector },
    history: annotation.history.slice(0, -1),
  };
}
