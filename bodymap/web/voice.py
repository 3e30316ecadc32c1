"""Three depths of the same facts: the patient's, the therapist's and the student's."""
from __future__ import annotations

from urllib.parse import parse_qs

from bodymap.atlas.words import READERS

DEFAULT = READERS[0]


def known(voice: object) -> str:
    """A voice, or the default for anything else."""
    return voice if isinstance(voice, str) and voice in READERS else DEFAULT


def of(search: object, kept: object = None) -> str:
    """The voice that an address asks for, else the one that was chosen before, else the default."""
    asked = parse_qs(search.lstrip("?")).get("voice", [""])[0] if isinstance(search, str) else ""
    return asked if asked in READERS else known(kept)


def say(voice: str, plain: str, professional: str) -> str:
    """The plain wording for patients, the professional one for others; whichever there is when one is empty."""
    first, second = (plain, professional) if voice == DEFAULT else (professional, plain)
    return first or second


def carried(search: object, kept: object) -> str:
    """A query string that names the voice that was chosen before, unless it names one itself."""
    search = search if isinstance(search, str) else ""
    chosen = of(search, kept)
    if chosen == DEFAULT or "voice=" in search:
        return search
    return f"{search}{'&' if search else '?'}voice={chosen}"
