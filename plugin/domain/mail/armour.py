"""PGP's armour around and below a letter: signed text is the letter, keys and signatures are nobody's words."""

import re

_BEGIN = re.compile(
    r"-----\s?BEGIN (PGP|CERTIFICATE|PKCS7|OPENSSH|SSH2|RSA|EC|PRIVATE|PUBLIC)\b([A-Z0-9 ,/]*?)\s?-----\s*"
)
_END = re.compile(r"-----\s?END [A-Z0-9 ,/]+-----\s*")
_ARMOUR_LINE = re.compile(r"[A-Za-z0-9+/=]{1,100}\s*|[A-Z][A-Za-z-]{2,20}: .*|\s*")
_ARMOUR_HEADER = re.compile(r"(?:Hash|Charset|NotDashEscaped|Version|Comment|MessageID)\s?:.*")


def without_armour(text: str) -> str:
    """The text without PGP's lines; of a clear-signed message what was signed, its escaped dashes undone."""
    if "-----BEGIN " not in text and "----- BEGIN " not in text:
        return text
    lines = text.split("\n")
    kept: list[str] = []
    signed = False
    number = 0
    while number < len(lines):
        found = _BEGIN.fullmatch(lines[number])
        if found is None:
            line = lines[number]
            kept.append(line[2:] if signed and line.startswith("- ") else line)
            number += 1
        elif found[1] == "PGP" and "SIGNED MESSAGE" in found[2]:
            signed = True
            number = _headers_end(lines, number + 1)
        else:
            signed = False
            number = _block_end(lines, number + 1)
    return "\n".join(kept)


def _headers_end(lines: list[str], number: int) -> int:
    """The line behind the armour's headers and the empty line that ends them."""
    while number < len(lines) and _ARMOUR_HEADER.fullmatch(lines[number]):
        number += 1
    return number + 1 if number < len(lines) and not lines[number].strip() else number


def _block_end(lines: list[str], number: int) -> int:
    """The line after a block: behind its END line, or where the END was lost, behind the last line that is armour."""
    while number < len(lines) and _ARMOUR_LINE.fullmatch(lines[number]):
        number += 1
    return number + 1 if number < len(lines) and _END.fullmatch(lines[number]) else number
