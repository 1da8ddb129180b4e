// Charts of the claims that remain, drawn by Vega from the specifications in the page.
const SPECS = JSON.parse(byId('charts').textContent);
const WIDE = 100;
const charts = { topics: [], rows: [] };
const LINE = 22;
const TICKS = 4;
const ERRORS = 1; // what Vega tells: not that a chart has no ranges

// Figures are comparable if they share event and unit, or at least the unit.
function topicsOf(rows) {
  const found = new Map();
  for (const claim of rows) {
    if (!claim.source || (claim.value === null && claim.low === null)) continue;
    const keys = claim.event ? [`${claim.event}|${claim.unit}`, `|${claim.unit}`] : [`|${claim.unit}`];
    for (const key of keys) {
      if (!found.has(key)) found.set(key, { key, sources: new Set(), rows: [] });
      found.get(key).sources.add(claim.source);
      found.get(key).rows.push(claim);
    }
  }
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || GERMAN.compare(a.key, b.key));
}

// A topic with an event says more than all figures of a unit, as long as several sources speak of it.
function weight(topic) {
  const [event, unit] = topic.key.split('|');
  const several = topic.sources.size > 1;
  return topic.sources.size * (event && several ? 10 : unit === '1' && !event ? 0.01 : 1);
}

function topicName(topic) {
  const [event, unit] = topic.key.split('|');
  const name = event ? `${word('event', event)}, ${word('unit', unit)}` : `alle Zahlen: ${word('unit', unit)}`;
  return `${name} (${topic.rows.length} von ${topic.sources.size} ${topic.sources.size === 1 ? 'Quelle' : 'Quellen'})`;
}

function drawCharts(rows) {
  const choice = byId('topic');
  const before = choice.value;
  charts.topics = topicsOf(rows);
  choice.replaceChildren(...charts.topics.map((topic) => el('option', { value: topic.key }, topicName(topic))));
  if (charts.topics.some(({ key }) => key === before)) choice.value = before;
  charts.rows = rows;
  drawTopic();
}

function drawTopic() {
  const topic = charts.topics.find(({ key }) => key === byId('topic').value);
  const rows = topic ? topic.rows : [];
  const dated = rows.filter((claim) => claim.published);
  const days = [...new Set(dated.map((claim) => claim.published))];
  byId('figure-time').hidden = days.length < 2; // one day is no course of time
  draw('source', rows);
  if (days.length > 1) draw('time', dated);
  draw('attributed', charts.rows.filter((claim) => claim.source));
}

function say(name, text) {
  byId(`chart-${name}`).replaceChildren(el('p', { class: 'hint' }, text));
}

function draw(name, rows, place = byId(`chart-${name}`)) {
  if (!rows.length) {
    say(name, 'Keine Zahlen mit Quelle.');
    return;
  }
  const spec = structuredClone(SPECS[name]);
  spec.data = { values: rows.map((claim) => ({
    claim: claim.claim,
    claim_id: claim.claim_id,
    source: claim.source,
    source_kind: claim.source_kind,
    value: claim.value,
    low: claim.low,
    high: claim.high,
    modifier: claim.modifier,
    published: claim.published ? `${claim.published}T00:00:00` : null,
  })) };
  if (name !== 'time') spec.height = LINE * Math.min(new Set(rows.map((claim) => claim.source)).size, SPECS.sources);
  if (name === 'time') for (const layer of spec.layer) layer.encoding.color.legend.columns = place.clientWidth < 340 ? 1 : 2;
  if (name === 'time') markDays(spec, rows);
  if (name !== 'attributed') widen(spec, rows, name === 'time' ? 'y' : 'x');
  // `ast`: expressions are interpreted, not compiled, because the policy of this page forbids code from text.
  vegaEmbed(place, spec, { ast: true, renderer: 'svg', actions: false, defaultStyle: false, tooltip: showTip, logLevel: ERRORS })
    .then(({ view }) => view.addEventListener('click', (_, item) => onMarkOfChart(name, item)));
}

// Few days get a mark each; left to itself, an axis would name one of them several times.
function markDays(spec, rows) {
  const days = [...new Set(rows.map((claim) => claim.published))].sort();
  if (days.length > 4) return;
  for (const layer of spec.layer) layer.encoding.x.axis.values = days.map((one) => new Date(`${one}T00:00:00`).getTime());
}

// Figures that lie far apart need a logarithmic axis, with lines at a few powers of ten.
function widen(spec, rows, axis) {
  const numbers = rows.flatMap(({ value, low, high }) => [value, low, high]).filter((number) => number !== null);
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  if (least <= 0 || most / least <= WIDE) return;
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
  const step = Math.ceil((last - first) / TICKS);
  const powers = [];
  for (let power = first; power < last + step; power += step) powers.push(10 ** power);
  for (const layer of spec.layer) {
    layer.encoding[axis].scale = { type: 'log', domain: [powers[0], powers.at(-1)], nice: false };
    layer.encoding[axis].axis.values = powers;
    layer.encoding[axis].axis.labelOverlap = true;
  }
}

function onMarkOfChart(name, item) {
  const datum = item && item.datum;
  if (!datum) return;
  if (name === 'attributed' && datum.source) setFilter('source', datum.source);
  else if (BY_ID.has(datum.claim_id)) {
    const claim = BY_ID.get(datum.claim_id);
    showInTable(claim);
    choose(claim);
  }
}

function showTip(_, event, item, value) {
  const tip = byId('tip');
  if (value === null || value === undefined || value === '') {
    tip.hidden = true;
    return;
  }
  const lines = typeof value === 'object' ? Object.entries(value) : [['', String(value)]];
  tip.replaceChildren(...lines.filter(([, text]) => text !== null && text !== '').map(([label, text]) => el('div', {},
    label === 'Aussage' ? el('b', {}, String(text)) : `${label}: ${label === 'Art' ? word('source_kind', text) : text}`)));
  tip.hidden = false;
  tip.style.left = `${Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8)}px`;
  tip.style.top = `${Math.min(event.clientY + 14, window.innerHeight - tip.offsetHeight - 8)}px`;
}
