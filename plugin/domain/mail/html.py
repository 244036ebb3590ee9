"""HTML mail as plain text: block structure as lines, quotes as ">" lines, seams and signatures marked."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugin.domain.language.vocabulary import vocabulary
from plugin.domain.mail.quote_separators import QUOTE_START
from plugin.domain.mail.signatures import SIGNATURE_END, SIGNATURE_START

MAX_HTML = 400_000
"""Characters of HTML that are parsed; styles and embedded images make HTML far longer than its words."""
MAX_NODES = 20_000
MAX_NESTING = 2_000
"""The parser's time grows with the square of the nesting; no mail program nests as deep."""
MAX_REOPENED = 400_000
"""Elements at most that the parser may have to open again, because `<b>` or `<font>` were not closed before a block."""
MAX_ATTRIBUTES = 2_000
MAX_STYLE = 2_000
"""Characters of a style attribute that are looked at."""
MAX_QUOTE_DEPTH = 12

_BLOCKS = vocabulary(
    """
    address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
    header hr html li main nav ol p pre section table tbody tfoot thead title tr ul
    """
)
_PARAGRAPHS = vocabulary("p h1 h2 h3 h4 h5 h6 ul ol table pre blockquote")
_SKIPPED = vocabulary("script style head title template noscript object svg math -comment audio video iframe map")
_QUOTE_CLASSES = re.compile(
    r"(?:^|\s)(?:gmail_quote(?:_container)?|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra"
    r"|moz-cite-prefix|moz-forward-container|"
    r"OutlookMessageHeader|gmail_extra_quote|ms-outlook-mobile-reference-message|skype-quote|front-blockquote"
    r"|quoted-text|WebmailQuote|"
    r"mailbird-quote|hey-quote|email_quote|zm_quote)(?:\s|$)",
    re.IGNORECASE,
)
_QUOTE_IDS = re.compile(
    r"^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|isReplyContent|isForwardContent"
    r"|yahoo_quoted_\w*|"
    r"reply-intro|reply_block|OLK_SRC_BODY_SECTION|origbody|ms-outlook-mobile-body-separator-line|replySplit"
    r"|qm_quote|stopSpelling)$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:^|\s)(?:x_)*(?:gmail_signature(?:_prefix)?|moz-signature|protonmail_signature_block(?:-user|-proton)?"
    r"|Signature|signature|ms-outlook-mobile-signature|"
    r"tutanota_signature|zmail_signature|mailbird-signature|yahoo-signature|orc_signature|mail-signature"
    r"|email-signature|AppleMailSignature|bloop_sign)(?:\s|$)"
)
_OUTLOOK_RULE = re.compile(
    r"border(?:-top)?\s*:\s*(?:none\s*;\s*border-top\s*:\s*)?solid\s+(?:#[0-9a-f]{6}|windowtext)\s+1\.0pt",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|;|$)", re.IGNORECASE
)
_PRESERVES = re.compile(r"white-space\s*:\s*(pre(?:-wrap|-line)?|break-spaces|normal|nowrap)\b", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]{1,60})")
_PREFORMATTED = vocabulary("pre listing xmp plaintext textarea")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_NOT_WORDS = re.compile(r"<(/?)(?:style|script|title)\b", re.IGNORECASE)
_OPENING_OR_CLOSING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{4 * MAX_ATTRIBUTES},}}")
_MARK_IN_VALUE = re.compile(r"""=\s?["']?[^"'<>=]{0,40}[<>]["']""")
_FORMATTING = vocabulary("a b big code em font i nobr s small strike strong tt u")
_EMPTY = vocabulary("area base br col embed hr img input link meta source track wbr p li td tr th dt dd option")
_SPACE = re.compile(r"[ \t\r\n\f]+")


def html_to_text(html: str) -> str:
    """The visible text of an HTML body. Links lose their targets, images their existence.

    A line of `QUOTE_START` marks where an element says that a quote begins; `SIGNATURE_START` and
    `SIGNATURE_END` enclose what says it is the signature. Block quotes become "> " lines.
    """
    html = html[:MAX_HTML]
    if _is_too_costly(html):
        return _TAG.sub("\n", _without_styles(html))
    tree = LexborHTMLParser(html)
    if tree.body is None:
        return ""
    writer = _Writer(_preserving_classes(tree) if "white-space" in html else frozenset())
    writer.write(tree.body)
    return writer.text()


def _preserving_classes(tree: LexborHTMLParser) -> frozenset[str]:
    """The classes for which the message's own style sheet keeps line ends."""
    classes: set[str] = set()
    for style in tree.css("style")[:10]:
        for rule in (style.text() or "")[:50_000].split("}"):
            selector, _, declarations = rule.rpartition("{")
            found = _PRESERVES.search(declarations)
            if found is not None and found[1].lower() not in {"normal", "nowrap"}:
                classes.update(_CLASS.findall(selector[-500:]))
    return frozenset(classes)


def _without_styles(html: str) -> str:
    """What stands outside styles and scripts, for a text that is not parsed."""
    kept: list[str] = []
    start = 0
    for tag in _NOT_WORDS.finditer(html):
        if tag.start() >= start and not tag[1]:
            kept.append(html[start : tag.start()])
            start = len(html)
        elif tag[1] and start == len(html):
            start = tag.start()
    return "\n".join((*kept, html[start:]))


