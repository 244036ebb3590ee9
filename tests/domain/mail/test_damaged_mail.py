"""Mail as programs break it: headers, boundaries, types, encodings, and which of its parts are the letter."""

import base64
from binascii import b2a_uu

import pytest

from plugin.domain.extraction.read_message import read_message
from plugin.domain.mail.mime import parse_labels, raw_from_bytes

HEAD = (
    "From: Nora Lind <nora@fjord.example>\nTo: sam@oak.example\nSubject: Plan\nDate: Mon, 2 Jun 2025 10:00:00 +0200\n"
)
WORDS = "The harbour room is free on Thursday."
HTML = f"<html><body><p>Hi Sam,</p><p>{WORDS}</p><p>Nora</p></body></html>"


def own(text: str | bytes, head: str = HEAD) -> str:
    data = text.encode() if isinstance(text, str) else text
    return read_message(raw_from_bytes(head.encode() + data)).own_text


def parts(*pieces: str, kind: str = "mixed", boundary: str = "bb", declared: str = 'boundary="bb"') -> str:
    inner = "".join(f"--{boundary}\n{piece}\n" for piece in pieces)
    return f"Content-Type: multipart/{kind}; {declared}\n\n{inner}--{boundary}--\n"


PLAIN = f"Content-Type: text/plain\n\nHi Sam,\n\n{WORDS}\n\nNora"
RICH = f"Content-Type: text/html\n\n{HTML}"


# --- which part is the letter


@pytest.mark.parametrize(
    "others",
    [
        ("Content-Type: text/plain\n\n_____\nHarbour mailing list\nhttps://lists.example/harbour",),
        ("Content-Type: text/plain\n\nScanned by the gateway.",),
        ("Content-Type: text/plain; name=notes.txt\nContent-Disposition: inline\n\nSECRET rope 20 m",),
        ('Content-Type: text/plain; name="log.txt"\nContent-Disposition: attachment\n\nSECRET rope',),
        ("Content-Type: text/css\n\np { color: SECRET }",),
        ("Content-Type: text/x-vcard\n\nBEGIN:VCARD\nFN:SECRET\nEND:VCARD",),
        ("Content-Type: text/directory; profile=vCard\n\nBEGIN:VCARD\nFN:SECRET\nEND:VCARD",),
        ("Content-Type: text/plain\n\nBEGIN:VCALENDAR\nSUMMARY:SECRET\nEND:VCALENDAR",),
        ("Content-Type: text/csv\n\nSECRET,20\n",),
        ("Content-Type: text/x-patch\n\n--- SECRET\n",),
        ("Content-Type: text/x-unknown\n\nSECRET",),
        ("Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nSECRET",),
    ],
)
@pytest.mark.parametrize("letter", [PLAIN, RICH, parts(PLAIN, RICH, kind="alternative").replace("bb", "inner")])
def test_the_letter_is_read_whatever_stands_beside_it(letter: str, others: tuple[str, ...]) -> None:
    # A list's footer stands below what it was sent with.
    orders = ((letter, *others),) if "mailing list" in others[0] else ((letter, *others), (*others, letter))
    for order in orders:
        words = own(parts(*order))
        assert WORDS in words
        assert "SECRET" not in words


def test_of_alternatives_one_is_read() -> None:
    amp = f"Content-Type: text/x-amp-html\n\n<html amp4email><p>{WORDS}</p></html>"
    words = own(parts(PLAIN, amp, RICH, kind="alternative"))
    assert words.count(WORDS) == 1
    assert "amp4email" not in words


def test_the_parts_of_a_row_are_all_read_once() -> None:
    snapshot = "Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\nAAAA"
    second = "Content-Type: text/html\n\n<p>And the boat is painted.</p>"
    words = own(parts(PLAIN.replace("\n\nNora", ""), snapshot, second))
    assert WORDS in words
    assert "And the boat is painted." in words
    assert own(parts(PLAIN, RICH)).count(WORDS) == 1


