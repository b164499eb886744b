"""A Jupyter kernel that is this very Python, whatever kernels the machine offers."""

import os
import sys
import uuid

from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpec
from jupyter_core.paths import jupyter_runtime_dir
from traitlets import default

OPTIONS = ["--HistoryManager.enabled=False", "--InteractiveShell.colors=NoColor"]


class OwnKernelManager(AsyncKernelManager):
    """Starts the running interpreter: a `python3` kernel of the machine may be of another environment."""

    @default("transport")
    def _transport(self) -> str:
        # Sockets in a folder of our own: nobody else listens, and two builds cannot take the same port.
        return "ipc"

    @default("connection_file")
    def _connection_file(self) -> str:
        # Named here, since the sockets take their names from it before the manager would name it.
        return os.path.join(jupyter_runtime_dir(), f"{uuid.uuid4().hex[:12]}.json")

    @property
    def kernel_spec(self) -> KernelSpec:
        """The only kernel there is."""
        launch = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *OPTIONS]
        return KernelSpec(argv=launch, display_name="Python 3", language="python")
