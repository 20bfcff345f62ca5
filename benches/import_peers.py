"""Reads a CSV file with another library: import_peers.py polars|duckdb|pandas FILE

Prints wall time and processor time in seconds and peak memory in MB, without the time the library takes to start.
"""

import resource
import sys
import time

library, path = sys.argv[1:]
module = __import__(library)
wall, processor = time.perf_counter(), time.process_time()
if library == "polars":
    table = module.read_csv(path, try_parse_dates=True)
elif library == "pandas":
    table = module.read_csv(path)
else:
    table = module.connect()
    table.execute("CREATE TABLE leads AS SELECT * FROM read_csv(?)", [path])
wall, processor = time.perf_counter() - wall, time.process_time() - processor
print(wall, processor, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1.024 / 1000)
