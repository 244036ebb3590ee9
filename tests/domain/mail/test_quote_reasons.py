"""Every cut before a quote can be explained by the words that announced it."""

import pytest

from plugin.domain.mail.mailtext import take_apart
from plugin.domain.mail.quote_reasons import QuoteReason, reason_of
from plugin.domain.mail.quote_separators import QUOTE_START


def reasons(text: str) -> list[QuoteReason]:
    return [reason_of(separator) for separator in take_apart(text).separators]


@pytest.mark.parametrize(
    ("announcement", "kind", "key", "words", "languages"),
    [
        ("On Mon, 5 Jan 2026 at 10:11, Ann Berg <ann@lark.example> wrote:", "wrote", "mail.wrote", "wrote", ("en",)),
        ("Am 5. Januar 2026 um 10:11 schrieb Ann Berg <ann@lark.example>:", "wrote", "mail.wrote", "schrieb", ("de",)),
        (
            "Le lun. 5 janv. 2026 à 10:11, Ann Berg <a@lark.example> a écrit :",
            "wrote",
            "mail.wrote",
            "a écrit",
            ("fr",),
        ),
        (
            "El lun, 5 ene 2026 a las 10:11, Ann (<a@lark.example>) escribió:",
            "wrote",
            "mail.wrote",
            "escribió",
            ("es",),
        ),
        ("Op ma 5 jan. 2026 om 10:11 schreef Ann <ann@lark.example>:", "wrote", "mail.wrote", "schreef", ("nl",)),
        ("On Mon, 5 Jan 2026, Ann Berg <ann@lark.example> writes:", "wrote", "mail.said", "writes", ("en",)),
        ("Ann Berg <ann@lark.example> 写道：", "wrote", "mail.wrote", "写道", ("zh",)),
        ("-----Ursprüngliche Nachricht-----", "separator", "mail.original", "ursprüngliche", ("de",)),
        ("---------- Forwarded message ---------", "separator", "mail.forwarded", "forwarded", ("en",)),
        ("-----Oorspronkelijk bericht-----", "separator", "mail.original", "oorspronkelijk", ("nl",)),
    ],
)
def test_a_line_that_announces_a_quote_is_explained(
    announcement: str, kind: str, key: str, words: str, languages: tuple[str, ...]
) -> None:
    assert reasons(f"Thank you.\n\n{announcement}\n> What of May?\n") == [
        QuoteReason(kind, announcement, key, words, languages)
    ]


@pytest.mark.parametrize(
    ("block", "words", "languages"),
    [
        ("Von: Ann <ann@lark.example>\nGesendet: Montag, 5. Januar 2026 10:11\nAn: Tom\nBetreff: Mai", "von", ("de",)),
        ("From: Ann <ann@lark.example>\nSent: Monday, January 5, 2026 10:11\nTo: Tom\nSubject: May", "from", ("en",)),
        ("De : Ann <ann@lark.example>\nEnvoyé : lundi 5 janvier 2026 10:11\nÀ : Tom\nObjet : Mai", "de", ("fr",)),
    ],
)
def test_a_header_block_is_explained_by_its_labels(block: str, words: str, languages: tuple[str, ...]) -> None:
    (reason,) = reasons(f"Thank you.\n\n{block}\n\nWhat of May?\n")
    assert (reason.kind, reason.key, reason.words, reason.languages) == ("block", "mail.label_from", words, languages)


def test_languages_that_share_all_the_words_are_all_named() -> None:
    (reason,) = reasons("Tack.\n\nDen 5 januari 2026 skrev Ann <ann@lark.example>:\n> Maj?\n")
    assert "sv" in reason.languages
    assert set(reason.languages) <= {"da", "nb", "sv"}


def test_a_quote_that_html_marks_needs_no_words() -> None:
    assert reasons(f"Thank you.\n{QUOTE_START}\nWhat of May?\n") == [QuoteReason("html", "")]


def test_a_letter_without_a_quote_has_none() -> None:
    assert reasons("She wrote a book.\n\nBest,\nAnn\n") == []
