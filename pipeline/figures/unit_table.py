"""The table of units: output codes, SI worth, symbols, German names, and the combinations that are one unit. Data only.

A code is the usual symbol (`km2`, `°C`, `kWh`, `nmi`) or the English word of a duration; `UCUM` has the codes that
differ there.
"""

from __future__ import annotations

#: quantity, SI unit, then one line a unit: code, worth in the SI unit, symbols (case counts), names (inflected by
#: rule).
TABLE: tuple[tuple[str, str, tuple[tuple[str, str, str, str], ...]], ...] = (
    ("length", "m", (
        ("nm", "1e-9", "nm", "nanometer"),
        ("µm", "1e-6", "µm μm", "mikrometer"),
        ("mm", "0.001", "mm", "millimeter"),
        ("cm", "0.01", "cm", "zentimeter"),
        ("dm", "0.1", "dm", "dezimeter"),
        ("m", "1", "m", "meter höhenmeter"),
        ("km", "1000", "km Km KM", "kilometer"),
        ("in", "0.0254", "", "zoll inch"),
        ("ft", "0.3048", "ft", "fuß fuss"),
        ("yd", "0.9144", "yd", "yard"),
        ("mi", "1609.344", "mi", "meile landmeile"),
        ("nmi", "1852", "nmi sm", "seemeile"),
        ("AU", "149597870700", "AE", ""),
        ("ly", "9460730472580800", "ly Lj", "lichtjahr"),
        ("pc", "3.0856775814913673e16", "pc", "parsec"),
    )),
    ("area", "m2", (
        ("mm2", "1e-6", "mm² mm2 qmm", "quadratmillimeter"),
        ("cm2", "1e-4", "cm² cm2 qcm", "quadratzentimeter"),
        ("m2", "1", "m² m2 qm", "quadratmeter"),
        ("ha", "10000", "ha", "hektar"),
        ("km2", "1e6", "km² km2 qkm", "quadratkilometer"),
        ("mi2", "2589988.110336", "", "quadratmeile"),
        ("acre", "4046.8564224", "", "acre"),
    )),
    ("volume", "m3", (
        ("µl", "1e-9", "µl μl", "mikroliter"),
        ("ml", "1e-6", "ml mL", "milliliter"),
        ("cl", "1e-5", "cl", "zentiliter"),
        ("dl", "1e-4", "dl", "deziliter"),
        ("l", "0.001", "l L", "liter"),
        ("hl", "0.1", "hl", "hektoliter"),
        ("cm3", "1e-6", "cm³ cm3 ccm", "kubikzentimeter"),
        ("m3", "1", "m³ m3 cbm", "kubikmeter raummeter festmeter"),
        ("km3", "1e9", "km³ km3", "kubikkilometer"),
        ("bbl", "0.158987294928", "bbl", "barrel fass"),
        ("gal", "0.003785411784", "", "gallone"),
        ("tsp", "5e-6", "TL", "teelöffel"),
        ("tbsp", "1.5e-5", "EL", "esslöffel"),
        ("RT", "2.8316846592", "BRT", "bruttoregistertonne registertonne"),
    )),
    ("mass", "kg", (
        ("ng", "1e-12", "ng", "nanogramm"),
        ("µg", "1e-9", "µg μg", "mikrogramm"),
        ("mg", "1e-6", "mg", "milligramm"),
        ("g", "0.001", "g", "gramm"),
        ("kg", "1", "kg Kg KG", "kilogramm kilo"),
        ("Pfd", "0.5", "Pfd", ""),
        ("lb", "0.45359237", "lb lbs", ""),
        ("oz", "0.028349523125", "", "unze"),
        ("ozt", "0.0311034768", "", "feinunze"),
        ("ct", "0.0002", "", "karat"),
        ("t", "1000", "t", "tonne metertonne"),
        ("kt", "1e6", "kt", "kilotonne"),
        ("Mt", "1e9", "Mt", "megatonne"),
        ("Gt", "1e12", "Gt", "gigatonne"),
        ("dt", "100", "dt", "doppelzentner dezitonne"),
        ("Ztr", "50", "Ztr", "zentner"),
    )),
    ("speed", "m/s", (
        ("km/h", "0.2777777777777778", "kmh", "stundenkilometer"),
        ("m/s", "1", "", ""),
        ("km/s", "1000", "", ""),
        ("mph", "0.44704", "mph", ""),
        ("kn", "0.5144444444444444", "kn", "knoten"),
        ("Bft", "", "Bft", "beaufort"),
    )),
    ("acceleration", "m/s2", (("m/s2", "1", "", ""),)),
    ("energy", "J", (
        ("J", "1", "J", "joule"),
        ("kJ", "1000", "kJ", "kilojoule"),
        ("MJ", "1e6", "MJ", "megajoule"),
        ("GJ", "1e9", "GJ", "gigajoule"),
        ("TJ", "1e12", "TJ", "terajoule"),
        ("PJ", "1e15", "PJ", "petajoule"),
        ("EJ", "1e18", "EJ", "exajoule"),
        ("kcal", "4184", "kcal", "kilokalorie"),
        ("cal", "4.184", "cal", "kalorie"),
        ("Wh", "3600", "Wh", "wattstunde"),
        ("kWh", "3.6e6", "kWh", "kilowattstunde"),
        ("MWh", "3.6e9", "MWh", "megawattstunde"),
        ("GWh", "3.6e12", "GWh", "gigawattstunde"),
        ("TWh", "3.6e15", "TWh", "terawattstunde"),
        ("eV", "1.602176634e-19", "eV", "elektronenvolt"),
        ("keV", "1.602176634e-16", "keV", "kiloelektronenvolt"),
        ("MeV", "1.602176634e-13", "MeV", "megaelektronenvolt"),
        ("GeV", "1.602176634e-10", "GeV", "gigaelektronenvolt"),
        ("TeV", "1.602176634e-7", "TeV", "teraelektronenvolt"),
    )),
    ("power", "W", (
        ("mW", "0.001", "mW", "milliwatt"),
        ("W", "1", "W", "watt"),
        ("kW", "1000", "kW kWp", "kilowatt"),
        ("MW", "1e6", "MW MWp", "megawatt"),
        ("GW", "1e9", "GW GWp", "gigawatt"),
        ("TW", "1e12", "TW", "terawatt"),
        ("PS", "735.49875", "PS", "pferdestärke"),
    )),
    ("voltage", "V", (
        ("V", "1", "V", "volt"),
        ("kV", "1000", "kV", "kilovolt"),
        ("mV", "0.001", "mV", "millivolt"),
    )),
    ("current", "A", (("A", "1", "", "ampere"),)),
    ("charge", "C", (("mAh", "3.6", "mAh", ""), ("Ah", "3600", "Ah", "amperestunde"))),
    ("resistance", "Ohm", (("Ohm", "1", "Ω", "ohm"),)),
    ("frequency", "Hz", (
        ("Hz", "1", "Hz", "hertz"),
        ("kHz", "1000", "kHz", "kilohertz"),
        ("MHz", "1e6", "MHz", "megahertz"),
        ("GHz", "1e9", "GHz", "gigahertz"),
        ("THz", "1e12", "THz", "terahertz"),
    )),
    ("pressure", "Pa", (
        ("Pa", "1", "Pa", "pascal"),
        ("hPa", "100", "hPa", "hektopascal"),
        ("kPa", "1000", "kPa", "kilopascal"),
        ("MPa", "1e6", "MPa", "megapascal"),
        ("mbar", "100", "mbar", "millibar"),
        ("bar", "1e5", "bar", "bar"),
        ("mmHg", "133.322387415", "mmHg", ""),
    )),
    ("force", "N", (("N", "1", "N", "newton"), ("kN", "1000", "kN", "kilonewton"), ("MN", "1e6", "MN", "meganewton"))),
    ("torque", "N.m", (("Nm", "1", "Nm", "newtonmeter"),)),
    ("data", "bit", (
        ("bit", "1", "Bit bit", "bit"),
        ("kbit", "1000", "kbit Kbit kBit KBit", "kilobit"),
        ("Mbit", "1e6", "Mbit MBit", "megabit"),
        ("Gbit", "1e9", "Gbit GBit", "gigabit"),
        ("B", "8", "", "byte"),
        ("kB", "8000", "kB KB", "kilobyte"),
        ("MB", "8e6", "MB", "megabyte"),
        ("GB", "8e9", "GB", "gigabyte"),
        ("TB", "8e12", "TB", "terabyte"),
        ("PB", "8e15", "PB", "petabyte"),
        ("EB", "8e18", "EB", "exabyte"),
        ("ZB", "8e21", "ZB", "zettabyte"),
    )),
    ("sound", "", (("dB", "", "dB", "dezibel"), ("dB(A)", "", "dBA", ""))),
    ("radiation dose", "Sv", (
        ("µSv", "1e-6", "µSv μSv", "mikrosievert"),
        ("mSv", "0.001", "mSv", "millisievert"),
        ("Sv", "1", "Sv", "sievert"),
    )),
    ("absorbed dose", "Gy", (("Gy", "1", "Gy", "gray"),)),
    ("radioactivity", "Bq", (
        ("Bq", "1", "Bq", "becquerel"),
        ("kBq", "1000", "kBq", "kilobecquerel"),
        ("MBq", "1e6", "MBq", "megabecquerel"),
        ("GBq", "1e9", "GBq", "gigabecquerel"),
        ("TBq", "1e12", "TBq", "terabecquerel"),
    )),
    ("concentration", "1", (
        ("‰", "0.001", "‰", "promille"),
        ("ppm", "1e-6", "ppm", ""),
        ("ppb", "1e-9", "ppb", ""),
    )),
    ("resolution", "", (("MP", "", "MP", "megapixel"),)),
    ("refraction", "1/m", (("dpt", "1", "dpt", "dioptrie"),)),
    ("luminous flux", "lm", (("lm", "1", "lm", "lumen"),)),
    ("illuminance", "lx", (("lx", "1", "lx", "lux"),)),
    ("luminous intensity", "cd", (("cd", "1", "cd", "candela"),)),
    ("amount", "mol", (("mol", "1", "mol", "mol"), ("mmol", "0.001", "mmol", "millimol"))),
    # °C and °F have no worth in K by a factor: their zero is another one.
    ("temperature", "K", (("K", "1", "K", "kelvin"), ("°C", "", "", "celsius"), ("°F", "", "", "fahrenheit"))),
    ("must weight", "", (("°Oe", "", "", ""),)),
    ("share", "1", (
        ("%", "0.01", "% vH", "prozent lohnprozent stellenprozent volumenprozent"),
        ("pp", "0.01", "", "prozentpunkt"),
    )),
    ("duration", "s", (
        ("µs", "1e-6", "µs μs", "mikrosekunde"),
        ("ms", "0.001", "ms", "millisekunde"),
        ("ns", "1e-9", "ns", "nanosekunde"),
        ("s", "1", "s sec Sek sek", "sekunde"),
        ("min", "60", "min Min", "minute"),
        ("h", "3600", "h Std", "stunde zeitstunde"),
        ("day", "86400", "", "tag kalendertag werktag arbeitstag"),
        ("week", "604800", "", "woche kalenderwoche"),
        ("month", "2629746", "", "monat kalendermonat"),
        ("year", "31556952", "", "jahr kalenderjahr"),
    )),
)  # fmt: skip

