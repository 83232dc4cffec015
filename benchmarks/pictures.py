"""Pictures of the ministry's mail as browsers show it, and whether the page itself ever scrolls sideways.

    python -m benchmarks.pictures [FOLDER]

writes analysis-MONTH.WIDTH.png for 360, 800 and 1,600 pixels with headless Chromium, each also at 200 % zoom, and exits
1 where the page is wider than the window; without Chromium it says so and exits 0. Where LibreOffice is installed the
pages of the documents are drawn beside them. The figures are those of the ministry's own tables.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.digest.background import Background, MonthTotals, months_until, totals_of
from bot.digest.content import content
from bot.digest.docx_form import to_docx
from bot.digest.html_form import to_mail_html
from bot.digest.json_form import to_json
from bot.digest.preview import pictures
from checks.analysis import Analysis
from tests.digest.april import april_2025, doubts, november_2021

WIDTHS = (360, 800, 1600)
ZOOMS = (1, 2)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_HIGHEST = 14_000
# A window narrower than 500 pixels is not given by every Chromium; a frame of any width is.
_FRAME = """<!DOCTYPE html><body style="margin:0">
<iframe id="it" style="border:0;width:{width}px;height:{height}px" srcdoc="{page}"></iframe>
<script>addEventListener("load", () => {{
  const root = document.getElementById("it").contentDocument.documentElement;
  document.title = [root.scrollWidth, root.clientWidth, root.scrollHeight].join(" ");
}})</script>"""


def browser() -> str | None:
    """The installed Chromium, None where there is none."""
    return next((found for name in _BROWSERS if (found := shutil.which(name))), None)


def background(analysis: Analysis) -> Background:
    """Eleven months of which the last six were kept; last month was the same as this one."""
    months = months_until(analysis.month)
    own = to_json(analysis)
    kept = [MonthTotals(month, totals_of(own).tables if at >= 5 else {}) for at, month in enumerate(months)]
    return Background(tuple(kept), {**own, "month": months[-2]})


def page_of(analysis: Analysis) -> str:
    """The mail's body in both languages of the ministry."""
    return to_mail_html([content(analysis, language, None, background(analysis)) for language in ("kk", "ru")])


def look(chromium: str, page: str, width: int, picture: Path | None, zoom: int = 1) -> tuple[int, int]:
    """Show `page` in a window of `width` pixels at `zoom`; gives the page's width and the window's, in CSS pixels.

    A zoom of 2 leaves the page half the width. Where a `picture` is named it is written as PNG.
    """
    inner = width // zoom
    with TemporaryDirectory() as folder:
        wide, window, high = _measured(chromium, Path(folder), page, inner)
        if picture:
            height = min(high, _HIGHEST)
            options = [f"--screenshot={picture}", f"--force-device-scale-factor={zoom}"]
            _run(chromium, Path(folder), page, (inner, height), options)
            _cropped(picture, inner * zoom, height * zoom)
    return wide, window


def _measured(chromium: str, folder: Path, page: str, width: int) -> tuple[int, int, int]:
    dom = _run(chromium, folder, page, (width, 1_000), ["--dump-dom"])
    found = re.search(r"<title>(\d+) (\d+) (\d+)", dom)
    assert found, "the browser did not measure the page"
    return int(found[1]), int(found[2]), int(found[3])


def _run(chromium: str, folder: Path, page: str, size: tuple[int, int], options: list[str]) -> str:
    width, height = size
    framed = folder / "frame.html"
    framed.write_text(_FRAME.format(width=width, height=height, page=html.escape(page)), encoding="utf8")
    shared = ["--no-sandbox", "--headless", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder}/profile"]
    command = [chromium, *shared, *options, f"--window-size={max(width, 500)},{height}", framed.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def _cropped(picture: Path, width: int, height: int) -> None:
    """Cut away what of the window lies beside a narrow frame."""
    from PIL import Image

    with Image.open(picture) as shown:
        shown.crop((0, 0, min(width, shown.width), min(height, shown.height))).save(picture)


def _mails(chromium: str, folder: Path, analysis: Analysis) -> int:
    """Pictures of one mail; gives how many of them scroll sideways."""
    page, wrong = page_of(analysis), 0
    for width in WIDTHS:
        for zoom in ZOOMS:
            name = f"{width}" if zoom == 1 else f"{width}-zoomed"
            picture = folder / f"analysis-{analysis.month}.{name}.png"
            wide, window = look(chromium, page, width, picture, zoom)
            wrong += wide > window
            print(f"{picture}: {wide} of {window} pixels, {len(page.encode('utf8')) // 1000} KB")
    return wrong


def _documents(folder: Path, analysis: Analysis) -> None:
    written = []
    for language in ("kk", "ru"):
        written.append(folder / f"analysis-{analysis.month}.{language}.docx")
        written[-1].write_bytes(to_docx(analysis, language, None, background(analysis)))
    drawn, why = pictures(written)
    print(why or f"{len(drawn)} pages of documents drawn in {folder}")


def main() -> int:
    """Write the pictures; 1 where a page scrolls sideways."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    chromium = browser()
    if chromium is None:
        print("no pictures of the mail: Chromium is not installed")
    april = replace(april_2025(), **doubts())  # type: ignore[arg-type]
    wrong = 0
    for analysis in (april, november_2021()):
        wrong += _mails(chromium, folder, analysis) if chromium else 0
        _documents(folder, analysis)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