def test_a_letter_that_bears_a_name_or_is_marked_attached_is_still_the_letter() -> None:
    assert WORDS in own(f'Content-Type: text/plain; name="message.txt"\n\n{WORDS} It is quiet there.\n')
    assert WORDS in own(f"Content-Type: text/plain\nContent-Disposition: attachment\n\n{WORDS} It is quiet there.\n")


def test_files_uuencoded_within_the_text_are_files() -> None:
    encoded = "".join(b2a_uu(b"x" * 45).decode() for _ in range(4))
    raw = raw_from_bytes(f"{HEAD}\n{WORDS}\nbegin 644 map.png\n{encoded}`\nend\nIt is quiet there.\n".encode())
    reading = read_message(raw)
    assert reading.own_text == f"{WORDS}\nIt is quiet there."
    assert reading.attachments == ("map.png",)


# --- boundaries and types


@pytest.mark.parametrize(
    ("boundary", "declared"),
    [
        ("bb", 'boundary="other"'),
        ("bb", "charset=utf-8"),
        ("bb", 'boundary="bb "'),
        ("bb", "boundary=bb; type=x"),
        ("b'b", 'boundary="b\'b"'),
        ("=_b b", 'boundary="=_b b"'),
        ("bb", "boundary='bb'"),
        ("bb", "boundary*0=b; boundary*1=b"),
        ("BB", "boundary=bb"),
    ],
)
def test_a_boundary_that_was_lost_is_found(boundary: str, declared: str) -> None:
    words = own(parts(PLAIN, RICH, kind="alternative", boundary=boundary, declared=declared))
    assert WORDS in words
    assert "Content-Type" not in words
    assert boundary not in words


def test_a_tree_without_its_first_header_or_with_text_behind_its_end_is_still_a_tree() -> None:
    body = parts(PLAIN, RICH, kind="alternative").partition("\n\n")[2]
    assert own("\n" + body).count(WORDS) == 1
    assert WORDS in own(parts("Content-Type: text/plain\n\nHi Sam,") + f"--bb\n{PLAIN}\n--bb--\n")


def test_a_boundary_within_a_line_bounds_nothing() -> None:
    assert "see --bb and --bb-- there" in own(
        parts(f"Content-Type: text/plain\n\n{WORDS} Then see --bb and --bb-- there.")
    )


@pytest.mark.parametrize(
    "declared",
    [
        "text",
        "plain",
        "plain; charset=utf-8",
        "text/",
        "text/plain charset=utf-8",
        '"text/plain"',
        "TEXT/PLAIN;",
        "foo",
        ";",
        "text/plain;;",
    ],
)
def test_a_type_that_is_none_is_plain_text(declared: str) -> None:
    assert own(f"Content-Type: {declared}\n\n{WORDS} It is quiet there.\n") == f"{WORDS} It is quiet there."


def test_html_without_its_half_of_the_type_is_html() -> None:
    assert "<p>" not in own(f"Content-Type: html\n\n{HTML}\n")


# --- transfer encodings


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize(
    "name", ["base64;", "base64 (x)", "(x) base64", "BASE64", '"base64"', "base64,", "base 64", "b64", "x-base64"]
)
def test_base64_with_anything_beside_its_name_is_decoded(name: str) -> None:
    body = (
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {name}\n\n{encoded('Grüße. ' + WORDS)}\n"
    )
    assert own(body) == f"Grüße. {WORDS}"


@pytest.mark.parametrize(
    "name",
    [
        "quoted-printable;",
        "quoted-printable (x)",
        "(by a gateway) Quoted-Printable",
        "Quoted Printable",
        "quotedprintable",
    ],
)
def test_quoted_printable_with_anything_beside_its_name_is_decoded(name: str) -> None:
    body = (
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {name}\n\nGr=C3=BC=C3=9Fe,= \n {WORDS}\n"
    )
    assert own(body).split() == f"Grüße, {WORDS}".split()


