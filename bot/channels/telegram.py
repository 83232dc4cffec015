"""Telegram as a channel: there where a bot token is configured."""

from __future__ import annotations

from bot.channels.base import Channel
from bot.channels.settings import ChannelSettings


def telegram_channel(settings: ChannelSettings) -> Channel | None:
    """The channel, None without a token: then nothing of Telegram's large library is loaded."""
    if not settings.token:
        return None
    from bot.telegram.sending import telegram_sending

    return telegram_sending(settings)
