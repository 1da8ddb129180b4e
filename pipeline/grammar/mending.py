"""Mending tags: plural verbs that taggers take for infinitives, rare verbs of saying, postpositions.

`ablehnen` in `die den Frieden ablehnen`, `werden` in `dass 90 Euro ausgegeben werden`: finite forms of the plural look
like infinitives, past ones (`rissen`) like participles, and nothing next to them tells. The tree does: what opens the
clause hangs on them.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, MorphAnalysis, Token

from pipeline.grammar.mistaken_adjectives import closes_subject, is_ordinal, mend_adjective, take_clause
from pipeline.grammar.mistaken_conjunctions import CONJUNCTIONS, mend_conjunction
from pipeline.grammar.mistaken_infinitives import COPULAS, closes_opened, is_finite
from pipeline.grammar.mistaken_nouns import mend_noun
from pipeline.grammar.mistaken_participles import REASONS, is_reason, mend_participle, mend_reason
from pipeline.grammar.mistaken_phrases import ARTICLED, part_name, part_number
from pipeline.grammar.mistaken_prepositions import PREPOSITIONS, mend_preposition, part_from_verb, verb_of_particle
from pipeline.grammar.mistaken_relatives import mend_named, mend_relative
from pipeline.grammar.mistaken_subjects import mend_subject
from pipeline.grammar.nominals import TIME_NOUNS
from pipeline.grammar.spans import neighbour
from pipeline.grammar.tags import DETERMINER, FINITE, FINITE_TAGS, INFINITIVE_TAGS, NON_FINITE, NOUN
from pipeline.grammar.trees import hang, make_finite
from pipeline.grammar.truncated import is_truncated, mend_truncated

#: Prepositions that taggers take for verbs and nouns.
_PREPOSITIONS = frozenset("anstelle anhand mithilfe mitsamt samt zugunsten zulasten".split())


@Language.component("mend_verbs", requires=["token.tag", "token.head"], assigns=["token.tag", "token.morph"])
def mend_verbs(doc: Doc) -> Doc:
    """Give verbs, participles and postpositions the tag that the tree shows, and finite verbs what their form shows."""
    wanted = {doc.vocab.strings[tag]: tag for tag in FINITE_TAGS}
    tags, words = doc.to_array("TAG").tolist(), doc.to_array("LOWER").tolist()
    prepositions = {doc.vocab.strings[word] for word in _PREPOSITIONS}
    conjunctions = {doc.vocab.strings[word] for word in CONJUNCTIONS}
    preposition = doc.vocab.strings["APPR"]
    named = {doc.vocab.strings[word] for word in PREPOSITIONS}
    adjective, noun, article, relative = (doc.vocab.strings[tag] for tag in ("ADJA", "NN", "ART", "PRELS"))
    conjunction, full = doc.vocab.strings["KOUS"], doc.vocab.strings["VVFIN"]
    participle = doc.vocab.strings["VVPP"]
    adverb, bare_adverb = doc.vocab.strings["ADJD"], doc.vocab.strings["ADV"]
    particles = {doc.vocab.strings["PTKVZ"], doc.vocab.strings["PTKZU"]}
    finite = {doc.vocab.strings[tag] for tag in FINITE}
    spelled = {word: doc.vocab.strings[word] for word in set(words)}
    numbers = {word for word, text in spelled.items() if text[:1].isdigit()}
    reasons = {word for word, text in spelled.items() if text.endswith(REASONS)}
    pasts = {word for word, text in spelled.items() if text.endswith(("te", "ten"))}
    states = {word for word, text in spelled.items() if text in ARTICLED}
    truncated = {word for word, text in spelled.items() if text[-1:] == "-"}
    for i in [i for i, word in enumerate(words) if word in truncated and is_truncated(doc[i])]:
        mend_truncated(doc[i])
    for i in [i for i, word in enumerate(words) if word in states]:
        part_name(doc[i])
    for i, tag in enumerate(tags):
        if words[i] in reasons and is_reason(doc[i]):
            mend_reason(doc[i])
        elif tag in wanted and (is_finite(doc[i]) or (i and doc[i].lower_.endswith(_ONLY_SUBJUNCTIVE))):
            make_finite(doc[i], plural=not doc[i].lower_.endswith("t"), tag=FINITE_TAGS[wanted[tag]])
            _mend_form(doc[i])
            mend_subject(doc[i])
        elif words[i] in prepositions and i + 1 < len(doc) and doc[i + 1].tag_ in DETERMINER | {"ADJA", "NN"}:
            doc[i].tag_ = "APPR"  # `bilden anstelle der zehn Bezirke`
        elif words[i] in named and tag != preposition:
            mend_preposition(doc[i])
        elif tag == preposition and (parted := verb_of_particle(doc[i])) is not None:
            part_from_verb(doc[i], parted)
        elif tag in finite and doc[i].dep_ == "oc" and "Part" in doc[i].morph.get("VerbForm", []):
            doc[i].tag_ = "VVPP"  # `wurden vier Menschen verschüttet`: the morphology knows better
        elif tag in finite and _is_closing_participle(doc[i]):
            doc[i].tag_ = "VVPP"
            doc[i].morph = MorphAnalysis(doc.vocab, {"VerbForm": "Part"})
        elif tag in finite and _is_infinitive(doc[i]):
            doc[i].tag_ = "VVINF"
            doc[i].morph = MorphAnalysis(doc.vocab, {"VerbForm": "Inf"})
        elif tag in finite and (modal := _modal_of(doc[i])) is not None:
            doc[i].tag_ = INFINITIVE_TAGS[doc[i].tag_]
            doc[i].morph = MorphAnalysis(doc.vocab, {"VerbForm": "Inf"})
            hang(doc[i], modal, "oc")
        elif tag in finite and i > 0 and is_ordinal(doc[i]):
            doc[i].tag_ = "ADJA"  # `jede zehnte der Brücken`
        elif tag in finite and doc[i].dep_ == "nk" and 0 < i < len(doc) - 1:
            _mend_attribute(doc[i])
        elif tag in finite and i > 1 and _is_idiom(doc, i):
            _mend_idiom(doc, i)
        elif tag in finite and i + 1 < len(doc) and (doc[i].lower_ == "bloss" or _only_stresses(doc[i])):
            doc[i].tag_ = "ADV"  # `kassierte satte 250.000 Euro`, `Bestimmt 20 Minuten hab ich gewartet`
            for child in [child for child in doc[i].children if child.i > i]:
                hang(child, doc[i].head)
        elif tag in finite:
            if doc[i].tag_ == "VAFIN" and doc[i].lower_.startswith(("soll", "woll")):
                doc[i].tag_ = "VMFIN"
            _mend_form(doc[i])
            mend_subject(doc[i])
        elif tag == adjective:
            mend_adjective(doc[i])
        elif tag == noun:
            mend_noun(doc[i])
        elif tag == adverb and doc[i].dep_ == "sb" and doc[i].is_title and i + 1 < len(doc) and tags[i + 1] == full:
            doc[i].tag_ = "NE"  # `Witt fordert`, but not `Teuer wird`
        elif tag == adverb and i and closes_subject(doc[i]):
            take_clause(doc[i])
        elif (tag == adverb or (tag == bare_adverb and words[i] in pasts)) and _has_arguments(doc[i]):
            # `strich` in `Die Bahn strich 140 Züge`, `büxten` in `14 Rinder büxten aus`, the Swiss `büsste ein`
            make_finite(doc[i], plural=doc[i].lower_.endswith("en"))
        elif tag in (adverb, bare_adverb) and doc[i].dep_ == "oc" and _is_prefixed(doc[i]):
            doc[i].tag_ = "VVPP"  # `hat ausgerechnet, dass`
            doc[i].morph = MorphAnalysis(doc.vocab, {"VerbForm": "Part"})
        elif tag == article and doc[i].dep_ == "sb" and i + 1 < len(doc) and tags[i + 1] in finite:
            doc[i].tag_ = "PDS"  # `und die reichen noch zehn Wochen`
        elif tag == article:
            mend_named(doc[i])
        elif tag == relative:
            mend_relative(doc[i])
            mend_named(doc[i])
        elif tag == preposition and words[i] in conjunctions:
            mend_conjunction(doc[i])
        elif tag in particles and doc[i].lower_ in ("hin", "übrig") and doc[i].head.lower_ in COPULAS:
            doc[i].tag_, doc[i].dep_ = "ADJD", "pd"  # `sind noch 200 übrig`: `sein` parts with no word
        elif tag == adverb and doc[i].dep_ == "svp" and doc[i].lower_.endswith("einander"):
            doc[i].dep_ = "mo"
        elif tag == conjunction and doc[i].lower_ == "bis" and i + 1 < len(doc) and doc[i + 1].lower_ in TIME_NOUNS:
            doc[i].tag_ = "APPR"  # `bis Herbst 60 Wohnungen zu bauen`
        elif tag in particles and i > 1 and doc[i].lower_ in ("an", "aus") and _ends_phrase(doc[i]):
            doc[i].tag_ = "APZR"
        if tag == participle and doc[i].tag_ == "VVPP":
            mend_participle(doc[i])
        if words[i] in numbers and doc[i].text[-1] == "." and doc[i].tag_ in NOUN and _is_last(doc[i]):
            doc[i].tag_ = "CARD"  # `1.298.`
        if words[i] in numbers and doc[i].dep_ in ("cj", "dep"):
            _hang_on_verb(doc[i])
        elif (
            words[i] in numbers
            and doc[i].dep_ == "nk"
            and (doc[i].head.dep_ == "ag" or doc[i].head.tag_ == "NE" or doc[i].head.i == i - 1)
        ):
            part_number(doc[i])
        elif words[i] in numbers and i > 0 and doc[i].dep_ == "punct" and doc[i - 1].tag_ == "APPR":
            hang(doc[i], doc[i - 1], "nk")  # `64.` in `kommt auf 64.`
    return doc


def _has_arguments(word: Token) -> bool:
    """No adjective has a subject with an object or with a particle."""
    found = {child.dep_ for child in word.children if child.tag_ in NOUN | {"KOUS", "PTKVZ"}}
    return "sb" in found and not found.isdisjoint({"cp", "oa", "svp"})


def _is_last(number: Token) -> bool:
    """Whether the last word of a sentence is a number in digits with the full stop, which the tokenizer keeps."""
    after = neighbour(number)
    ends = after.i == number.i or after.is_sent_start or after.is_space
    return bool(ends) and number.text.replace(".", "").isdecimal() and number.text.count(".") < _DATE_DOTS


#: Dots of a date with its full stop: `31.03.2019.`
_DATE_DOTS = 3


def _hang_on_verb(number: Token) -> None:
    """`5.300.` in `zerstörte 1.700 Häuser und beschädigte weitere 5.300.`: the object of the verb joined before it.

    `29` in `20 erlitten Gewalt und 29 waren tot`: the subject of the verb right behind it.
    """
    above, after = number.head, neighbour(number)
    if above.tag_ == "KON" and above.i == number.i - 1 and after.tag_ in FINITE and after.i > number.i:
        hang(number, after, "sb")
        return
    if number.dep_ == "dep":
        above = next((c for c in above.rights if c.tag_ == "KON" and c.i < number.i), above)
    verb = next((c for c in above.rights if c.dep_ == "cj" and c.tag_ in FINITE and c.i < number.i), None)
    if verb is not None and above.tag_ == "KON":
        hang(number, verb, "oa")


def _mend_attribute(verb: Token) -> None:
    """Make a finite verb that hangs on a noun an adjective, or the verb of its own that it is.

    `maskierte` in `zwei maskierte Männer`; `beschädigte` in `zerstörte 17 Häuser und beschädigte weitere 53`.
    """
    number, before, after = verb.head, neighbour(verb, -1), neighbour(verb)
    if after.lower_ in ("weitere", "andere") and before.tag_ == "KON" and after.i <= number.i:
        hang(verb, before, "cj")
        hang(number, verb, "oa")
        if after.i < number.i:
            hang(after, number)
        return
    opened = any(
        child.tag_ in DETERMINER and child.i < verb.i for child in number.lefts
    )  # `der mit Geld dotierte Preis`
    if number.i == after.i and number.tag_ == "NN" and (before.tag_ in ("ADJA", "CARD") or opened):
        verb.tag_ = "ADJA"


def _mend_form(verb: Token) -> None:
    """Give a finite verb the number and mood that its form shows.

    Plurals of the third person end in -n (but `sind`), its singulars in -t, in the past in -te: `drohe` is subjunctive.
    """
    word = verb.lower_
    if not word.endswith("n") and word != "sind" and "Plur" in verb.morph.get("Number", []):
        verb.morph = MorphAnalysis(verb.vocab, verb.morph.to_dict() | {"Number": "Sing"})
    if "Ind" not in verb.morph.get("Mood", []) or verb.is_sent_start:
        return
    past = word.removesuffix("n").endswith(_STRONG_PAST)
    present = (
        word == "gelte" or word.endswith(_STEMS_IN_T) or (word.endswith("e") and not word.endswith(("te", "wurde")))
    )
    if past or (present and "ich" not in {token.lower_ for token in verb.sent}):
        verb.morph = MorphAnalysis(
            verb.vocab, verb.morph.to_dict() | {"Mood": "Sub", "Tense": "Past" if past else "Pres"}
        )


#: Subjunctives whose -te is no past: their stem ends in -t.
_STEMS_IN_T = ("arbeite", "bedeute", "biete", "halte", "koste", "leiste", "leite", "rate", "trete", "warte")
#: Subjunctives of the past of strong verbs, alone or after a prefix (`befände`, `bekäme`).
_STRONG_PAST = tuple(
    """
    bräche böte fände flöge flösse gäbe hülfe käme läge nähme schlüge spräche stände stünde stürbe sähe sänke säße träfe
    träte trüge verlöre zöge
    """.split()
)


#: Forms that are finite, whatever else is in their clause.
_ONLY_SUBJUNCTIVE = ("bräuchten", "dürften", "gäben", "kämen", "könnten", "lägen", "müssten", "säßen", "stünden")
#: Forms of `sein`.


def _only_stresses(word: Token) -> bool:
    """Whether what is tagged as a finite verb stands right before a number under another one, without a subject."""
    doc, start, end = word.doc, word.i, word.i + 1
    stresses = word.dep_ in ("mo", "nk") and neighbour(word).tag_ == "CARD"
    if not stresses or any(child.dep_ in ("sb", "cp") for child in word.children):
        return False
    while start > word.sent.start and doc[start - 1].text != ",":
        start -= 1
    while end < word.sent.end and doc[end].text != ",":
        end += 1
    return start == word.i or any(t.tag_ in FINITE for t in doc[start:end] if t.i != word.i)


def _is_idiom(doc: Doc, i: int) -> bool:
    """Whether a verb ends `sage und schreibe`, by which nobody says anything."""
    return doc[i].lower_ == "schreibe" and doc[i - 1].lower_ == "und" and doc[i - 2].lower_ == "sage"


def _mend_idiom(doc: Doc, i: int) -> None:
    """Make `sage und schreibe` adverbs of the verb above, with what hangs on them."""
    above = doc[i]
    while i - 2 <= above.i <= i and above.head.i != above.i:
        above = above.head
    if i - 2 <= above.i <= i:
        return
    for word in (doc[i - 2], doc[i - 1], doc[i]):
        for child in [child for child in word.children if not i - 2 <= child.i <= i]:
            hang(child, above)
        hang(word, above, "mo")
        word.tag_ = "ADV"


def _is_closing_participle(verb: Token) -> bool:
    """`überfallen` in `Sie haben zwei Dörfer überfallen`, `beringt` in `Vier wurden beringt`: no second finite verb."""
    auxiliary, after = verb.head, verb.i + 1
    placed = (auxiliary.tag_ == "VAFIN" and auxiliary.i < verb.i) or (
        auxiliary.tag_ == "VAINF" and auxiliary.i > verb.i
    )
    if verb.tag_ != "VVFIN" or verb.dep_ != "oc" or not placed or not verb.lower_.endswith(("t", "en")):
        return False
    if auxiliary.lower_ in ("wird", "werden", "würde", "würden") and verb.lower_.endswith("en"):
        return False  # an infinitive: `wird liegen`
    closes = after >= len(verb.doc) or verb.doc[after].is_punct or verb.doc[after].tag_ == "KON"
    return closes and not closes_opened(verb) and not any(child.dep_ in ("sb", "cp") for child in verb.children)


def _is_infinitive(verb: Token) -> bool:
    """`schrumpfen` in `Sie wird heuer um 1 % schrumpfen, 2025 um 2 % wachsen`: what hangs on `wird` before it."""
    above, after = verb.head, neighbour(verb)
    future = above.tag_ == "VMFIN" or (above.tag_ == "VAFIN" and above.lower_ in ("wird", "werden", "würde", "würden"))
    if verb.tag_ != "VVFIN" or verb.dep_ != "oc" or not future or above.i > verb.i or not verb.lower_.endswith("n"):
        return False
    closes = after.text == "," or after.tag_ == "KON"
    return closes and not closes_opened(verb) and not any(child.dep_ in ("sb", "cp") for child in verb.children)


def _modal_of(verb: Token) -> Token | None:
    """`soll` for `haben` in `soll eine Länge von 20 Metern, eine Breite von 9 haben`: it lacks its infinitive."""
    doc, limit = verb.doc, verb.sent
    last = verb.i + 1 >= limit.end or (doc[verb.i + 1].is_punct and verb.i + 2 >= limit.end)
    if not last or verb.tag_ not in INFINITIVE_TAGS or not verb.lower_.endswith("en") or verb.head.tag_ == "VMFIN":
        return None
    if any(child.dep_ in ("sb", "cp") or child.tag_ in ("PRELS", "PWAV") for child in verb.children):
        return None
    for i in range(verb.i - 1, limit.start, -1):
        if doc[i].tag_ == "VMFIN":
            return doc[i]
        if doc[i].tag_ in FINITE | NON_FINITE | {"KOUS", "PRELS", "PRELAT", "PWAV"} or doc[i].text in (";", ":"):
            return None
    return None


def _is_prefixed(word: Token) -> bool:
    """Whether a word under a form of `haben` or a modal looks like a participle: `ausgerechnet`, `gelegen`."""
    auxiliary = word.head.tag_ == "VMFIN" or (word.head.tag_ == "VAFIN" and word.head.lower_.startswith(("ha", "hä")))
    return auxiliary and "ge" in word.lower_[:-3] and word.lower_.endswith(("t", "en"))


def _ends_phrase(particle: Token) -> bool:
    """`an` in `Von Sonntag an erwarten sie Frost`, which is no part of the verb: something follows it.

    Nor is it in `führte von Beginn an`.
    """
    doc, i = particle.doc, particle.i
    if doc[i - 2].lower_ == "von" and doc[i - 1].lower_ in _FROM_THE_START:
        return True
    opened = any(
        token.lower_ in ("von", "vom") and token.tag_ in ("APPR", "APPRART") for token in doc[max(0, i - 4) : i]
    )
    return opened and doc[i - 1].tag_ in NOUN | {"CARD"} and particle.head.i > i


_FROM_THE_START = frozenset({"anfang", "beginn", "geburt", "jugend", "kindheit"})
