"""Wrong values, files that are none, secrets, and what the configuration gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.config import Config, load_config
from bot.config_lines import line_index
from bot.errors import ConfigError
from tests.config.example import EXAMPLE, changed, line_of, uncommented, with_line

TEXT = uncommented()
PLAIN = EXAMPLE.read_text(encoding="utf8")

WRONG = [
    ('at = "10:00"', 'at = "25:99"', "digest.at: must be a time"),
    ('at = "10:00"', 'at = "24:00"', "digest.at: must be a time"),
    ('at = "10:00"', 'at = "9:00"', "digest.at: must be a time"),
    ('"14:00"]', '"14:60"]', "watch.at[1]: must be a time"),
    ('at = ["08:00", "14:00"]', "at = []", "watch.at: must not be empty"),
    ('"Asia/Almaty"', '"Asia/Almata"', "service.time_zone: no such time zone"),
    ('"Asia/Almaty"', '"../etc/passwd"', "service.time_zone: no such time zone"),
    ('"Asia/Almaty"', '"Asia"', "service.time_zone: no such time zone"),
    ('"sqlite:///data/tyndau.db"', '"mysql://host/name"', "service.database: must be"),
    ('"sqlite:///data/tyndau.db"', '"postgresql://user@host"', "service.database: must be"),
    ('"sqlite:///data/tyndau.db"', '"postgresql:///name"', "service.database: must be"),
    ('"sqlite:///data/tyndau.db"', '"postgresql://host:0/name"', "service.database: must be"),
    ('"sqlite:///data/tyndau.db"', '"postgresql://user:a@b@host one/name"', "service.database: must be"),
    ('"sqlite:///data/tyndau.db"', '"sqlite:///"', "service.database: must be"),
    ('"sqlite:///data/tyndau.db"', '"sqlite:///:memory:"', "service.database: must be"),
    ('health_listen = ""', 'health_listen = "8080"', "service.health_listen: must be"),
    ('health_listen = ""', 'health_listen = "localhost:99999"', "service.health_listen: must be"),
    ('heartbeat_url = ""', 'heartbeat_url = "ftp://x"', "service.heartbeat_url: must be an address"),
    ("operators = []", "operators = [0]", "service.operators[0]: must be a Telegram chat id"),
    ("operators = []", f"operators = [{2**63}]", "service.operators[0]: must be below"),
    ('"https://api.telegram.org"', '"api.telegram.org"', "telegram.api_base: must be an address"),
    ('"https://api.telegram.org"', '"https://"', "telegram.api_base: must be an address"),
    ('"https://api.telegram.org"', '"http://host:port"', "telegram.api_base: must be an address"),
    ('proxy = ""', 'proxy = "host:3128"', "telegram.proxy: must be empty"),
    ("port = 587", "port = 0", "mail.port: must be at least 1"),
    ("port = 587", "port = 65536", "mail.port: must be at most 65535"),
    (
        'security = "starttls"',
        'security = "startls"',
        'mail.security: must be "starttls", "tls" or "none"; did you mean',
    ),
    ('sender = "tyndau@example.org"', 'sender = "tyndau"', "mail.sender: must be an e-mail address"),
    ('["monitoring@example.org"]', '["a@b.kz\\nBcc: c@d.kz"]', "digest.recipients[0]: must be an e-mail address"),
    ('languages = ["kk", "ru"]', 'languages = ["kk", "en"]', "digest.languages[1]: must be"),
    ('languages = ["kk", "ru"]', "languages = []", "digest.languages: must not be empty"),
    ("working_day = 3", "working_day = 0", "digest.working_day: must be at least 1"),
    ("working_day = 3", "working_day = 16", "digest.working_day: must be at most 15"),
    ("requests_per_second = 1.0", "requests_per_second = 0", "watch.requests_per_second: must be above 0"),
    ("requests_per_second = 1.0", "requests_per_second = -1.5", "watch.requests_per_second: must be above 0"),
    ("requests_per_second = 1.0", "requests_per_second = nan", "watch.requests_per_second: must be a finite number"),
    ("requests_per_second = 1.0", "requests_per_second = inf", "watch.requests_per_second: must be a finite number"),
    ("timeout_s = 60", "timeout_s = 0", "watch.timeout_s: must be above 0"),
    ('"mailto:operator@example.org"', '"operator"', "watch.contact: must be"),
    ('"mailto:operator@example.org"', '"mailto:оператор@example.org"', "watch.contact: must be"),
    ('quiet = ["20:00", "08:00"]', 'quiet = ["20:00"]', "alerts.quiet: has too few values"),
    ('quiet = ["20:00", "08:00"]', "quiet = []", "alerts.quiet: has too few values"),
    ('quiet = ["20:00", "08:00"]', 'quiet = ["1:00", "08:00"]', "alerts.quiet[0]: must be a time"),
    ('quiet = ["20:00", "08:00"]', 'quiet = ["20:00", "08:00", "09:00"]', "alerts.quiet: has too many values"),
    ("off = []", 'off = [{ day = "2026-02-30", source = "x" }]', "calendar.off[0].day: must be a day"),
    ("off = []", 'off = [{ day = "31.08.2026", source = "x" }]', "calendar.off[0].day: must be a day"),
    ("off = []", 'off = [{ day = "2026-08-31" }]', "calendar.off[0].source: missing"),
    ("off = []", 'off = [{ day = "2026-08-31", source = " " }]', "calendar.off[0].source: must not be empty"),
    ("off = []", 'off = [{ dya = "2026-08-31", source = "x" }]', "calendar.off[0].dya: unknown key; did you mean day?"),
    ('overrides = ""', 'overrides = "terms.toml"', "law.overrides: no such file"),
    ('id = "portal"', 'id = ""', "sources[0].id: must be a plain name"),
    ('id = "portal"', 'id = "a b"', "sources[0].id: must be a plain name"),
    ('id = "aktobe"', 'id = "pavlodar"', 'sources[2].id: "pavlodar" is the id of sources[1] already'),
    (
        'kind = "govkz"',
        'kind = "gov.kz"',
        "sources[1].kind: must be one of portal, govkz, website; did you mean govkz?",
    ),
    ("first_open_meeting = 23445", "first_open_meeting = 0", "sources[0].first_open_meeting: must be at least 1"),
    ('base_url = "https://www.gov.kz"', 'base_url = "www.gov.kz"', "sources[1].base_url: must be an address"),
    ('"documents", "articles"]', '"document", "articles"]', "sources[1].content[0]: must be"),
    ('content = ["documents", "articles"]', "content = []", "sources[1].content: must not be empty"),
    ("article = 37013", "article = -1", "sources[1].article: must be a number above 0"),
    ('slug = "pavlodar-tabigat"', 'slug = "a/b"', "sources[1].slug: must be a plain name"),
    ('date_zone = "local"', 'date_zone = "lokal"', "sources[1].date_zone: must be"),
    ('region = "aktobe"', 'region = "aktobbe"', 'sources[2].region: unknown region "aktobbe"; did you mean aktobe?'),
    ('region = "aktobe"', 'region = "*"', 'sources[2].region: unknown region "*"'),
    ('url = "http://tabigat', 'url = "file:///', "sources[2].url: must be an address"),
    ('item = "div.news-item"', 'item = "div["', "sources[2].selectors.item: must be a CSS selector"),
    ('role = "officer"', 'role = "boss"', 'officers[0].role: must be "officer", "supervisor" or "ministry"'),
    ("telegram_chat_id = 100014", "telegram_chat_id = 0", "officers[0].telegram_chat_id: must be a Telegram chat id"),
    ('email = "pavlodar@example.org"', 'email = "pavlodar"', "officers[0].email: must be an e-mail address"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG, ids=[new for _, new, _ in WRONG])
def test_wrong_value(old: str, new: str, said: str, mistake: Callable[[str], str]) -> None:
    text = changed(TEXT, old, new)

    assert mistake(text).startswith(f"config.toml:{line_of(TEXT, old)}: {said}")


def test_missing_file_of_a_source(mistake: Callable[[str], str], folder: Path) -> None:
    (folder / "ca.pem").unlink()
    number = line_index(TEXT).of(("sources", 0, "ca_file"))

    assert mistake(TEXT).startswith(f"config.toml:{number}: sources[0].ca_file: no such file")


def test_growing_article_needs_its_number(mistake: Callable[[str], str]) -> None:
    text = changed(TEXT, 'content = ["documents", "articles"]', 'content = ["rubric_article"]')
    text = with_line(text, line_of(text, "article = 37013"), "")

    said = mistake(text)

    header = line_of(text, 'id = "pavlodar"') - 1
    assert said.startswith(f"config.toml:{header}: sources[1].article: missing; content ")


def test_officer_needs_a_way_to_be_told(mistake: Callable[[str], str]) -> None:
    text = with_line(TEXT, line_of(TEXT, "telegram_chat_id"), "")
    text = with_line(text, line_of(text, 'email = "pavlodar@'), 'email = ""')

    number = line_of(text, 'email = ""')
    assert mistake(text) == (
        f"config.toml:{number}: officers[0].email: missing; an officer needs telegram_chat_id, email or both"
    )


def test_second_portal(mistake: Callable[[str], str]) -> None:
    text = TEXT + '[[sources]]\nid = "old"\nkind = "portal"\nbase_url = "https://ecoportal.kz"\n'

    assert "sources[3].kind: sources[0] is the portal already" in mistake(text)


def test_a_day_cannot_be_off_and_worked(mistake: Callable[[str], str]) -> None:
    text = changed(TEXT, "off = []", 'off = [{ day = "2026-08-31", source = "x" }]')
    text = changed(text, "worked = []", 'worked = [{ day = "2026-08-31", source = "x" }]')

    assert "calendar.worked: 2026-08-31 stands in calendar.off too" in mistake(text)


def test_tables_of_another_shape(mistake: Callable[[str], str]) -> None:
    head = '[[sources]]\nid = "p"\nkind = "portal"\nbase_url = "http://portal.test"\n'

    assert mistake("[sources]\n") == "config.toml:1: sources: must be a list of tables, each under [[sources]]"
    assert mistake("sources = [1]\n") == "config.toml:1: sources[0]: must be a table"
    assert mistake(head + "[[watch]]\n") == "config.toml:5: watch: must be a table"
    assert mistake(f"service.dta_dir = 'x'\n{head}").startswith("config.toml:1: service.dta_dir: unknown key; did you")
    assert mistake(f'"a\\n\\u001b[31m" = 1\n{head}') == "config.toml:1: a ?[31m: unknown key"


def test_of_several_mistakes_the_first_in_the_file_is_said(mistake: Callable[[str], str]) -> None:
    text = changed(TEXT, 'id = "aktobe"', 'id = "portal"')
    text = changed(text, 'role = "officer"', 'role = "boss"')
    text = changed(text, "timeout_s = 60", 'timeout_s = "60"')

    assert "watch.timeout_s" in mistake(text)


NO_TOML = [
    ("a = \n", 1),
    ("[service]\n[service]\n", 2),
    ('[service]\ndatabase = "a"\ndatabase = "b"\n', 3),
    ("a = 2026-02-30\n", 1),
    ("x = [1,\n2,\n", 2),
    ("a = " + "[" * 100_000, 1),
    ('a = "\x00"\n', 1),
]


@pytest.mark.parametrize(("text", "line"), NO_TOML, ids=[text[:20] for text, _ in NO_TOML])
def test_no_toml(text: str, line: int, mistake: Callable[[str], str]) -> None:
    assert mistake(text).startswith(f"config.toml:{line}: not TOML: ")


@given(st.text(max_size=200))
def test_any_text_is_refused_in_one_line(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf8", newline="")

    with pytest.raises(ConfigError) as caught:
        load_config(path, {})
    assert len(str(caught.value).splitlines()) == 1


@settings(max_examples=300, deadline=None)
@given(at=st.integers(0, len(PLAIN)), gone=st.integers(0, 40), put=st.text("[]{}\"'=.,#\n\\\r a1_", max_size=6))
def test_a_damaged_file_is_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, at: int, gone: int, put: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.toml"
    path.write_text(PLAIN[:at] + put + PLAIN[at + gone :], encoding="utf8", newline="")

    try:
        load_config(path, {})
    except ConfigError as error:
        said = str(error)
        assert len(said.splitlines()) == 1
        assert re.match(rf"{re.escape(str(path))}:\d+: ", said)


def test_no_file_and_no_text(folder: Path) -> None:
    Path("latin.toml").write_bytes(b"[service]\n\ndata_dir = '\xff'\n")
    said = []
    for name in ("none.toml", ".", "latin.toml"):
        with pytest.raises(ConfigError) as caught:
            load_config(Path(name), {})
        said.append(str(caught.value))

    assert said[0].startswith("none.toml: no such file")
    assert said[1].startswith(".: cannot be read")
    assert said[2] == "latin.toml:3: not written in UTF-8"


def test_a_byte_order_mark_is_no_mistake(load: Callable[[str], Config]) -> None:
    assert load("\ufeff" + TEXT).service.data_dir == "data"


TOKEN = "123456:AAHsecretsecretsecretsecretsecret"


def test_secrets_come_from_the_environment_where_the_file_has_none(folder: Path) -> None:
    Path("config.toml").write_text(TEXT, encoding="utf8")
    environment = {"TYNDAU_TELEGRAM_TOKEN": TOKEN, "TYNDAU_MAIL_PASSWORD": "hidden-word"}
    config = load_config(Path("config.toml"), environment)
    Path("config.toml").write_text(TEXT.replace('token = ""', 'token = "1:own"'), encoding="utf8")

    assert config.telegram.token.get_secret_value() == TOKEN
    assert config.mail.password.get_secret_value() == "hidden-word"
    assert load_config(Path("config.toml"), environment).telegram.token.get_secret_value() == "1:own"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://tyndau:p%40ss@db.example:5433/name?sslmode=verify-full&sslrootcert=ca.pem",
        "postgresql://tyndau@one:5432,two:5433/name?target_session_attrs=read-write",
        "postgresql://[::1]:5432/name",
        "postgresql://tyndau@/name?host=/run/postgresql",
    ],
)
def test_addresses_of_servers(load: Callable[[str], Config], address: str) -> None:
    assert load(changed(TEXT, '"sqlite:///data/tyndau.db"', f'"{address}"')).service.database == address


def test_secrets_are_in_no_text(load: Callable[[str], Config], mistake: Callable[[str], str], folder: Path) -> None:
    text = changed(TEXT, 'token = ""', f'token = "{TOKEN}"')
    text = changed(text, 'password = ""', 'password = "hidden-word"')
    text = changed(text, '"sqlite:///data/tyndau.db"', '"postgresql://user:hidden-word@host/name"')
    text = changed(text, 'proxy = ""', 'proxy = "https://user:hidden-word@host"')
    shown = repr(load(text)) + str(load(text))

    wrong = [
        mistake(changed(text, "token =", "tokn =")),
        mistake(changed(text, f'"{TOKEN}"', f'"x{TOKEN}"')),
        mistake(changed(text, "postgresql://user:", "postgres://user:")),
        mistake(changed(text, "https://user", "socks6://user")),
        mistake(changed(text, 'password = "hidden-word"', "password = hidden-word")),
    ]
    with pytest.raises(ConfigError) as caught:
        load_config(Path("config.example.toml"), {"TYNDAU_TELEGRAM_TOKEN": TOKEN})
    Path("config.toml").write_text(TEXT, encoding="utf8")
    with pytest.raises(ConfigError) as bad_token:
        load_config(Path("config.toml"), {"TYNDAU_TELEGRAM_TOKEN": "hidden-word"})

    for said in (shown, *wrong, str(caught.value), str(bad_token.value)):
        assert "hidden-word" not in said and "secretsecret" not in said


def test_what_the_configuration_gives(load: Callable[[str], Config]) -> None:
    text = changed(TEXT, "off = []", 'off = [{ day = "2026-10-28", source = "a trial" }]')
    config = load(text)

    assert config.zone.key == "Asia/Almaty"
    assert config.alerts.quiet == (time(20), time(8))
    assert config.watch.at == (time(8), time(14))
    assert config.digest.at == time(10)
    assert config.data_dir == Path("data")
    why = config.calendar().why_off(date(2026, 10, 28))
    assert why is not None and "a trial" in why["en"]
    assert config.law().edition_on(date(2025, 4, 30)).id == "2024-03"


def test_sources_as_the_readers_take_them(load: Callable[[str], Config]) -> None:
    portal, pavlodar, aktobe = load(TEXT).sources()

    assert (portal.kind, portal.region, portal.first_open_meeting) == ("portal", None, 23445)
    assert pavlodar.rubric == ("Общественные слушания", "Қоғамдық тыңдаулар")
    assert pavlodar.content == ("documents", "articles")
    assert (pavlodar.activities, pavlodar.date_zone, pavlodar.ca_file) == ("31058", "local", Path("ca.pem"))
    assert pavlodar.former_slugs == ("pavlodartabigat",)
    assert aktobe.url == "http://tabigat.aktobe.gov.kz/kk/obshchestvennyye-slushaniya"


def test_a_wrong_file_of_corrections_is_a_mistake_of_its_key(load: Callable[[str], Config], folder: Path) -> None:
    (folder / "terms.toml").write_text("[terms.nonsense]\namount = 'many'\n")
    text = changed(TEXT, 'overrides = ""', 'overrides = "terms.toml"')
    config = load(text)

    with pytest.raises(ConfigError) as caught:
        config.law()
    assert str(caught.value).startswith(f"config.toml:{line_of(text, 'overrides =')}: law.overrides: ")
