"""What goes wrong, and whose fault it is."""

from __future__ import annotations

_KINDS = {64: "usage", 65: "data", 66: "no input", 70: "software", 73: "no output"}


class FrontlineError(ValueError):
    """Why there is no answer, in one sentence: what is wrong, where, the value seen, what to do.

    ``kind`` says whose fault it is: ``usage`` (the call), ``data``, ``no input`` (a file that cannot be opened) ``software`` (this
    library) or ``no output`` (a file that cannot be written); ``status`` is the exit status with which the command ends then.
    """

    def __init__(self, sentence: str, status: int = 64) -> None:
        super().__init__(sentence)
        self.status = status
        self.kind = _KINDS.get(status, "software")


class FrontlineWarning(UserWarning):
    """What one must know to read an answer: another place of the same name, a name that was repaired."""
