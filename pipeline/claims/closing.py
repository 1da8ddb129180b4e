"""What closes the middle of a clause: the place of whither, of light verbs' phrases, and of bare objects.

German puts what belongs most closely to the verb last, right before the participle, infinitive or particle, or at the
end of a clause without these: `zog 89 Menschen am Abend | aus dem Wasser`, `nahm acht Männer | in Gewahrsam`.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from pipeline.attribution.framed import is_numeral
from pipeline.claims.beside import is_amount
from pipeline.claims.patterns import FIXED, LIGHT_WITH_PHRASE, MOVING, VIEWS
from pipeline.grammar.arguments import prepositional
from pipeline.grammar.clauses import is_subordinate
from pipeline.grammar.nominals import is_time
from pipeline.grammar.phrases import name_end
from pipeline.grammar.predicates import Predicate
from pipeline.grammar.spans import neighbour, sentence_of, tags_of, words_of
from pipeline.grammar.tags import DETERMINER, FINITE, NOUN, VERBS, feature

#: Prepositions that with an accusative say whither.
_TWO_WAY = frozenset("an ans auf aufs hinter in ins neben unter vor zwischen über".split())
#: Prepositions that say whence and whither with verbs of motion only.
_OF_PATH = frozenset("aus bis durch nach von vom zu zum zur".split())
#: Verbs that `gegen` says whither: `prallte gegen einen Baum`.
_CRASHING = frozenset({"fahren", "krachen", "prallen", "rasen"})
#: Articles that show an accusative after a preposition, where the dative has another form.
_ACCUSATIVE = frozenset("das den die ein eine einen ihr ihre ihren sein seine seinen".split())
#: What verbs of moving begin with and still are such: `zurückkehren`, not `feststellen`. The longer ones first.
_PREFIXES = tuple(
    "zusammen zurück heraus hinaus herein hinein hinüber durch unter fort nach über ab an auf aus be ein ent los um "
    "ver weg zu".split()
)
#: Nouns of moving that have the place themselves.
_WAYS = frozenset("aufstieg einstieg einzug rückkehr sprung umstieg umzug wechsel".split())
#: Adverbs that say whither: `fuhren ineinander`, `gingen aufeinander los`.
_WHITHER = frozenset("aneinander aufeinander auseinander gegeneinander heimwärts ineinander nebeneinander".split())


def middle_end(verbs: Predicate, main: Token) -> int:
    """Index after the middle of the clause: its participle, infinitive or particle, else its last word."""
    doc, end = main.doc, sentence_of(main).end
    if main.i != verbs.head.i or _stands_last(main):
        return main.i
    words, tags = words_of(doc), tags_of(doc)
    for i in range(main.i + 1, end):
        if verbs.particle is not None and i == verbs.particle.i:
            return i
        if words[i] in _MARKS or tags[i] in FINITE or tags[i].startswith("$."):
            return i - 1 if tags[i] in FINITE and tags[i - 1] == "KON" else i
        if tags[i] == "KON" and i + 1 < end and tags[i + 1] in FINITE:
            return i
    return end


#: Verbs that an adjective gives their sense.
_MAKING = frozenset({"auffinden", "ausfallen", "bergen", "finden", "machen"})
_FINDING = frozenset({"auffinden", "bergen", "entdecken", "finden"})
_STATES = frozenset("bewusstlos lebend lebendig leblos tot unverletzt unversehrt verletzt wohlbehalten".split())
_MARKS = frozenset({",", ";", ":", "–", "—", "(", ".", "!", "?"})


def _stands_last(verb: Token) -> bool:
    """Whether a finite verb closes its clause: `als 20 Menschen ums Leben kamen`."""
    after = verb.i + 1
    closes = after >= sentence_of(verb).end or words_of(verb.doc)[after] in _MARKS or tags_of(verb.doc)[after] == "KON"
    return closes and is_subordinate(verb)


def closing_phrase(verbs: Predicate, main: Token) -> Span | None:
    """The phrase at the end of the middle that says whither or that a light verb needs."""
    stop = middle_end(verbs, main)
    opened = verbs.head.i if verbs.head.i < stop else sentence_of(main).start - 1
    last = words_of(main.doc)[stop - 1]
    if stop - 1 > opened and (last in _WHITHER or (last in VIEWS and verbs.lemma in ("stimmen", "votieren"))):
        return main.doc[stop - 1 : stop]
    if stop - 1 > opened and last in FIXED:
        return main.doc[stop - 1 : stop]  # `werden die Ergebnisse der Wahl zugrunde gelegt`
    if verbs.lemma in _MAKING and stop - 1 > main.i == verbs.head.i and main.doc[stop - 1].tag_ == "ADJD":
        return main.doc[stop - 1 : stop]  # `machte 2.000 Menschen obdachlos`, `fiel gering aus`
    found = (child for child in main.lefts if verbs.lemma in _FINDING and child.lower_ in _STATES)
    if (state := next(found, None)) is not None:
        return main.doc[state.i : state.i + 1]  # `wurden tot in ihren Häusern aufgefunden`
    if verbs.lemma == "halten" and stop - 2 > verbs.head.i and words_of(main.doc)[stop - 2] == "für":
        return main.doc[stop - 2 : stop]  # `hielt zwölf Brücken für gefährlich`
    phrases = prepositional(verbs.head)
    for preposition, noun in phrases:
        ended = preposition.lower_ == "zu" and noun.lower_ == "ende"  # `gingen am Sonntag zu Ende`
        if name_end(noun) != stop or preposition.i <= opened or (is_time(noun) and not ended):
            continue
        if main.tag_ == "VVPP" and preposition.i > main.i:
            continue  # `wurden 300 Leute evakuiert und 20 Tiere in Sicherheit gebracht`
        if noun.i + 1 < stop and main.doc[stop - 1].ent_type_ == "PER":
            continue  # not `stellt in Torhüter Karl Brandt die Hälfte`
        if _says_whither(verbs.lemma, preposition, noun) or _is_light(verbs, preposition, noun):
            # `ins Spital nach Chur gebracht`
            whither = [p for p, n in phrases if n.i + 1 == preposition.i and _says_whither(verbs.lemma, p, n)]
            nearer = whither[:1] if preposition.lower_ == "nach" and whither and whither[0].i > opened else []
            words = main.doc[(nearer or [preposition])[0].i : stop]
            return None if any(is_numeral(token) for token in words) else words
    return None


def opening_phrase(verbs: Predicate, main: Token) -> Span | None:
    """`Durch die Stadt` in `Durch die Stadt zogen 70 Wagen`: whence and whither right before the verb.

    Not when and what for: `Nach dem Spiel zogen 70 Fans ab`, `Zu diesem Ergebnis kommen zwei Studien`.
    """
    if main.i != verbs.head.i or verbs.lemma == "bekommen":
        return None
    for preposition, noun in prepositional(verbs.head):
        aim = preposition.lower_ in ("zu", "zum", "zur") and noun.lower_ != "welt"
        dated = preposition.lower_ == "nach" and noun.ent_type_ != "LOC"
        if noun.i + 1 != main.i or aim or dated or is_time(noun) or preposition.dep_ == "mnr":
            continue
        words = main.doc[preposition.i : noun.i + 1]
        if _says_whither(verbs.lemma, preposition, noun) and not any(is_numeral(token) for token in words):
            return words
    return None


def _says_whither(lemma: str, preposition: Token, noun: Token) -> bool:
    if (
        lemma not in MOVING
        and next((lemma.removeprefix(p) for p in _PREFIXES if lemma.startswith(p)), "") not in MOVING
    ):
        return False
    word = preposition.lower_
    if preposition.dep_ == "pg" or neighbour(preposition, -1).lower_ in _WAYS:
        return False  # `Spuren von Pestiziden`, `schafften den Einzug in den Rat`
    if word in _OF_PATH or (word == "gegen" and lemma in _CRASHING):
        return True
    if word not in _TWO_WAY:
        return False
    opener = neighbour(preposition)
    if opener.tag_ in DETERMINER:
        plural = opener.lower_ == "den" and feature(noun, "Number") == "Plur"  # `in den Bergen`
        return opener.lower_ in _ACCUSATIVE and not plural
    if word == "an" and noun.lower_ in ("bord", "land"):
        return True
    return word in ("ans", "aufs", "ins") or feature(noun, "Case") == "Acc"


def _is_light(verbs: Predicate, preposition: Token, noun: Token) -> bool:
    """`in Gewahrsam`, `unter Quarantäne`, `gehen in Flammen auf`: a noun without article after a light verb."""
    plain = verbs.lemma.removeprefix(verbs.particle.lower_) if verbs.particle is not None else verbs.lemma
    light = verbs.lemma in LIGHT_WITH_PHRASE or plain in LIGHT_WITH_PHRASE
    if not light or noun.tag_ not in NOUN or noun.ent_type_ in ("LOC", "PER", "ORG"):
        return False
    bare = noun.i == preposition.i + 1 and (verbs.particle is not None or feature(noun, "Number") != "Plur")
    return bare and preposition.lower_ in ("auf", "außer", "in", "ins", "ums", "unter", "zu", "zum", "zur")


def bare_object(verbs: Predicate, main: Token, span: Span, counted: Token | None) -> Token | None:
    """A bare noun right after another noun, with which a phrase of its own begins, whatever the tree made of it.

    `Asyl` in `beantragten 20 Syrer in Deutschland Asyl`, `Anklage` in `gegen 57 Beschuldigte Anklage erhoben`.
    """
    stop = middle_end(verbs, main)
    noun, before = main.doc[stop - 1], main.doc[stop - 2]
    if stop - 2 <= min(verbs.head.i, span.start) or noun.i in range(span.start, span.end) or noun == counted:
        return None
    return noun if _is_apart(noun, before) else None


def _is_apart(noun: Token, before: Token) -> bool:
    """Whether two nouns side by side belong to two phrases: no name, no amount, no label stands between them."""
    if noun.tag_ not in NOUN or before.tag_ not in NOUN or noun.ent_type_ or not noun.text.isalpha():
        return False
    if is_time(noun) or is_time(before) or is_amount(before) or is_numeral(before) or is_numeral(noun):
        return False
    named = noun.tag_ == "NE" and before.ent_type_ != "LOC"
    return not named and feature(noun, "Case") != "Gen" and not any(t.tag_ in VERBS for t in (noun, before))


def behind_insertion(comma: Token, span: Span) -> Token | None:
    """`nachzahlen` in `muss ihr sieben Monatslöhne, insgesamt 16.400 Euro, nachzahlen`, for both figures."""
    tags, words, end = tags_of(comma.doc), words_of(comma.doc), comma.i
    if words[end + 1 : end + 2] == ["insgesamt"]:
        end = next((i for i in range(end + 1, sentence_of(comma).end) if words[i] == ","), end)
    elif "insgesamt" not in words[max(0, span.start - 3) : span.start]:
        return None
    closes = VERBS.isdisjoint(tags[comma.i : end]) and tags[end + 1 : end + 2] in (["VVINF"], ["VVPP"], ["VVIZU"])
    return comma.doc[end + 1] if closes else None
