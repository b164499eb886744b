"""`vary --scheduler`: reports made by the workers of a real Dask scheduler, one of which is killed."""

import filecmp
import os
import re
import subprocess
import sys
import threading

import pytest
from build_projects import make_book

from livingreview.paths import ROOT
from livingreview.variants import rows, run

distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed")
YEARS = "end_year=2009..2016"
ADDRESS = re.compile(r"Scheduler at:\s+(tcp://\S+)")

pytestmark = pytest.mark.full("starts a scheduler and two workers, and makes sixteen reports")


def start(*words):
    """Start a part of Dask whose messages can be read, in the checkout that the workers import."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    call = [sys.executable, "-m", "dask", *words]
    return subprocess.Popen(call, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment)


def drain(process):
    """Read on, so that the process never waits for a full pipe."""
    threading.Thread(target=lambda: [None for _ in process.stderr], daemon=True).start()


@pytest.fixture
def cluster():
    """Yield the address of a scheduler on this machine, and its two workers."""
    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    address = next(found[1] for line in scheduler.stderr if (found := ADDRESS.search(line)))
    drain(scheduler)
    one = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "60")
    workers = [start("worker", address, *one) for _ in range(2)]
    for worker in workers:
        drain(worker)
    with distributed.Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
    yield address, workers
    for process in [*workers, scheduler]:
        process.kill()
        process.wait()


def test_workers_make_the_same_reports_though_one_is_killed(cluster, tmp_path):
    address, workers = cluster
    project = make_book(tmp_path / "book")
    variants = rows.product_of([YEARS])
    told = []

    def say(line):
        told.append(line)
        if len(told) == 3:  # two of the reports that workers make are done, five are not
            workers[0].kill()

    spread = run.run(run.Wanted(project, tmp_path / "spread"), variants, 1, say, address)
    local = run.run(run.Wanted(project, tmp_path / "local"), variants, 2, lambda line: None)

    assert [outcome.message for outcome in spread] == [""] * len(variants)
    for there, here in zip(spread, local, strict=True):
        assert filecmp.cmp(there.report / "key_numbers.csv", here.report / "key_numbers.csv", shallow=False)
        assert filecmp.cmp(there.report / "index.html", here.report / "index.html", shallow=False)


def test_a_scheduler_that_does_not_answer_is_a_fault(tmp_path):
    wanted = run.Wanted(make_book(tmp_path / "book"), tmp_path / "out")
    with pytest.raises(run.InputError, match="dask scheduler"):
        run.run(wanted, rows.product_of(["end_year=2009,2010"]), 1, print, "tcp://127.0.0.1:9")
    assert not (tmp_path / "out").exists()
