"""Which language a text is in: German of all countries is German, its neighbours are not."""

from __future__ import annotations

import pytest

from pipeline.reading.language import foreign_language


@pytest.mark.parametrize(
    "text",
    [
        "Bei einem Brand in einem Mehrfamilienhaus sind am Sonntag zwölf Menschen verletzt worden.",
        "Auf der Strasse zwischen Bern und Thun kam es gestern zu einem schweren Unfall mit drei Verletzten.",
        "Das Spital muss bis Ende Jahr 80 Stellen abbauen, wie der Verwaltungsrat an der Medienkonferenz mitteilte.",
        "Im Jänner waren in Österreich 420.000 Personen als arbeitslos gemeldet, heuer sind es um 3 Prozent mehr.",
        "D Regierig het gseit, dass es nächscht Jahr weniger Gäld git, und z Züri sind tuusig Lüüt uf d Strass gange.",
        "FDP: 8,2 Prozent, SPD: 16,4 Prozent, CDU/CSU: 30,1 Prozent, Grüne: 11,9 Prozent, Linke: 8,5 Prozent, BSW: 4,9",
        "„We are ready“, sagte der Konzernchef auf der Bühne in San Francisco, bevor er die Zahlen nannte.",
        "Zu kurz, too short, te kort",
        "12 34 56 78",
        "",
    ],
)
def test_german(text: str) -> None:
    assert foreign_language(text) == ""


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "Bij een brand in een flatgebouw in Utrecht zijn zondag twaalf mensen gewond geraakt, zegt de politie."),
        ("nl", "De regering wil de wet nog dit jaar wijzigen, zei de minister donderdag in de Tweede Kamer."),
        ("da", "Ved en brand i en boligblok i Odense blev tolv mennesker såret søndag, oplyser politiet."),
        ("da", "Regeringen vil ændre loven i år, siger ministeren, og fabrikken skal lukke til næste sommer."),
        ("en", "Twelve people were injured in a fire in an apartment building on Sunday, according to the police."),
        ("lb", "Bei engem Feier an engem Haus sinn e Sonndeg zwielef Leit blesséiert ginn, sot d'Police am Nomëtteg."),
        ("fr", "Douze personnes ont été blessées dimanche dans l'incendie d'un immeuble, a annoncé la police."),
        ("pl", "Dwanaście osób zostało rannych w niedzielę w pożarze budynku mieszkalnego, podała policja."),
    ],
)
def test_other_languages(code: str, text: str) -> None:
    assert foreign_language(text) == code
