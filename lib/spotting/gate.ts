/*
 * Part of the script that runs on every page, so: no imports, a few hundred bytes, one pass over the text. The gate only
 * decides whether the annotator is loaded; it may be wrong towards yes, hardly ever towards no.
 */

/** Stems of cyber in English, Chinese (both scripts), Japanese and Korean. */
const CYBER =
  /cyber|hacker|hackback|hack back|NIS2|网络|網路|網絡|網際|网安|網安|资安|資安|資通|網攻|黑客|駭客|サイバー|電脳|ネット|通信情報|사이버|해킹/gi;
/** Stems of states, their law and their arms. */
const STATE =
  /government|cabinet|parliament|congress|senat|minist|legislat|directive|strateg|national security|defen[cs]e|military|armed forces|police|pentagon|NATO|European|diplomat|政府|内阁|內閣|国会|國會|立法|法案|法律|战略|戰略|防御|防禦|防卫|防衛|国防|國防|军|軍|自卫|自衛|外交|安全法|国家|國家|閣議|戦略|憲法|安全保障|警察|정부|국회|법안|전략|방어|방위|국방|자위대|안보|경찰|외교/i;
/** Mentions of cyber that a page needs: one may be a link or a label. */
const CYBER_NEEDED = 2;

/** Whether a page may be about cyber policy. @param text - all of the page's text, navigation included. */
export function isCandidate(text: string): boolean {
  CYBER.lastIndex = 0;
  for (let times = 0; times < CYBER_NEEDED; times++) if (!CYBER.test(text)) return false;
  return STATE.test(text);
}
