"""Mail that is made to be slow to read: every mark that reading turns on, repeated and nested, drawn by a seed."""

import base64
import random
from collections.abc import Iterator

NAMES = ("Xaba", "Yoci Zupu", "Dr. Roe", "Bank of Aran", "Kiln & Sons", "Mr Van der Bo", "ACME", "Ann", "I", "Ltd.")
LABELS = (
    "From: ",
    "To: ",
    "Objet: ",
    "Subject:",
    "Von:",
    "Date: 2 June 2025 10:00",
    "差出人:",
    "From",
    "Kimden: a@b.example",
    "Cc: ",
)
SEAMS = (
    "-----Original Message-----",
    "On Mon, Jun 2, 2025 at 9:00 AM Bo <bo@clay.example> wrote:",
    "schrieb:",
    "wrote:",
    "On ",
    "Original Message",
    "    Original Message",
    "Begin forwarded message:",
    "________________",
    "Le 2 juin 2025 à 10:00, ",
    "2025-06-02 10:00",
    "a écrit :",
    "> ",
    ">",
    ">>>>>>>>",
    "IK> ",
    "| ",
    "» ",
    "@",
    "<bo@clay.example>",
    "<",
    ":",
)
TAILS = (
    "-- ",
    "--",
    "Best regards,",
    "Thanks",
    "Sent from my iPhone",
    "Get Outlook for iOS",
    "+49 30 1234567",
    "www.kiln.example",
    "CONFIDENTIAL: this e-mail",
    "Unsubscribe: ",
    "- ",
    "* ",
    "Hi Bo,",
    "Dear ",
    "Jo Pott",
    "jo@kiln.example",
    "Tel. ",
    "~",
    "#",
)
WORDS = (
    "we saw ",
    "and ",
    ", ",
    " und ",
    "thank you ",
    "introduce ",
    "you ",
    "never ",
    "not ",
    "very ",
    "lunch with ",
    "of ",
    "the ",
    "a ",
    "who is ",
    "my friend ",
    "said ",
    "but ",
    "because ",
    "for six years ",
    "would have ",
    "from ",
    "at ",
    "CEO ",
    "was ",
    "it ",
    "so ",
    "(",
    ")",
    "“",
    "”",
    '"',
    "'",
    "’",
    ".",
    "!",
    "?",
    "...",
    "…",
    "1",
    "10:00",
    " ",
    "\t",
    "\u00a0",
    "\u200b",
    "é",
    "ß",
    "文",
    "م",
    "İ",
)
TAGS = (
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<p>",
    "<br>",
    "<table><tr><td>",
    "</x>",
    "<blockquote>",
    "<a href=x>",
    "<font size=1>",
    "<ul><li>",
    "<pre>",
    "<style>",
    "<!--",
    "<div class=gmail_quote>",
    "<div class=moz-signature>",
    "<span style='white-space:pre-wrap'>",
    "&amp;",
    "<div id=appendonsend>",
    "<h1>",
    "<select>",
    "<svg>",
    "<math>",
    "<img src=x>",
    "<",
    ">",
    "</",
    "<p><font color=red>",
    "<i><div>",
)
MARKUP = (
    "=?utf-8?q?",
    "=?utf-8?b?",
    "?=",
    "=?",
    "=",
    "=20",
    "=\n",
    "--b\n",
    "--b--\n",
    "\n--b\nContent-Type: text/html\n\n",
    "Content-Type: text/plain\n",
    "begin 644 a\n",
    "M" * 60 + "\n",
    "-----BEGIN PGP MESSAGE-----\n",
    "-----END PGP MESSAGE-----\n",
    "- ",
    "\nFrom ",
    "\nFrom a@b.example Mon Jun  2 10:00:00 2025\n",
    ">From ",
    "; name=x",
    "; x*0*=",
    ";",
    '"',
    "\\",
    "(",
    "<a@b.example>,",
    "a@b.example, ",
    ":",
    " ",
    "\n ",
    "\r",
    "\r\n",
    "\x00",
    "\xff",
)
CHARSETS = (
    "utf-8",
    "iso-8859-1",
    "utf-7",
    "punycode",
    "idna",
    "gb2312",
    "iso-2022-jp",
    "big5",
    "euc-jp",
    "utf-16",
    "hz",
    "x-sjis",
    "rot13",
    "",
)
ENCODINGS = ("7bit", "8bit", "base64", "quoted-printable", "x-uuencode", "base64;", "")
FLOWED = "; format=flowed; delsp=yes"


def adversarial_messages(count: int, *, seed: int, size: int) -> Iterator[tuple[str, bytes]]:
    """`count` messages of about `size` bytes, each with what it is made of."""
    rng = random.Random(seed)
    for _ in range(count):
        yield _message(rng, size)


def _message(rng: random.Random, size: int) -> tuple[str, bytes]:
    kind = rng.choice(("plain", "plain", "plain", "html", "html", "header", "mime", "multipart"))
    pools = {"plain": (NAMES, LABELS, SEAMS, TAILS, WORDS, WORDS), "html": (TAGS, TAGS, WORDS, SEAMS, NAMES)}
    units = [
        rng.choice(rng.choice(pools.get(kind, (MARKUP, MARKUP, LABELS, WORDS, TAGS)))) for _ in range(rng.randint(1, 5))
    ]
    glue = rng.choice(("", "", " ", "\n", ", ", "\n\n", " \n", ",\n"))
    unit = glue.join(units) + glue
    body = _repeated(rng, unit, size)
    name = f"{kind} {units!r} {glue!r}"
    head = (
        "From: Jo <jo@kiln.example>\nTo: ines@askhouse.example\nDate: "
        "Mon, 2 Jun 2025 10:00:00 +0200\nMessage-ID: <a@b.example>\n"
    )
    if kind == "header":
        header = rng.choice(
            ("Subject", "From", "To", "References", "Content-Type", "Date", "X-Gmail-Labels", "Content-Disposition")
        )
        return f"{name} {header}", f"{header}: {body}\n{head}\nHello.\n".encode("utf-8", "replace")
    charset, encoding = rng.choice(CHARSETS), rng.choice(ENCODINGS)
    subtype = "html" if kind == "html" else "plain"
    content = body.encode("utf-8", "replace")
    if kind == "multipart":
        return name, (head + "Content-Type: multipart/mixed; boundary=b\n\n").encode() + content
    if encoding.startswith("base64") and rng.random() < 0.7:
        content = base64.encodebytes(content)
    flowed = FLOWED if rng.random() < 0.3 else ""
    head += f"Content-Type: text/{subtype}; charset={charset}{flowed}\nContent-Transfer-Encoding: {encoding}\n\n"
    return f"{name} {charset} {encoding}{flowed}", head.encode() + content


def _repeated(rng: random.Random, unit: str, size: int) -> str:
    """The unit until the size is reached; or one half of it so often and then the other; or numbered."""
    times = max(size // max(len(unit), 1), 1)
    shape = rng.random()
    if shape < 0.6:
        return unit * times
    if shape < 0.8:
        half = len(unit) // 2 or 1
        return unit[:half] * times + (unit[half:] or unit) * times
    return "".join(f"{unit}{number} " for number in range(times))
