import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../../lib/annotation/model';
import type { EditorWording } from '../../lib/wording/editor';

interface Props {
  readonly colour: Colour;
  readonly wording: EditorWording;
  readonly onChange: (colour: Colour) => void;
}

/** Radio buttons that look like the paint and say its name. */
export function ColourChoice({ colour, wording, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="ae-colours">
      <legend class="ae-unseen">{wording.colour}</legend>
      {COLOURS.map((choice) => (
        <label key={choice} title={wording.colours[choice]} data-colour={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === colour}
            onChange={() => onChange(choice)}
          />
          <span class="ae-unseen">{wording.colours[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
