import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { formKey } from '../../../lib/knowledge/form-key';
import { type Localised, NOTE_LANGUAGES } from '../../../lib/knowledge/model';
import { buildKnowledge, readFolder } from '../../../scripts/read-knowledge';

const folder = await readFolder();
const base = compileKnowledge(folder);
const sourceIds = new Set(base.sources.map(({ id }) => id));

/** The claims that tests and evaluation sets know, and where the document makes them. */
const CLAIMS: Readonly<Record<string, string>> = {
  'defense-as-pretext': 'title G3',
  'military-loosening': 'title',
  'posture-shift': 'core G2',
  'preemptive-action': 'core L2',
  'regional-escalation': 'core',
  'police-sdf-offensive': 'L1',
  'network-intrusion': 'L2',
  'preemption-doctrine': 'L3',
  'peace-war-blur': 'L3',
  'constitutional-limits': 'L3',
  'coordination-office': 'O1',
  'unified-command': 'O2',
  'strategic-domain': 'O3',
  'neighbour-confrontation': 'G1',
  'western-framework': 'G1',
  'allied-intelligence': 'G2',
  'self-defined-threat': 'G3',
  'cross-border-operations': 'G3',
};

describe('the knowledge base', () => {
  it('has the eighteen claims, each citing the places where the document makes it', () => {
    const found = base.claims.map(({ id, passages }) => [
      id,
      passages.map((p) => p.place).join(' '),
    ]);
    expect(Object.fromEntries(found)).toEqual(CLAIMS);
  });

  it('has twenty entries', () => {
    expect(base.entries).toHaveLength(20);
  });

  it('says who published the document, when, and that it is a commentary with a side', () => {
    expect(base.attribution).toMatchObject({
      publisher: {
        en: 'Xin Lang Cai Jing, as summarised by Reportify',
        'zh-Hans': '新浪财经（Reportify 摘要）',
      },
      date: '2026-01-21',
    });
    expect(folder.document.startsWith(base.attribution.title)).toBe(true);
    expect(base.attribution.standpoint.en).toContain('commentary');
    expect(base.attribution.standpoint['zh-Hans']).toContain('评论');
    expect(base.attribution.standpoint.ja).toContain('論評');
  });

  it.each(base.claims)('$id quotes the document verbatim', ({ passages }) => {
    expect(passages.length).toBeGreaterThan(0);
    for (const { text } of passages) expect(folder.document).toContain(text);
  });

  it.each(base.claims)('$id words its statement as the document’s', ({ statement }) => {
    expect(statement.en).toMatch(/^The document says /u);
    expect(statement['zh-Hans']).toMatch(/^该文/u);
    expect(statement.ja).toMatch(/^この文書は.*主張する。$/u);
  });

  it.each(base.claims)('$id tells what others say, asks a question, and cites', (claim) => {
    expect(claim.othersSay.length).toBeGreaterThan(1);
    expect(claim.questions.length).toBeGreaterThan(0);
    const cited = [...claim.sources, ...claim.othersSay.flatMap(({ sources }) => sources)];
    expect(cited.filter((id) => !sourceIds.has(id))).toEqual([]);
    for (const { sources } of claim.othersSay) expect(sources.length).toBeGreaterThan(0);
  });

  it.each([...base.claims, ...base.entries])('$id is written in all note languages', (item) => {
    const texts = localisedOf(item);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      for (const language of NOTE_LANGUAGES) expect(text[language].trim()).not.toBe('');
      expect(text['zh-Hans'], 'Chinese text holds kana').not.toMatch(/[\u3041-\u30fa]/u);
      expect(text.en, 'English text ends in a CJK full stop').not.toMatch(/。$/u);
      if (text.ja.endsWith('。'))
        expect(text.ja, 'a Japanese sentence has kana').toMatch(/[\u3041-\u3096]/u);
    }
  });

  it.each([...base.claims, ...base.entries])(
    '$id names the same years in all languages',
    (item) => {
      for (const text of localisedOf(item)) {
        const [english, ...others] = NOTE_LANGUAGES.map((language) => yearsIn(text[language]));
        for (const years of others) expect(years).toEqual(english);
      }
    },
  );

  it.each(base.entries)('$id is reached by its own names', ({ name, forms }) => {
    const keys = new Set(Object.values(forms).flat().map(formKey));
    for (const language of NOTE_LANGUAGES) {
      const shown = name[language];
      const parts = [/[(（《》、;；,]|\band\b/u, /[(（・]/u].flatMap((at) => shown.split(at));
      expect(
        parts.filter((part) => keys.has(formKey(part))),
        `"${shown}" leads nowhere`,
      ).not.toEqual([]);
    }
  });

  it.each([
    ['主动防御', 'active-cyber-defense'],
    ['主動防禦', 'active-cyber-defense'],
    ['能動的サイバー防御', 'active-cyber-defense'],
    ['능동적 사이버 방어', 'active-cyber-defense'],
    ['active cyber defence', 'active-cyber-defense'],
    ['Active Cyber-Defense', 'active-cyber-defense'],
    ['active cyberdefense', 'active-cyber-defense'],
    ['proactive defense', 'active-cyber-defense'],
    ['pro-active defence', 'active-cyber-defense'],
    ['active defense', 'active-cyber-defense'],
    ['preemption', 'preemption-prevention-anticipatory'],
    ['pre-emption', 'preemption-prevention-anticipatory'],
    ['preemptive strike', 'preemption-prevention-anticipatory'],
    ['preemptive self-defense', 'preemption-prevention-anticipatory'],
    ['先发制人', 'preemption-prevention-anticipatory'],
    ['先發制人', 'preemption-prevention-anticipatory'],
    ['先制', 'preemption-prevention-anticipatory'],
    ['先制攻撃', 'preemption-prevention-anticipatory'],
    ['선제', 'preemption-prevention-anticipatory'],
    ['선제공격', 'preemption-prevention-anticipatory'],
    ['National Cyber Coordination Office', 'national-cybersecurity-office'],
    ['无害化措施', 'access-and-neutralization'],
    ['専守防衛', 'article-9-and-senshu-boei'],
    ['サイバー対処能力強化法', 'act-42-2025'],
  ])('%s leads to %s alone', (term, entry) => {
    const found = base.entries.filter(({ forms }) =>
      Object.values(forms).some((words) => words.some((word) => formKey(word) === formKey(term))),
    );
    expect(found.map(({ id }) => id)).toEqual([entry]);
  });

  it('is written the same way twice, and small enough to be loaded in a moment', async () => {
    const json = await buildKnowledge();
    expect(await buildKnowledge()).toBe(json);
    expect(new TextEncoder().encode(json).length).toBeLessThan(450_000);
  });
});

/** Every text of a claim or entry that stands in all note languages. */
function localisedOf(value: unknown): Localised[] {
  if (isLocalised(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(localisedOf);
}

function isLocalised(value: unknown): value is Localised {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === NOTE_LANGUAGES.length &&
    NOTE_LANGUAGES.every((language) => language in value)
  );
}

function yearsIn(text: string): string[] {
  const western = text.replaceAll(/令和[7七]年/gu, '2025年');
  return [...new Set(western.match(/(?<!\d)20[12]\d(?!\d)/gu))].sort();
}
