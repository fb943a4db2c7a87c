import type { PanelWording, Spoken } from '../../lib/wording/panel';
import type { PageView, PanelActions } from './page-view';

interface Props {
  readonly view: Exclude<PageView, { kind: 'report' } | { kind: 'loading' }>;
  readonly wording: PanelWording;
  readonly actions: PanelActions;
}

/** Why there is nothing to show of this page, and what the reader can do about it. */
export function PageState({ view, wording, actions }: Props) {
  const words = wording.state;
  if (view.kind === 'site-off') {
    const on = () => void actions.switchSite(view.host, true);
    return <State name="off" spoken={words.siteOff(view.host)} act={words.switchOn} onAct={on} />;
  }
  if (view.kind === 'failed') {
    return (
      <State name="failed" spoken={words.failed} act={words.tryAgain} onAct={actions.retry}>
        {view.error}
      </State>
    );
  }
  switch (view.reason) {
    case 'browser-page':
      return <State name="browser" spoken={words.browserPage} />;
    case 'store-page':
      return <State name="store" spoken={words.storePage} />;
    case 'pdf':
      return <State name="pdf" spoken={words.pdf} />;
    case 'other-file':
      return <State name="other-file" spoken={words.otherFile} />;
    case 'no-permission': {
      const allow = () => void actions.allowSite();
      return <State name="locked" spoken={words.noPermission} act={words.allow} onAct={allow} />;
    }
    case 'not-loaded':
      return (
        <State
          name="not-loaded"
          spoken={words.notLoaded}
          act={words.reload}
          onAct={actions.reload}
        />
      );
  }
}

interface StateProps {
  readonly name: string;
  readonly spoken: Spoken;
  readonly act?: string;
  readonly onAct?: () => void;
  /** A further line, as the machine put it. */
  readonly children?: string;
}

/** A headline, a sentence, and at most one thing to do. */
export function State({ name, spoken, act, onAct, children }: StateProps) {
  return (
    <section class="state" data-state={name}>
      <div class="state-lamp" aria-hidden="true" />
      <h2>{spoken.title}</h2>
      <p>{spoken.text}</p>
      {children && <p class="detail">{children}</p>}
      {act && onAct && (
        <button type="button" class="primary" onClick={onAct}>
          {act}
        </button>
      )}
    </section>
  );
}
