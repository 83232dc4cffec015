"""`tyndau people …`: officers and their invitations."""

from __future__ import annotations

import typer

from bot.cli.frame import framed, settings
from bot.errors import NotBuilt

HELP = "Officers and their invitations."


@framed
def list_people(context: typer.Context) -> int:
    """The officers (not built yet)."""
    settings(context)
    raise NotBuilt("people list")


@framed
def invite(context: typer.Context) -> int:
    """Invite an officer (not built yet)."""
    settings(context)
    raise NotBuilt("people invite")


@framed
def revoke(context: typer.Context) -> int:
    """Revoke an invitation (not built yet)."""
    settings(context)
    raise NotBuilt("people revoke")


commands = {"list": list_people, "invite": invite, "revoke": revoke}
