// The table: sorted, in pages, one row at a time reachable by Tab and the others by arrow keys.
const PAGE = 100;
const PRINTED = 2000;
const COLUMNS = [
  { name: 'figure', label: 'Zahl', key: (claim) => claim.value ?? claim.low ?? claim.high ?? 0 },
  { name: 'about', label: 'Wer oder was', key: (claim) => claim.who },
  { name: 'event', label: 'Ereignis', key: (claim) => word('event', claim.event) },
  { name: 'source', label: 'Quelle', key: (claim) => claim.source },
  { name: 'published', label: 'Erschienen', key: (claim) => claim.published },
];
const table = { rows: CLAIMS, page: 0, sort: '', down: false, chosen: null };

function drawHead() {
  byId('table').tHead.rows[0].append(...COLUMNS.map((column) => el('th', { scope: 'col', class: `col-${column.name}`, 'data-column': column.name },
    el('button', { type: 'button', onclick: () => sortBy(column.name) }, column.label))));
}

function sortBy(name, down) {
  table.down = down ?? (table.sort === name ? !table.down : false);
  table.sort = name;
  form.elements.sort.value = name;
  for (const head of byId('table').tHead.rows[0].cells) {
    if (head.dataset.column === name) head.setAttribute('aria-sort', table.down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  showRows(table.rows);
}

function sorted(rows) {
  const column = COLUMNS.find(({ name }) => name === table.sort);
  if (!column) return [...rows].sort((a, b) => a.number - b.number);
  const turn = table.down ? -1 : 1;
  const keyed = rows.map((claim) => [column.key(claim), claim]);
  // Empty cells go last whichever way it is sorted.
  keyed.sort(([a, one], [b, other]) => (a === '') - (b === '')
    || turn * (typeof a === 'number' ? a - b : GERMAN.compare(a, b)) || one.number - other.number);
  return keyed.map(([, claim]) => claim);
}

function showRows(rows) {
  table.rows = sorted(rows);
  table.page = 0;
  drawRows();
}

function drawRows(from = table.page * PAGE, until = from + PAGE) {
  const shown = table.rows.slice(from, until);
  byId('table').tBodies[0].replaceChildren(...shown.map(row));
  byId('empty').hidden = table.rows.length > 0;
  const pages = Math.ceil(table.rows.length / PAGE);
  byId('pages').hidden = pages < 2;
  byId('page-now').textContent = `Seite ${table.page + 1} von ${pages}`;
  byId('page-back').disabled = table.page === 0;
  byId('page-on').disabled = table.page >= pages - 1;
  markRow();
}

function row(claim) {
  const article = ARTICLES[claim.article];
  const bounds = boundsWords(claim);
  return el('tr', { 'data-id': claim.claim_id, tabindex: '-1', 'aria-selected': 'false' },
    el('td', { class: 'figure' }, figureWords(claim), bounds && bounds !== 'keine genannt' ? el('small', {}, bounds) : null),
    el('td', { class: 'about' }, [claim.who, claim.what].filter(Boolean).join(': ') || claim.evidence,
      el('small', { class: 'one-line' }, article.title || article.id)),
    el('td', { class: 'event' }, word('event', claim.event)),
    el('td', { class: 'source' }, claim.source, el('small', {}, el('span', { class: `dot k-${claim.source_kind}` }), word('source_kind', claim.source_kind))),
    el('td', { class: 'published' }, day(claim.published)));
}

function markRow() {
  const rows = [...byId('table').tBodies[0].rows];
  let entry = rows[0];
  for (const item of rows) {
    const here = table.chosen !== null && item.dataset.id === table.chosen.claim_id;
    item.setAttribute('aria-selected', String(here));
    item.tabIndex = -1;
    if (here) entry = item;
  }
  if (entry) entry.tabIndex = 0;
}

function turnPage(page) {
  table.page = page;
  drawRows();
  byId('aussagen').scrollIntoView({ block: 'start' });
}

// From the text to the table: the page with the claim, its filters lifted if they hide it.
function showInTable(claim) {
  if (!table.rows.includes(claim)) clearFilters();
  table.page = Math.floor(table.rows.indexOf(claim) / PAGE);
  drawRows();
  const item = rowOf(claim);
  item.scrollIntoView({ block: 'nearest' });
  item.focus({ preventScroll: true });
}

function rowOf(claim) {
  return [...byId('table').tBodies[0].rows].find((item) => item.dataset.id === claim.claim_id);
}

function onTableKey(event) {
  const item = event.target.closest('tr[data-id]');
  if (!item) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...item.parentNode.rows];
  let next = null;
  if (step) next = rows[rows.indexOf(item) + step];
  else if (event.key === 'Home') [next] = rows;
  else if (event.key === 'End') next = rows.at(-1);
  else if (event.key === 'Enter' || event.key === ' ') choose(BY_ID.get(item.dataset.id), { focus: event.key === 'Enter' });
  else return;
  event.preventDefault();
  if (next) {
    item.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}
