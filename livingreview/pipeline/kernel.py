"""Kernels of a build: this very Python, in an environment of the build's own."""

import contextlib
import json
import os
import signal
import socket
import sys
import time
import uuid
from importlib.metadata import EntryPoint
from typing import Any, ClassVar

from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from traitlets import default

from livingreview.pipeline.sockets import has_room

PROVISIONER = "livingreview"
OPTIONS = ["--HistoryManager.enabled=False", "--InteractiveShell.colors=NoColor"]
PATIENCE = 60  # seconds that the warm process may take to import its libraries


class OwnKernelManager(AsyncKernelManager):
    """Starts the running interpreter: a `python3` kernel of the machine may be of another environment."""

    environment: ClassVar[dict[str, str]] = {}
    runtime: ClassVar[str] = ""
    warm: ClassVar[str | None] = None
    launched: ClassVar[list[Any]] = []

    @classmethod
    def configured(
        cls, environment: dict[str, str], runtime: str, warm: str | None
    ) -> type["OwnKernelManager"]:
        """Return a manager for one build, since papermill takes a class and makes the managers itself.

        `runtime` is a folder for sockets, `warm` the socket of the process that forks kernels.
        """
        settings: dict[str, Any] = {
            "environment": environment,
            "runtime": runtime,
            "warm": warm,
            "launched": [],
        }
        return type("BuildKernelManager", (cls,), settings)

    @classmethod
    def kill_all(cls) -> None:
        """End every kernel of this build at once."""
        for process in cls.launched:
            process.kill()

    @default("transport")
    def _transport(self) -> str:
        # Sockets in a folder of our own: nobody else listens, and two builds cannot take the same port.
        return "ipc" if has_room(self.runtime) else "tcp"

    @default("connection_file")
    def _connection_file(self) -> str:
        # Named here, since the sockets take their names from it before the manager would name it.
        return os.path.join(self.runtime, f"{uuid.uuid4().hex[:12]}.json")

    @property
    def kernel_spec(self) -> KernelSpec:
        """The only kernel there is."""
        launch = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *OPTIONS]
        metadata = {"kernel_provisioner": {"provisioner_name": PROVISIONER}}
        return KernelSpec(argv=launch, env=self.environment, language="python", metadata=metadata)


class OwnProvisioner(LocalProvisioner):
    """Has the warm process fork a kernel; starts one in the usual way where there is none or it fails."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Launch the kernel that `cmd` describes."""
        try:
            forked: Any = ForkedProcess(self._fork(cmd, kwargs["env"], kwargs.get("cwd")))
            self.process, self.pid, self.pgid = forked, forked.pid, forked.pid
        except (OSError, ValueError):
            await super().launch_kernel(cmd, **kwargs)
        self._manager.launched.append(self.process)
        return self.connection_info

    @property
    def _manager(self) -> OwnKernelManager:
        assert isinstance(self.parent, OwnKernelManager)
        return self.parent

    def _fork(self, cmd: list[str], environment: dict[str, str], folder: str | None) -> int:
        if not self._manager.warm:
            raise ConnectionError("no warm process")
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        request = {"arguments": arguments, "environment": environment, "folder": folder or os.getcwd()}
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE)
            connection.connect(self._manager.warm)
            connection.sendall(json.dumps(request).encode() + b"\n")
            return int(connection.makefile("rb").readline())


# The factory knows provisioners by the entry points of installed packages; this one is of the build alone.
KernelProvisionerFactory.instance().provisioners[PROVISIONER] = EntryPoint(
    PROVISIONER, f"{__name__}:OwnProvisioner", KernelProvisionerFactory.GROUP_NAME
)


class ForkedProcess:
    """A process that somebody else started and buries."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return None as long as the process lives; how it ended only its parent knows."""
        if self.returncode is None:
            try:
                os.kill(self.pid, 0)
            except ProcessLookupError:
                self.returncode = -1
        return self.returncode

    def wait(self, timeout: float = 10) -> int | None:
        """Wait for the end of the process."""
        end = time.monotonic() + timeout
        while self.poll() is None and time.monotonic() < end:
            time.sleep(0.01)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal to the process, if it still lives."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End the process at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the process to end."""
        self.send_signal(signal.SIGTERM)
