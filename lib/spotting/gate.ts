/*
 * Part of the script that runs on every page, so: no imports, about a kilobyte. The gate only decides whether the
 * annotator is loaded; it may be wrong towards yes, hardly ever towards no.
 *
 * On nearly every page the code runs once and cold, where a regular expression is compiled and interpreted for one
 * use. `indexOf` is native from the first call and leaves a text in Latin script at once when it looks for a Chinese
 * character. So `indexOf` answers the question that most pages fail, and the expressions wait for the pages that pass.
 */

/** Stems of cyber in English, Chinese (both scripts), Japanese and Korean, cut so that capitals need no second look. */
const CYBER = [
  'yber',
  'CYBER',
  'ackers',
  'ack back',
  'NIS2',
  'ICT security',
  '网络',
  '網路',
  '網絡',
  '網際',
  '网安',
  '網安',
  '资安',
  '資安',
  '資通',
  '网攻',
  '網攻',
  '黑客',
  '駭客',
  'サイバー',
  '電脳',
  '通信情報',
  '사이버',
  '해킹',
];
/** Stems of states, their law and their arms. */
const STATE =
  /government|cabinet|parliament|congress|senat|minist|legislat|directive|national security|defen[cs]e|military|armed forces|police|pentagon|white house|nato\b|european|\bEU\b|\bUN\b|united nations|delegation|diplomat|policy|policies|strateg|regulat|treaty|agenc|\blaws?\b|\bbill\b|sanction|state behaviou?r|政府|政策|内阁|內閣|国会|國會|立法|法案|法律|战略|戰略|防御|防禦|防卫|防衛|国防|國防|军|軍|自卫|自衛|外交|安全法|国家|國家|閣議|戦略|憲法|安全保障|警察|정부|국회|법안|법률|정책|전략|방어|방위|국방|자위대|안보|경찰|외교/i;
/** Where nothing says cyber: an alliance or a general, and what happens online. */
const ARMS = ['NATO', 'rmed forces', 'ational security'];
const ONLINE = /\bonline|digital|keyboard/i;

/** Whether a page may be about cyber policy. @param text - all of the page's text, navigation included. */
export function isCandidate(text: string): boolean {
  const has = (stem: string) => text.indexOf(stem) !== -1;
  return CYBER.some(has) ? STATE.test(text) : ARMS.some(has) && ONLINE.test(text);
}
