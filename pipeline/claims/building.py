"""Building claims: each figure that is one, with who, what, source, and the line to read."""

from __future__ import annotations

import re
from itertools import zip_longest

from spacy.tokens import Doc, Span

from pipeline.attribution import attributions_at
from pipeline.claims.attached import opened_by
from pipeline.claims.beyond import RATES
from pipeline.claims.bracketed import broken_down
from pipeline.claims.counting import counted_noun
from pipeline.claims.differences import compares_previous
from pipeline.claims.events import event_of
from pipeline.claims.modality import modality_of
from pipeline.claims.patterns import TAKING_SIDES
from pipeline.claims.polls import does_itself
from pipeline.claims.restating import (
    account_before,
    amount_before,
    counts_again,
    is_account,
    is_corrected_by,
    is_rival,
    part_of_previous,
    says_again,
    share_before,
)
from pipeline.claims.settings import place_of, time_of
from pipeline.claims.what import what_of
from pipeline.claims.who import figure_span, who_of
from pipeline.figures.spelling import lacks_umlauts, with_umlauts
from pipeline.grammar.clauses import clause_of
from pipeline.grammar.nominals import is_time
from pipeline.grammar.predicates import predicate
from pipeline.grammar.spans import sentence_of, text_of, words_of
from pipeline.grammar.subjects import subject
from pipeline.records import Article, Attribution, Claim, Figure, claim_id


def build_claims(
    doc: Doc, figures: list[Figure], attributions: list[Attribution], article: Article, *, section: str = "body"
) -> list[Claim]:
    """The claims of a document, in text order.

    Args:
        doc: the parsed text (or title) of the article.
        figures: the figures of the text; those with `is_claim` become claims.
        attributions: who says what in the text.
        article: what is known of the article; `doc.text` is its text, for section ``title`` its title.
        section: ``title`` for a document of the title, else ``body`` (the lead is told by `article.lead_end`).
    """
    sha = article.sha256
    claims: list[Claim] = []
    previous, before = "", ""  # whom a number alone means, and what is said of them
    counted = ""  # whom the last count was of
    last_span: Span | None = None
    said_at = attributions_at(attributions, (figure.start for figure in figures if figure.is_claim))
    for figure, after in zip_longest(figures, figures[1:]):
        if not figure.is_claim or (section != "title" and article.is_aside(figure.start, figure.end)):
            continue
        span = figure_span(doc, figure)
        said = said_at[figure.start]
        speaker = said.source if said is not None and said.kind == "direct" else ""
        last = claims[-1] if claims else None
        if last is not None and last_span is not None and says_again(figure, span, last.kind, last_span):
            who, what = last.who, last.what
        elif (rival := amount_before(figure, span, said, claims)) is not None:
            who, what = rival.who, rival.what
        elif after is not None and is_corrected_by(figure, after, text_of(doc)):
            named = figure_span(doc, after)
            who = who_of(after, named, previous, speaker)
            what = f"nicht {what_of(after, named, who)}".strip()
        else:
            other = account_before(figure, span, claims)
            told_of = other or share_before(figure, span, claims)
            if _is_vote(figure, span, last):
                previous = ""
            elif figure.kind == "count" and previous.lower().endswith(RATES):
                previous = counted  # `20.000 Arbeitslose, eine Quote von 6 Prozent. Es ergibt sich ein Plus von 300`
            who = who_of(figure, span, told_of.who if told_of is not None else previous, speaker)
            if not who and last is not None and _goes_on(figure, span, last, last_span):
                who = previous
            part = part_of_previous(span) if last is not None and who and not is_account(last.what) else None
            what = what_of(figure, span, who) if last is None or part is None else f"{part} {before}".strip()
            told = other or last
            if told is not None and last_span is not None and counts_again(figure, who, what, told, span, last_span):
                what = told.what
            if last is not None and last_span is not None and is_rival(figure, who, said, last, span, last_span):
                who, what = last.who, last.what
        if not who and figure.kind == "share" and does_itself(span):
            previous = ""  # of people whom nobody names
        if not _is_aside(figure, span, last_span):
            previous, before = who or previous, what
        counted = who if figure.kind == "count" and who else counted
        last_span = span
        where = section if section == "title" or figure.end > article.lead_end else "lead"
        claims.append(
            _claim(doc, span, figure, who, what, said, article, where, sha, _event(figure, who, what, last, span))
        )
    return claims


def _is_vote(figure: Figure, span: Span, last: Claim | None) -> bool:
    """`Der Umbau kostet 8 Millionen Euro. Im Rat stimmten 24 dafür`: who has the sum before did not vote."""
    counts = figure.kind == "count" and last is not None and last.kind != "count"
    return counts and predicate(clause_of(span)).lemma in TAKING_SIDES


