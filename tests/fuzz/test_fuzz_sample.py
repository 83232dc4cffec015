"""A sample of `make fuzz`, and every input that once broke something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir, contextmanager
from mmap import mmap
from pathlib import Path

import pytest
from hypothesis import strategies as st

from bot.config import load_config
from bot.errors import ConfigError
from tests.fuzz.entrance import Entrance, Handle
from tests.fuzz.entrances import ENTRANCES
from tests.fuzz.harness import fuzz, limited
from tests.fuzz.run import COUNT, main, share_of

REGRESSIONS = Path(__file__).parent / "regressions"
_SAMPLE = 300
_SLOW = {"old-files", "command-line", "table-file"}  # one input of each kind is enough here


@pytest.mark.parametrize("name", ENTRANCES)
def test_every_entrance_stands_its_share(name: str, tmp_path: Path) -> None:
    one = ENTRANCES[name]
    count = len(one.seeds[:1]) if name in _SLOW else share_of(_SAMPLE, one.share)
    tally = fuzz(one, count, 1, tmp_path)
    assert tally.failures == []
    assert tally.count >= count


@pytest.mark.parametrize("file", sorted(REGRESSIONS.glob("*/*")), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_once_broke_something_has_its_reason(file: Path, tmp_path: Path) -> None:
    with ENTRANCES[file.parent.name].opened(tmp_path / "own") as handle:
        assert handle(file.read_bytes())


def test_a_whole_run_is_a_hundred_thousand() -> None:
    assert sum(share_of(COUNT, one.share) for one in ENTRANCES.values()) >= 100_000


@contextmanager
def _brittle(_: Path) -> Iterator[Handle]:
    kept: list[mmap] = []

    def handle(body: bytes) -> str:
        if b"L" in body:
            leak = mmap(-1, 2_000_000)  # not from the heap, which may have room left from tests before
            leak.write(b"x" * len(leak))
            kept.append(leak)
        if b"E" in body:
            raise KeyError("a defect")
        while b"H" in body:
            pass
        return "good"

    yield handle


def brittle(seed: bytes) -> Entrance:
    return Entrance("brittle", _brittle, (seed,), st.just(seed), 1, budget_s=0.02)


@pytest.mark.parametrize(("seed", "said"), [(b"E", "KeyError"), (b"H", "Hang")])
def test_a_crash_and_a_hang_are_found_and_their_input_is_kept(seed: bytes, said: str, tmp_path: Path) -> None:
    tally = fuzz(brittle(seed), 1, 1, tmp_path)
    (failure,) = tally.failures
    assert failure.said.startswith(f"{said} at test_fuzz_sample.py")
    assert failure.file.read_bytes() == seed
    assert "in handle" in failure.file.with_suffix(".txt").read_text(encoding="utf8")
    assert not tally.good


def test_a_long_row_of_digits_costs_no_time_and_is_not_said_in_full(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("9" * 200_000 + " = 1", encoding="utf8")
    with limited(ENTRANCES["configuration"].budget_s), pytest.raises(ConfigError) as refused:
        load_config(file, {})
    assert len(str(refused.value)) < 1_000


@pytest.mark.parametrize(
    ("tag", "depth", "times", "reason"),
    [("dl><dt", 20_000, 1, "not_recognised"), ("dl><dt", 100, 20, "parsed"), ("div", 20_000, 1, "not_recognised")],
)
def test_tags_within_tags_cost_no_more_than_tags_beside_tags(
    tag: str, depth: int, times: int, reason: str, tmp_path: Path
) -> None:
    begin = f"<{tag}>21 апреля 2025 г. Объявление о проведении общественных слушаний"
    end = "".join(f"</{name}>" for name in reversed(tag.split("><")))
    page = "<html><body><main><h2>Общественные слушания</h2>" + (begin * depth + end * depth) * times
    one = ENTRANCES["website"]
    with one.opened(tmp_path) as handle, limited(one.budget_s):
        assert handle(page.encode()) == reason


def test_an_entrance_may_work_in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def elsewhere(folder: Path) -> Iterator[Handle]:
        folder.mkdir()
        with chdir(folder):
            yield lambda body: "good"

    monkeypatch.chdir(tmp_path)
    assert fuzz(Entrance("elsewhere", elsewhere, (b"x",), st.just(b"x"), 1), 3, 1, Path("kept")).good


def test_a_leak_is_found(tmp_path: Path) -> None:
    tally = fuzz(brittle(b"L" * 40), 60, 1, tmp_path)
    assert tally.leaks and not tally.good


def test_the_same_seed_sends_the_same_inputs(tmp_path: Path) -> None:
    sent: dict[str, list[bytes]] = {}

    @contextmanager
    def listening(folder: Path) -> Iterator[Handle]:
        heard = sent.setdefault(folder.parent.name, [])
        yield lambda body: heard.append(body) or "good"  # type: ignore[func-returns-value]

    one = ENTRANCES["rest"]
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        fuzz(Entrance("rest", listening, one.seeds, one.drawn, 1), 40, seed, tmp_path / name)
    assert sent["a"] == sent["b"]
    assert sent["a"] != sent["c"]


def test_the_run_ends_with_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--count", "90", "--only", "letters", "--folder", str(tmp_path), "--seed", "5"]) == 0
    said = capsys.readouterr().out
    assert "letters" in said and "seed 5: every input had its named reason" in said
