// Swaps articles without loading a page, as many news sites do. Part of the demonstration site only.
const STORIES = {
  server: {
    title: 'Tokyo counts the days to October',
    by: 'Hana Brandt · 21 June 2026',
    text: [
      'Japan has set 1 October as the day on which its active cyber defense law shows its teeth. From then on police and the Self-Defense Forces may break into the servers of attackers and stop their programs.',
      'The National Cybersecurity Office, set up under the Cabinet last July, coordinates the work. Intelligence on threats will be shared with allies.',
    ],
  },
  match: {
    title: 'Late winner settles the derby',
    by: 'Tom Ashdown · 21 June 2026',
    text: [
      'A preemptive press and a patient defense carried the home side through a nervous first half. The winner came in the last minute, from a corner that nobody cleared.',
      'The visitors protested in vain. Their coach spoke of a hard evening and left early.',
    ],
  },
  court: {
    title: 'Bar federation renews its doubts',
    by: 'Hana Brandt · 20 June 2026',
    text: [
      'Lawyers in Japan have again warned that the cyber law undermines the secrecy of communications, a right that Article 21 of the Constitution protects. They ask the Diet for a report on every case.',
      'A government spokesman said that the oversight commission would look at each request.',
    ],
  },
};

const list = document.querySelector('.list');
const main = document.querySelector('main');

function element(name, text, className) {
  const node = document.createElement(name);
  node.textContent = text;
  if (className) node.className = className;
  return node;
}

function show() {
  const id = new URLSearchParams(location.search).get('story') ?? 'server';
  const story = STORIES[id] ?? STORIES.server;
  document.title = `${story.title} · Meridian Live`;
  const article = document.createElement('article');
  article.append(element('h1', story.title), element('p', story.by, 'by'));
  article.append(...story.text.map((paragraph) => element('p', paragraph)));
  main.replaceChildren(article);
  list.replaceChildren(
    ...Object.entries(STORIES).map(([key, { title }]) => {
      const link = element('a', title);
      link.href = `?story=${key}`;
      if (key === id) link.setAttribute('aria-current', 'page');
      return link;
    }),
  );
}

list.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  show();
});
addEventListener('popstate', show);
show();