def _is_too_costly(html: str) -> bool:
    """Whether the parser would need far more time for it than for a letter.

    Counted as the parser sees it: a closing tag without its opening one closes nothing, and formatting that is
    left open is opened again in every block.
    """
    if len(html) > 4 * MAX_ATTRIBUTES and (
        any(len(tag[0].split()) > MAX_ATTRIBUTES for tag in _LONG_TAG.finditer(html))
        or (html.count('"<') + html.count("'<") > MAX_ATTRIBUTES and len(_MARK_IN_VALUE.findall(html)) > MAX_ATTRIBUTES)
    ):
        return True
    if html.count("<") <= 600:
        return False
    unclosed: dict[str, int] = {}
    depth = formatting = reopened = 0
    for tag in _OPENING_OR_CLOSING.finditer(html):
        name = tag[2].lower()
        if tag[1]:
            if unclosed.get(name):
                unclosed[name] -= 1
                depth -= 1
                formatting -= name in _FORMATTING
            continue
        reopened += formatting
        if name not in _EMPTY:
            unclosed[name] = unclosed.get(name, 0) + 1
            depth += 1
            formatting += name in _FORMATTING
        if depth > MAX_NESTING or reopened > MAX_REOPENED:
            return True
    return False


class _Writer:
    """Walks the tree without recursion (mail nests a thousand tables) and collects lines."""

    def __init__(self, preserving: frozenset[str]) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._depth = 0
        self._seam_written = False
        self._preserves = [False]
        self._preserving = preserving

    def text(self) -> str:
        self._break()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self._lines)).strip("\n")

    def write(self, body: LexborNode) -> None:
        # Each entry is a node to open, or a function-like string that closes one.
        stack: list[LexborNode | str] = [body]
        seen = 0
        while stack and seen < MAX_NODES:
            item = stack.pop()
            if isinstance(item, str):
                self._close(item)
                continue
            seen += 1
            tag = item.tag or ""
            if tag == "-text":
                self._words(item)
            elif tag == "br":
                self._break(empty=True)
            elif tag == "hr":
                self._break()
                self._mark("_" * 10)
            elif tag not in _SKIPPED:
                self._open(item, tag, stack)

    def _open(self, node: LexborNode, tag: str, stack: list[LexborNode | str]) -> None:
        attributes = node.attributes
        closing: list[str] = []
        if attributes:
            style = (attributes.get("style") or "")[:MAX_STYLE]
            if _HIDDEN.search(style):
                return
            closing = self._announce(tag, attributes)
        preserves = self._is_preserving(tag, attributes)
        if preserves is not self._preserves[-1]:
            self._preserves.append(preserves)
            closing.append("preserved")
        if tag in _BLOCKS:
            self._break()
            closing.append("paragraph" if tag in _PARAGRAPHS else "block")
        elif tag in {"td", "th"}:
            closing.append("cell")
        if tag == "blockquote":
            self._depth += 1
            closing.append("quote")
        elif tag == "li":
            self._line.append("- ")
        stack.extend(closing)
        child = node.last_child
        while child is not None:
            stack.append(child)
            child = child.prev

    def _is_preserving(self, tag: str, attributes: dict[str, str | None]) -> bool:
        """Whether line ends within the element are to be seen."""
        found = _PRESERVES.search((attributes.get("style") or "")[:MAX_STYLE]) if attributes else None
        if found is not None:
            return found[1].lower() not in {"normal", "nowrap"}
        if self._preserves[-1] or tag in _PREFORMATTED:
            return True
        return bool(self._preserving) and not self._preserving.isdisjoint((attributes.get("class") or "").split())

    def _announce(self, tag: str, attributes: dict[str, str | None]) -> list[str]:
        """Write the mark of a quote or signature that the element's class, id or style announces."""
        names, identity = attributes.get("class") or "", attributes.get("id") or ""
        if names or identity:
            if _SIGNATURE.search(names) or _SIGNATURE.search(identity):
                self._mark(SIGNATURE_START)
                return ["signature"]
            if (_QUOTE_CLASSES.search(names) and tag != "blockquote") or _QUOTE_IDS.match(identity):
                self._seam()
        if tag == "div" and _OUTLOOK_RULE.search((attributes.get("style") or "")[:MAX_STYLE]):
            self._seam()
        return []

    def _seam(self) -> None:
        if self._depth == 0 and not self._seam_written:
            self._mark(QUOTE_START)
            self._seam_written = True

    def _mark(self, mark: str) -> None:
        self._break()
        self._lines.append(self._marks() + mark)

    def _close(self, what: str) -> None:
        if what == "quote":
            self._break()
            self._depth -= 1
        elif what == "signature":
            self._mark(SIGNATURE_END)
        elif what == "cell":
            self._line.append(" ")
        elif what == "preserved":
            self._preserves.pop()
        else:
            self._break()
            if what == "paragraph" and self._lines and self._lines[-1].strip("> "):
                self._lines.append(self._marks())

    def _marks(self) -> str:
        return "> " * min(self._depth, MAX_QUOTE_DEPTH)

    def _words(self, node: LexborNode) -> None:
        text = node.text_content or ""
        if self._preserves[-1] and "\n" in text:
            self._preserved(text)
            return
        text = _SPACE.sub(" ", text)
        if text != " " or self._line:
            self._line.append(text)

    def _preserved(self, text: str) -> None:
        """Words whose line ends are to be seen. Those between the tags of one block and the next are none of them."""
        if not text.strip() and not self._line:
            return
        first, *others = text.replace("\r\n", "\n").split("\n")
        self._line.append(first)
        for line in others:
            self._break(empty=True)
            self._line.append(line)

    def _break(self, *, empty: bool = False) -> None:
        line = "".join(self._line).strip()
        self._line = []
        if line or empty:
            self._lines.append(self._marks() + line)
