import { useId } from 'preact/hooks';
import type { ClaimId } from '../../lib/knowledge/model';
import type { OverlayWording } from '../../lib/wording/overlay';
import { ClaimNote } from './ClaimNote';
import { type Card, openClaimIn, shownClaimsOf } from './card';
import { moveInTabs } from './move-in-tabs';

interface Props {
  readonly card: Extract<Card, { kind: 'note' }>;
  readonly wording: OverlayWording;
  /** The claim that the reader turned to, if any. */
  readonly chosen: ClaimId | null;
  readonly onChoose: (claim: ClaimId) => void;
}

/** The claims that one sentence touches: the first is open, the others are a tab away. */
export function NoteCard({ card, wording, chosen, onChoose }: Props) {
  const panel = useId();
  if (!card.claims) return <p class="wait">{wording.loading}</p>;
  const claims = shownClaimsOf(card);
  const open = openClaimIn(card, chosen);
  if (!open) return <p class="wait">{wording.noNote}</p>;
  const note = (
    <ClaimNote touched={open} why={card.why} pageLang={card.pageLang} wording={wording} />
  );
  if (claims.length === 1) return note;
  return (
    <>
      <div class="tabs" role="tablist" aria-label={wording.claimTabs} onKeyDown={moveInTabs}>
        {claims.map((touched) => {
          const { claim, language } = touched.note;
          return (
            <button
              key={claim.id}
              type="button"
              role="tab"
              aria-selected={touched === open}
              aria-controls={panel}
              tabIndex={touched === open ? 0 : -1}
              onClick={() => onChoose(claim.id)}
            >
              {claim.label[language]}
            </button>
          );
        })}
      </div>
      <div role="tabpanel" id={panel} key={open.note.claim.id}>
        {note}
      </div>
    </>
  );
}