def _event(figure: Figure, who: str, what: str, last: Claim | None, span: Span) -> str:
    """The event of a claim; a difference from the count before it is one of what that one tells: `80 Menschen starben,
    acht mehr als im Vorjahr`.
    """
    if lacks_umlauts(text_of(span.doc)):
        event = event_of(with_umlauts(who), with_umlauts(what), figure.kind)
    else:
        event = event_of(who, what, figure.kind)
    if event or last is None or figure.kind != "count" or not compares_previous(span):
        return event
    if span.doc[span.end + 2 : span.end + 3].text.endswith(_EXPECTED):
        return ""  # `5.000 weniger als erhofft`
    beside = last.kind == "count" and last.who == who and last.start >= sentence_of(span).start_char
    return last.event if beside else ""


#: How participles end that a figure is measured by.
_EXPECTED = ("artet", "ant", "hofft", "fürchtet", "meldet", "laubt", "schätzt", "nommen")


def _goes_on(figure: Figure, span: Span, last: Claim, last_span: Span | None) -> bool:
    """Whether an amount of which nobody is named is one like the amount right before it, and so of the same.

    Not in `Die Linke käme auf 9 Prozent. Mit der Regierung sind 27 Prozent zufrieden`, who are people.
    """
    if figure.kind == "count" or (figure.kind, figure.unit) != (last.kind, last.unit):
        return False
    if figure.kind != "share" or last_span is None or not does_itself(span):
        return True
    doer = subject(clause_of(last_span), last_span)
    return doer is None or doer.ent_type_ not in ("ORG", "PER")


#: Ends of nouns of time: `an den drei Festtagen`.
_DAYS = ("tagen", "abenden", "nächten")


def _is_aside(figure: Figure, span: Span, last: Span | None) -> bool:
    """Whether a count only adds to the one before it in the sentence, so that a number alone means that one.

    `Staaten` in `In dem Boot saßen 50 Flüchtlinge aus drei Staaten. 20 wurden gerettet.`, `darunter zehn Kinder`.
    """
    same = last is not None and sentence_of(last).start == sentence_of(span).start
    if figure.kind == "count" and broken_down(span) is not None:
        return True  # `14 Menschen (neun Soldaten und fünf Zivilisten) starben, 30 wurden verletzt`
    if figure.kind != "count":
        return same and words_of(span.doc)[span.end : span.end + 1] == ["davon"]
    counted = counted_noun(span)
    if counted is not None and (is_time(counted) or (counted.lower_.endswith(_DAYS) and opened_by(span, "an"))):
        return True  # `Im Vorjahr, als es an neun Abenden gewittert hatte, waren es 900`
    added = ("an", "aus", "bei", "darunter", "davon", "in", "mit") if same else ()
    among = same and words_of(span.doc)[span.start - 2 : span.start] == ["unter", "ihnen"]
    return among or any(opened_by(span, word) for word in added)


def _claim(
    doc: Doc,
    span: Span,
    figure: Figure,
    who: str,
    what: str,
    said: Attribution | None,
    article: Article,
    section: str,
    sha: str,
    event: str,
) -> Claim:
    source_kind = said.kind if said is not None else "none"
    source = said.source if said is not None else ""
    source_text = said.source_text if said is not None else ""
    start, end = _sentence(doc, span)
    modality = modality_of(span, source_kind)
    placed = said is not None and said.source_start >= 0
    return Claim(
        claim=readable(figure, text_of(doc), who, what, source or source_text, start),
        who=who,
        what=what,
        event=event,
        figure=figure.text,
        kind=figure.kind,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        modifier=figure.modifier,
        unit=figure.unit,
        change=figure.change,
        source=source,
        source_text=source_text,
        source_kind=source_kind,
        source_type=said.type if said is not None else "",
        cue=said.cue if said is not None else "",
        modality=modality,
        place=place_of(span, said),
        time=time_of(span, article.published, modality),
        section=section,
        evidence=" ".join(text_of(doc)[start:end].split()),
        article_id=article.article_id,
        title=article.title,
        published=article.published,
        publisher=article.publisher,
        url=article.url,
        start=figure.start,
        end=figure.end,
        source_start=said.source_start if said is not None and placed else None,
        source_end=said.source_end if said is not None and placed else None,
        evidence_start=start,
        evidence_end=end,
        story="",
        rule=";".join(filter(None, (figure.rule, said.rule if said is not None else ""))),
        claim_id=claim_id(article.article_id, sha, section, figure.start, figure.end),
    )


