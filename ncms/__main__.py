"""`python -m ncms` is the `ncms` command."""

import sys

from livingreview.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
