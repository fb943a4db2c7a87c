/** What mutations put into pages: words that a page of any subject may hold. */
export interface Wordings {
  readonly words: readonly [string, ...string[]];
  readonly clauses: readonly [string, ...string[]];
  readonly advertisements: readonly [string, ...string[]];
}

export const WORDINGS: Readonly<Record<'latin' | 'cjk', Wordings>> = {
  latin: {
    words: ['harbour', 'slowly', 'yesterday', 'window', 'carries', 'seventeen', 'grey', 'without'],
    clauses: [
      ', as people close to the matter said on Friday,',
      ' (the figure was corrected later)',
      ', which few had thought likely a year ago and none had planned for,',
      ' – at least for now –',
    ],
    advertisements: [
      'Advertisement\nGet the morning letter: five stories before breakfast, free for a month. Sign up',
      'Read more: what the winter timetable means for those who commute by ferry',
      'Sponsored\nThe chair that thinks along. Now with a second cushion at no cost.',
    ],
  },
  cjk: {
    words: ['港口', '昨日', '緑色', '慢慢', '十七', '窓辺', '无声', '運河'],
    clauses: [
      '（数字は後に訂正された）',
      '，据知情人士周五透露，',
      '、一年前にはほとんど誰も予想しなかったことだが、',
      '——至少目前如此——',
    ],
    advertisements: [
      '広告\n朝のニュースレターを一か月無料でお試しください。登録はこちら',
      '延伸阅读：冬季时刻表对乘渡轮上班的人意味着什么',
      '赞助内容\n会思考的椅子，现在加送一个坐垫。',
    ],
  },
};
