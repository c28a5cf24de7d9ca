"""Runs a command, throws its output away, and says how fast it went through so many rows: by the clock, and by the
time of the processor, which other programs disturb less.

    python3 timed.py ROWS COMMAND...
"""

import resource
import subprocess
import sys
import time

rows, command = int(sys.argv[1]), sys.argv[2:]
start = time.monotonic()
subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
elapsed = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = used.ru_utime + used.ru_stime
kilobytes = used.ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(
    f"{rows} rows: {rows / processor:,.0f} a second of processor time, {rows / elapsed:,.0f} by the clock, "
    f"at most {kilobytes >> 10} MB"
)
