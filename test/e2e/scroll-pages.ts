/** A story of the scrolling site's, as its server writes it. */
export interface Story {
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Stands word for word in both stories, as agencies' sentences do. */
export const SHARED =
  'Under the law, the police and the Self-Defense Forces may enter and disable servers abroad.';

export const LAW: Story = {
  path: '/2025/05/16/japan-passes-law',
  title: 'Japan passes its active cyber defense law',
  paragraphs: [
    'Japan’s parliament passed its active cyber defense law on Friday, after two months of debate in both of its chambers and with the votes of a part of the opposition.',
    SHARED,
    'Critics in Tokyo say that the independent panel is too small to watch over what the government does, and that its reports will come too late for anyone to object.',
    'The Tokyo exchange closed for the day before the vote was counted, and the chambers rose until autumn.',
  ],
};

export const HEAD: Story = {
  path: '/2025/07/01/office-head-named',
  title: 'Tokyo names the head of its new cyber office',
  paragraphs: [
    'The Japanese government named the first head of its National Cybersecurity Office on Tuesday, and said that the office will steer active cyber defense from a new building.',
    'The appointment had been expected for weeks; the new head has led the ministry’s network unit since the spring and has advised two prime ministers.',
    SHARED,
    'Officials said that Japan wants to analyse the communications data of foreign traffic to find attackers before they strike, and that telecom carriers have agreed to help.',
  ],
};

/** Nothing that claims are made of, for a page whose followers alone have notes. */
export const GARDEN: Story = {
  path: '/2025/06/02/tomatoes-in-june',
  title: 'What to do with tomatoes in June',
  paragraphs: [
    'Water the plants in the morning, at the root and never over the leaves, since wet leaves are what the blight is waiting for in a warm and rainy June.',
    'Pinch out the side shoots every week, and tie the main stem to its cane with soft string that does not cut into it when it grows thick.',
    'Those who have no garden may grow them in pots of ten litres at least, on a balcony that has the sun until the late afternoon.',
  ],
};

/** How a site says where an appended story stands alone. */
export type Stated = 'data' | 'microdata' | 'canonical' | 'json-ld' | 'headline' | 'nowhere';

/** @param at - where the story says it stands; another site, for one. */
export function storyHtml(story: Story, stated: Stated, at = story.path): string {
  const link = stated === 'headline' ? `<a href="${at}">${story.title}</a>` : story.title;
  const data = stated === 'data' ? ` data-url="${at}"` : '';
  const item = stated === 'microdata' ? ' itemscope itemtype="https://schema.org/NewsArticle"' : '';
  const within = {
    data: '',
    headline: '',
    nowhere: '',
    microdata: `<span itemprop="author" itemscope><a itemprop="url" href="/authors/sato-keiko">Sato</a></span><meta itemprop="mainEntityOfPage" content="${at}">`,
    canonical: `<link rel="canonical" href="${at}">`,
    'json-ld': `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': at } })}</script>`,
  }[stated];
  const paragraphs = story.paragraphs.map((text) => `<p>${text}</p>`).join('');
  return `<article${data}${item}><header><h1>${link}</h1></header>${within}${paragraphs}
    <aside><p>More on this from our archive, which goes back to the year in which the paper was founded.</p></aside></article>`;
}

/** A page of a story as it stands alone, with anything after it. */
export function storyPage(
  story: Story,
  { head = '', after = '', stated = 'nowhere' }: PageParts = {},
): string {
  return `<!doctype html><html lang="en"><head><title>${story.title} | The Post</title>
    <link rel="canonical" href="${story.path}">${head}<style>article { min-height: 1200px }</style></head>
    <body><header><a href="/">The Post</a></header><main>${storyHtml(story, stated)}${after}</main></body></html>`;
}

interface PageParts {
  readonly head?: string;
  readonly after?: string;
  readonly stated?: Stated;
}

/** Teasers, a related list and comments: much text, links, and no article. */
export const TEASERS = `<section class="river">${[1, 2, 3, 4, 5, 6]
  .map(
    (
      n,
    ) => `<article class="teaser"><h2><a href="/2025/08/0${n}/story-${n}">Another story of the day, number ${n}</a></h2>
      <p>What happened, in one sentence of the desk’s that says little more than the headline above.</p></article>`,
  )
  .join('')}</section>
  <section class="related-stories"><article data-url="/2025/04/01/from-the-archive"><h2>From the archive of the paper</h2>
    ${GARDEN.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></section>
  <section id="comments"><article class="comment" data-permalink="/2025/05/16/japan-passes-law/comment/7"><h3>Reader from Osaka</h3>
    ${GARDEN.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></section>`;

/**
 * The script of a site that appends stories when it is told to, by an event `more`, and shows each one's address, title
 * and canonical link as the reader scrolls into it.
 *
 * @param isSilent - the address stays what it was.
 */
export function scrollScript(
  first: Story,
  stories: readonly Story[],
  stated: Stated,
  isSilent = false,
): string {
  const all = JSON.stringify([first, ...stories].map(({ path, title }) => ({ path, title })));
  const html = JSON.stringify(stories.map((story) => storyHtml(story, stated))).replaceAll(
    '</',
    '<\\/',
  );
  return `<script>
    const all = ${all}, html = ${html};
    addEventListener('more', () => {
      const next = html.shift();
      if (next) document.querySelector('main').insertAdjacentHTML('beforeend', next);
    });
    function show({ path, title }) {
      if (${isSilent} || location.pathname === path) return;
      history.pushState(null, '', path);
      document.title = title + ' | The Post';
      document.querySelector('head link[rel=canonical]').href = path;
    }
    addEventListener('scroll', () => {
      const articles = [...document.querySelectorAll('main > article')];
      const at = articles.findLastIndex((one) => one.getBoundingClientRect().top < innerHeight / 2);
      if (all[at]) show(all[at]);
    });
  </script>`;
}
