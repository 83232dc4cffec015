"""Several entries of one person are one recipient."""

from __future__ import annotations

from collections.abc import Callable

from bot.config import Config
from bot.people import ALL, Person

HEAD = '[alerts]\nlanguage = "ru"\n[[sources]]\nid = "p"\nkind = "portal"\nbase_url = "http://portal.test"\n'


def officers(*entries: str) -> str:
    return HEAD + "".join(f"[[officers]]\n{entry}\n" for entry in entries)


def only(people: tuple[Person, ...]) -> Person:
    assert len(people) == 1
    return people[0]


def test_one_chat_is_one_person_with_several_regions(load: Callable[[str], Config]) -> None:
    text = officers(
        'region = "abai"\nrole = "officer"\ntelegram_chat_id = 7\nname = "А"',
        'region = "ulytau"\nrole = "officer"\ntelegram_chat_id = 7\nemail = "a@b.kz"\nlanguage = "kk"',
    )

    person = only(load(text).people())

    assert person == Person("officer:7", frozenset({"abai", "ulytau"}), "officer", "А", 7, "a@b.kz", "ru")
    assert person.covers("abai") and not person.covers("astana") and not person.covers(None)


def test_one_address_and_role_is_one_person(load: Callable[[str], Config]) -> None:
    text = officers(
        'region = "abai"\nrole = "officer"\nemail = "A@b.kz"',
        'region = "*"\nrole = "officer"\nemail = "a@b.kz"',
        'region = "abai"\nrole = "supervisor"\nemail = "a@b.kz"',
    )

    officer, supervisor = load(text).people()

    assert officer.regions == ALL and officer.covers("astana") and officer.covers(None)
    assert (officer.id, supervisor.id) == ("officer:a@b.kz", "supervisor:a@b.kz")


def test_two_chats_behind_one_address_are_two_people(load: Callable[[str], Config]) -> None:
    text = officers(
        'region = "abai"\nrole = "officer"\ntelegram_chat_id = 7\nemail = "a@b.kz"',
        'region = "abai"\nrole = "officer"\ntelegram_chat_id = 8\nemail = "a@b.kz"',
    )

    assert [person.id for person in load(text).people()] == ["officer:7", "officer:8"]