def _sentence(doc: Doc, span: Span) -> tuple[int, int]:
    """Offsets of the sentence without the white space around it."""
    text = text_of(doc)
    start, end = sentence_of(span).start_char, max(sentence_of(span[-1]).end_char, sentence_of(span).end_char)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def readable(figure: Figure, text: str, who: str, what: str, source: str, start: int = 0) -> str:
    """The line to read: `etwa 1.100 nordkoreanische Truppen: gefallen oder verwundet — Joint Chiefs of Staff (JCS)`.

    Amounts stand as in the sentence, before or after what is said of them: `Aktie: fiel um 3 Prozent`, `Konzern: 5
    Milliarden Euro Gewinn`.

    Args:
        figure: the figure.
        text: the text its offsets refer to.
        who: whom it is about.
        what: what is said of it.
        source: who says so, or "".
        start: where its sentence begins in the text.
    """
    begin = figure.phrase_start if figure.phrase_start >= 0 else figure.start
    end = figure.phrase_end if figure.phrase_end >= 0 else figure.end
    words = " ".join(text[begin:end].split())
    if figure.kind == "count":
        head = f"{words} {who}".strip() if who else words
        new = _not_in(what, who)
        line = f"{head}: {new}" if new else head
    else:
        line = _amount_line(words, text[start:begin], text[end:], who, _not_in(what, who).split())
    return f"{line} — {source}" if source else line


def _amount_line(words: str, lead: str, rest: str, who: str, said: list[str]) -> str:
    """An amount with what is said of it, given the words of its sentence before and after it."""
    before = {word.strip(_PUNCTUATION) for word in lead.lower().replace("/", " ").split()}
    preposition = _PREPOSITION.search(lead)
    joined = preposition is not None and _joined_by_von(lead, who, rest)
    nouns = {word for word in lead.split()[1:] if word[0].isupper()}
    if joined and said and nouns.isdisjoint(said):
        mark = "" if rest.lstrip().startswith(said[0]) else ":"
        return f"{who} von {words}{mark} {' '.join(said)}"  # `Transfersumme von zehn Millionen Euro genannt`
    ahead = next((i for i, word in enumerate(said) if word.lower() not in before), len(said))
    needed = preposition is not None and (said or preposition[1].lower() != "von")
    amount = f"{preposition[1].lower()} {words}" if preposition is not None and needed else words
    line = " ".join([*said[:ahead], amount, *_in_order(said[ahead:], rest)])
    return f"{who}: {line}" if who else line


def _in_order(words: list[str], rest: str) -> list[str]:
    """Words that follow the figure, turned round where the text has them so: `des Umsatzes geahndet`."""
    following = [word.strip(_PUNCTUATION) for word in rest.split(". ")[0].split()]
    if words and words[-1] in ("je", "pro"):
        return words
    turned = (words[k:] + words[:k] for k in range(len(words)))
    return next((order for order in turned if _follow_in(order, following)), words)


def _follow_in(words: list[str], text: list[str]) -> bool:
    ahead = iter(text)
    return all(word in ahead for word in words)


def _joined_by_von(lead: str, who: str, rest: str) -> bool:
    """Whether `von` joins the amount to whom it is about (`Zahlungen von`), and is no level that something left."""
    return bool(who) and lead.rstrip().removesuffix("von").rstrip().endswith(who) and " auf " not in rest[:_NEXT_LEVEL]


#: Characters in which the second level follows: `von 84 Euro auf 90`.
_NEXT_LEVEL = 20
_PUNCTUATION = '.,;:!?()„“”"»«›‹‚‘’–-'
#: A preposition that the amount needs to be read: `um 3 Prozent`, `bei 2,1 Prozent`.
_PREPOSITION = re.compile(
    r"\b(auf|aus|bei|für|in|mit|um|unter|über|von|vor|zu|zwischen)\s+(?:(?:nur|noch|sogar|mehr|jeweils|je)\s+)*$",
    re.IGNORECASE,
)


def _not_in(what: str, who: str) -> str:
    """What is said without the words that name whom it is about, nor what opens their phrase: `in die | Bundeswehr`."""
    known, said = set(who.split()), []
    for word in what.split():
        if word not in known:
            said.append(word)
            continue
        while said and said[-1] in _OPENING:
            said.pop()
    return " ".join(said)


#: Prepositions and articles that say nothing without their noun.
_OPENING = frozenset("am an auf aus bei beim das dem den der des die für im in ins unter von vom zu zum zur".split())
