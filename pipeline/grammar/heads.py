"""Heads: which verb each word of a text stands under, by the tree where punctuation and place do not know better."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.grammar.spans import tags_of, words_of
from pipeline.grammar.tags import AUXILIARY, FINITE, NON_FINITE

#: Verbs whose zu-infinitive belongs to the same clause: `scheint zu schlafen`, `hat zu zahlen`.
_RAISING = frozenset({"haben", "sein", "scheinen", "brauchen", "drohen", "pflegen", "lassen", "gehen", "bleiben"})
#: Marks that part clauses.
SEPARATORS = frozenset({",", ";", ":", "–", "—", "(", ")", "„", "“", "»", "«", '"'})
_KEY = "clause_heads"
_VERBS = FINITE | NON_FINITE


def heads_of(doc: Doc) -> list[int]:
    """For each token the index of its clause's head, worked out once a document."""
    heads = doc.user_data.get(_KEY)
    if heads is None:
        tags = tags_of(doc)
        offsets = doc.to_array("HEAD").astype("int64").tolist()
        parents = [i + offset for i, offset in enumerate(offsets)]
        is_head = [parents[i] == i or (tag in _VERBS and _heads_clause(doc[i])) for i, tag in enumerate(tags)]
        heads = [-1] * len(doc)
        for i in range(len(doc)):
            above = i
            while heads[above] < 0 and not is_head[above]:
                above = parents[above]
            head = above if is_head[above] else heads[above]
            while heads[i] < 0:
                heads[i] = head
                i = i if i == above else parents[i]
        starts = [i for i, mark in enumerate(doc.to_array("SENT_START").tolist()) if mark == 1]
        _keep_before_verb(doc, heads)
        _keep_fronted(doc, heads, starts)
        _keep_after_verb(doc, heads, frozenset(starts))
        doc.user_data[_KEY] = heads
    found: list[int] = heads
    return found


def _keep_before_verb(doc: Doc, heads: list[int]) -> None:
    """Words right before a finite verb stay in its clause, where the parser hung them on one beyond a comma.

    `An Bord` in `An Bord sind sechs Forscher, deren Auftrag es ist, Proben zu bringen`.
    """
    words, tags = words_of(doc), tags_of(doc)
    verb = mark = len(doc)
    for i in range(len(doc) - 1, -1, -1):
        if words[i] in SEPARATORS:
            mark = i
        elif tags[i] in FINITE:
            verb = i if heads[i] == i else len(doc)
        elif i < verb < mark < heads[i]:
            heads[i] = verb


def _keep_after_verb(doc: Doc, heads: list[int], starts: frozenset[int]) -> None:
    """Words after a finite verb stay in its clause, up to the next mark; those after a bracket are not in its clause.

    `vor Ort` in `20 Züge waren vor Ort, zwei wurden zerstört`; `wollen heute (es wird der 3. Mai) entscheiden`.
    """
    words, tags = words_of(doc), tags_of(doc)
    mark, last = [len(doc)] * len(doc), len(doc)
    for i in range(len(doc) - 1, -1, -1):
        mark[i] = last
        if words[i] in SEPARATORS:
            last = i
    verb = opened = -1
    for i, head in enumerate(heads):
        if i in starts:
            verb = opened = -1
        if words[i] in SEPARATORS:
            verb = -1
            opened = i if words[i] == "(" else opened
        elif head == i and tags[i] in FINITE:
            verb = i
        elif verb >= 0 and head > mark[i]:
            heads[i] = verb
        elif 0 < opened < head < i and ")" in words[head:i]:
            heads[i] = heads[opened - 1]


