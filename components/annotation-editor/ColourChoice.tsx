import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../../lib/annotation/model';
import type { EditorWording } from '../../lib/wording/editor';

interface Props {
  readonly colour: Colour;
  readonly names: Readonly<Record<Colour, string>>;
  readonly wording: EditorWording;
  readonly onChange: (colour: Colour) => void;
}

/** Radio buttons that look like the paint and say its name. */
export function ColourChoice({ colour, names, wording, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="ae-colours">
      <legend class="ae-unseen">{wording.colour}</legend>
      {COLOURS.map((choice) => (
        <label key={choice} title={names[choice]} data-colour={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === colour}
            onChange={() => onChange(choice)}
          />
          <span class="ae-unseen">{names[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
