"""The card in a signature: what stands below the closing words and the name that was signed with."""

import re

from plugin.domain.mail.salutations import is_sign_off, is_thanks_off, looks_like_name, sign_off_with_name

_RULE = re.compile(r"\s*(?:[-–—_*=~#]{2,})\s*")


def split_card(signature: str) -> tuple[str, str]:
    r"""The card of a signature, and the bare name signed with above it ("" where there is none).

    "Best,\nClara\n\n--\nClara Whitfield\nWhitfield Pricing" gives "Clara Whitfield\nWhitfield Pricing" and "Clara".
    A name that lines of the card follow at once belongs to the card, and so does a name in full.
    """
    lines = _from_first_words(signature.split("\n"))
    signed = ""
    closed = False
    if lines and (is_sign_off(lines[0]) or is_thanks_off(lines[0])):
        lines, closed = _from_first_words(lines[1:]), True
    elif lines and (off := sign_off_with_name(lines[0])):
        # "Best, Clara"
        signed = lines[0].strip().removeprefix(off).strip(" ,.!–—-")
        lines, closed = _from_first_words(lines[1:]), True
    if not signed and lines and _is_bare_name(lines, closed=closed):
        signed, lines = lines[0].strip(" \t,.–—-~*_"), lines[1:]
    return "\n".join(_from_first_words(lines)).rstrip(), signed


def _from_first_words(lines: list[str]) -> list[str]:
    """The lines from the first that holds words: neither blank nor a rule nor the "-- " above a signature."""
    start = next(
        (number for number, line in enumerate(lines) if line.strip() and not _RULE.fullmatch(line)), len(lines)
    )
    return lines[start:]


def _is_bare_name(lines: list[str], *, closed: bool) -> bool:
    """Whether the first line is the name that closes the letter, and not the head of the card."""
    name = lines[0]
    if not looks_like_name(name) or len(name.split()) > 1:
        return False
    below = next((line for line in lines[1:] if line.strip()), "")
    ruled = len(lines) < 2 or _RULE.fullmatch(next((line for line in lines[1:] if line.strip()), "")) is not None
    parted = ruled or not lines[1].strip()
    again = below.strip(" *_").lower().startswith(f"{name.strip(' ,.*_–—-').lower()} ")
    return again or ruled or (closed and parted)
