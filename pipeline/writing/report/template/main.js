// Everything together: the numbers at the top, and who listens to what.
function fillSummary() {
  const sources = new Set(CLAIMS.map((claim) => claim.source).filter(Boolean));
  const dates = ARTICLES.map((article) => article.published).filter(Boolean).sort();
  const publishers = new Set(ARTICLES.map((article) => article.publisher).filter(Boolean));
  const sourced = CLAIMS.filter((claim) => claim.source_kind !== 'none').length;
  byId('count-articles').textContent = NUMBER.format(ARTICLES.length);
  byId('count-claims').textContent = NUMBER.format(CLAIMS.length);
  byId('count-sources').textContent = NUMBER.format(sources.size);
  byId('share-sourced').textContent = CLAIMS.length ? PERCENT.format(sourced / CLAIMS.length) : '–';
  const said = [`Was ${NUMBER.format(ARTICLES.length)} Artikel`];
  if (publishers.size > 1) said.push(`aus ${NUMBER.format(publishers.size)} Medien`);
  if (dates.length) said.push(dates[0] === dates.at(-1) ? `vom ${day(dates[0])}` : `von ${day(dates[0])} bis ${day(dates.at(-1))}`);
  byId('lead').textContent = `${said.join(' ')} an Zahlen nennen, und wer das jeweils sagt.`;
  const kinds = counted(CLAIMS.map((claim) => claim.source_kind));
  for (const kind of Object.keys(REPORT.words.source_kind)) {
    const count = kinds.get(kind) || 0;
    if (!count) continue;
    const part = el('span', { class: `k-${kind}`, title: `${word('source_kind', kind)}: ${count}` });
    part.style.flexGrow = String(count);
    byId('voices-bar').append(part);
    byId('voices-legend').append(el('li', {}, el('i', { class: `k-${kind}` }),
      el('button', { type: 'button', onclick: () => setFilter('source_kind', kind) }, `${word('source_kind', kind)} ${PERCENT.format(count / CLAIMS.length)}`)));
  }
}

let waiting = 0;
function refresh() {
  const rows = remaining();
  showFilterState(rows.length);
  showRows(rows);
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => drawCharts(rows), 150);
}

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === '/' && !typing) {
    event.preventDefault();
    form.elements.text.focus();
  } else if (event.key === 'Escape' && byId('reader').contains(event.target)) {
    leaveReader();
  }
}

function followAddress() {
  const claim = BY_ID.get(window.location.hash.slice(1));
  if (!claim) return;
  showInTable(claim);
  choose(claim);
}

const narrow = window.matchMedia('screen and (max-width: 860px)');
function onWidth() {
  document.body.classList.toggle('narrow', narrow.matches);
  byId('more').open = !narrow.matches;
}

drawHead();
fillFilters();
fillArticles();
fillStories();
fillSummary();
onWidth();
refresh();
form.addEventListener('input', refresh);
form.addEventListener('submit', (event) => event.preventDefault());
byId('reset').addEventListener('click', clearFilters);
form.elements.sort.addEventListener('input', (event) => {
  event.stopPropagation();
  sortBy(event.target.value, event.target.value === 'published');
});
byId('topic').addEventListener('change', drawTopic);
byId('table').tBodies[0].addEventListener('click', (event) => {
  const item = event.target.closest('tr[data-id]');
  if (item) choose(BY_ID.get(item.dataset.id));
});
byId('table').addEventListener('keydown', onTableKey);
byId('page-back').addEventListener('click', () => turnPage(table.page - 1));
byId('page-on').addEventListener('click', () => turnPage(table.page + 1));
byId('reader-text').addEventListener('click', onMark);
byId('reader-text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' || event.key === ' ') onMark(event);
});
byId('reader-close').addEventListener('click', leaveReader);
byId('reader-article').addEventListener('change', (event) => {
  if (event.target.value === '') return;
  table.chosen = null;
  markRow();
  showArticle(Number(event.target.value));
});
document.addEventListener('keydown', onKey);
window.addEventListener('hashchange', followAddress);
narrow.addEventListener('change', onWidth);
window.addEventListener('beforeprint', () => {
  drawRows(0, PRINTED);
  byId('printed').textContent = filterWords();
});
window.addEventListener('afterprint', () => drawRows());
followAddress();
