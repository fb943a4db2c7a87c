import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../lib/knowledge/compile';
import { KnowledgeError } from '../../../lib/knowledge/knowledge-error';
import { readFolder } from '../../../scripts/read-knowledge';
import { claimFile, smallFolder } from './small-folder';

const { doNotPrint } = await readFolder();

function compileWith(text: string) {
  const context = { en: text, 'zh-Hans': text, ja: text };
  return () => compileKnowledge(smallFolder({ doNotPrint, claims: [claimFile({ context })] }));
}

describe('do-not-print.yaml', () => {
  it.each([
    'The order was promulgated on 17 March 2026.',
    'The order of March 17, 2026, set the date.',
    '政令于2026年3月17日公布。',
    '政令は令和８年３月１７日に公布された。',
    'The Cabinet adopted the change on 21 April 2026.',
    'April 21, 2026',
    '2026-04-21',
    '2026年4月21日に閣議決定された。',
    'The commission, chaired by somebody, approves.',
    'Officially called the Act on Prevention.',
    'The measures have been in force since 1 October 2026.',
    '2026年10月1日に施行された。',
    'The first neutralization measure was taken in October.',
    'Japan hopes to join the Five Eyes.',
    '日本与五眼联盟的关系。',
    'Seoul opposes the law.',
    'This is propaganda.',
    '这是虚假信息。',
    'これは誤情報である。',
    'Entering servers: accurate.',
    '进入服务器：准确。',
    'この点は正確である。',
  ])('forbids: %s', (text) => {
    expect(compileWith(text)).toThrow(KnowledgeError);
    expect(compileWith(text)).toThrow('which do-not-print.yaml forbids');
  });

  it.each([
    'A Cabinet order set the start for 1 October 2026.',
    'No official English title was verified.',
    'The official name is the National Cybersecurity Office.',
    '政令で施行日は2026年10月1日と定められた。',
    '政令将施行日定为2026年10月1日。',
    'No record of an actual access and neutralization measure was found.',
    'In March 2026 the ruling bloc proposed wider arms exports.',
    '官方英文名称未能核实。',
  ])('allows: %s', (text) => {
    expect(compileWith(text)).not.toThrow();
  });
});
