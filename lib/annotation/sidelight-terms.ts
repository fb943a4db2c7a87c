/** §3.1: this IRI must be the context, or one of them. */
export const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/** Sidelight's own terms, in a name space that promises no web address. */
export const CONTEXT = [
  ANNO,
  {
    sidelight: 'urn:x-sidelight:',
    pageTitle: 'sidelight:pageTitle',
    pageAuthor: 'sidelight:pageAuthor',
    pagePublished: 'sidelight:pagePublished',
    history: { '@id': 'sidelight:history', '@container': '@list' },
    until: 'sidelight:until',
    why: 'sidelight:why',
    conflictOf: { '@id': 'sidelight:conflictOf', '@type': '@id' },
  },
] as const;

/** §3.3.2. */
export const GENERATOR = {
  id: 'urn:x-sidelight:extension',
  type: 'Software',
  name: 'Sidelight',
} as const;

/** When an annotation was put in the bin; in backups only. */
export const DELETED = 'sidelight:deleted';
/** What an annotation was when it was imported; in backups only. */
export const ORIGINAL = 'sidelight:original';

const SUBJECT = /^urn:x-sidelight:(claim|entry):(.+)$/;

/** The IRI of a claim or entry, by which an annotation is linked to it. */
export function subjectIri({ kind, id }: { kind: 'claim' | 'entry'; id: string }): string {
  return `urn:x-sidelight:${kind}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}

/** The inverse of `subjectIri`; null for any other IRI. */
export function subjectOf(iri: string): { kind: 'claim' | 'entry'; id: string } | null {
  const [, kind, id = ''] = SUBJECT.exec(iri) ?? [];
  if (kind !== 'claim' && kind !== 'entry') return null;
  try {
    return { kind, id: decodeURIComponent(id) };
  } catch {
    // Not an encoding of ours.
    return null;
  }
}
