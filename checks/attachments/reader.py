"""Reading files in a process of their own, which may hang, swell or die without harm to the pass."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from dataclasses import asdict
from types import TracebackType

from checks.attachments.values import LENGTH, LIMITS, Extracted, Limits, Outcome, from_json

VERSION = 1
_KEPT_VARIABLES = ("PATH", "PYTHONPATH", "TMPDIR", "TESSDATA_PREFIX", "HOME", "VIRTUAL_ENV")
_MOST_ANSWER = 8 * 1024 * 1024
_TO_DIE_S = 1.0


class AttachmentReader:
    """One worker, started with the first file, kept for the next ones, replaced when it died. Use `async with`.

    `name` tells readings apart that a later version, or OCR, would make otherwise.
    """

    def __init__(self, *, ocr: bool = False, limits: Limits = LIMITS) -> None:
        self.name = f"attachment/{VERSION}{'+ocr' if ocr else ''}"
        self.limits = limits
        self._ocr = ocr
        self._process: asyncio.subprocess.Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def __aenter__(self) -> AttachmentReader:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """End the worker."""
        process, self._process = self._process, None
        if process is not None:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
            # Its pipes are closed with it: a worker that is waited for to the end leaves no open transport behind.
            await process.communicate()

    async def read(self, body: bytes) -> Extracted:
        """What the file gives; never raises, never takes longer than the limits allow."""
        if len(body) > self.limits.file_bytes:
            return Extracted(Outcome.TOO_LARGE, "")
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(self.limits.wall_s):
                    return await self._ask(body)
            except TimeoutError:
                await self.aclose()
                return Extracted(Outcome.TIMED_OUT, "")
            except (OSError, EOFError, ValueError, KeyError, TypeError):
                return Extracted(await self._why_dead(), "")
            except BaseException:
                # Stopped between a question and its answer: the next answer must not be taken for this one's.
                await self.aclose()
                raise

    async def _ask(self, body: bytes) -> Extracted:
        process = self._process or await self._start()
        self._process = process
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(len(body).to_bytes(LENGTH, "big"))
        process.stdin.write(body)
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(LENGTH), "big")
        if length > _MOST_ANSWER:
            raise ValueError("an answer of no reader of ours")
        return from_json(json.loads(await process.stdout.readexactly(length)))

    async def _start(self) -> asyncio.subprocess.Process:
        # Not the whole environment: tokens and passwords stand there, and files are hostile.
        kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        arguments = [json.dumps(asdict(self.limits)), *(["ocr"] if self._ocr else [])]
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "checks.attachments.worker",
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "OMP_THREAD_LIMIT": "1"},
        )

    async def _why_dead(self) -> Outcome:
        process = self._process
        if process is not None:
            # To kill what has died is to take its status from under asyncio, which then cannot tell what it died of.
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TO_DIE_S):
                    await process.wait()
        await self.aclose()
        ended_by = process.returncode if process is not None else None
        return Outcome.TIMED_OUT if ended_by == -signal.SIGXCPU else Outcome.WORKER_DIED
