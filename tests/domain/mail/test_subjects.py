"""Subjects: what mail programs set before them, in the languages of mail programs."""

import pytest

from plugin.domain.mail.subjects import bare_subject, reply_subject


@pytest.mark.parametrize(
    "subject",
    [
        "Re: Plan",
        "RE[2]: Plan",
        "AW: WG: Plan",
        "Tr : Réf : Plan",
        "RV: Plan",
        "SV: VB: Plan",
        "Antw: Plan",
        "Odp: Plan",
        "回复：Plan",
        "Ответ: Plan",
        "[EXTERNAL] Fwd: Plan",
        "Fwd: [EXT] Plan",
    ],
)
def test_prefixes_are_left_off(subject: str) -> None:
    assert bare_subject(subject) == "Plan"


@pytest.mark.parametrize("subject", ["Rest of the plan", "Intro: Ann Roe", "[Board] Plan", "Trip: Oslo", "Plan: Oslo"])
def test_what_only_looks_like_one_stays(subject: str) -> None:
    assert bare_subject(subject) == subject


def test_an_answer_to_an_answer_keeps_the_subject_as_it_is() -> None:
    assert reply_subject("Plan") == "Re: Plan"
    assert reply_subject("AW: Plan") == "AW: Plan"
    assert reply_subject("Fwd: Plan") == "Re: Fwd: Plan"
