// Claims about the same thing side by side, worst disagreements first: a chart, the verdict, and each claim.
const STORIES = 60;
const STEP = { differ: ' ≠ ', grows: ' → ', falls: ' → ', corrected: ' → ' };

// In the chart everyone has a name: without a source it is the paper that says so.
function voiceOf(claim) {
  return claim.source || ARTICLES[claim.article].publisher || 'ohne Quelle';
}

function storyElement(story, drawLater) {
  const claims = CLAIMS.filter((claim) => claim.story === story.id)
    .sort((a, b) => GERMAN.compare(a.published, b.published) || a.number - b.number);
  const chart = el('div', { class: 'story-chart' });
  drawLater(chart, claims);
  const shown = story.shown.map((id) => BY_ID.get(id)).filter(Boolean).map(figureWords);
  const said = story.verdict === 'agree' ? '' : shown.join(STEP[story.verdict] || ', ');
  return el('article', { class: 'story' },
    el('h3', {}, story.label),
    story.verdict ? el('p', { class: `verdict v-${story.verdict}` },
      el('strong', {}, word('verdict', story.verdict)), said ? `: ${said}` : '') : null,
    chart,
    el('ul', {}, ...claims.map((claim) => el('li', {},
      el('a', { href: `#${claim.claim_id}` }, [voiceOf(claim), day(claim.published)].filter(Boolean).join(', ')),
      el('strong', {}, figureWords(claim))))));
}

function drawStory(chart, claims) {
  const rows = claims.map((claim) => ({ ...claim, source: voiceOf(claim) }));
  const dated = rows.filter((claim) => claim.published);
  const days = new Set(dated.map((claim) => claim.published)).size;
  draw(days > 1 ? 'time' : 'source', days > 1 ? dated : rows, chart);
}

function fillStories() {
  const place = byId('stories');
  if (!place) return;
  const waiting = new Map();
  // Vega takes its time, so a chart is drawn when it comes near the window, or before the page is printed.
  const watcher = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) drawNow(target);
  }, { rootMargin: '400px' });
  const drawNow = (chart) => {
    const claims = waiting.get(chart);
    if (!claims) return;
    waiting.delete(chart);
    watcher.unobserve(chart);
    drawStory(chart, claims);
  };
  const drawLater = (chart, claims) => {
    waiting.set(chart, claims);
    watcher.observe(chart);
  };
  place.append(...REPORT.stories.slice(0, STORIES).map((story) => storyElement(story, drawLater)));
  if (REPORT.stories.length > STORIES) {
    place.after(el('p', { class: 'hint' }, `Die ersten ${STORIES} von ${REPORT.stories.length}; alle stehen in stories.csv.`));
  }
  window.addEventListener('beforeprint', () => [...waiting.keys()].forEach(drawNow));
}