#: Written units that are several of another one: name -> (code, factor).
MULTIPLES = {
    "viertelstunde": ("min", 15), "dreiviertelstunde": ("min", 45), "halbstunde": ("min", 30), "halbjahr": ("month", 6),
    "vierteljahr": ("month", 3), "dreivierteljahr": ("month", 9), "quartal": ("month", 3), "jahrzehnt": ("year", 10),
    "dekade": ("year", 10), "vierteljahrhundert": ("year", 25), "jahrhundert": ("year", 100),
    "jahrtausend": ("year", 1000), "basispunkt": ("pp", "0.01"),
    "viertelprozentpunkt": ("pp", "0.25"), "viertelpunkt": ("pp", "0.25"),
    "zehntelsekunde": ("s", "0.1"), "hundertstelsekunde": ("s", "0.01"), "tausendstelsekunde": ("s", "0.001"),
}  # fmt: skip

#: Units of several words or signs; longest first when read. The words are compared in small letters, symbols as they
#: are.
PHRASES: dict[tuple[str, ...], str] = {
    ("grad", "celsius"): "°C", ("°", "celsius"): "°C",
    ("°", "fahrenheit"): "°F", ("°", "c"): "°C", ("grad", "c"): "°C",
    ("grad", "fahrenheit"): "°F", ("°", "f"): "°F", ("grad", "oechsle"): "°Oe", ("grad", "öchsle"): "°Oe",
    ("grad", "kelvin"): "K", ("v", ".", "h", "."): "%", ("vol", ".", "-", "%"): "%",
    ("km", "/", "h"): "km/h", ("m", "/", "s"): "m/s", ("km", "/", "s"): "km/s",
    ("%", "-", "punkte"): "pp",
    ("%", "-", "punkten"): "pp",
    ("%", "punkte"): "pp", ("prozent", "-", "punkte"): "pp",
    ("astronomische", "einheiten"): "AU", ("astronomischen", "einheiten"): "AU",
    ("m", "^", "2"): "m2", ("m", "^", "3"): "m3", ("km", "^", "2"): "km2",
    ("cm", "^", "2"): "cm2", ("cm", "^", "3"): "cm3", ("km", "^", "3"): "km3",
    ("m", "2"): "m2", ("m", "3"): "m3", ("km", "2"): "km2",
    ("cm", "2"): "cm2",
    ("cm", "3"): "cm3", ("km", "3"): "km3", ("db", "(", "a", ")"): "dB(A)",
    ("watt", "peak"): "W", ("bruttoregistertonnen",): "RT",
}  # fmt: skip

