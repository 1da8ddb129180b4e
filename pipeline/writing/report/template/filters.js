// What is searched and filtered for, read from the form; the claims that remain.
const form = byId('filters');
const FILTERS = ['who', 'event', 'source', 'kind', 'source_kind', 'since', 'until'];

function fillFilters() {
  for (const column of ['event', 'kind', 'source_kind']) {
    const options = byCount(counted(CLAIMS.map((claim) => claim[column])));
    form.elements[column].append(el('option', { value: '' }, 'alle'),
      ...options.filter(([code]) => code).map(([code, count]) => el('option', { value: code }, `${word(column, code)} (${count})`)));
  }
  for (const column of ['who', 'source']) {
    const options = byCount(counted(CLAIMS.map((claim) => claim[column]))).filter(([name]) => name).slice(0, 1000);
    byId(`list-${column}`).append(...options.map(([name, count]) => el('option', { value: name }, `${count}`)));
  }
  form.elements.sort.append(el('option', { value: '' }, 'Reihenfolge im Text'), ...COLUMNS.map((column) => el('option', { value: column.name }, column.label)));
}

function remaining() {
  const wanted = Object.fromEntries(FILTERS.map((name) => [name, form.elements[name].value.trim()]));
  // Words in any order; those in quotation marks as they stand.
  const words = [...form.elements.text.value.toLowerCase().matchAll(/["„“]([^"„“”]+)["“”]|\S+/g)].map(([word, quoted]) => quoted || word);
  const who = wanted.who.toLowerCase();
  const source = wanted.source.toLowerCase();
  return CLAIMS.filter((claim) =>
    (!who || claim.who.toLowerCase().includes(who))
    && (!source || claim.source.toLowerCase().includes(source))
    && (!wanted.event || claim.event === wanted.event)
    && (!wanted.kind || claim.kind === wanted.kind)
    && (!wanted.source_kind || claim.source_kind === wanted.source_kind)
    && (!wanted.since || claim.published >= wanted.since)
    && (!wanted.until || (claim.published && claim.published <= wanted.until))
    && words.every((one) => claim.haystack.includes(one)));
}

function showFilterState(count) {
  let active = form.elements.text.value ? 1 : 0;
  for (const name of FILTERS) {
    const set = form.elements[name].value.trim() !== '';
    form.elements[name].classList.toggle('set', set);
    active += set ? 1 : 0;
  }
  byId('active-filters').textContent = active ? `(${active} gesetzt)` : '';
  byId('reset').hidden = !active;
  const all = NUMBER.format(CLAIMS.length);
  byId('result').textContent = active ? `${NUMBER.format(count)} von ${all} Aussagen ` : `${all} Aussagen `;
}

// On paper there is no form to see what was filtered for.
function filterWords() {
  const set = ['text', ...FILTERS].map((name) => form.elements[name]).filter((item) => item.value.trim() !== '');
  const said = set.map((item) => `${item.labels[0].querySelector('span').textContent}: ${item.selectedOptions ? item.selectedOptions[0].textContent : item.value}`);
  return [byId('result').textContent.trim(), ...said].join('; ');
}

function setFilter(name, value) {
  form.elements[name].value = value;
  form.dispatchEvent(new Event('input'));
}

function clearFilters() {
  for (const name of [...FILTERS, 'text']) form.elements[name].value = '';
  form.dispatchEvent(new Event('input'));
}
