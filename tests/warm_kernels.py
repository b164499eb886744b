"""Fork the kernels of tiny test projects from one process, where a cold start would take most of a test.

`test_pipeline_execution.py` starts kernels as a build does, and holds forked ones to the same results.
"""

import contextlib
import functools
from collections.abc import Iterator

import pytest

from livingreview.pipeline import execution
from livingreview.pipeline.kernel import OwnKernelManager
from livingreview.pipeline.sockets import socket_folder


@pytest.fixture(scope="module")
def warm_kernels() -> Iterator[None]:
    """Let all builds of a module's tests share the process that a build starts for many notebooks."""
    start, configure = execution.warm_process, OwnKernelManager.configured
    with contextlib.ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        runtime = stack.enter_context(socket_folder())

        @functools.cache
        def socket() -> str:
            return stack.enter_context(start(runtime, environments[0]))

        environments = []

        def configured(environment: dict[str, str], runtime: str, _warm: str | None):
            environments.append(environment)
            return configure(environment, runtime, socket())

        patch.setattr(execution, "warm_process", lambda *_: contextlib.nullcontext())
        patch.setattr(OwnKernelManager, "configured", configured)
        yield
