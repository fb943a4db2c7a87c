import type { Localised, Source } from '../../lib/knowledge/model';
import type { PanelWording } from '../../lib/wording/panel';
import { SourceList } from './Citations';
import { Disclosure } from './Disclosure';

interface Props {
  readonly caveats: readonly Localised[];
  readonly sources: readonly Source[];
  readonly wording: PanelWording;
}

/** What a note or an entry rests on, and how firmly. */
export function Grounds({ caveats, sources, wording }: Props) {
  return (
    <>
      <Disclosure title={wording.caveats} count={caveats.length}>
        <ul>
          {caveats.map((caveat) => (
            <li key={caveat.en}>{caveat[wording.language]}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={wording.sources} count={sources.length}>
        <SourceList sources={sources} wording={wording} />
      </Disclosure>
    </>
  );
}
