// The text of an article with the parts of its claims marked; row and text lead to each other.
const reader = { article: null };
const LABELS = { figure: 'Zahl', who: 'wer oder was', source: 'Quelle', cue: 'Hinweis auf die Quelle' };

function fillArticles() {
  const counts = counted(CLAIMS.map((claim) => claim.article));
  byId('reader-article').append(el('option', { value: '' }, 'Artikel wählen …'), ...ARTICLES.map((article, number) => el('option', { value: number },
    `${article.title || article.id} (${counts.get(number) || 'keine'} ${counts.get(number) === 1 ? 'Aussage' : 'Aussagen'})`)));
}

// A row was chosen: show its article, its parts, and bring the figure into view.
function choose(claim, { focus = false } = {}) {
  table.chosen = claim;
  markRow();
  showArticle(claim.article);
  markClaim(claim);
  history.replaceState(null, '', `#${claim.claim_id}`);
  if (focus || document.body.classList.contains('narrow')) byId('reader').focus();
}

function showArticle(number) {
  document.body.classList.add('reading', 'has-article');
  byId('reader-article').value = String(number);
  if (reader.article === number) return;
  reader.article = number;
  const article = ARTICLES[number];
  const claims = CLAIMS.filter((claim) => claim.article === number);
  const meta = [article.publisher, day(article.published)].filter(Boolean).join(', ');
  byId('reader-text').replaceChildren(
    el('h3', {}, ...marked(article.title || article.id, claims.filter((claim) => claim.section === 'title'))),
    el('p', { class: 'meta' }, meta, article.url ? el('span', {}, meta ? ' · ' : '',
      el('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, 'zum Artikel im Netz')) : null),
    el('ul', { class: 'keys', 'aria-label': 'Farben' }, ...Object.entries(LABELS).map(([label, name]) => el('li', {}, el('mark', { class: `p-${label}` }, name)))),
    el('div', { id: 'card' }),
    ...paragraphs(article.text, claims.filter((claim) => claim.section !== 'title')));
  byId('reader-text').scrollTop = 0;
}

// Text cut wherever a part begins or ends; a piece knows all parts it belongs to.
function marked(text, claims, offset = 0) {
  const parts = [];
  for (const claim of claims) {
    for (const [label, start, end] of claim.parts) {
      if (end > offset && start < offset + text.length) parts.push({ label, claim, start: Math.max(start - offset, 0), end: Math.min(end - offset, text.length) });
    }
  }
  if (!parts.length) return [text];
  const cuts = [...new Set([0, text.length, ...parts.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = [];
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const words = text.slice(cuts[at], cuts[at + 1]);
    const here = parts.filter(({ start, end }) => start <= cuts[at] && end >= cuts[at + 1]);
    pieces.push(here.length ? piece(words, here) : words);
  }
  return pieces;
}

function piece(words, parts) {
  const labels = [...new Set(parts.map(({ label }) => label))];
  const ids = [...new Set(parts.map(({ claim }) => claim.claim_id))];
  const figure = parts.find(({ label }) => label === 'figure');
  return el('mark', {
    class: labels.map((label) => `p-${label}`).join(' '),
    'data-ids': ids.join(' '),
    title: labels.map((label) => LABELS[label]).join(', '),
    tabindex: figure ? '0' : null,
    role: figure ? 'button' : null,
    'data-id': (figure || parts[0]).claim.claim_id,
  }, words);
}

function paragraphs(text, claims) {
  const made = [];
  const pattern = /[^\n]+/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    made.push(el('p', { class: 'para' }, ...marked(match[0], claims, match.index)));
  }
  if (!made.length) made.push(el('p', { class: 'hint' }, 'Der Text dieses Artikels liegt dem Bericht nicht bei.'), ...claims.map((claim) => el('p', {}, claim.evidence)));
  return made;
}

function markClaim(claim) {
  const text = byId('reader-text');
  text.classList.add('chosen');
  let figure = null;
  for (const mark of text.querySelectorAll('mark[data-ids]')) {
    const here = mark.dataset.ids.split(' ').includes(claim.claim_id);
    mark.classList.toggle('on', here);
    if (here && mark.classList.contains('p-figure') && mark.dataset.id === claim.claim_id) figure ??= mark;
  }
  byId('card').replaceChildren(card(claim));
  if (figure) {
    const top = figure.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop;
    text.scrollTop = Math.max(0, top - text.clientHeight / 2);
  }
}

function card(claim) {
  const entries = [
    ['Zahl', claim.value === null ? figureWords(claim) : `${figureWords(claim)} = ${amount(claim.value, claim.unit)}`],
    ['Grenzen', boundsWords(claim)],
    ['Veränderung', claim.change === 'none' ? '' : word('change', claim.change)],
    ['Quelle', claim.source ? [claim.source, word('source_type', claim.source_type)].filter(Boolean).join(' · ') : ''],
    ['zitiert', [word('source_kind', claim.source_kind), claim.cue && `„${claim.cue}“`].filter(Boolean).join(': ')],
    ['Aussage ist', claim.modality === 'stated' ? '' : word('modality', claim.modality)],
    ['Ort, Zeit', [claim.place, day(claim.time)].filter(Boolean).join(', ')],
    ['Regel', claim.rule],
    ['Kennung', claim.claim_id],
  ];
  return el('div', { class: 'card' }, el('dl', {}, ...entries.filter(([, text]) => text)
    .flatMap(([name, text]) => [el('dt', {}, name), el('dd', {}, text)])));
}

function onMark(event) {
  const mark = event.target.closest('mark[data-id]');
  if (!mark) return;
  event.preventDefault();
  const claim = BY_ID.get(mark.dataset.id);
  table.chosen = claim;
  markClaim(claim);
  closeReader();
  showInTable(claim);
  history.replaceState(null, '', `#${claim.claim_id}`);
}

function closeReader() {
  document.body.classList.remove('reading');
}

function leaveReader() {
  closeReader();
  const item = table.chosen && rowOf(table.chosen);
  if (item) item.focus();
}