@pytest.mark.parametrize(
    "content",
    [
        encoded(f"{WORDS}\nIt is q") + "\n" + encoded("uiet there.\n"),
        "\n".join(encoded(line) for line in (WORDS + "\n", "It is quiet there.\n")),
        encoded(f"{WORDS}\nIt is quiet there.") + encoded("\n____\nlist footer\n"),
        encoded(f"{WORDS}\nIt is quiet there.\n") + "\n____________\nHarbour mailing list\nhttps://lists.example\n",
        "[EXTERNAL] be careful\n" + encoded(f"{WORDS}\nIt is quiet there.\n"),
        encoded(f"{WORDS}\nIt is quiet there.\n").rstrip("="),
        encoded(f"{WORDS}\nIt is quiet there.\n").replace("a", "a\n ", 1),
    ],
)
def test_base64_is_decoded_up_to_each_padding_and_what_stands_beside_it_kept(content: str) -> None:
    words = own(f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{content}\n")
    assert WORDS in words
    assert "It is quiet there." in words


@pytest.mark.parametrize("name", ["x-uuencode", "uuencode", "x-uue"])
def test_uuencoded_text_is_decoded(name: str) -> None:
    lines = b2a_uu(f"{WORDS[:36]}\n".encode()).decode()
    assert WORDS[:36] in own(f"Content-Transfer-Encoding: {name}\n\nbegin 644 x\n{lines}`\nend\n")


def test_base64_whose_header_was_lost_is_decoded() -> None:
    assert WORDS in own("\n" + "\n".join(encoded((WORDS + "\n") * 6)[at : at + 76] for at in range(0, 304, 76)) + "\n")


# --- headers


@pytest.mark.parametrize(
    "head",
    [
        "X-Report: score\n\t\n\tpts rule\n \n\tdone\n" + HEAD,
        HEAD.replace("Subject: Plan\n", "Subject: Plan\n \n"),
        HEAD.replace("\n", "\r\n").replace("Subject: Plan\r\n", "Subject: Plan\r\n\t\r\n"),
        HEAD.replace("Subject", "this line is junk\nSubject"),
        HEAD.replace("Subject: Plan\n", ">From nora Mon Jun  2 10:00:00 2025\nSubject: Plan\n"),
        HEAD.replace("\n", "\r\r\n"),
        HEAD.replace("\n", "\r"),
        HEAD.replace("Subject:", "Subject :"),
    ],
)
def test_only_an_empty_line_ends_the_headers(head: str) -> None:
    end = "\r\r\n" if "\r\r" in head else "\r\n" if "\r\n" in head else "\r" if "\r" in head else "\n"
    reading = read_message(raw_from_bytes((head + end + WORDS + end).encode()))
    assert (reading.subject, reading.own_text) == ("Plan", WORDS)
    assert reading.sender is not None
    assert reading.date is not None


@pytest.mark.parametrize(
    "body", [f"{WORDS} Yes.\nSam comes too.\n", f"Dear Sam,\n{WORDS}\n\nNora: yes.\n", f" \n{WORDS}\nPS: bring tea.\n"]
)
def test_words_without_an_empty_line_before_them_are_kept(body: str) -> None:
    words = own(body)
    assert all(line.strip() in words for line in body.split("\n"))


def test_raw_headers_may_each_be_in_another_charset() -> None:
    raw = raw_from_bytes(
        "From: Zoë <z@x.example>\n".encode("latin-1") + "Subject: Grüße\n".encode() + b"Date: x\n\nHi\n"
    )
    assert dict(raw.headers) == {"From": "Zoë <z@x.example>", "Subject": "Grüße", "Date": "x"}
    raw = raw_from_bytes(
        b"From: a@b.example\nSubject: "
        + "Привет".encode("cp1251")
        + b"\nContent-Type: text/plain; charset=windows-1251\n\nHi"
    )
    assert dict(raw.headers)["Subject"] == "Привет"


@pytest.mark.parametrize(
    ("written", "labels"),
    [
        ("Sent,Important", ("Sent", "Important")),
        ('"Rope, Drafts, Knots",Inbox', ("Rope, Drafts, Knots", "Inbox")),
        ('Inbox,"say ""hi"", Sam"', ("Inbox", 'say "hi", Sam')),
        ("=?UTF-8?Q?=22Seile,_Entw=C3=BCrfe=22,Inbox?=", ("Seile, Entwürfe", "Inbox")),
        ("", ()),
    ],
)
def test_labels_in_quotes_may_hold_commas(written: str, labels: tuple[str, ...]) -> None:
    assert parse_labels(written) == labels


# --- armour


ARMOUR = "-----BEGIN PGP SIGNATURE-----\nVersion: X\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n"


@pytest.mark.parametrize(
    "body",
    [
        f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{WORDS}\n- -- \nNora\n{ARMOUR}",
        f"{WORDS}\n\nNora\n\n{ARMOUR.replace('SIGNATURE', 'PUBLIC KEY BLOCK')}",
        f"{WORDS}\n\nNora\n\n-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBFabcdef\nghijkl\n",
        f"{WORDS}\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\nNora\n",
    ],
)
def test_armour_is_nobodys_words(body: str) -> None:
    words = own("\n" + body)
    assert WORDS in words
    assert not any(mark in words for mark in ("PGP", "Hash:", "iQEz", "mQEN", "hQEM", "=abcd"))


# --- html


@pytest.mark.parametrize(
    "html",
    [
        (
            f"<pre>Hi Sam,\n\n{WORDS}\n\nOn Mon, Jun 2, 2025 at 9:00 "
            f"AM Sam &lt;sam@oak.example&gt; wrote:\n&gt; QUOTED\n</pre>"
        ),
        (
            f'<div style="white-space: pre-wrap">Hi Sam,\n\n{WORDS}\n'
            f"\nAm 02.06.2025 um 09:00 schrieb Sam:\n&gt; QUOTED</div>"
        ),
        f'<p style="WHITE-SPACE:pre-line">{WORDS}\n\nAm 02.06.2025 um 09:00 schrieb Sam:\n&gt; QUOTED</p>',
        (
            f"<span style='white-space:break-spaces'>{WORDS}\n\nLe lun. 2 juin "
            f"2025 à 10:00, Sam &lt;s@oak.example&gt; a écrit :\n&gt; QUOTED</span>"
        ),
    ],
)
def test_line_ends_of_preformatted_html_are_kept(html: str) -> None:
    words = own(f"Content-Type: text/html\n\n{html}")
    assert WORDS in words.split("\n")
    assert "QUOTED" not in words


def test_line_ends_are_kept_where_the_style_sheet_says_so() -> None:
    style = "<style>p { margin: 0 } .plain, .x { white-space: pre-wrap; }</style>"
    assert own(f"Content-Type: text/html\n\n{style}<div class='plain'>Hi Sam,\n{WORDS}</div>") == f"Hi Sam,\n{WORDS}"


def test_line_ends_of_other_html_are_spaces() -> None:
    assert (
        own("Content-Type: text/html\n\n<pre>a<span style='white-space:normal'>\nb</span></pre><p>c\nd, e.</p>")
        == "a b\n\nc d, e."
    )


@pytest.mark.parametrize(
    "html",
    [
        f'<div id="AppleMailSignature">{WORDS}</div><blockquote type="cite">QUOTED</blockquote>',
        f'<div>Hi Sam,</div><div id="AppleMailSignature"><div>{WORDS}</div><div>Sent from my iPhone</div></div>',
        f'<div class="gmail_signature">{WORDS} Shall we?</div>',
        f'<div class="moz-signature">{WORDS}<br>-- <br>Nora Lind<br>+47 22 123456</div>',
        f'<div id="Signature"><p>{WORDS}</p><p>Nora</p></div>',
    ],
)
def test_a_letter_within_the_signatures_element_is_a_letter(html: str) -> None:
    words = own(f"Content-Type: text/html\n\n{html}")
    assert WORDS in words
    assert not any(other in words for other in ("QUOTED", "iPhone", "+47"))


@pytest.mark.parametrize(
    "card", ["Nora Lind<br>Fjord AS<br>+47 22 123456", "-- <br>Nora", "Best regards,<br>Nora", "Sent from my iPhone"]
)
def test_a_card_alone_is_no_letter(card: str) -> None:
    assert own(f'Content-Type: text/html\n\n<div class="gmail_signature">{card}</div><blockquote>Hi</blockquote>') == ""
    assert own(f'Content-Type: text/html\n\n<p>{WORDS}</p><div class="gmail_signature">{card}</div>') == WORDS
