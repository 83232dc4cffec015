"""The violation columns: one file each, found here by the names of `tables/` (`domain.md`, The columns)."""

from __future__ import annotations

from checks.columns import (
    announcement_backdated,
    announcement_missing,
    announcement_notice_too_short,
    announcement_posted_late,
    announcement_undated,
    protocol_backdated,
    protocol_missing,
    protocol_missing_in_portal,
    protocol_posted_late,
    protocol_undated,
    recording_missing,
    wrong_rubric,
)
from checks.columns.base import Judgement, Rule, Said
from checks.model import Form

__all__ = ["COLUMNS", "Judgement", "Rule", "Said"]

_OPEN = Form.OPEN_MEETING
_BOTH = (Form.OPEN_MEETING, Form.PUBLIC_DISCUSSION)

COLUMNS: dict[str, tuple[Rule, tuple[Form, ...]]] = {
    "wrong_rubric": (wrong_rubric.rule, (_OPEN,)),
    "announcement_missing": (announcement_missing.rule, (_OPEN,)),
    "announcement_backdated": (announcement_backdated.rule, (_OPEN,)),
    "announcement_posted_late": (announcement_posted_late.rule, (_OPEN,)),
    "announcement_notice_too_short": (announcement_notice_too_short.rule, (_OPEN,)),
    "announcement_undated": (announcement_undated.rule, (_OPEN,)),
    "protocol_backdated": (protocol_backdated.rule, _BOTH),
    "protocol_undated": (protocol_undated.rule, _BOTH),
    "recording_missing": (recording_missing.rule, (_OPEN,)),
    "protocol_missing": (protocol_missing.rule, _BOTH),
    "protocol_missing_in_portal": (protocol_missing_in_portal.rule, _BOTH),
    "protocol_posted_late": (protocol_posted_late.rule, _BOTH),
}
