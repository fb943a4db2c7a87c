import { render } from 'preact';
import '../../components/theme.css';
import '../../components/panel/panel.css';
import '../../components/panel/own.css';
import '../../components/library/library.css';
import '../../components/library/library-narrow.css';
import { whileAppearance } from '../sidepanel/appearance';
import { LibraryPage } from './LibraryPage';

const root = document.getElementById('root');

whileAppearance((appearance) => {
  if (root) render(<LibraryPage appearance={appearance} />, root);
});
