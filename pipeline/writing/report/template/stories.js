// Claims of several articles about the same thing, side by side; the section is there only if claims carry a story.
const STORIES = 60;

function fillStories() {
  const place = byId('stories');
  if (!place) return;
  const stories = new Map();
  for (const claim of CLAIMS) {
    if (!claim.story) continue;
    if (!stories.has(claim.story)) stories.set(claim.story, []);
    stories.get(claim.story).push(claim);
  }
  const largest = [...stories.values()].sort((a, b) => b.length - a.length).slice(0, STORIES);
  place.append(...largest.map((claims) => el('article', { class: 'story' },
    el('h3', {}, [claims[0].who, claims[0].what].filter(Boolean).join(': ')),
    el('ul', {}, ...claims.map((claim) => el('li', {},
      el('a', { href: `#${claim.claim_id}` }, claim.source || ARTICLES[claim.article].publisher || 'ohne Quelle'),
      el('strong', {}, figureWords(claim))))))));
}
