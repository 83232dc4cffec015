"""The Bot API client: any server, a proxy where one is configured."""

from __future__ import annotations

from http import HTTPStatus

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramServerError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import LinkPreviewOptions
from aiohttp import ClientRequest, ClientResponse, ClientSession
from aiohttp.abc import AbstractStreamWriter
from aiohttp.connector import Connection

from bot.last_look import last_look


class _LookedAt(ClientRequest):
    """A request that is looked at once more when it has its connection, and again right before its first byte.

    aiohttp writes in a task of its own: a process may be frozen while that waits for its turn.
    """

    async def send(self, conn: Connection) -> ClientResponse:
        await last_look()
        return await super().send(conn)

    async def write_bytes(
        self, writer: AbstractStreamWriter, conn: Connection, content_length: int | None = None
    ) -> None:
        """Write headers and body; what is not to be sent any more fails whoever waits for the answer."""
        try:
            await last_look()
        except Exception as error:
            if conn.protocol is not None:
                conn.protocol.set_exception(error)
            return
        await super().write_bytes(writer, conn, content_length)


class _Session(AiohttpSession):
    """aiogram's session, with an HTTP proxy by aiohttp itself (aiogram wants a package even for those)."""

    def __init__(self, api: TelegramAPIServer, timeout: float, http_proxy: str) -> None:
        super().__init__(api=api, timeout=timeout)
        self._http_proxy = http_proxy

    async def create_session(self) -> ClientSession:
        if self._session is None or self._session.closed:
            self._session = ClientSession(
                connector=self._connector_type(**self._connector_init),
                proxy=self._http_proxy or None,
                request_class=_LookedAt,
            )
        return self._session

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        try:
            return super().check_response(bot, method, status_code, content)
        except TelegramAPIError as error:
            error.message = str(error.message or "")  # what is asked of its words shall not fail for want of them
            raise
        except (ClientDecodeError, TypeError, ValueError, AttributeError, OverflowError) as error:
            # 504 is left alone: behind it the message may have been taken.
            if status_code >= HTTPStatus.INTERNAL_SERVER_ERROR and status_code != HTTPStatus.GATEWAY_TIMEOUT:
                raise TelegramServerError(method=method, message=f"HTTP {status_code}") from error
            if isinstance(error, ClientDecodeError):
                raise
            # An answer of the right form whose fields are of no right kind is more than aiogram expects.
            raise ClientDecodeError("unexpected answer", error, content) from error

    async def close(self) -> None:
        if self._session is not None and not self._session.closed:
            await self._session.close()


def make_bot(token: str, api_base: str, proxy: str = "", timeout_s: float = 60.0) -> Bot:
    """A client of the Bot API server at `api_base`. `proxy` is an HTTP proxy's address, "" for none."""
    session = _Session(TelegramAPIServer.from_base(api_base), timeout_s, proxy)
    defaults = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(token=token, session=session, default=defaults)
