"""Notice when a table was edited after the body was compiled."""
from __future__ import annotations

import hashlib
from pathlib import Path

COMPILED_FROM = ("landmarks.csv", "regions.csv", "region_seeds.csv", "strokes.csv", "referral_zones.csv",
                 "trigger_points.csv", "views.csv", "figures.csv", "body/surface.npz", "body/reference.npz",
                 "body/cameras.json")
STAMP = "compiled/tables.sha256"


def tables_hash(data: Path) -> str:
    """SHA-256 over everything that the build reads."""
    total = hashlib.sha256()
    for name in COMPILED_FROM:
        file = Path(data) / name
        total.update(hashlib.sha256(file.read_bytes()).digest() if file.exists() else b"none")
    return total.hexdigest()


def stale(data: Path) -> str:
    """What to do when the compiled body does not match the tables; empty when it does."""
    stamp = Path(data) / STAMP
    if stamp.exists() and stamp.read_text().strip() == tables_hash(data):
        return ""
    return f"The tables in {data} changed since the body was compiled; run: python -m bodymap build"


def mark_fresh(data: Path) -> None:
    """Note that the compiled body matches the tables."""
    (Path(data) / STAMP).write_text(tables_hash(data) + "\n")


def mark_stale(data: Path) -> None:
    """Note, before the tables are compiled, that what is there no longer matches them.

    A build that breaks off half-way would otherwise pass for fresh once the tables are put back as they were.
    """
    if stale(data):
        (Path(data) / STAMP).unlink(missing_ok=True)
