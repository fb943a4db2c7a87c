import { COLOURS } from '../../lib/annotation/model';
import type { ColourNames as Names } from '../../lib/wording/colour-names';
import type { OptionsWording } from '../../lib/wording/options';
import { Section } from './Section';

interface Props {
  readonly names: Names;
  readonly wording: OptionsWording;
  readonly onChange: (names: Names) => void;
}

/** UTF-16 units: a name, not a note. */
const LONGEST = 40;

/** What each colour means to the reader. */
export function ColourNames({ names, wording, onChange }: Props) {
  return (
    <Section title={wording.colours}>
      <p class="hint">{wording.coloursHint}</p>
      {COLOURS.map((colour) => (
        <label key={colour} class="colour-name" data-colour={colour}>
          <span class="swatch" aria-hidden="true" />
          <span class="visually-hidden">{wording.colour[colour]}</span>
          <input
            type="text"
            maxLength={LONGEST}
            placeholder={wording.colour[colour]}
            value={names[colour] ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ ...names, [colour]: currentTarget.value.trim() })
            }
          />
        </label>
      ))}
    </Section>
  );
}
