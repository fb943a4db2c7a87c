import * as v from 'valibot';
import { TEXT_LANGUAGES, type TextLanguage } from '../text/language';
import { normalize } from '../text/normalize';
import { expandAlternatives } from './expand-alternatives';
import {
  type ClaimCues,
  type ClaimId,
  CONTEXT_GROUPS,
  type CueRule,
  type FalseFriend,
  type Forms,
  type Lexicon,
} from './model';

/** What `knowledge/lexicon/*.yaml` may hold, before names are looked up. */
const Words = v.optional(
  v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  [],
);
const RawForms = v.record(v.string(), Words);
const RawLexicon = v.object({
  contexts: v.record(v.string(), RawForms),
  cues: v.object({
    words: v.record(v.string(), RawForms),
    claims: v.array(
      v.strictObject({
        claim: v.string(),
        note: v.optional(v.string()),
        needs: v.array(v.string()),
        forms: v.optional(RawForms, {}),
        rules: v.optional(v.array(v.string()), []),
        patterns: v.optional(RawForms, {}),
      }),
    ),
  }),
  falseFriends: v.array(
    v.strictObject({
      langs: v.array(v.string()),
      surface: v.array(v.string()),
      means: v.string(),
      cueWords: Words,
      unless: v.array(v.string()),
    }),
  ),
  stance: v.strictObject({ asserts: RawForms, reports: RawForms, disputes: RawForms }),
  topic: v.strictObject({
    cyber: RawForms,
    policy: RawForms,
    phrases: RawForms,
    against: RawForms,
  }),
});
type RawForms = v.InferOutput<typeof RawForms>;
type RawLexicon = v.InferOutput<typeof RawLexicon>;

/** Ways in which a pattern may be tried at one place: about a millisecond for a sentence of the longest length. */
const MOST_TRIES = 20_000;

/** Shorter repeats (`\w{0,4}`) stand within one word and cost little. */
const SHORTEST_GAP = 10;

function gapsOf(pattern: string): number[] {
  return [...pattern.matchAll(/\{\d+,(\d+)\}/g)]
    .map(([, most]) => Number(most))
    .filter((most) => most >= SHORTEST_GAP);
}

const NO_FORMS: Forms = { en: [], 'zh-Hans': [], 'zh-Hant': [], ja: [], ko: [] };
const EMPTY: Lexicon = {
  contexts: { JP: NO_FORMS, JP_WEAK: NO_FORMS, CYBER: NO_FORMS, STATE: NO_FORMS, ABROAD: NO_FORMS },
  words: {},
  cues: [],
  falseFriends: [],
  stance: { asserts: NO_FORMS, reports: NO_FORMS, disputes: NO_FORMS },
  topic: { cyber: NO_FORMS, policy: NO_FORMS, phrases: NO_FORMS, against: NO_FORMS },
};

/**
 * Checks and writes out the lexicon.
 *
 * @param raw - `{ contexts, cues, falseFriends, stance, topic }`, each parsed from its file.
 * @param claims - the declared claim ids.
 * @returns the lexicon, and a sentence for each thing that the editor must put right; with problems, do not use it.
 */
export function compileLexicon(
  raw: unknown,
  claims: ReadonlySet<string>,
): { lexicon: Lexicon; problems: string[] } {
  const parsed = v.safeParse(RawLexicon, raw);
  if (!parsed.success) {
    const problems = parsed.issues.map(
      (issue) =>
        `lexicon: ${v.getDotPath(issue) ?? 'a file'} is not as it should be (${issue.message}); write it like its neighbours.`,
    );
    return { lexicon: EMPTY, problems };
  }
  const check = new LexiconCheck(claims);
  return { lexicon: check.lexiconOf(parsed.output), problems: check.problems };
}

/** Walks the lexicon once and collects what is wrong, so that the editor sees all of it. */
class LexiconCheck {
  readonly problems: string[] = [];

  constructor(private readonly claims: ReadonlySet<string>) {}

  lexiconOf(raw: RawLexicon): Lexicon {
    const contexts = { ...EMPTY.contexts };
    for (const [group, forms] of Object.entries(raw.contexts)) {
      if (this.isGroup(group, 'contexts.yaml')) {
        contexts[group] = this.formsOf(forms, `contexts.yaml, ${group}`);
      }
    }
    const words: Record<string, Forms> = {};
    for (const [name, forms] of Object.entries(raw.cues.words)) {
      words[name] = this.formsOf(forms, `cues.yaml, words, ${name}`);
    }
    return {
      contexts,
      words,
      cues: raw.cues.claims.map((cues) => this.cuesOf(cues, words)),
      falseFriends: raw.falseFriends.map((friend) => this.falseFriendOf(friend)),
      stance: {
        asserts: this.formsOf(raw.stance.asserts, 'stance.yaml, asserts'),
        reports: this.formsOf(raw.stance.reports, 'stance.yaml, reports'),
        disputes: this.formsOf(raw.stance.disputes, 'stance.yaml, disputes'),
      },
      topic: {
        cyber: this.formsOf(raw.topic.cyber, 'topic.yaml, cyber'),
        policy: this.formsOf(raw.topic.policy, 'topic.yaml, policy'),
        phrases: this.formsOf(raw.topic.phrases, 'topic.yaml, phrases'),
        against: this.formsOf(raw.topic.against, 'topic.yaml, against'),
      },
    };
  }

