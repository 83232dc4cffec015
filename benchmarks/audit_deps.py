"""Known vulnerabilities of what requirements.txt pins, by pip-audit: `make audit-deps`.

Exit code 0: none known · 1: some, listed · 3: the data could not be reached, so nothing was checked.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

_PATIENCE_S = 600
_COMMAND = ("-m", "pip_audit", "--requirement", "requirements.txt", "--disable-pip", "--require-hashes",
            "--format", "json", "--progress-spinner", "off")  # fmt: skip


def audit(python: str) -> int:
    """Run pip-audit by `python`, say what it found; gives the exit code."""
    try:
        done = subprocess.run([python, *_COMMAND], capture_output=True, text=True, check=False, timeout=_PATIENCE_S)
        report = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired) as error:
        return _unchecked(type(error).__name__)
    except ValueError:
        return _unchecked((done.stderr.strip().splitlines() or ["no answer"])[-1][:300])
    return _said(report["dependencies"])


def _said(dependencies: list[dict[str, Any]]) -> int:
    found = [(one, bad) for one in dependencies for bad in one.get("vulns", [])]
    skipped = {one["name"]: one["skip_reason"] for one in dependencies if "skip_reason" in one}
    if len(skipped) == len(dependencies):
        return _unchecked(next(iter(skipped.values()), "no package"))
    for one, bad in found:
        mended = ", ".join(bad["fix_versions"]) or "no version"
        print(f"{one['name']} {one['version']}: {bad['id']}, mended in {mended}")
    if skipped:
        print(f"NOT CHECKED, no data on them: {', '.join(skipped)}")
    print(f"{len(dependencies) - len(skipped)} packages checked, {len(found)} known vulnerabilities")
    return 1 if found else 0


def _unchecked(why: str) -> int:
    print("NOT CHECKED: pip-audit or the vulnerability data could not be reached, so nothing is known of the")
    print(f"dependencies' vulnerabilities ({why})")
    return 3


if __name__ == "__main__":
    sys.exit(audit(sys.argv[1]))
