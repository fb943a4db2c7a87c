import { render } from 'preact';
import '../../components/theme.css';
import './editor.css';
import { EditorApp } from './EditorApp';

const root = document.getElementById('root');
const nonce = location.hash.slice(1);
// The nonce has done its work once; what is left in the address opens nothing.
history.replaceState(null, '', location.pathname);
if (root) render(<EditorApp nonce={nonce} />, root);
