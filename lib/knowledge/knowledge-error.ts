/** The knowledge base's files cannot be compiled; `problems` says, a sentence each, what the editor has to do. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'One thing' : `${problems.length} things`;
    super(`${count} to mend in the knowledge folder:\n${problems.map((p) => `- ${p}`).join('\n')}`);
    this.problems = problems;
  }
}
