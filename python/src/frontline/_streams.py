"""Streams of record batches: capsules in, capsules out, and tables in the kind of those that came."""

from __future__ import annotations

import ctypes
import json
import sys
from typing import Any

from ._errors import FrontlineError
from ._library import ArrowArrayStream, check, library, noting_interrupts, stopped

_NAME = b"arrow_array_stream"
_api = ctypes.pythonapi
_api.PyCapsule_GetPointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
_api.PyCapsule_GetPointer.restype = ctypes.c_void_p
_api.PyCapsule_New.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
_api.PyCapsule_New.restype = ctypes.py_object
_RELEASE = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
# The destructor of a capsule is given the capsule in the middle of its end, so as an address and not as an object.
_capsule_pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", ctypes.pythonapi)
)
_open: dict[int, ArrowArrayStream] = {}


def _release_capsule(capsule: int) -> None:
    """Releases a stream that nobody took out of its capsule."""
    address = _capsule_pointer(capsule, _NAME)
    stream = _open.pop(address, None)
    if stream is not None and stream.release:
        _RELEASE(stream.release)(ctypes.addressof(stream))


_destructor = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(_release_capsule)


class Stream:
    """The batches of a table with columns added, worked out as they are read.

    Anything that takes ``__arrow_c_stream__`` reads it: ``pyarrow.table(stream)``, ``polars.DataFrame(stream)``,
    ``pandas.DataFrame.from_arrow(stream)``, or DuckDB by the name of the variable. It can be read as often as the table
    that it was made of; each reader begins anew, and nothing is worked out before.
    """

    def __init__(self, function: str, source: Any, options: dict[str, Any]) -> None:
        self._function = function
        self._source = source
        self._options = options
        # Raises at once what is wrong with the call, for which no row has to be read.
        if not isinstance(source, Stream):
            self._capsule_checked = self.__arrow_c_stream__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A capsule of an ``ArrowArrayStream``; a requested schema is not looked at, as the protocol allows."""
        first = self.__dict__.pop("_capsule_checked", None)
        if first is not None:
            return first
        source = capsule_of(self._source)
        address = _api.PyCapsule_GetPointer(source, _NAME)
        stream = ArrowArrayStream()
        options = json.dumps(self._options).encode()
        function = getattr(library, f"frontline_{self._function}")
        check(function(address, options, ctypes.byref(stream)))
        _open[ctypes.addressof(stream)] = stream
        return _api.PyCapsule_New(
            ctypes.addressof(stream), _NAME, ctypes.cast(_destructor, ctypes.c_void_p)
        )


def capsule_of(source: Any) -> object:
    """The capsule of anything that is a stream."""
    if type(source).__name__ == "PyCapsule":
        return source
    offer = getattr(source, "__arrow_c_stream__", None)
    if offer is not None:
        return offer()
    if _module(source) == "geopandas" and hasattr(source, "to_arrow"):
        return source.to_arrow(index=False).__arrow_c_stream__()
    if hasattr(source, "__arrow_c_array__"):
        import pyarrow

        return pyarrow.RecordBatchReader.from_batches(source.schema, [source]).__arrow_c_stream__()
    raise FrontlineError(
        f"A {type(source).__module__}.{type(source).__name__} is no table: it has no __arrow_c_stream__; "
        "give a table of pyarrow, Polars, pandas, DuckDB or geopandas."
    )


def _module(source: Any) -> str:
    return str(type(source).__module__).partition(".")[0]


def run(function: str, source: Any, options: dict[str, Any]) -> Any:
    """Asks a question of a table; the answer is a table of the same kind, and of others a :class:`Stream`."""
    module, kind = _module(source), type(source).__name__
    table: Any = source
    if module == "geopandas":
        table = source.to_arrow(index=False)
    elif module == "polars" and kind == "LazyFrame":
        table = source.collect()
    elif module == "pyarrow" and kind == "RecordBatch":
        import pyarrow

        table = pyarrow.Table.from_batches([source])
    stopped()  # what an earlier stream was stopped by is no matter of this one
    stream = Stream(function, table, {name: value for name, value in options.items() if value is not None})
    with noting_interrupts():
        try:
            return _in_kind(module, kind, source, stream)
        except Exception as error:
            interrupt = stopped()
            if interrupt is not None:
                raise interrupt from None
            if isinstance(error, FrontlineError):
                raise
            raise FrontlineError(str(error), 65) from error


def _in_kind(module: str, kind: str, source: Any, stream: Stream) -> Any:
    if module == "pyarrow" and kind in ("Table", "RecordBatch"):
        import pyarrow

        table = pyarrow.table(stream)
        if kind == "RecordBatch":
            return table.combine_chunks().to_batches()[0] if len(table) else _empty(table)
        return table
    if module == "pyarrow" and kind == "RecordBatchReader":
        import pyarrow

        return pyarrow.RecordBatchReader.from_stream(stream)
    if module == "polars" and kind in ("DataFrame", "LazyFrame"):
        import polars

        frame = polars.DataFrame(stream)
        return frame.lazy() if kind == "LazyFrame" else frame
    if module == "pandas":
        import pandas

        frame = pandas.DataFrame.from_arrow(stream)
        frame.index = source.index
        return frame
    if module == "geopandas":
        import geopandas
        import pyarrow

        frame = geopandas.GeoDataFrame.from_arrow(pyarrow.table(stream))
        frame.index = source.index
        return frame
    if kind == "DuckDBPyRelation":
        import pyarrow

        duckdb = sys.modules["duckdb"]
        return duckdb.from_arrow(pyarrow.table(stream))
    return stream


def _empty(table: Any) -> Any:
    import pyarrow

    return pyarrow.RecordBatch.from_arrays([column.combine_chunks() for column in table.columns], schema=table.schema)
