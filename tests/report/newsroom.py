"""Articles and their claims made by hand, so that reports are tested without a model; one article is out to do harm."""

from __future__ import annotations

from dataclasses import replace

from pipeline.records import Article, Claim, Story, claim_id

SOURCES = ("Polizei", "Feuerwehr", "Bürgermeisterin Jana Roth", "Ministerium", "")
HARM = "<img src=x onerror=window.harmed=1>"


def article(number: int) -> tuple[Article, list[Claim]]:
    """An article of two paragraphs with four claims, each differing with the number."""
    source = SOURCES[number % len(SOURCES)]
    said = f"Laut {source} wurden" if source else "Es wurden"
    text = (
        f"{said} mindestens {number + 10} Menschen verletzt. Der Schaden liegt bei {number + 1} Millionen Euro.\n"
        f"In Ort {number} gab es {number + 200} bis {number + 300} Einsätze. "
        f"Etwa {number + 5} Prozent der Häuser brannten."
    )
    made = Article(
        f"artikel-{number:03}",
        text,
        title=f"Brand Nummer {number}",
        published=f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
        publisher=("Bote", "Kurier")[number % 2],
        url=f"https://example.org/{number}",
    )
    verletzt = {"event": "wounded", "who": "Menschen", "what": "verletzt", "modifier": "at_least", "high": None}
    if source:
        verletzt |= {"source": source, "source_text": source, "source_kind": "according_to", "cue": "Laut"}
        verletzt |= {"source_start": text.index(source), "source_end": text.index(source) + len(source)}
    return made, [
        claim(made, str(number + 10), number + 10, **verletzt),
        claim(
            made, f"{number + 1} Millionen Euro", (number + 1) * 1e6, kind="money", unit="EUR", who="Schaden", what=""
        ),
        claim(made, f"{number + 200} bis {number + 300}", None, low=number + 200, high=number + 300, modifier="range"),
        claim(made, f"{number + 5} Prozent", number + 5, kind="share", unit="%", modifier="about", low=None, high=None),
    ]


def claim(article: Article, figure: str, value: float | None, **fields: object) -> Claim:
    """A claim whose figure is looked up in the article's text."""
    start = article.text.index(figure)
    begin = max(article.text.rfind(". ", 0, start) + 2, article.text.rfind("\n", 0, start) + 1, 0)
    end = min(
        at for at in (article.text.find(". ", start), article.text.find(".\n", start), len(article.text)) if at > 0
    )
    values: dict[str, object] = dict.fromkeys(Claim.__slots__, "")
    values |= {"claim": f"{figure} {fields.get('who', 'Einsätze')}", "who": "Einsätze", "what": "gab es"}
    values |= {"figure": figure, "kind": "count", "value": value, "low": value, "high": value, "modifier": "exact"}
    values |= {"unit": "1", "change": "none", "source_kind": "none", "modality": "stated", "section": "body"}
    values |= {"evidence": article.text[begin:end], "start": start, "end": start + len(figure), "rule": "digits"}
    values |= {"source_start": None, "source_end": None, "evidence_start": begin, "evidence_end": end}
    values |= {name: getattr(article, name) for name in ("article_id", "title", "published", "publisher", "url")}
    values |= {"claim_id": claim_id(article.article_id, article.sha256, "body", start, start + len(figure))}
    return Claim(**{**values, **fields})  # type: ignore[arg-type]


def harmful() -> tuple[Article, list[Claim]]:
    """Every field tries to become code, and an emoji stands before the figure."""
    text = f"🔥🔥 Es brannte </script><script>window.harmed=1</script> {HARM} in 77 Häusern.\u2028Mehr nicht."
    made = Article(
        '"><script>window.harmed=1</script>',
        text,
        f"</title></script>{HARM}",
        "2024-05-05",
        HARM,
        "javascript:window.harmed=1",
    )
    evil = {
        "who": HARM,
        "what": "</td>" + HARM,
        "source": HARM,
        "source_kind": "hearsay",
        "cue": HARM,
        "event": "constructor",
    }
    return made, [claim(made, "77", 77.0, **evil, rule=HARM, place=HARM, unit="__proto__")]


def newsroom(count: int) -> tuple[list[Article], list[Claim]]:
    """So many harmless articles and the harmful one."""
    made = [article(number) for number in range(count)] + [harmful()]
    return [item for item, _ in made], [one for _, claims in made for one in claims]


def with_stories(claims: list[Claim]) -> tuple[list[Claim], list[Story]]:
    """The first claims of all articles as one story that differs, the second as one that agrees, in the wrong order."""
    named = {"wounded": "s_1", "": "s_2"}
    told = [
        replace(one, story=named.get(one.event, "") if one.unit in ("1", "EUR") and one.value else "") for one in claims
    ]
    return told, [story("s_2", "agree", told), story("s_1", "differ", told), story("s_3", "single", told[:1])]


def story(name: str, verdict: str, claims: list[Claim]) -> Story:
    """A story by hand, with a harmful label."""
    own = [claim for claim in claims if claim.story == name] or claims
    values = sorted(claim.value for claim in own if claim.value is not None)
    return Story(
        story=name,
        label=f"{HARM} {own[0].who}",
        event=own[0].event,
        kind=own[0].kind,
        unit=own[0].unit,
        who=own[0].who,
        place="",
        first="2024-01-01",
        last="2024-12-28",
        claims=len(own),
        articles=len({claim.article_id for claim in own}),
        sources=len({claim.source for claim in own} - {""}),
        lowest=values[0],
        highest=values[-1],
        latest=values[-1],
        spread=values[-1] / values[0],
        verdict=verdict,
        shown_by=" ".join(claim.claim_id for claim in own[:2]),
        why="",
    )
