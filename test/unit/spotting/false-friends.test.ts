import { expect, test } from 'vitest';
import { spot } from './bundled';

const JAPAN =
  'Japan’s government has put an active cyber defense bill before parliament in Tokyo. ';

test.each([
  [
    'a party’s name',
    `${JAPAN}The Constitutional Democratic Party voted for it.`,
    'constitutional-limits',
  ],
  ['companies’ hack-back', `${JAPAN}Companies get no right to hack back.`, 'network-intrusion'],
  [
    'criminals’ intrusion',
    `${JAPAN}Last year hackers broke into the servers of an agency and its files were stolen.`,
    'network-intrusion',
  ],
  [
    'China’s warning',
    '日本政府提出主动网络防御法案。中方表示，若中国主权和发展利益受损，将作出严正回应。',
    'cross-border-operations',
  ],
  [
    'public–private exchange',
    '政府は能動的サイバー防御の法案を国会に提出した。官民の協議会で情報を共有する。',
    'allied-intelligence',
  ],
  [
    'traffic that is only watched',
    `${JAPAN}Analysts will look at traffic that passes through the country.`,
    'network-intrusion',
  ],
])('%s is not the claim', (_, text, claim) => {
  const { topic, mentions } = spot(text);
  expect(topic.isCyberPolicy).toBe(true);
  expect(mentions.map((mention) => String(mention.claim))).not.toContain(claim);
});
