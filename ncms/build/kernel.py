"""Kernels of a build: this very Python, in an environment of the build's own."""

import json
import os
import socket
import sys
import uuid
from importlib.metadata import EntryPoint
from typing import Any, ClassVar

from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.provisioning import KernelProvisionerFactory, LocalProvisioner
from traitlets import default

from ncms.build.forked import ForkedProcess

PROVISIONER = "ncms"
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
        settings = {"environment": environment, "runtime": runtime, "warm": warm, "launched": []}
        return type("BuildKernelManager", (cls,), settings)

    @classmethod
    def kill_all(cls) -> None:
        """End every kernel of this build at once."""
        for process in cls.launched:
            process.kill()

    @default("transport")
    def _transport(self) -> str:
        # Sockets in a folder of our own: nobody else listens, and two builds cannot take the same port.
        return "ipc"

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

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict[str, Any]:
        """Launch the kernel that `cmd` describes."""
        try:
            self.process = ForkedProcess(self._fork(cmd, kwargs["env"], kwargs.get("cwd")))
            self.pid = self.pgid = self.process.pid
        except (OSError, ValueError):
            await super().launch_kernel(cmd, **kwargs)
        self.parent.launched.append(self.process)
        return self.connection_info

    def _fork(self, cmd: list[str], environment: dict[str, str], folder: str | None) -> int:
        if not self.parent.warm:
            raise ConnectionError("no warm process")
        arguments = cmd[cmd.index("ipykernel_launcher") + 1 :]
        request = {"arguments": arguments, "environment": environment, "folder": folder or os.getcwd()}
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE)
            connection.connect(self.parent.warm)
            connection.sendall(json.dumps(request).encode() + b"\n")
            return int(connection.makefile("rb").readline())


# The factory knows provisioners by the entry points of installed packages; this one is of the build alone.
KernelProvisionerFactory.instance().provisioners[PROVISIONER] = EntryPoint(
    PROVISIONER, f"{__name__}:OwnProvisioner", KernelProvisionerFactory.GROUP_NAME
)
