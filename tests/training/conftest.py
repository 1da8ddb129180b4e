"""The training modules are scripts beside the package; they are importable here."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

TRAINING = Path(__file__).resolve().parents[2] / "models" / "training"
if str(TRAINING) not in sys.path:
    sys.path.append(str(TRAINING))

if TYPE_CHECKING:
    from lexicon import Lexicon

#: Form, lemma, tag as in the form lexicon.
ROWS = """
Bericht Bericht SUB:NOM:SIN:MAS
Bericht Bericht SUB:DAT:SIN:MAS
Bericht Bericht SUB:AKK:SIN:MAS
Berichte Bericht SUB:NOM:PLU:MAS
Berichte Bericht SUB:AKK:PLU:MAS
Soldaten Soldat SUB:DAT:PLU:MAS
Soldaten Soldat SUB:AKK:PLU:MAS
Soldaten Soldat SUB:NOM:PLU:MAS
Soldaten Soldat SUB:AKK:SIN:MAS
Häusern Haus SUB:DAT:PLU:NEU
Werken Werk SUB:DAT:PLU:NEU
gehe gehen VER:1:SIN:PRÄ:NON
gehe gehen VER:3:SIN:KJ1:NON
steigt steigen VER:3:SIN:PRÄ:NON
gestiegen steigen VER:PA2:NON
gestiegen gestiegen PA2:PRD:GRU:VER
betone betonen VER:3:SIN:KJ1:SFT
dachte denken VER:3:SIN:PRT:NON
dachte dachen VER:3:SIN:PRT:SFT
teilte teilen VER:3:SIN:PRT:SFT
retten retten VER:INF:SFT
große groß ADJ:NOM:SIN:FEM:GRU:DEF
größere groß ADJ:NOM:SIN:FEM:KOM:DEF
Berlin Berlin EIG:NOM:SIN:NEU:COU
""".strip()


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    from lexicon import Lexicon

    return Lexicon([tuple(row.split()) for row in ROWS.splitlines()])
