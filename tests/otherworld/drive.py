"""Drives the product through the world, as an operator would, and compares what it says with the truth."""

import contextlib
import io
import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests.otherworld import sites
from tests.otherworld.answering import answered
from tests.otherworld.make import WRITINGS, make
from tests.otherworld.model import World

CHATS = 500000


@dataclass
class Findings:
    """What differs from the truth."""

    cells: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    promises: list[str] = field(default_factory=list)
    early: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    passes: list[str] = field(default_factory=list)

    def all(self) -> list[str]:
        """Everything in one list."""
        found = [*self.passes, *self.early, *self.cells, *self.violations, *self.promises, *self.messages]
        return list(dict.fromkeys(found))

    def false(self) -> list[str]:
        """What was said and is not so, before or after the questions were answered."""
        return [one for one in [*self.passes, *self.early, *self.violations, *self.messages] if "not found" not in one]

    def missed(self) -> list[str]:
        """The violations that were neither found, nor asked about, nor called unknown."""
        lost = [one for one in self.violations if "not found" in one]
        return [one for one in lost if not any(number in one for number in self.open)]


@contextlib.contextmanager
def served(
    month: str, seed: int, scale: float, dense: bool, brief: bool = False, writing: str = "", few: int = 0
) -> Iterator[dict[str, int]]:
    """The world's server, for as long as it is needed; gives its ports."""
    root = Path(__file__).parents[2]
    command = [
        sys.executable,
        "-m",
        "tests.otherworld.server",
        month,
        str(seed),
        str(scale),
        *(["--dense"] if dense else []),
        *(["--brief"] if brief else []),
        *(["--writing", writing, "--few", str(few)]),
    ]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait(10)


def call(port: int, path: str, body: dict[str, Any] | None = None) -> Any:
    """One call of a control port."""
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(
        urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=data), timeout=20
    ) as answer:
        return json.load(answer)


def configuration(world: World, ports: dict[str, int], folder: Path) -> str:
    """The configuration for the world."""
    modern = world.month >= "2024-04"
    lines = [
        f'[service]\ndatabase = "sqlite:///{folder}/t.db"\ndata_dir = "{folder}/data"\n',
        f'[telegram]\ntoken = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi"\napi_base = "http://127.0.0.1:{ports["telegram"]}"\n',
        "[watch]\nrequests_per_second = 100000.0\n",
        f'[[sources]]\nid = "portal"\nkind = "portal"\nbase_url = "http://127.0.0.1:{ports["portal"]}"\n'
        f"first_open_meeting = {23445 if modern else 7001}\nfirst_public_discussion = {16271 if modern else 1101}\n",
    ]
    for n, region in enumerate(world.regions):
        if region.code not in world.watched:
            continue
        lines.append(_source(world.kinds[region.code], region.code, region.slug, ports[region.code]))
        lines.append(
            f'[[officers]]\nregion = "{region.code}"\nrole = "officer"\nname = "{region.code}"\n'
            f'telegram_chat_id = {CHATS + n}\nlanguage = "{"ru" if n % 2 else "kk"}"\n'
        )
    return "\n".join(lines)


def _source(kind: str, region: str, slug: str, port: int) -> str:
    head = f'[[sources]]\nid = "{region}"\nregion = "{region}"\n'
    base = f'{head}kind = "govkz"\nbase_url = "http://127.0.0.1:{port}"\nslug = "{slug}"\n'
    rubric = f"rubric = {json.dumps(list(sites.RUBRIC), ensure_ascii=False)}\n"
    if kind in sites.PAGES:
        return f'{head}kind = "website"\nurl = "http://127.0.0.1:{port}{sites.RUBRIC_PATH}"\n'
    if kind == "rest-activity":
        return f'{base}content = ["documents"]\nactivities = {sites.ACTIVITY}\n'
    if kind in ("rest", "rest-language"):
        return f'{base}content = ["documents"]\n{rubric}'
    if kind == "rubric-article":
        return f'{base}content = ["rubric_article"]\narticle = {sites.ARTICLE}\n'
    if kind == "articles":
        return f'{base}content = ["articles"]\n'
    return f'{base}content = ["news"]\n{rubric if kind == "news" else ""}'


