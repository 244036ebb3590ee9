"""Mailboxes: parsing and folding addresses, and telling people from roles, lists and machines."""

import re
from collections.abc import Collection
from functools import lru_cache

from publicsuffixlist import PublicSuffixList

from plugin.domain.language.packs import template, words
from plugin.domain.model import Address, Mailbox
from plugin.domain.text.encoded_words import decode_words, without_words
from plugin.domain.text.notetakers import is_notetaker

_NO_REPLY = template(
    r"(?:\b|_){mailboxes.no}[-_.]?{mailboxes.reply}(?:\b|_|\d)"
    r"|(?:^|[-_.])(?:mailer-?daemon|bounces?|postmaster|autoreply|auto-?confirm|auto-?notify|mailer|undisclosed)(?:\b|_)"
)
_MACHINE_HOST = re.compile(
    r"(?:^|\.)(?:resource|group|group\.v|import)?\.?calendar\.google\.com$|(?:^|\.)(?:googlegroups\.com|yahoogroups\.[a-z.]+|groups\.io|freelists\.org)$"
    r"|^(?:lists?|mailman|bounces?|reply|notifications?|notify|mailer|em\d*|newsletter|listserv)\.",
    re.IGNORECASE,
)
_LIST_HOST = re.compile(
    r"(?:^|\.)(?:googlegroups\.com|yahoogroups\.[a-z.]+|groups\.io|freelists\.org)$|^(?:lists?|mailman|listserv|groups?)\."
)
_LIST_LOCAL = re.compile(
    r"(?:^owner-|^sympa$|^listserv$|^majordomo$|-(?:request|bounces?|owner|subscribe|unsubscribe|announce|users|dev|list|discuss)$)"
)
_TOKEN_LOCAL = re.compile(r"(?=[a-z0-9]*\d[a-z0-9]*\d)[a-z0-9]{24,}|[a-z0-9]{6,}[+=-][a-z0-9=-]{24,}")
_MACHINE_NAME = template(
    r"(?:\b{mailboxes.display_names}|\bvia [\w .'-]{2,40}|\((?:via |google |jira\)|confluence\)|github\)).*)$"
)

_ADDRESS = re.compile(
    r"""
    ("[^"\s]{1,64}"|[^\s<>()\[\]",:;@\\]{1,64})
    @ ( [\w-]{1,63} (?:\.[\w-]{1,63}){0,9} | \[[0-9a-fA-F.:IPv]{3,50}\] ) \.?
    """,
    re.VERBOSE,
)
_DOTLESS = frozenset({"gmail.com", "googlemail.com"})
"""Gmail's two names, under which dots in the part before the @ mean nothing."""
_SPLIT = re.compile(r"""[",;<>()\\:]""")


def parse_address(text: str) -> Address | None:
    """The first address in `text` (bare, in angle brackets or after `mailto:`), lower-case; None if there is none."""
    found = _ADDRESS.search(text[:2000]) if "@" in text else None
    if found is None:
        return None
    local = found[1].strip("'`")
    return Address(f"{local}@{found[2]}".lower()) if local else None


def parse_mailboxes(header_value: str) -> tuple[Mailbox, ...]:
    """The mailboxes of a From, To, Cc, Bcc or Reply-To value, in order, each address once.

    Survives anything: unbalanced quotes and brackets, groups, comments, semicolons for commas, whole
    mailboxes inside one encoded word. A name that stands without an address is dropped.
    """
    found: dict[Address, Mailbox] = {}
    for piece in _whole_names(_pieces(header_value[:100_000])):
        # Some programs encode whole mailboxes, brackets, commas and all.
        hidden = "=?" in piece and "@" not in without_words(piece)
        for text in _whole_names(_pieces(decode_words(piece))) if hidden else (piece,):
            mailbox = _mailbox(text)
            if mailbox is not None and (mailbox.address not in found or not found[mailbox.address].display_name):
                found[mailbox.address] = mailbox
    return tuple(found.values())


def _whole_names(pieces: list[str]) -> list[str]:
    """The pieces with names put together that a comma without quotes has parted: "Pott, Jo <jo@…>"."""
    whole: list[str] = []
    family = ""
    for piece in pieces:
        name = piece.strip()
        if family and _BRACKETED.match(piece):
            whole.append(f"{family}, {name}")
            family = ""
            continue
        if family:
            whole.append(family)
        family = name if _BARE_NAME.fullmatch(name) else ""
        if not family:
            whole.append(piece)
    return [*whole, family] if family else whole


_BRACKETED = re.compile(r"\s*[^\W\d_][^<>@\"]{0,60}<[^<>]{3,300}>\s*$")
_BARE_NAME = re.compile(r"[^\W\d_][\w .'’-]{0,40}")


def _pieces(value: str) -> list[str]:
    """Cut at the commas (semicolons, group colons) that stand outside quotes, brackets and comments.

    An opening quote without its partner is no quote: it must not swallow the rest of the list.
    """
    pieces: list[str] = []
    start = position = 0
    while (cut := _SPLIT.search(value, position)) is not None:
        sign, position = cut[0], cut.end()
        if sign == "\\":
            position += 1
        elif sign == '"':
            position = _quote_end(value, position)
        elif sign in "<(":
            closing = value.find(">" if sign == "<" else ")", position, position + 400)
            position = closing + 1 if closing >= 0 else position
        elif sign in ",;" or (
            sign == ":" and "@" not in value[start:position] and value[start : position - 1].strip().lower() != "mailto"
        ):
            if sign != ":":
                pieces.append(value[start : position - 1])
            start = position
    pieces.append(value[start:])
    return pieces


