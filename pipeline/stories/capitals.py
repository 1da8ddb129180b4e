"""Capitals, which stand for the governments of their countries (`Kiew meldete`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

#: Capitals that stand for their country's government (`Kiew meldete`).
CAPITALS: Mapping[str, str] = MappingProxyType(
    {
        name: code
        for code, names in (
            line.split(" ", 1)
            for line in """
AF kabul
AL tirana
AM eriwan jerewan
AO luanda
AR buenos
AT wien
AZ baku
BA sarajewo
BD dhaka
BF ouagadougou
BG sofia
BI bujumbura gitega
BO paz
BR brasília brasilia
BY minsk
CD kinshasa
CF bangui
CH bern
CL santiago
CM yaoundé
CN peking
CO bogotá
CU havanna
CZ prag
DE berlin
DK kopenhagen
DZ algier
EC quito
EE tallinn
EG kairo
ER asmara
ES madrid
ET addis
FI helsinki
FR paris
GB london
GE tiflis
GH accra
GN conakry
GR athen
HN tegucigalpa
HR zagreb
HT port-au-prince
HU budapest
ID jakarta
IL jerusalem
IN delhi neu-delhi
IQ bagdad
IR teheran
IT rom
JO amman
JP tokio
KE nairobi
KG bischkek
KH phnom
KP pjöngjang
KR seoul
KZ astana
LA vientiane
LB beirut
LK colombo
LT vilnius
LV riga
LY tripolis
MA rabat
MD chișinău chisinau
MK skopje
ML bamako
MM naypyidaw rangun
MX mexiko-stadt
MZ maputo
NA windhuk
NE niamey
NG abuja
NI managua
NL amsterdam
NO oslo
NP kathmandu
PE lima
PH manila
PK islamabad
PL warschau
PT lissabon
PY asunción
QA doha
RO bukarest
RS belgrad
RU moskau kreml
RW kigali
SA riad
SD khartum
SE stockholm
SI ljubljana
SK bratislava
SN dakar
SO mogadischu
SS juba
SY damaskus
TD n’djamena
TH bangkok
TJ duschanbe
TN tunis
TR ankara
TW taipeh
UA kiew kyjiw
UG kampala
US washington
UY montevideo
UZ taschkent
VE caracas
VN hanoi
XK pristina
YE sanaa
ZA pretoria
ZM lusaka
ZW harare
""".strip().splitlines()
        )
        for name in names.split()
    }
)


def capitals_in(text: str) -> frozenset[str]:
    """The countries whose capitals a text names.

    >>> sorted(capitals_in("Verteidigungsministerium in Baku"))
    ['AZ']
    """
    return frozenset(CAPITALS[word] for word in re.findall(r"[\w’-]+", text.lower()) if word in CAPITALS)
