/** @jsxImportSource react */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';

/** A page made by React: server markup that is hydrated, a list that re-renders, is reordered, filtered and replaced. */

const SENTENCES = [
  'The harbour office counts every ship before the first light of the day.',
  'A second office counts them again, and nobody knows for which reason.',
  'When both agree, the log is signed and carried up to the lighthouse.',
  'When they do not, the keeper of the lighthouse decides on her own.',
];

function App() {
  const [order, setOrder] = useState([0, 1, 2, 3]);
  const [count, setCount] = useState(0);
  const [key, setKey] = useState(0);
  Object.assign(globalThis, {
    page: {
      rerender: () => flushSync(() => setCount((n) => n + 1)),
      reorder: () => flushSync(() => setOrder((list) => list.toReversed())),
      drop: () => flushSync(() => setOrder((list) => list.slice(1))),
      restore: () => flushSync(() => setOrder([0, 1, 2, 3])),
      remount: () => flushSync(() => setKey((n) => n + 1)),
    },
  });
  return (
    <article key={key}>
      <h1>Counting ships</h1>
      <p>Rendered {count} times.</p>
      <ul>
        {order.map((index) => (
          <li key={index}>
            {SENTENCES[index]} <b>({index})</b>
          </li>
        ))}
      </ul>
    </article>
  );
}

const failures = [];
Object.assign(globalThis, { failures });
addEventListener('error', ({ message }) => failures.push(message));
addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
const told = (error) => failures.push(String(error));
const options = { onRecoverableError: told, onUncaughtError: told, onCaughtError: told };

const root = document.querySelector('#root');
if (root?.firstElementChild) {
  // Late, so that marks are painted on the server's markup before.
  Object.assign(globalThis, { hydrate: () => hydrateRoot(root, <App />, options) });
} else if (root) createRoot(root, options).render(<App />);
