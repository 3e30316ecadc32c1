"""What stops the app or a command, said so that the person who reads it knows what to mend."""
from __future__ import annotations


class BodymapError(Exception):
    """Something that the person at the keyboard can put right; the message says where and how, in one line."""


class NotBuilt(BodymapError):
    """A file that a script makes is missing, damaged or older than its sources; the message says what to run."""