#: Units that two make together with `pro`, `je`, `in der` or `/`; any other rate keeps its words apart (`Figure.per`).
RATES = {
    ("km", "h"): ("km/h", "speed"), ("m", "s"): ("m/s", "speed"), ("km", "s"): ("km/s", "speed"),
    ("mi", "h"): ("mph", "speed"),
    ("µg", "m3"): ("µg/m3", "concentration"), ("mg", "m3"): ("mg/m3", "concentration"),
    ("g", "m3"): ("g/m3", "concentration"),
    ("mg", "l"): ("mg/l", "concentration"), ("µg", "l"): ("µg/l", "concentration"),
    ("g", "l"): ("g/l", "concentration"),
    ("g", "km"): ("g/km", "concentration"), ("mg", "kg"): ("mg/kg", "concentration"),
    ("µg", "kg"): ("µg/kg", "concentration"),
    ("mg", "dl"): ("mg/dl", "concentration"), ("mmol", "l"): ("mmol/l", "concentration"),
    ("g", "cm3"): ("g/cm3", "density"),
    ("ng", "ml"): ("ng/ml", "concentration"), ("ng", "m3"): ("ng/m3", "concentration"),
    ("Bq", "kg"): ("Bq/kg", "radioactivity"), ("Bq", "l"): ("Bq/l", "radioactivity"),
    ("Bq", "m3"): ("Bq/m3", "radioactivity"), ("Bq", "m2"): ("Bq/m2", "radioactivity"),
    ("l", "m2"): ("l/m2", "precipitation"),
    ("mSv", "h"): ("mSv/h", "radiation dose"), ("µSv", "h"): ("µSv/h", "radiation dose"),
    ("Sv", "h"): ("Sv/h", "radiation dose"),
    ("mSv", "year"): ("mSv/year", "radiation dose"), ("Mbit", "s"): ("Mbit/s", "data"),
    ("Gbit", "s"): ("Gbit/s", "data"),
    ("kbit", "s"): ("kbit/s", "data"), ("MB", "s"): ("MB/s", "data"), ("GB", "s"): ("GB/s", "data"),
    ("m3", "s"): ("m3/s", "flow"), ("kg", "m3"): ("kg/m3", "density"), ("m", "s2"): ("m/s2", "acceleration"),
}  # fmt: skip
#: Number words, idioms or other nouns when written small (`tagen`, `bar`, `fass`): names of units that need their
#: capital.
NEEDS_CAPITAL = frozenset("bar bit fass fuß fuss gray karat kilo lux minute tag tage tagen zoll".split())
#: Symbols of one letter are too easily something else after a number word.
AFTER_DIGITS_ONLY = frozenset("m g t l s h K V W J N L A bar min sec".split())
PER = frozenset(("pro", "je", "per"))
ENDINGS = ("", "n", "en", "e", "s", "es", "er")

