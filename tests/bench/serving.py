"""Start an app under gunicorn with one worker, and measure the process."""
from __future__ import annotations

import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
OURS, BARE = "app:server", "tests.bench.bare_app:server"
PATIENCE = 60           # seconds
STARTS = 6              # the first pair warms the machine's file cache and is left out
ASK = urllib.request.build_opener(urllib.request.ProxyHandler({}))      # this machine only, whatever is set up


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(target: str):
    """Serve an app; yields its address, the seconds until it answered, and its process id."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--workers", "1", "--threads", "4", "--bind", f"127.0.0.1:{port}",
               target]
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(f"{address}/health", process)
        yield address, time.perf_counter() - start, process.pid
    finally:
        process.terminate()
        process.wait()


def wait_for(address: str, process: subprocess.Popen) -> None:
    """Until the address answers; raises when it never does."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end and process.poll() is None:
        try:
            ASK.open(address, timeout=2)
            return
        except OSError:
            time.sleep(.02)
    raise TimeoutError(f"{address} never answered")


def start_times() -> tuple[float, float]:
    """Median seconds until our app and the bare one answer, started in turn so that a busy machine troubles both."""
    spent = {OURS: [], BARE: []}
    for _ in range(STARTS):
        for target in (BARE, OURS):
            with served(target) as (_, seconds, _):
                spent[target].append(seconds)
    return statistics.median(spent[OURS][1:]), statistics.median(spent[BARE][1:])


def worker_memory(pid: int) -> float:
    """Resident memory of the one worker below a gunicorn process, MB."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    status = Path(f"/proc/{children[0]}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024
