"""The ways to reach a person, in the order they are tried. A new channel is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable

from bot.channels.base import Channel
from bot.channels.mail import mail_channel
from bot.channels.printed import printed_channel
from bot.channels.settings import ChannelSettings
from bot.channels.telegram import telegram_channel

TABLE: tuple[Callable[[ChannelSettings], Channel | None], ...] = (
    telegram_channel,
    printed_channel,
    mail_channel,
)


def open_channels(settings: ChannelSettings) -> list[Channel]:
    """The channels that the configuration calls for; each must be closed with `close`."""
    return [channel for make in TABLE if (channel := make(settings)) is not None]


async def close(channels: list[Channel]) -> None:
    """Release what the channels hold."""
    for channel in channels:
        await channel.close()
