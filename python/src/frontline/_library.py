"""The shared library, and the functions of ``frontline.h`` in it."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version as installed_version
from pathlib import Path
from types import FrameType
from typing import Any

from ._errors import FrontlineError

_ABI_VERSION = 1
_STREAM_FUNCTIONS = (
    "annotate",
    "distance",
    "nearest",
    "within",
    "destination",
    "area",
    "standing",
)


class ArrowArrayStream(ctypes.Structure):
    """The struct of the Arrow C stream interface, as far as it is used here."""

    _fields_ = [
        ("get_schema", ctypes.c_void_p),
        ("get_next", ctypes.c_void_p),
        ("get_last_error", ctypes.c_void_p),
        ("release", ctypes.c_void_p),
        ("private_data", ctypes.c_void_p),
    ]


def library_path() -> Path:
    """The shared library that is loaded: that of the environment variable FRONTLINE_LIBRARY, else that of the wheel."""
    named = os.environ.get("FRONTLINE_LIBRARY")
    if named:
        return Path(named)
    return Path(__file__).parent / "lib" / "libFrontlineArrow.so"


def _load() -> ctypes.CDLL:
    path = library_path()
    try:
        library = ctypes.CDLL(str(path))
    except OSError as error:
        raise FrontlineError(f"The library {path} cannot be loaded: {error}.", 66) from error
    library.frontline_abi_version.restype = ctypes.c_int32
    found = library.frontline_abi_version()
    if found != _ABI_VERSION:
        raise FrontlineError(
            f"The library {path} has version {found} of its interface, and this package needs {_ABI_VERSION}.", 70
        )
    library.frontline_last_error.restype = ctypes.c_char_p
    for name in _STREAM_FUNCTIONS:
        function = getattr(library, f"frontline_{name}")
        function.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        function.restype = ctypes.c_int32
    library.frontline_ask.argtypes = [ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
    library.frontline_ask.restype = ctypes.c_int32
    library.frontline_free.argtypes = [ctypes.c_void_p]
    library.frontline_free.restype = None
    library.frontline_set_interrupt.argtypes = [ctypes.c_void_p]
    library.frontline_set_interrupt.restype = None
    library.frontline_forget.restype = None
    library.frontline_set_proj_data.argtypes = [ctypes.c_char_p]
    library.frontline_set_proj_data.restype = None
    database = Path(__file__).parent / "data" / "proj"
    if (database / "proj.db").exists():
        library.frontline_set_proj_data(os.fsencode(database))
    return library


library = _load()


def check(status: int) -> None:
    """Raises the last error of this thread where a call did not succeed."""
    if status != 0:
        raise FrontlineError((library.frontline_last_error() or b"").decode(errors="replace"), status)


def ask(options: bytes) -> str:
    """One question of people, as JSON."""
    answer = ctypes.c_void_p()
    check(library.frontline_ask(options, ctypes.byref(answer)))
    try:
        return ctypes.string_at(answer.value or 0).decode()
    finally:
        library.frontline_free(answer)


_check_signals = ctypes.pythonapi.PyErr_CheckSignals
_check_signals.restype = ctypes.c_int
_main_thread = threading.main_thread
_stopped: list[BaseException] = []
_noted: list[Callable[[], Any]] = []


@contextmanager
def noting_interrupts() -> Iterator[None]:
    """Keeps Ctrl-C within a block until the library asks for it, or until the end of the block.

    Python runs a handler where its next function begins, and that is the callback of the library: what a handler raises
    there is lost in ctypes. So the handler of the block only notes the signal, and the one of the caller is run by the
    callback itself, or at the end.
    """
    if threading.current_thread() is not _main_thread():
        yield
        return
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler):  # ignored, or left to the system
        yield
        return

    def note(number: int, frame: FrameType | None) -> None:
        _noted.append(lambda: handler(number, frame))

    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        while _noted:
            _noted.pop(0)()


def _interrupted() -> int:
    """Runs the handlers of signals that came, and says whether one of them raised: Ctrl-C ends a long stream."""
    if threading.current_thread() is not _main_thread():
        return 0
    try:
        _check_signals()
        while _noted:
            _noted.pop(0)()
    except BaseException as error:  # noqa: BLE001 - whatever a handler raises is raised by the caller of the stream
        _stopped.append(error)
        return 1
    return 0


_interrupt = ctypes.CFUNCTYPE(ctypes.c_int32)(_interrupted)
library.frontline_set_interrupt(ctypes.cast(_interrupt, ctypes.c_void_p))


def stopped() -> BaseException | None:
    """What the handler of a signal raised while a stream was read; None: none did. It is told once."""
    return _stopped.pop() if _stopped else None


def version() -> str:
    """The version of this package."""
    try:
        return installed_version("frontline")
    except PackageNotFoundError:
        return "0"
