"""The whole conversation of one person, in each language: join, brief, buttons, commands, restart, revoked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.joining import Wanted, invite
from bot.notices.buttons import Press
from bot.texts import LANGUAGES, Texts, texts
from tests.conversation.talk import GROUP, MEMBER, OPERATOR, PROTOCOLS, REGION, STRANGER, Talk, april, restart

NEWCOMER = 55
_COMMANDS = ("start", "help", "status", "duties", f"hearing {PROTOCOLS[0]}", "calendar", "month", "language", "quiet",
             "people")  # fmt: skip
_OF_OPERATORS = ("sources", "queue", "doctor", "digest 2025-04")


async def joined(talk: Talk, language: str, role: str = "officer") -> str:
    """Somebody joins by a new invitation; gives its token."""
    wanted = Wanted(role, (REGION,), "Новый", language=language)
    _, token = await invite(talk.store, wanted, "operator:14", talk.clock.now, timedelta(days=1))
    (said, *_) = await talk.says(NEWCOMER, f"/start {token}")
    assert texts(language)("join-joined") in said
    return token


async def press(talk: Talk, name: Press, words: Texts) -> list[str]:
    """Press a button of the last brief's first protocol, whatever the message shows now."""
    notices = await talk.store.replies.notices_of(f"officer:{NEWCOMER}", PROTOCOLS[0])
    brief = [one for one in talk.telegram.of_chat(NEWCOMER) if words("group-soon") in one.text][-1]
    return await talk.forges(NEWCOMER, f"{name.value}:{notices[0].id}", brief.message_id)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_the_invitation_to_the_end(talk: Talk, language: str) -> None:
    words, actor = texts(language), f"officer:{NEWCOMER}"
    token = await joined(talk, language)
    await talk.tick(april(15, 8))
    brief = talk.last(NEWCOMER)
    assert words("group-soon") in brief.text and PROTOCOLS[0] in brief.text and "16.04.2025" in brief.text
    shown = [one["text"] for one in talk.buttons(NEWCOMER, brief.message_id)]
    assert f"{PROTOCOLS[0]} {words('button-protocol')}" in shown

    assert await press(talk, Press.OPEN, words) == [""]
    shown = [one["text"] for one in talk.buttons(NEWCOMER, brief.message_id)]
    assert {words(f"button-{name}") for name in ("posted", "taken", "tomorrow", "why", "not-so")} <= set(shown)
    (short, *proof) = await press(talk, Press.WHY, words)
    assert short == "" and "16.04.2025" in "".join(proof)
    assert await press(talk, Press.TOMORROW, words) == [words("press-tomorrow", day="16.04.2025")]
    at = "15.04.2025 08:00"
    assert await press(talk, Press.TOMORROW, words) == [words("press-tomorrow-before", day="16.04.2025", at=at)]
    assert await press(talk, Press.TAKEN, words) == [words("press-taken")]
    await restart(talk)
    assert await press(talk, Press.TAKEN, words) == [words("press-taken-before", at=at)]
    talk.clock.set(april(15, 10))
    short, said = await press(talk, Press.POSTED, words)
    assert (
        short == words("look-begins")
        and words("look-missing", place=words("duties-site"), at="15.04.2025 10:00") in said
    )
    short, question = await press(talk, Press.NOT_SO, words)
    assert short == "" and question == words("dispute-ask", number=PROTOCOLS[0])
    assert words("dispute-kept") in (await talk.says(NEWCOMER, "Протокол размещён 14 апреля"))[0]
    assert await press(talk, Press.NOT_SO, words) == [words("press-disputed")]
    kept = [one.action.value for one in await talk.store.replies.about(PROTOCOLS[0]) if one.person_id == actor]
    assert kept == [name for name in ("tomorrow", "taken", "posted", "not_so") for _ in ("site", "portal")]

    await talk.store.people.revoke_person(actor, "operator:14", talk.clock.now)
    for text in (*(f"/{one}" for one in _COMMANDS), f"/start {token}"):
        assert words("join-joined") not in "".join(await talk.says(NEWCOMER, text))
    assert await press(talk, Press.TAKEN, words) == []
    changes = [one.what for one in await talk.store.people.changes(actor)]
    assert changes[0] == "joined" and changes[-1] == "revoked"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_command_answers_in_the_persons_language_and_a_stranger_hears_nothing(
    talk: Talk, language: str
) -> None:
    await joined(talk, language)
    await talk.says(OPERATOR, f"/language {language}")
    said = {one: await talk.says(NEWCOMER, f"/{one}") for one in _COMMANDS}
    said |= {one: await talk.says(OPERATOR, f"/{one}") for one in _OF_OPERATORS}
    assert all(said.values())
    words, others = texts(language), [texts(one) for one in LANGUAGES if one != language]
    for command, key in (("status", "told-title"), ("help", "help-commands"),
                         ("language", "language-ask"), ("quiet", "quiet-how"), ("doctor", "doctor-begins"),
                         ("month", "month-so-far")):  # fmt: skip
        heard = "\n".join(said[command])
        assert words(key) in heard and not any(other(key) in heard for other in others)
    for text in ("/nothing", "some words"):
        assert await talk.says(NEWCOMER, text) == [words("hint")]
    for text in (*(f"/{one}" for one in (*_COMMANDS, *_OF_OPERATORS)), "/start x", "привет"):
        assert await talk.says(STRANGER, text) == []


async def test_a_group_is_answered_in_its_language_whoever_of_it_asks(group_talk: Talk) -> None:
    words = texts("kk")
    for command, key in (("status", "told-title"), ("help", "help-commands")):
        assert words(key) in "\n".join(await group_talk.says(GROUP, f"/{command}", user_id=MEMBER))
    assert words("group-today") in group_talk.last(GROUP).text or words("group-new") in "".join(
        one.text for one in group_talk.telegram.of_chat(GROUP)
    )
