import { render } from 'preact';
import '../../components/theme.css';
import '../../components/panel/panel.css';
import '../../components/panel/own.css';
import '../../components/options/options.css';
import { whileAppearance } from '../sidepanel/appearance';
import { OptionsPage } from './OptionsPage';

const root = document.getElementById('root');

whileAppearance((appearance) => {
  if (root) render(<OptionsPage appearance={appearance} />, root);
});
