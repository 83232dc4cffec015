"""Pictures of the ministry's mail as browsers show it, and whether the page itself ever scrolls sideways.

    python -m benchmarks.pictures [FOLDER]

writes analysis-MONTH.WIDTH.png for 360, 800 and 1,600 pixels with headless Chromium, and exits 1 where the page is
wider than the window; without Chromium it says so and exits 0. The figures are those of the ministry's own tables.
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
from bot.digest.html_form import to_mail_html
from bot.digest.json_form import to_json
from checks.analysis import Analysis
from tests.digest.april import april_2025, doubts, november_2021

WIDTHS = (360, 800, 1600)
_HEIGHTS = {360: 5200, 800: 3600, 1600: 2800}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# A window narrower than 500 pixels is not given by every Chromium; a frame of any width is.
_FRAME = """<!DOCTYPE html><body style="margin:0">
<iframe id="it" style="border:0;width:{width}px;height:{height}px" srcdoc="{page}"></iframe>
<script>addEventListener("load", () => {{
  const root = document.getElementById("it").contentDocument.documentElement;
  document.title = root.scrollWidth + " of " + root.clientWidth;
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


def look(chromium: str, page: str, width: int, picture: Path | None) -> tuple[int, int]:
    """Show `page` in a window of `width` pixels; gives how wide the page is and how wide the window, in CSS pixels.

    Where a `picture` is named it is written as PNG.
    """
    with TemporaryDirectory() as folder:
        framed = Path(folder) / "frame.html"
        height = _HEIGHTS.get(width, 3000)
        framed.write_text(_FRAME.format(width=width, height=height, page=html.escape(page)), encoding="utf8")
        shared = [
            chromium,
            "--no-sandbox",
            "--headless",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={folder}/profile",
        ]
        window = [f"--window-size={max(width, 500)},{height}", framed.as_uri()]
        dom = subprocess.run([*shared, "--dump-dom", *window], capture_output=True, text=True, timeout=120, check=True)
        if picture:
            subprocess.run([*shared, f"--screenshot={picture}", *window], capture_output=True, timeout=120, check=True)
    found = re.search(r"<title>(\d+) of (\d+)", dom.stdout)
    assert found, "the browser did not measure the page"
    return int(found[1]), int(found[2])


def main() -> int:
    """Write the pictures; 1 where a page scrolls sideways."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    chromium = browser()
    if chromium is None:
        print("no pictures: Chromium is not installed")
        return 0
    april = replace(april_2025(), **doubts())  # type: ignore[arg-type]
    wrong = 0
    for analysis in (april, november_2021()):
        page = page_of(analysis)
        for width in WIDTHS:
            picture = folder / f"analysis-{analysis.month}.{width}.png"
            wide, window = look(chromium, page, width, picture)
            wrong += wide > window
            print(f"{picture}: {wide} of {window} pixels, {len(page.encode('utf8')) // 1000} KB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
