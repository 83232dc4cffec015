"""The ways out as the configuration wants them: the mail server, and the channels to people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot.smtp import MailSettings

if TYPE_CHECKING:
    from bot.channels.base import Channel
    from bot.config import Config
    from storage.store import Store


def mail_settings(config: Config) -> MailSettings:
    """`[mail]` with its password."""
    mail = config.mail
    return MailSettings(
        mail.host, mail.port, mail.security, mail.username, mail.password.get_secret_value(), mail.sender
    )


def channels_of(config: Config, store: Store, clock: Callable[[], datetime]) -> list[Channel]:
    """The configured channels, opened; close them with `bot.channels.close`."""
    from bot.channels import open_channels
    from bot.channels.settings import ChannelSettings

    return open_channels(
        ChannelSettings(
            token=config.telegram.token.get_secret_value(),
            mail=mail_settings(config),
            outbox=config.data_dir / "outbox",
            facts=store,
            now=clock,
            api_base=config.telegram.api_base,
            proxy=config.telegram.proxy,
            zone=config.zone,
        )
    )
