import { render } from 'preact';
import '../../components/theme.css';
import '../../components/panel/panel.css';
import '../../components/panel/note.css';
import '../../components/panel/own.css';
import '../../components/panel/parts.css';
import '../../components/panel/state.css';
import '../../components/markdown/markdown.css';
import { whileAppearance } from './appearance';
import { PanelPage } from './PanelPage';

const root = document.getElementById('root');
const address = new URLSearchParams(location.search);
const tab = Number.parseInt(address.get('tabId') ?? '', 10);

whileAppearance((appearance) => {
  if (!root) return;
  render(
    <PanelPage
      appearance={appearance}
      fixedTab={Number.isNaN(tab) ? null : tab}
      term={address.get('term')}
    />,
    root,
  );
});