#: UCUM codes of the output codes that are not UCUM themselves; rates have those of their parts.
UCUM = {
    "°C": "Cel", "°F": "[degF]", "°": "deg", "in": "[in_i]", "ft": "[ft_i]", "yd": "[yd_i]", "mi": "[mi_i]",
    "nmi": "[nmi_i]", "ly": "[ly]", "ha": "har", "mi2": "[mi_i]2", "acre": "[acr_us]", "bbl": "[bbl_us]",
    "gal": "[gal_us]", "tsp": "[tsp_m]", "tbsp": "[tbs_m]", "l": "L", "ml": "mL", "cl": "cL", "dl": "dL", "hl": "hL",
    "µl": "uL", "lb": "[lb_av]", "oz": "[oz_av]", "ozt": "[oz_tr]", "ct": "[car_m]", "kn": "[kn_i]", "mph": "[mi_i]/h",
    "ppm": "[ppm]", "ppb": "[ppb]", "‰": "[ppth]", "pp": "%", "dpt": "[diop]", "mmHg": "mm[Hg]", "µm": "um",
    "µg": "ug", "µSv": "uSv", "Wh": "W.h", "kWh": "kW.h", "MWh": "MW.h", "GWh": "GW.h", "TWh": "TW.h", "mAh": "mA.h",
    "Ah": "A.h", "Nm": "N.m", "B": "By", "kB": "kBy", "MB": "MBy", "GB": "GBy", "TB": "TBy", "PB": "PBy", "EB": "EBy",
    "ZB": "ZBy", "µs": "us", "day": "d", "week": "wk", "month": "mo", "year": "a",
}  # fmt: skip
#: Codes of units that UCUM does not have.
NOT_UCUM = frozenset(("PS", "Pfd", "Ztr", "dt", "RT", "Bft", "MP", "dB(A)", "Mw", "°Oe"))