def _quote_end(value: str, start: int) -> int:
    """The index after the quote's partner; `start` itself where no partner comes before the next address ends."""
    position = start
    while (end := value.find('"', position, position + 400)) >= 0:
        if value[end - 1] != "\\":
            return start if ">" in value[start:end] and "," in value[start:end] else end + 1
        position = end + 1
    return start


def _mailbox(piece: str) -> Mailbox | None:
    address_text, name = piece, ""
    opening = piece.rfind("<")
    if opening >= 0:
        address_text, name = piece[opening:], piece[:opening]
    address = parse_address(address_text) or parse_address(piece) or _spelt_out(piece)
    if address is None:
        return None
    if opening < 0:
        comment = re.search(r"\(([^()]{1,200})\)", piece)
        name = comment[1] if comment else ""
    return Mailbox(address, tidy_name(name, address))


def _spelt_out(piece: str) -> Address | None:
    """The address of "jo at kiln.example", "jo (at) kiln (dot) example", as archives and careful people write it."""
    found = _AT_WORD.search(piece[:500].replace("@@", "(at)"))
    if found is None:
        return None
    domain = re.sub(_DOT_WORD, ".", found[2], flags=re.IGNORECASE)
    return Address(f"{found[1]}@{domain}".lower())


_DOT_WORD = r"\s?[(\[{]dot[)\]}]\s?|\sdot\s|\.\s?"
_AT_WORD = re.compile(
    r"(?:^|[\s<(])([\w.+-]{1,64})(?:\sat\s|\s?[(\[{]at[)\]}]\s?)"
    rf"([\w-]{{1,63}}(?:(?:{_DOT_WORD})[\w-]{{1,63}}){{1,5}})(?=$|[\s>)(])",
    re.IGNORECASE,
)


def tidy_name(name: str, address: str = "") -> str:
    """A display name as a person reads it: decoded, without quotes; "" if it only repeats the address."""
    name = decode_words(name).replace("\\", "")
    name = " ".join(name.split()).strip(" \"'<>,;`“”„‘’")
    if name.count("(") != name.count(")"):
        name = name.replace("(", "").replace(")", "")
    return "" if name.lower() == address.lower() or name.lower() == f"mailto:{address.lower()}" else name[:120]


def domain_of(address: str) -> str:
    """What stands after the last @, lower-case; the text itself where there is none."""
    return address.rpartition("@")[2].strip().strip(".").lower()


@lru_cache(maxsize=20_000)
def mailbox_key(address: str) -> str:
    """What all spellings of one mailbox share: no "+tag", and for Gmail no dots and one of its two names."""
    local, _, domain = address.strip().lower().rpartition("@")
    plain = local.partition("+")[0] or local
    if domain in _DOTLESS:
        plain, domain = plain.replace(".", "") or plain, "gmail.com"
    return f"{plain}@{domain}"


@lru_cache(maxsize=64)
def _mailbox_keys(addresses: frozenset[str]) -> frozenset[str]:
    return frozenset(map(mailbox_key, addresses))


def is_one_of(address: str, addresses: Collection[str]) -> bool:
    """Whether the mailbox is one of these, however it is spelt."""
    return address in addresses or mailbox_key(address) in _mailbox_keys(frozenset(addresses))


@lru_cache(maxsize=1)
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@lru_cache(maxsize=20_000)
def registrable_domain(address_or_domain: str) -> str:
    """`a@mail.acme.co.uk` → `acme.co.uk`; a bare suffix, an IP literal or a single label stays as it is."""
    domain = domain_of(address_or_domain)
    if not domain or domain.startswith("[") or "." not in domain:
        return domain
    return str(_suffixes().privatesuffix(domain) or domain)


def is_free_mail(address: str, extra: frozenset[str] = frozenset()) -> bool:
    """Whether the domain (or its registrable domain) is a public mail provider's, or one of `extra`."""
    domain = domain_of(address)
    return any(name in words("providers.free_mail") or name in extra for name in (domain, registrable_domain(domain)))


@lru_cache(maxsize=20_000)
def is_role_address(address: str) -> bool:
    """Whether the local part names a function ("info", "buchhaltung", "us-sales") rather than a person."""
    local = address.rpartition("@")[0].partition("+")[0].lower()
    tokens = [token.rstrip("0123456789") for token in re.split(r"[-_.]", local)]
    tokens = [token for token in tokens if token]
    if not tokens:
        return bool(local)
    functions = words("mailboxes.functions")
    if local in functions or not words("mailboxes.machines").isdisjoint(tokens):
        return True
    beside = [token for token in tokens if token not in functions]
    known = words("mailboxes.qualifiers") | words("providers.regions")
    return len(beside) < len(tokens) and known.issuperset(beside)


@lru_cache(maxsize=20_000)
def is_no_reply(address: str) -> bool:
    """Whether nobody reads what is sent there: no-reply in its languages, bounce and daemon addresses."""
    return _NO_REPLY.search(address.rpartition("@")[0]) is not None


def is_group_address(address: str) -> bool:
    """Whether several people read what is sent there: a list, a group, a team; not a room's calendar or a machine."""
    local, _, domain = address.rpartition("@")
    if domain.endswith("calendar.google.com") or is_no_reply(address):
        return False
    return bool(is_role_address(address) or _LIST_LOCAL.search(local) or _LIST_HOST.search(domain))


def is_person(mailbox: Mailbox) -> bool:
    """Whether a human being is likely to be behind it.

    No role, no-reply, list, token or resource-calendar address, and no notetaker.
    """
    local, _, domain = mailbox.address.rpartition("@")
    return not (
        is_no_reply(mailbox.address)
        or is_role_address(mailbox.address)
        or _MACHINE_HOST.search(domain)
        or _LIST_LOCAL.search(local)
        or _TOKEN_LOCAL.search(local)
        or _MACHINE_NAME.search(mailbox.display_name)
        or is_notetaker(mailbox)
    )
