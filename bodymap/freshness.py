"""Notice when a table was edited after the body was compiled, and when a compiled file is not as it was written."""
from __future__ import annotations

import hashlib
from pathlib import Path

COMPILED_FROM = ("landmarks.csv", "regions.csv", "region_seeds.csv", "strokes.csv", "referral_zones.csv",
                 "trigger_points.csv", "views.csv", "figures.csv", "body/surface.npz", "body/reference.npz",
                 "body/views.npz", "body/cameras.json")
COMPILED = ("compiled/fields.npz", "compiled/regions.npz", "compiled/sight.npz", "compiled/points.json")
STAMP = "compiled/tables.sha256"
NONE = "none"
BUILD = "run: python -m bodymap build"


def fingerprints(data: Path) -> dict[str, str]:
    """SHA-256 of each file that the build reads or writes, by its name below ``data``; ``none`` for a missing one."""
    return {name: _hash_of(Path(data) / name) for name in COMPILED_FROM + COMPILED}


def _hash_of(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else NONE


def recorded(data: Path) -> dict[str, str]:
    """The fingerprints that the last build noted; none when there was no build, or its note cannot be read."""
    stamp = Path(data) / STAMP
    lines = stamp.read_text(encoding="utf-8", errors="replace").splitlines() if stamp.is_file() else []
    found = dict(reversed(line.split()) for line in lines if len(line.split()) == 2)
    return found if set(found) == {STAMP, *COMPILED_FROM, *COMPILED} else {}


def stale(data: Path) -> str:
    """What to do when tables, body and compiled files do not belong together; empty when they do."""
    noted, found = recorded(data), fingerprints(data)
    if not noted:
        return f"The tables in {data} changed since the body was compiled, or it never was; {BUILD}"
    changed = next((name for name in found if found[name] != noted[name]), "")
    return f"{Path(data) / changed} {_wrong_with(changed, found[changed])}" if changed else ""


def _wrong_with(name: str, found: str) -> str:
    """What a file is that differs from the last build's note, and how to mend it."""
    changed = "is damaged" if name in COMPILED else "changed since the body was compiled"
    state = "is missing" if found == NONE else changed
    if name.startswith("body/"):
        return f"{state}; put back the file that came with the project, or if it was made anew, {BUILD}"
    return f"{state}; {BUILD}"


def mark_fresh(data: Path) -> None:
    """Note what the compiled body was made from and what was made; the first line is a fingerprint of all of it."""
    lines = "".join(f"{found}  {name}\n" for name, found in fingerprints(data).items())
    whole = hashlib.sha256(lines.encode()).hexdigest()
    (Path(data) / STAMP).write_text(f"{whole}  {STAMP}\n{lines}", encoding="utf-8")


def mark_stale(data: Path) -> None:
    """Note, before the tables are compiled, that what is there no longer matches them.

    A build that breaks off half-way would otherwise pass for fresh once the tables are put back as they were.
    """
    if stale(data):
        (Path(data) / STAMP).unlink(missing_ok=True)


def discard_damaged(data: Path) -> None:
    """Delete compiled files that are not as the last build wrote them, so that the next one makes them again."""
    noted, found = recorded(data), fingerprints(data)
    for name in COMPILED:
        if noted and found[name] not in (NONE, noted[name]):
            (Path(data) / name).unlink()
