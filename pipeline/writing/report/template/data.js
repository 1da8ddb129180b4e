// The data of the report, its words and numbers in German, and how elements are made.
// All text of articles goes into the page as text nodes, never as markup.
const REPORT = JSON.parse(document.getElementById('data').textContent);
const ARTICLES = REPORT.articles;
const CLAIMS = REPORT.claims.map((row, number) => {
  const claim = { number };
  REPORT.fields.forEach((name, at) => { claim[name] = row[at]; });
  const article = ARTICLES[claim.article];
  claim.published = article.published;
  claim.haystack = [claim.claim, claim.figure, claim.evidence, claim.source, claim.place, claim.claim_id, article.title, article.publisher, article.id]
    .join('\n').toLowerCase();
  return claim;
});
const BY_ID = new Map(CLAIMS.map((claim) => [claim.claim_id, claim]));

const byId = (id) => document.getElementById(id);
const GERMAN = new Intl.Collator('de', { numeric: true });
const NUMBER = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 6 });
const PERCENT = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });

function word(column, code) {
  return (Object.hasOwn(REPORT.words[column], code) && REPORT.words[column][code]) || code;
}

function day(published) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published);
  return match ? `${match[3]}.${match[2]}.${match[1]}` : published;
}

const MODIFIERS = { about: 'etwa', at_least: 'mindestens', more_than: 'mehr als', at_most: 'höchstens', less_than: 'weniger als' };

function figureWords(claim) {
  return [MODIFIERS[claim.modifier] || '', claim.figure].join(' ').trim();
}

function amount(value, unit) {
  return unit === '1' ? NUMBER.format(value) : `${NUMBER.format(value)} ${word('unit', unit)}`;
}

function boundsWords(claim) {
  const { low, high, value, unit } = claim;
  if (low !== null && high !== null) return low === high ? '' : `${NUMBER.format(low)} bis ${amount(high, unit)}`;
  if (low !== null) return `ab ${amount(low, unit)}`;
  if (high !== null) return `bis ${amount(high, unit)}`;
  return value === null ? '' : 'keine genannt';
}

// el('td', { class: 'x', onclick: f }, 'text', node)
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

const byCount = (counts) => [...counts].sort((a, b) => b[1] - a[1] || GERMAN.compare(a[0], b[0]));
