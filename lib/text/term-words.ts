/**
 * Terms, made comparable. A term is cut into words; those of two spellings of one term are the same when joined, so
 * that "Cyber-Defence", "cyber defense" and "cyberdefence" meet, and 主動防禦 meets 主动防御.
 */

/**
 * Traditional characters and their simplified ones, pairwise: those that names of laws, bodies, forces and networks
 * are written with. A word list of this trade, not a converter: both sides of a comparison are folded alike, so a
 * pair missing here only means that the term is looked up as it is.
 */
const TRADITIONAL =
  '動动禦御網网絡络國国戰战際际聯联數数據据資资訊讯電电腦脑衛卫隊队擊击預预權权憲宪條条約约辦办廳厅機机構构監监審审會会員员統统協协調调軍军備备計计處处對对應应無无來来發发爭争議议專专護护觀观體体' +
  '關关鍵键設设報报業业務务強强書书簡简麼么馬马門门開开間间閣阁陰阴陽阳隱隐離离難难靜静響响頁页項项領领頭头題题類类顯显風风飛飞驗验點点龍龙個个們们價价優优償偿儲储億亿傳传債债傷伤傾倾僅仅側侧偵侦' +
  '範范節节級级紀纪納纳純纯組组結结給给絕绝經经維维緊紧綜综線线編编緩缓總总績绩織织續续義义習习聽听職职聲声腳脚膚肤與与興兴舉举舊旧莊庄葉叶著着萬万蓋盖藝艺藥药虛虚號号蘇苏術术衝冲裝装製制複复規规' +
  '視视覺觉親亲訂订認认討讨訓训託托記记訪访許许訴诉診诊證证評评識识詞词試试詢询該该詳详語语誤误說说誰谁課课論论諜谍諮咨謀谋講讲謝谢譯译譜谱讀读變变讓让負负財财責责貢贡貨货販贩貫贯費费貿贸賀贺賓宾' +
  '賠赔賢贤賬账賴赖購购質质趕赶躍跃車车軌轨軟软載载輔辅輕轻輸输轄辖轉转這这進进遊游運运過过達达違违遠远適适遲迟遷迁選选遺遗邊边還还鄉乡鄰邻釋释針针鋼钢錄录錢钱鎖锁鎮镇鏈链鑑鉴長长陣阵陸陆隨随險险' +
  '雙双雜杂雲云東东兩两嚴严壓压壞坏奪夺奧奥學学寧宁實实寫写寬宽將将導导層层屬属島岛嶺岭師师帶带幣币廣广庫库彈弹徑径從从復复徵征恆恒惡恶愛爱態态慶庆憂忧憑凭憶忆懷怀戲戏擁拥擇择擔担擬拟擴扩攔拦攝摄' +
  '敵敌斷断時时晝昼暫暂曆历曉晓極极楊杨榮荣槍枪樓楼標标樣样歐欧歲岁歷历歸归殘残毀毁氣气決决沒没況况洩泄測测減减準准溝沟滅灭滿满漢汉漲涨漸渐潔洁潛潜濟济濾滤瀏浏灣湾災灾為为爾尔狀状獨独獲获獻献現现' +
  '環环產产畫画異异當当癱瘫盜盗盡尽眾众睏困確确礎础礙碍禮礼種种稱称穩稳窮穷竊窃競竞筆笔築筑勢势勞劳勝胜勵励區区華华單单卻却參参問问啟启喪丧營营嗎吗圍围園园圓圆圖图團团執执堅坚場场塊块塵尘夠够夥伙' +
  '妝妆娛娱婦妇媽妈孫孙';

const SIMPLIFIED = new Map<string, string>(
  (TRADITIONAL.match(/../gu) ?? []).map(([from = '', to = '']) => [from, to]),
);

/** One CJK character each (katakana words whole: サイバー is no part of サイバーセキュリティ); else letters and digits. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])[\p{L}\p{N}\p{M}])+/gu;

/** British spellings that the trade's words have: defence, offence; centre; neutralise, organisation. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(def|off)ence/g, '$1ense'],
  [/centre/g, 'center'],
  [/(al|an|ar|er|or|im)is(e|ed|es|ing|ation|ations)$/, '$1iz$2'],
];

/** Plural, also of short words: acts, laws, NCOs. */
const PLURAL = /(?<=[\p{L}\p{N}]{2}[^suiSUI])s$/u;
/** Endings of one word family: preempt, preempted, preemption, preemptive; anticipatory, anticipation; policy, policies. */
const ENDINGS = /(?:atively|atory|ation|ative|ively|ion|ive|ing|ed|ly|ie|y|e)$/;
/** Letters of a word that must stay when its ending goes. */
const STEM = 4;

/** The words of a term: NFKC, small letters, American spelling, simplified characters. Other signs only part words. */
export function wordsOfTerm(term: string): string[] {
  const plain = term
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?\b/g, '');
  return (plain.match(WORDS) ?? []).map(spell);
}

function spell(word: string): string {
  const simplified = SIMPLIFIED.get(word);
  if (simplified) return simplified;
  return SPELLINGS.reduce((spelt, [from, to]) => spelt.replace(from, to), word);
}

/** A word without its ending; the same for all of its family, and for some that only look like it. */
export function stemOf(word: string): string {
  const single = word.replace(PLURAL, '');
  const stem = single.replace(ENDINGS, '');
  return stem.length >= STEM ? stem : single;
}

/** Consecutive words, joined. */
export interface Run {
  readonly key: string;
  /** Index of the first word, and of the word after the last. */
  readonly start: number;
  readonly end: number;
}

/** Every run of words whose key has at most `longest` UTF-16 units. */
export function* runsOf(words: readonly string[], longest: number): Generator<Run> {
  for (let start = 0; start < words.length; start++) {
    let key = '';
    for (let end = start + 1; end <= words.length; end++) {
      key += words[end - 1] ?? '';
      if (key.length > longest) break;
      yield { key, start, end };
    }
  }
}
