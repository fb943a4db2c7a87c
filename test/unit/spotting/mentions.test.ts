import { describe, expect, test } from 'vitest';
import { textOf } from '../../../lib/text/span';
import { spot } from './bundled';

/** The opening of a page on Japan's law, so that what follows is read as Japan's. */
const OPENINGS = {
  en: 'Japan’s parliament has debated the active cyber defense bill, and the government in Tokyo wants it in force soon. ',
  'zh-Hans': '日本国会审议主动网络防御法案，日本政府希望这部网络安全法律尽快生效。',
  'zh-Hant': '日本國會審議主動網路防禦法案，日本政府希望這部網路安全法律盡快生效。',
  ja: '政府は能動的サイバー防御の法案を国会に提出し、サイバー安全保障の強化を急ぐ。',
  ko: '일본 정부는 능동적 사이버 방어 법안을 국회에 제출하고 사이버 안보 강화를 서두르고 있다. ',
} as const;

const CASES = [
  [
    'en',
    'network-intrusion',
    'The state could slip into hostile servers and put them out of action.',
  ],
  [
    'en',
    'police-sdf-offensive',
    'It lets the police and the Self-Defense Forces strike back at those who attack.',
  ],
  ['en', 'preemptive-action', 'The aim is to stop an intruder before an attack gets under way.'],
  [
    'en',
    'self-defined-threat',
    'What counts as a sign of danger is for ministers themselves to judge.',
  ],
  [
    'en',
    'cross-border-operations',
    'Most of the machines concerned stand abroad, so operations would touch the sovereignty of others.',
  ],
  ['en', 'constitutional-limits', 'Scholars doubt that it fits the pacifist Constitution.'],
  ['en', 'coordination-office', 'The National Cybersecurity Office will have 240 people.'],
  ['en', 'allied-intelligence', 'What is learned will be shared as intelligence with allies.'],
  ['zh-Hans', 'network-intrusion', '政府可以侵入对方的服务器，使其瘫痪。'],
  ['zh-Hans', 'posture-shift', '评论认为，这意味着从被动防守转向主动进攻。'],
  ['zh-Hans', 'neighbour-confrontation', '文件把矛头指向周边国家。'],
  ['zh-Hant', 'police-sdf-offensive', '法案讓警察與自衛隊可以對攻擊者展開反擊。'],
  ['zh-Hant', 'constitutional-limits', '學者擔心人民的通訊秘密受到侵害。'],
  ['ja', 'network-intrusion', '攻撃元のサーバーに侵入し、無害化することができる。'],
  ['ja', 'unified-command', '警察と自衛隊を統合して動かす体制もつくる。'],
  ['ja', 'defense-as-pretext', '「防御」の名を借りた攻撃だとの声もある。'],
  ['ja', 'regional-escalation', '周辺国との緊張を高めるおそれがある。'],
  ['ko', 'network-intrusion', '상대 서버에 침투해 무력화할 수 있다.'],
  ['ko', 'preemptive-action', '공격이 일어나기 전에 먼저 차단하겠다는 구상이다.'],
  ['ko', 'strategic-domain', '사이버 공간을 제5의 전장으로 본다.'],
] as const;

describe('findMentions', () => {
  test.each(CASES)('in %s, %s: %s', (lang, claim, sentence) => {
    const text = OPENINGS[lang] + sentence;
    const { topic, mentions } = spot(text, { lang });
    expect(topic.isCyberPolicy).toBe(true);
    const mention = mentions.find((each) => each.claim === claim);
    expect(mention, `${claim} in ${JSON.stringify(mentions)}`).toBeDefined();
    if (!mention) return;
    expect(textOf(text, mention.span)).toBe(sentence);
    for (const why of mention.why) {
      expect(why.start).toBeGreaterThanOrEqual(mention.span.start);
      expect(why.end).toBeLessThanOrEqual(mention.span.end);
      expect(why.end).toBeGreaterThan(why.start);
    }
    expect(mention.why.length).toBeGreaterThan(0);
  });

  test('one sentence carries several claims, with one span', () => {
    const sentence =
      'Police officers and troops may break into foreign servers and disable them before an attack happens.';
    const { mentions } = spot(OPENINGS.en + sentence);
    const claims = mentions.map(({ claim }) => claim);
    expect(claims).toEqual(
      expect.arrayContaining(['network-intrusion', 'police-sdf-offensive', 'preemptive-action']),
    );
    expect(new Set(mentions.map(({ span }) => span.start)).size).toBe(1);
  });

  test.each([
    'Germany’s cabinet has adopted a cyber defence bill, the government in Berlin says. It lets the police break into hostile servers and disable them before an attack happens.',
    'The Pentagon has published its cyber strategy. Allies such as Britain, Japan and Australia will get more intelligence on hostile servers. It wants to break into them and disable them.',
    '美国网络司令部公布新的网络战略。军方可以侵入对方的服务器，使其瘫痪，先发制人。',
    '한국 정부는 국가사이버안보전략을 발표했다. 국정원은 공격 서버에 침투해 무력화할 수 있다.',
    '英国政府はサイバー戦略を公表した。英国は攻撃元のサーバーに侵入し、無害化できるとした。',
  ])('the like of another country is no mention: %s', (text) => {
    const { topic, mentions } = spot(text);
    expect(topic.isCyberPolicy).toBe(true);
    expect(mentions).toEqual([]);
  });

  test('on a page on Japan, a sentence on another state is passed over', () => {
    const about =
      'The United States has long let its military break into hostile servers and disable them.';
    const { mentions } = spot(OPENINGS.en + about);
    expect(mentions.filter(({ claim }) => claim === 'network-intrusion')).toEqual([]);
  });

  test('naming the law and reporting votes touches no claim', () => {
    const { mentions } = spot(
      `${OPENINGS.en}The Lower House passed it on April 8 with 180 votes. It takes effect in 2027.`,
    );
    expect(mentions).toEqual([]);
  });

  test('a notice of a data breach touches no claim, whomever it was reported to', () => {
    const { mentions } = spot(
      'お客さま情報の漏えいに関するお知らせ。当社の通販サイトのサーバーに第三者が侵入し、約2万人分の氏名が流出したおそれがあります。' +
        '警視庁、個人情報保護委員会、国家サイバー統括室に報告し、社長を長とする対策本部が全社の復旧を指揮しています。',
    );
    expect(mentions).toEqual([]);
  });

  test('spans hold in a page where characters normalise to other lengths', () => {
    const text = `${OPENINGS.ja}㈱や“引用”の後で、　攻撃元の ｻｰﾊﾞｰ に侵入し、無害化する。`;
    const mention = spot(text).mentions.find(({ claim }) => claim === 'network-intrusion');
    expect(mention?.why.map((span) => textOf(text, span)).join(' ')).toMatch(/侵入.*無害化|無害化/);
  });

  test('a mixed page is read block by block', () => {
    const text = `${OPENINGS.en}\n攻撃元のサーバーに侵入し、無害化することができる。\nIt lets the police and the SDF hit back.`;
    const claims = spot(text).mentions.map(({ claim }) => claim);
    expect(claims).toContain('network-intrusion');
    expect(claims).toContain('police-sdf-offensive');
  });

  test('a sentence of a hundred thousand characters costs little', () => {
    const long = `${'the police may break into a server and then '.repeat(2_500)}.`;
    const start = performance.now();
    spot(OPENINGS.en + long);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
