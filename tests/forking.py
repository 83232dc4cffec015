"""Processes of the program that are killed: forked from one that has imported it already, which spares seconds.

There is one such server for each process of the tests, so all who fork name here what they need.
"""

from __future__ import annotations

import multiprocessing

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(
    [
        *("bot.cli.db", "bot.cli.run", "bot.cli.watch", "bot.cycle", "bot.digest.mail", "bot.opening", "bot.service"),
        *("bot.replica", "bot.answering", "bot.telegram.editing", "bot.telegram.selftest", "bot.telegram.sending"),
        *("storage.postgres", "tests.chaos.child", "tests.replicas.child", "tests.faults.test_killed_pass"),
    ]
)
