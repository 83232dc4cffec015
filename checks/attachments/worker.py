"""The process that opens hostile files: bounded in memory and time, with nothing to lose, read by its parent only.

    python -m checks.attachments.worker LIMITS_AS_JSON [ocr]

Frames go both ways: eight bytes of length, then a file's bytes in, the JSON of what was found out. It ends with its
input.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from typing import BinaryIO

from checks.attachments.formats import extract
from checks.attachments.values import LENGTH, Extracted, Limits, Outcome, to_json


def serve(given: BinaryIO, answers: BinaryIO, limits: Limits, with_ocr: bool) -> None:
    """Answer every frame until there is none."""
    while head := given.read(LENGTH):
        body = given.read(int.from_bytes(head, "big"))
        _more_time(limits)
        answer = json.dumps(to_json(_found(body, limits, with_ocr)), ensure_ascii=False).encode()
        answers.write(len(answer).to_bytes(LENGTH, "big") + answer)
        answers.flush()


def _found(body: bytes, limits: Limits, with_ocr: bool) -> Extracted:
    try:
        return extract(body, limits, with_ocr)
    except MemoryError:
        return Extracted(Outcome.OUT_OF_MEMORY, "")


def _more_time(limits: Limits) -> None:
    """Let this process run for so many seconds of CPU more; then the kernel ends it, whatever code it is in."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + limits.cpu_s + 1, hard))


def _confine(limits: Limits) -> None:
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """Serve stdin, answer on what was stdout: a library that prints cannot spoil the frames."""
    limits = Limits(**json.loads(sys.argv[1]))
    with os.fdopen(os.dup(1), "wb") as answers:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        _confine(limits)
        serve(sys.stdin.buffer, answers, limits, "ocr" in sys.argv[2:])


if __name__ == "__main__":
    main()
