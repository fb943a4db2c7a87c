import { useEffect, useState } from 'preact/hooks';
import { readKnowledgeBase } from '../../../lib/knowledge/load';
import type { NoteLanguage } from '../../../lib/knowledge/model';

/** The names of claims and entries, by `claim:ID` and `entry:ID`; the id itself where the knowledge base has it not. */
export function useSubjects(language: NoteLanguage): (subject: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    namesIn(language).then(setNames, () => undefined);
  }, [language]);
  return (subject) => names.get(subject) ?? subject.replace(/^\w+:/, '');
}

async function namesIn(language: NoteLanguage): Promise<ReadonlyMap<string, string>> {
  const response = await fetch('/knowledge.json');
  const { claims, entries } = readKnowledgeBase(await response.json());
  return new Map<string, string>([
    ...claims.map(({ id, label }) => [`claim:${id}`, label[language]] as const),
    ...entries.map(({ id, name }) => [`entry:${id}`, name[language]] as const),
  ]);
}
