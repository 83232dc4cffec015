"""An analysis whose first sending was perhaps taken says so when it goes again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape

from bot.texts import texts


def say_repeated(message: EmailMessage, languages: Sequence[str]) -> None:
    """Put the word that it may have arrived before, in each language, at the head of the mail's two bodies."""
    said = [texts(language)("brief-repeated") for language in languages]
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    if isinstance(plain, EmailMessage):
        plain.set_content("\n".join([*said, "", plain.get_content()]), cte="base64")
    if isinstance(html, EmailMessage):
        lines = "".join(f"<p>{escape(one)}</p>" for one in said)
        body = re.sub(r"<body[^>]*>", lambda tag: tag[0] + lines, html.get_content(), count=1)
        html.set_content(body, subtype="html", cte="base64")
