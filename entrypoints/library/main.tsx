import { render } from 'preact';
import '../../components/theme.css';
import '../../components/panel/panel.css';
import { whileAppearance } from '../sidepanel/appearance';
import { ExchangeTab } from './exchange/ExchangeTab';

const root = document.getElementById('root');

whileAppearance(({ noteLanguage }) => {
  if (root) render(<ExchangeTab language={noteLanguage} ids={null} />, root);
});
