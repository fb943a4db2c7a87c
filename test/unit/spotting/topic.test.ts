import { expect, test } from 'vitest';
import { isCandidate } from '../../../lib/spotting/gate';
import { spot } from './bundled';

const ABOUT = [
  [
    'Parliament adopts cyber bill',
    'The government’s cyber security bill passed on Monday. Ministers may now order operators of critical infrastructure to report attacks.',
  ],
  [
    'NATO and the net',
    'NATO allies agreed on a policy for cyber operations. The alliance will respond to attacks on members’ networks.',
  ],
  [
    '国务院发布网络安全条例',
    '国务院公布网络安全条例，要求关键信息基础设施运营者履行法律义务。国家网信办将监督执行。',
  ],
  ['立法院三讀資安法', '立法院三讀通過資安法修正案，政府機關須通報資安事件。'],
  [
    'サイバー戦略を決定',
    '政府は新しいサイバー戦略を閣議決定した。重要インフラの防御を国が主導する。',
  ],
  [
    '국가 사이버안보 기본계획',
    '정부는 국가 사이버안보 기본계획을 발표했다. 국정원이 이행을 점검한다.',
  ],
] as const;

const NOT_ABOUT = [
  [
    'Ransomware hits bakery chain',
    'Ransomware shut the tills of a bakery chain. Customers paid in cash. The company restored its systems from backups.',
  ],
  [
    'Preemption in schedulers',
    'A preemptive scheduler interrupts a task. The kernel saves its state and runs another thread on the CPU.',
  ],
  [
    'Federal preemption',
    'The Supremacy Clause makes federal law displace state law. Congress may preempt a statute expressly.',
  ],
  [
    'Missiles for the south',
    'Japan will station missiles in the south. The Defense Ministry said that deterrence would grow.',
  ],
  [
    '某杀毒软件的主动防御',
    '这款杀毒软件的主动防御会拦截木马，误报不多。用户可以在设置里关闭弹窗。',
  ],
  ['先制点を守り切る', '前半に先制点を挙げ、守備を固めて逃げ切った。監督は選手をたたえた。'],
  ['선제골 지킨 수비', '전반 선제골을 넣은 팀이 수비를 굳혔다. 감독은 선수들을 칭찬했다.'],
] as const;

test.each(ABOUT)('%s is about cyber policy, and passes the gate', (title, text) => {
  const { topic } = spot(text, { title });
  expect(topic.score).toBeGreaterThanOrEqual(0.5);
  expect(topic.isCyberPolicy).toBe(true);
  expect(topic.reasons.length).toBeGreaterThan(0);
  for (const reason of topic.reasons) expect(text).toContain(reason);
  expect(isCandidate(`${title}\n${text}`)).toBe(true);
});

test.each(NOT_ABOUT)('%s is not about cyber policy', (title, text) => {
  const { topic, mentions } = spot(text, { title });
  expect(topic).toMatchObject({ isCyberPolicy: false, reasons: [] });
  expect(mentions).toEqual([]);
});

test.each([
  'Tomatoes need sun, water and patience. Plant them in May.',
  'The government raised the price of bread, ministers said.',
  '本日の天気は晴れ、ところにより曇り。',
])('the gate stays shut: %s', (text) => {
  expect(isCandidate(text)).toBe(false);
});

test('an empty page is no topic', () => {
  expect(spot('').topic).toEqual({ isCyberPolicy: false, score: 0, reasons: [] });
});
