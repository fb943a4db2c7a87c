import type { Source, SourceId } from '../../lib/knowledge/model';
import { dateOfSource } from '../../lib/wording/dates';
import type { PanelWording } from '../../lib/wording/panel';
import { ExternalLink } from './ExternalLink';
import { langOfScript } from './text-lang';

interface ListProps {
  readonly sources: readonly Source[];
  readonly wording: PanelWording;
}

/** Every source with publisher, date, kind and address. */
export function SourceList({ sources, wording }: ListProps) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li key={source.id} class="source">
          <span class="source-id">{source.id}</span>
          <div>
            <ExternalLink href={source.url} wording={wording}>
              <cite lang={langOfScript(source.title)}>{source.title}</cite>
            </ExternalLink>
            <p class="source-by">
              <span lang={langOfScript(source.publisher)}>{source.publisher}</span>
              {' · '}
              {dateOfSource(source.date, wording.language, wording)}
              {' · '}
              {wording.sourceKind[source.kind]}
            </p>
            {source.remark && (
              <p class="source-remark" lang="en">
                {source.remark}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface CitationProps {
  readonly ids: readonly SourceId[];
  readonly sources: readonly Source[];
  readonly wording: PanelWording;
}

/** The sources of one sentence, as small links after it. */
export function Citations({ ids, sources, wording }: CitationProps) {
  const cited = ids.flatMap((id) => sources.filter((source) => source.id === id));
  if (cited.length === 0) return null;
  return (
    <span class="citations">
      {cited.map(({ id, url, title, publisher }) => (
        <ExternalLink
          key={id}
          href={url}
          wording={wording}
          class="citation"
          label={`${id}: ${publisher}, ${title}`}
        >
          {id}
        </ExternalLink>
      ))}
    </span>
  );
}