  private cuesOf(
    raw: RawLexicon['cues']['claims'][number],
    words: Readonly<Record<string, Forms>>,
  ): ClaimCues {
    const where = `cues.yaml, ${raw.claim}`;
    if (!this.claims.has(raw.claim)) {
      this.problems.push(
        `${where}: no such claim is declared in knowledge/claims; correct the id or declare it there.`,
      );
    }
    const patterns: Partial<Record<TextLanguage, readonly string[]>> = {};
    for (const [language, sources] of Object.entries(raw.patterns)) {
      if (!this.isLanguage(language, where)) continue;
      patterns[language] = sources.filter((source) => this.isPattern(source, where));
    }
    return {
      // Declared just above, or reported as a problem that stops the build.
      claim: raw.claim as ClaimId,
      needs: raw.needs.filter((group) => this.isGroup(group, where)),
      forms: this.formsOf(raw.forms, where),
      rules: raw.rules.map((rule) => this.ruleOf(rule, words, where)),
      patterns,
    };
  }

  /** `intrude + machine ~ office - company` → all of intrude and machine, office nearby, none of company. */
  private ruleOf(rule: string, words: Readonly<Record<string, Forms>>, where: string): CueRule {
    const all: string[] = [];
    const near: string[] = [];
    const none: string[] = [];
    for (const [, sign, name = ''] of rule.matchAll(/([+~-]?)\s*([A-Za-z_][\w]*)/g)) {
      (sign === '-' ? none : sign === '~' ? near : all).push(name);
      if (!(name in words) && !CONTEXT_GROUPS.some((group) => group === name)) {
        this.problems.push(
          `${where}: the rule "${rule}" uses "${name}", which is neither a group under words: nor a context group; add it there or correct the name.`,
        );
      }
    }
    if (all.length === 0) {
      this.problems.push(
        `${where}: the rule "${rule}" asks for no word in the sentence; begin it with a group.`,
      );
    }
    return { all, near, none };
  }

  private falseFriendOf(raw: RawLexicon['falseFriends'][number]): FalseFriend {
    const where = `false-friends.yaml, ${raw.surface[0] ?? raw.means}`;
    const write = (forms: readonly string[]) => forms.flatMap((form) => this.writeOut(form, where));
    return {
      langs: raw.langs.filter((language) => this.isLanguage(language, where)),
      surface: write(raw.surface),
      means: raw.means,
      cueWords: write(raw.cueWords),
      unless: raw.unless.filter((group) => this.isGroup(group, where)),
    };
  }

  private formsOf(raw: RawForms, where: string): Forms {
    const forms: Record<TextLanguage, readonly string[]> = { ...NO_FORMS };
    for (const [language, list] of Object.entries(raw)) {
      if (!this.isLanguage(language, where)) continue;
      forms[language] = [...new Set(list.flatMap((form) => this.writeOut(form, where)))];
    }
    return forms;
  }

  private writeOut(form: string, where: string): string[] {
    const forms = expandAlternatives(form);
    for (const each of forms) {
      if (normalize(each.replace(/\*$/, '')).text.trim() === '') {
        this.problems.push(
          `${where}: the form "${form}" normalises to nothing and would never be found; remove it or write its letters.`,
        );
        return [];
      }
    }
    return forms;
  }

  private isPattern(source: string, where: string): boolean {
    try {
      new RegExp(source, 'iu');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problems.push(`${where}: the pattern ${source} is no regular expression: ${reason}.`);
      return false;
    }
    const bare = source.replace(/\[[^\]]*\]/g, 'x').replace(/\\./g, 'x');
    if (/[*+]|\{\d+,\}/.test(bare)) {
      this.problems.push(
        `${where}: the pattern ${source} repeats without bound, which a hostile page could make slow; write .{0,60} or \\w{0,12} in place of * and +.`,
      );
      return false;
    }
    const tries = gapsOf(bare).reduce((all, most) => all * (most + 1), 1);
    if (tries > MOST_TRIES) {
      this.problems.push(
        `${where}: the gaps of the pattern ${source} multiply to ${tries}, which a hostile page could make slow; narrow them or split the pattern until they multiply to ${MOST_TRIES} at most.`,
      );
      return false;
    }
    return true;
  }

  private isGroup(name: string, where: string): name is (typeof CONTEXT_GROUPS)[number] {
    if (CONTEXT_GROUPS.some((group) => group === name)) return true;
    this.problems.push(
      `${where}: "${name}" is no context group; use one of ${CONTEXT_GROUPS.join(', ')}.`,
    );
    return false;
  }

  private isLanguage(name: string, where: string): name is TextLanguage {
    if (TEXT_LANGUAGES.some((language) => language === name)) return true;
    this.problems.push(
      `${where}: "${name}" is no language of the lexicon; use one of ${TEXT_LANGUAGES.join(', ')}.`,
    );
    return false;
  }
}