def command(arguments: list[str], outside: bool = False) -> tuple[int, str, str]:
    """One command of the product, in this process or in one of its own."""
    if outside:
        done = subprocess.run(
            [str(Path(sys.executable).parent / "tyndau"), *arguments], capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout, done.stderr
    from bot.cli import execute

    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = execute(arguments)
    return code, out.getvalue(), err.getvalue()


def play(
    month: str,
    seed: int,
    scale: float,
    folder: Path,
    *,
    dense: bool = False,
    brief: bool = False,
    outside: int = 0,
    writing: str = "",
    few: int = 0,
) -> Findings:
    """All passes, then the analysis; one a day if `brief`, each `outside`-th in a process of its own.

    Nothing false may be said before the questions about uncertain matches are answered; then they are, truthfully.
    """
    world = make(month, seed, scale, dense, brief, writing, few)
    findings = Findings()
    with served(month, seed, scale, dense, brief, writing, few) as ports:
        config = folder / "config.toml"
        config.write_text(configuration(world, ports, folder))
        for n, moment in enumerate(world.passes):
            call(ports["control"], "/clock", {"now": moment.isoformat()})
            code, _, err = command(_pass(config, moment), bool(outside) and n % outside == 0)
            if code:
                findings.passes.append(f"a pass exits {code}: {err[-300:]}")
        messages = call(ports["control"], "/messages")
        moment = world.passes[-1]
        digest = _digest(config, month, moment, findings)
        if writing:
            (folder / "before.json").write_text(json.dumps(digest, ensure_ascii=False, indent=1))
            findings.early = [one for one in _differing(world, digest) if "not found" not in one]
            findings.asked, moment = answered(world, config, folder, moment, command)
            digest = _digest(config, month, moment, findings)
    (folder / "messages.json").write_text(json.dumps(messages, ensure_ascii=False, indent=1))
    (folder / "digest.json").write_text(json.dumps(digest, ensure_ascii=False, indent=1))
    findings.open = [one["hearing"] for name in ("unclear", "asked") for one in digest.get(name, [])]
    compare(world, digest, messages, findings)
    return findings


def _pass(config: Path, moment: datetime) -> list[str]:
    return ["--config", str(config), "watch", "--once", "--now", moment.isoformat()]


def _digest(config: Path, month: str, moment: datetime, findings: Findings) -> dict[str, Any]:
    code, out, err = command(
        ["--config", str(config), "digest", "--month", month, "--now", moment.isoformat(), "--format", "json"], True
    )
    if not out.strip():
        findings.passes.append(f"digest exit {code}: {err[-500:]}")
        return {"tables": {}, "violations": []}
    answer: dict[str, Any] = json.loads(out)
    return answer


def compare(world: World, digest: dict[str, Any], messages: list[dict[str, Any]], findings: Findings) -> None:
    """Cells, violations, promises, and what must never be said."""
    _cells(world, digest, findings)
    _violations(world, digest, findings)
    _promises(world, messages, findings)
    _silence(world, messages, findings)


TABLES = {"open_meetings": "open_meeting", "public_discussions": "public_discussion"}


def _cells(world: World, digest: dict[str, Any], findings: Findings) -> None:
    for name, shown in digest["tables"].items():
        form = TABLES[name]
        if [row["region"] for row in shown["rows"]] != [region.code for region in world.regions]:
            findings.cells.append(f"{name}: rows are {[row['region'] for row in shown['rows']]}")
        sums: dict[str, int] = {}
        for row in shown["rows"]:
            for column in row.keys() - {"region", "total"}:
                sums[column] = sums.get(column, 0) + row[column]
                want = world.truth.cells.get((form, row["region"], column), 0)
                if row[column] != want:
                    findings.cells.append(
                        f"{name} {row['region']} ({world.kinds[row['region']]}) {column}: {row[column]}, want {want}"
                    )
        findings.cells += [
            f"{name} total {column}: {shown['totals'][column]}, rows make {value}"
            for column, value in sums.items()
            if shown["totals"][column] != value
        ]
    wanted = {"open_meetings"} | ({"public_discussions"} if world.month >= "2024-04" else set())
    if set(digest["tables"]) != wanted:
        findings.cells.append(f"tables {sorted(digest['tables'])}, want {sorted(wanted)}")


def _violations(world: World, digest: dict[str, Any], findings: Findings) -> None:
    findings.violations += _differing(world, digest)


def _differing(world: World, digest: dict[str, Any]) -> list[str]:
    said = {(one["region"], one["form"], one["hearing"], one["column"]) for one in digest["violations"]}
    true = {(one.region, one.form, one.hearing, one.column) for one in world.truth.violations}
    lost = [f"not found: {one} ({world.kinds[one[0]]})" for one in sorted(true - said)]
    return lost + [f"wrongly accused: {one} ({world.kinds[one[0]]})" for one in sorted(said - true)]


def _promises(world: World, messages: list[dict[str, Any]], findings: Findings) -> None:
    chats = {region.code: CHATS + n for n, region in enumerate(world.regions)}
    for one in sorted(world.truth.promises, key=repr):
        mine = [
            message for message in messages if message["chat"] == chats[one.region] and one.hearing in message["text"]
        ]
        if not any(_in_time(message, one.earliest, one.latest) for message in mine):
            findings.promises.append(f"not told in time: {one} {[(m['at'][:16], m['text'][:200]) for m in mine]}")


def _in_time(message: dict[str, Any], earliest: date, latest: date) -> bool:
    told = {date(int(y), int(m), int(d)) for d, m, y in re.findall(r"\b(\d\d)\.(\d\d)\.(\d{4})\b", message["text"])}
    return datetime.fromisoformat(message["at"]).date() <= latest and any(earliest <= day <= latest for day in told)


def _silence(world: World, messages: list[dict[str, Any]], findings: Findings) -> None:
    chats = {CHATS + n: region.code for n, region in enumerate(world.regions)}
    for message in messages:
        text, region = message["text"], chats.get(message["chat"], "?")
        moment = datetime.fromisoformat(message["at"])
        for one in world.postings:
            if one.marker and one.marker in text:
                findings.messages.append(f"noise told: {one.title} in {text[:200]}")
        for hearing in world.hearings:
            if hearing.company.person and (hearing.company.person in text or hearing.company.number in text):
                secrets = (hearing.company.person, hearing.company.number)
                line = next(line for line in text.splitlines() if any(one in line for one in secrets))
                findings.messages.append(f"a person is named: {line}")
            if hearing.number in text and hearing.region != region:
                findings.messages.append(f"told to the wrong region {region}: {hearing.number}")
        if moment.hour < 8 or moment.hour >= 20 or len(text) > 4096:
            findings.messages.append(f"at a wrong hour or too long: {message['at']} {len(text)}")


def main() -> None:
    """`python -m tests.otherworld.drive MONTH SEED SCALE FOLDER [dense] [brief] [WRITING] [few=N]`."""
    month, seed, scale, folder, *rest = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    writing = next((word for word in rest if word in WRITINGS), "")
    few = next((int(word.removeprefix("few=")) for word in rest if word.startswith("few=")), 0)
    findings = play(
        month,
        int(seed),
        float(scale),
        Path(folder),
        dense="dense" in rest,
        brief="brief" in rest,
        outside=24,
        writing=writing,
        few=few,
    )
    print("\n".join(findings.all()) or "nothing differs")
    if writing:
        print(f"false {len(findings.false())}, missed {len(findings.missed())}, asked {len(findings.asked)}")
        print("\n".join(findings.asked))


if __name__ == "__main__":
    main()
