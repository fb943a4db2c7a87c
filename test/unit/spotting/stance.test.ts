import { expect, test } from 'vitest';
import { spot } from './bundled';

const EN = 'Japan’s active cyber defense law worries the government’s critics in Tokyo. ';
const JA = '政府の能動的サイバー防御法が国会で議論されている。';
const ZH = '日本主动网络防御法案在日本国会引发讨论，政府推动网络安全战略。';
const KO = '일본 정부의 능동적 사이버 방어 법안이 국회에서 논의되고 있다. ';

test.each([
  [EN, 'The police and the SDF may break into hostile servers and disable them.', 'asserts'],
  [
    EN,
    'A lawyer said that the police and the SDF may break into hostile servers and disable them.',
    'reports',
  ],
  [EN, 'According to the bar, the law breaches the Constitution.', 'reports'],
  [EN, 'The author holds that it breaches the Constitution.', 'asserts'],
  [EN, 'The minister denied that it breaches the Constitution.', 'disputes'],
  [JA, '専守防衛を逸脱するものだ。', 'asserts'],
  [JA, '教授は専守防衛を逸脱すると述べた。', 'reports'],
  [JA, '専守防衛を逸脱するとの批判は当たらない。', 'disputes'],
  [ZH, '这违反了日本的和平宪法。', 'asserts'],
  [ZH, '发言人指出，这违反了日本的和平宪法。', 'reports'],
  [ZH, '文章指出，这违反了日本的和平宪法。', 'asserts'],
  [ZH, '官员否认这违反日本的和平宪法。', 'disputes'],
  [KO, '통신의 비밀을 침해한다.', 'asserts'],
  [KO, '변호사 단체는 통신의 비밀을 침해한다고 지적했다.', 'reports'],
  [KO, '총리는 통신의 비밀을 침해하지 않는다고 말했다.', 'disputes'],
])('%s%s → %s', (opening, sentence, expected) => {
  const { mentions } = spot(opening + sentence);
  const mention = mentions.find(({ span }) => span.start >= opening.trimEnd().length);
  expect(mention?.stance).toBe(expected);
});