def _keep_fronted(doc: Doc, heads: list[int], starts: list[int]) -> None:
    """Words that open a sentence before an insertion stay with the verb after it, the second place of a main clause.

    `Für Familien` in `Für Familien, sagte er, bedeute es ...` and in `Für Familien, die Hilfe beziehen, hat er ...`.
    """
    words, tags = words_of(doc), tags_of(doc)
    for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
        mark = next((i for i in range(start, end) if words[i] in SEPARATORS or tags[i] in _VERBS), end)
        if mark in (start, end) or words[mark] != ",":
            continue
        after = [i + 1 for i in range(mark, end - 1) if words[i] == "," and tags[i + 1] in FINITE]
        inserted = bool(after) and after[0] == mark + 1
        if inserted:  # `sagte er`
            close = next((i for i in range(after[0], end) if words[i] == ","), end)
            after = after[1:] if close + 1 in after[1:2] else []
        if after and heads[after[0]] == after[0]:
            heads[start:mark] = [heads[i] if heads[i] == i else after[0] for i in range(start, mark)]


def _heads_clause(token: Token) -> bool:
    tag = token.tag_
    if tag in FINITE:
        return not _is_chained(token)
    head = token.head
    if head.i == token.i or token.dep_ == "ROOT":
        return True
    if tag not in NON_FINITE:
        return False
    if any(child.dep_ == "cp" and child.tag_ == "KOUS" for child in token.lefts):
        return True  # a finite verb that looks like an infinitive: `dass 500 Stellen gestrichen werden`
    if (head.tag_ not in AUXILIARY or head.i < token.i) and opens_relative(token):
        return True  # ... in a relative clause: `die Strecke, die das Licht zurücklegt`, `das Lager, in dem sie leben`
    if any(child.tag_ == "KOUI" for child in token.lefts):
        return True  # `seien im Einsatz, um sie in Sicherheit zu bringen`
    if tag == "VVPP" and head.tag_ == "VVFIN" and _shares_infinitive(token):
        return True
    if tag == "VVIZU" or any(child.tag_ == "PTKZU" for child in token.lefts):
        conjunct = token.dep_ == "cj" and not _heads_clause(first_of(token))
        if head.tag_ in AUXILIARY and "," in words_of(token.doc)[head.i : token.i]:
            return True  # `hat zugesagt, 20 Stellen zu schaffen`
        return not (head.tag_ in AUXILIARY or head.lemma_ in _RAISING or conjunct)
    return False


def _shares_infinitive(participle: Token) -> bool:
    """`getötet` in `wirft ihm vor, drei Menschen getötet und weitere verletzt zu haben`: it shares the auxiliary."""
    joined = [c for child in participle.rights if child.tag_ == "KON" for c in child.children]
    to = any(c.tag_ in ("VAINF", "VVINF") and any(z.tag_ == "PTKZU" for z in c.lefts) for c in joined)
    return to and "," in words_of(participle.doc)[participle.head.i : participle.i]


def opens_relative(verb: Token) -> bool:
    """Whether a relative pronoun after a comma, alone or after a preposition, hangs on the verb."""
    chained = [child for child in verb.lefts if child.tag_ in ("VVPP", "VVINF")] if verb.tag_ in AUXILIARY else []
    for child in (child for part in (verb, *chained) for child in part.lefts):
        pronoun = child if child.tag_ == "PRELS" else next((c for c in child.rights if c.tag_ == "PRELS"), None)
        if pronoun is not None and pronoun.i > 0 and verb.doc[child.left_edge.i - 1].text == ",":
            return not any(t.tag_ in FINITE and t.head.i == verb.i for t in verb.children)
    return False


def _is_chained(token: Token) -> bool:
    """Whether a verb tagged finite is the infinitive of an auxiliary or modal (`wird ... liegen`: both forms are
    alike).
    """
    head = token.head
    if token.dep_ != "oc" or head.tag_ not in AUXILIARY or head.i > token.i or not token.lower_.endswith("n"):
        return False
    return not any(child.dep_ in ("cp", "sb") for child in token.children) and not any(
        child.text == "," for child in token.doc[head.i : token.i]
    )


def first_of(token: Token) -> Token:
    """The first conjunct of the coordination that the token is a later conjunct of."""
    while token.dep_ in ("cj", "cd") and token.head.i != token.i:
        token = token.head
    return token
