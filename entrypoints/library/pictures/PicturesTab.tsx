import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AnnotationsOverTime } from '../../../components/pictures/AnnotationsOverTime';
import { ClaimWording } from '../../../components/pictures/ClaimWording';
import '../../../components/pictures/pictures.css';
import '../../../components/pictures/matrix.css';
import '../../../components/pictures/sentences.css';
// After all that it overrules.
import '../../../components/pictures/print.css';
import { SitesAndClaims } from '../../../components/pictures/SitesAndClaims';
import { textFragmentOf } from '../../../lib/anchoring/text-fragment';
import { COLOURS } from '../../../lib/annotation/model';
import type { NoteLanguage } from '../../../lib/knowledge/model';
import { askBackground } from '../../../lib/messaging/ask';
import type { Bucket } from '../../../lib/pictures/buckets';
import { EVERYTHING, wordsOfQuery } from '../../../lib/search/library-query';
import type { Sighting } from '../../../lib/spotting/sighting';
import { type ColourNames, namedColours } from '../../../lib/wording/colour-names';
import { libraryWording } from '../../../lib/wording/library';
import { picturesWording } from '../../../lib/wording/pictures';
import { sightingsWording } from '../../../lib/wording/sightings';
import { useSubjects } from '../annotations/use-subjects';
import { SightingsPart } from '../sightings/SightingsPart';
import { type PictureRoute, pictureRouteFrom, wordsOfPictures } from './picture-route';
import { usePictures } from './use-pictures';

export interface PicturesProps {
  readonly language: NoteLanguage;
  readonly colourNames: ColourNames;
  readonly query: URLSearchParams;
  readonly onQuery: (query: URLSearchParams, how: 'push' | 'replace') => void;
}

/** Sentences that are listed at first, and by which the list grows. */
const PAGE = 30;

/** The "Pictures" tab: what the reader would rather look at than read. */
export function PicturesTab({ language, colourNames, query, onQuery }: PicturesProps) {
  const wording = picturesWording(language);
  const route = useMemo(() => pictureRouteFrom(query), [query.toString()]);
  const { part, claim, site, from, to } = route;
  const [limit, setLimit] = useState(PAGE);
  const [said, setSaid] = useState('');
  useEffect(() => setLimit(PAGE), [query.toString()]);
  const { pictures, read, error } = usePictures({
    part,
    claim,
    narrowed: { site, from, to },
    limit,
  });
  const subjectName = useSubjects(language);
  const claimName = (id: string) => subjectName(`claim:${id}`);
  const colours = namedColours(libraryWording(language).colour, colourNames);
  const wordingPart = useRef<HTMLDivElement>(null);
  const linkOf = (change: Partial<PictureRoute>) =>
    `#pictures?${wordsOfPictures({ ...route, ...change })}`;
  const go = (change: Partial<PictureRoute>) =>
    onQuery(wordsOfPictures({ ...route, ...change }), 'push');

  const problem = error && `${wording.failed} ${error}`;
  return (
    <div class="pictures" aria-busy={pictures === null}>
      <div class="pictures-bar">
        <p role="status">{problem || said || (pictures ? '' : wording.reading(read))}</p>
        <button type="button" class="quiet" onClick={() => print()}>
          {wording.print}
        </button>
      </div>
      {pictures && (
        <>
          <AnnotationsOverTime
            picture={pictures.overTime}
            part={part}
            wording={wording}
            nameOf={(value) => {
              const colour = part === 'colour' && COLOURS.find((one) => one === value);
              return colour ? colours[colour] : value;
            }}
            linkOf={annotationsOf}
            onPart={(next) => go({ part: next })}
          />
          <SitesAndClaims
            matrix={pictures.matrix}
            wording={wording}
            claimName={claimName}
            linkOf={(of) => linkOf({ ...of, from: '', to: '' })}
            onFollow={() => wordingPart.current?.querySelector('h2')?.focus()}
          />
          <div ref={wordingPart}>
            <ClaimWording
              {...pictures}
              narrowed={route}
              wording={wording}
              forgetting={sightingsWording(language)}
              claimName={claimName}
              linkOf={(of) => linkOf({ ...of, claim: pictures.claim })}
              pageLinkOf={pageLinkOf}
              onClaim={(next) => go({ claim: next, site: '', from: '', to: '' })}
              onMore={() => setLimit(limit + PAGE)}
              onForget={(id) =>
                askBackground('forgetSightings', { kind: 'one', id }).then(
                  (count) => setSaid(sightingsWording(language).forgotten(count)),
                  (failure: unknown) => setSaid(`${wording.failed} ${String(failure)}`),
                )
              }
            />
          </div>
        </>
      )}
      <SightingsPart language={language} />
    </div>
  );
}

/** The annotations of a stretch of time, in the library's first tab. */
function annotationsOf({ from, to }: Bucket): string {
  const words = new URLSearchParams(wordsOfQuery({ ...EVERYTHING, from, to, order: 'oldest' }));
  return `#annotations?${words}`;
}

/** The sentence on its page, in any browser that knows text fragments; empty for what is not of the web. */
function pageLinkOf({ source, sentence }: Sighting): string {
  if (!/^https?:/.test(source)) return '';
  return source + textFragmentOf(sentence, { start: 0, end: sentence.length });
}
