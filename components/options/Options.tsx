import type { ComponentChildren } from 'preact';
import type { Attribution, NoteLanguage } from '../../lib/knowledge/model';
import type { Settings } from '../../lib/settings/settings';
import type { Dismissal } from '../../lib/spotting/dismissal';
import { calendarDate } from '../../lib/wording/dates';
import { COMMANDS, type Command, type OptionsWording } from '../../lib/wording/options';
import { Choice } from './Choice';
import { ColourNames } from './ColourNames';
import { type ClaimLabels, DismissedNotes } from './DismissedNotes';
import { Section } from './Section';
import { SitesOff } from './SitesOff';

/** What the knowledge base says of itself. */
export interface KnowledgeSummary {
  readonly attribution: Attribution;
  readonly claims: number;
  readonly entries: number;
  readonly sources: number;
  readonly labels: ClaimLabels;
}

interface Props {
  readonly settings: Settings;
  readonly wording: OptionsWording;
  /** The latest first. */
  readonly dismissals: readonly Dismissal[];
  readonly annotations: number;
  readonly pages: number;
  readonly keys: Readonly<Partial<Record<Command, string>>>;
  /** Where keys are changed; null in Firefox, where a menu leads there. */
  readonly keysAddress: string | null;
  readonly knowledge: KnowledgeSummary | null;
  /** The data as a whole: backups and what keeps it well. */
  readonly whole: ComponentChildren;
  /** What just happened, in a sentence. */
  readonly said: string;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onSwitchSite: (host: string, isOn: boolean) => void;
  readonly onShowAgain: (dismissals: string[]) => void;
  readonly onExport: () => void;
}

/** Each language in its own name. */
const LANGUAGES: readonly { value: NoteLanguage; label: string; lang: string }[] = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
  { value: 'ja', label: '日本語', lang: 'ja' },
];
const THEMES = ['auto', 'light', 'dark'] as const;

/** The options page. */
export function Options(props: Props) {
  const { settings, wording, annotations, pages, said, onChange, onSwitchSite, onExport } = props;
  return (
    <div class="options" lang={wording.language}>
      <header>
        <img src="/icon/icon.svg" alt="" width="36" height="36" />
        <h1>
          Sidelight <span>{wording.title}</span>
        </h1>
        <p class="said" role="status">
          {said}
        </p>
      </header>
      <main>
        <Section title={wording.reading}>
          <Choice
            name="language"
            label={wording.noteLanguage}
            value={settings.noteLanguage}
            options={[{ value: 'auto', label: wording.automatic }, ...LANGUAGES]}
            onChange={(noteLanguage) => onChange({ noteLanguage })}
          />
          <p class="hint">{wording.noteLanguageHint}</p>
          <Choice
            name="theme"
            label={wording.theme}
            value={settings.theme}
            options={THEMES.map((value) => ({ value, label: wording.themes[value] }))}
            onChange={(theme) => onChange({ theme })}
          />
        </Section>
        <ColourNames
          names={settings.colourNames}
          wording={wording}
          onChange={(colourNames) => onChange({ colourNames })}
        />
        <SitesOff sites={settings.sitesOff} wording={wording} onSwitch={onSwitchSite} />
        <DismissedNotes
          dismissals={props.dismissals}
          labels={props.knowledge?.labels ?? new Map()}
          wording={wording}
          onShowAgain={props.onShowAgain}
        />
        <Section title={wording.data}>
          <p>{wording.count(annotations, pages)}</p>
          <p class="hint">{wording.dataHint}</p>
          <button type="button" class="secondary" onClick={onExport}>
            {wording.exportAll}
          </button>
          {props.whole}
        </Section>
        <Keys {...props} />
        {props.knowledge && <Knowledge knowledge={props.knowledge} wording={wording} />}
        <Section title={wording.privacy}>
          {wording.privacyLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Section>
      </main>
    </div>
  );
}

function Keys({ keys, keysAddress, wording }: Props) {
  return (
    <Section title={wording.keys}>
      <dl class="keys">
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>{wording.commands[command]}</dt>
            <dd>{keys[command] ? <kbd>{keys[command]}</kbd> : wording.unassigned}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">
        {keysAddress === null ? wording.changeKeysFirefox : wording.changeKeys(keysAddress)}
      </p>
    </Section>
  );
}

interface KnowledgeProps {
  readonly knowledge: KnowledgeSummary;
  readonly wording: OptionsWording;
}

function Knowledge({ knowledge, wording }: KnowledgeProps) {
  const { attribution, claims, entries, sources } = knowledge;
  return (
    <Section title={wording.knowledge}>
      <p>{wording.holds(claims, entries, sources)}</p>
      <p>{wording.takesNoSide}</p>
      <p class="hint">{wording.quotes}</p>
      <blockquote class="document" lang="zh-Hans" cite={attribution.url}>
        <a href={attribution.url} target="_blank" rel="noopener noreferrer">
          {attribution.title}
        </a>
      </blockquote>
      <p class="hint">
        {attribution.publisher[wording.language]}
        {' · '}
        <time dateTime={attribution.date}>{calendarDate(attribution.date, wording.language)}</time>
      </p>
      <p class="hint">
        {attribution.standpoint[wording.language]} {attribution.provenance[wording.language]}
      </p>
    </Section>
  );
}
