"""How mail programs in four languages quote the message that is being answered or passed on."""

import html as html_escape
from dataclasses import dataclass
from datetime import datetime

_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "de": ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
}
LONG_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
}
_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
}
LONG_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
           "Dezember"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
           "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december"),
}  # fmt: skip
_BLOCK = {
    "en": ("From:", "Sent:", "To:", "Cc:", "Subject:"),
    "de": ("Von:", "Gesendet:", "An:", "Cc:", "Betreff:"),
    "fr": ("De :", "Envoyé :", "À :", "Cc :", "Objet :"),
    "es": ("De:", "Enviado el:", "Para:", "CC:", "Asunto:"),
    "nl": ("Van:", "Verzonden:", "Aan:", "CC:", "Onderwerp:"),
}
_FORWARD = {
    "en": "---------- Forwarded message ---------",
    "de": "---------- Weitergeleitete Nachricht ----------",
    "fr": "---------- Message transféré ---------",
    "es": "---------- Mensaje reenviado ----------",
    "nl": "---------- Doorgestuurd bericht ----------",
}
_ORIGINAL = {
    "en": "-----Original Message-----",
    "de": "-----Ursprüngliche Nachricht-----",
    "fr": "-----Message d'origine-----",
    "es": "-----Mensaje original-----",
    "nl": "-----Oorspronkelijk bericht-----",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A message as another one quotes it. `date` stands in the zone of the one who quotes."""

    sender: tuple[str, str]
    to: tuple[tuple[str, str], ...]
    cc: tuple[tuple[str, str], ...]
    date: datetime
    subject: str
    text: str


def attribution(quoted: Quoted, program: str, language: str) -> str:
    """The line before a quote: "On … wrote:" and its cousins."""
    name, address = quoted.sender
    when = quoted.date
    day = _DAYS[language][when.weekday()]
    month = _MONTHS[language][when.month - 1]
    clock = f"{when:%H:%M}"
    if program == "thunderbird":
        return {
            "en": f"On {when:%d/%m/%Y} {clock}, {name} wrote:",
            "de": f"Am {when:%d.%m.%Y} um {clock} schrieb {name}:",
            "fr": f"Le {when:%d/%m/%Y} à {clock}, {name} a écrit :",
            "es": f"El {when.day}/{when.month}/{when:%y} a las {clock}, {name} escribió:",
            "nl": f"Op {when:%d-%m-%Y} om {clock} schreef {name}:",
        }[language]
    if program in {"apple", "phone"}:
        long_month = LONG_MONTHS[language][when.month - 1]
        return {
            "en": f"On {when.day} {month} {when.year}, at {clock}, {name} <{address}> wrote:",
            "de": f"Am {when:%d.%m.%Y} um {clock} schrieb {name} <{address}>:",
            "fr": f"Le {when.day} {month} {when.year} à {clock}, {name} <{address}> a écrit :",
            "es": f"El {when.day} {month} {when.year}, a las {clock}, {name} <{address}> escribió:",
            "nl": f"Op {when.day} {long_month} {when.year} om {clock} schreef {name} <{address}> het volgende:",
        }[language]
    return {
        "en": f"On {day}, {when.day} {month} {when.year} at {clock}, {name} <{address}> wrote:",
        "de": f"Am {day}, {when.day}. {month} {when.year} um {clock} Uhr schrieb {name} <{address}>:",
        "fr": f"Le {day} {when.day} {month} {when.year} à {clock}, {name} <{address}> a écrit :",
        "es": f"El {day}, {when.day} {month} {when.year} a las {clock}, {name} (<{address}>) escribió:",
        "nl": f"Op {day} {when.day} {month} {when.year} om {clock} schreef {name} <{address}>:",
    }[language]


def header_block(quoted: Quoted, language: str) -> list[tuple[str, str]]:
    """Outlook's lines above a quote, as (label, value)."""
    when = quoted.date
    day = LONG_DAYS[language][when.weekday()]
    month = LONG_MONTHS[language][when.month - 1]
    sent = {
        "en": f"{day}, {when.day} {month} {when.year} {when:%H:%M}",
        "de": f"{day}, {when.day}. {month} {when.year} {when:%H:%M}",
        "fr": f"{day} {when.day} {month} {when.year} {when:%H:%M}",
        "es": f"{day}, {when.day} de {month} de {when.year} {when:%H:%M}",
        "nl": f"{day} {when.day} {month} {when.year} {when:%H:%M}",
    }[language]
    labels = _BLOCK[language]
    lines = [(labels[0], shown(quoted.sender)), (labels[1], sent), (labels[2], "; ".join(map(shown, quoted.to)))]
    if quoted.cc:
        lines.append((labels[3], "; ".join(map(shown, quoted.cc))))
    return [*lines, (labels[4], quoted.subject)]


def shown(mailbox: tuple[str, str]) -> str:
    """Name and address as people read them."""
    name, address = mailbox
    return f"{name} <{address}>" if name else address


def quote_text(quoted: Quoted, program: str, language: str) -> str:
    """The plain-text tail of a reply."""
    body = _capped(quoted.text)
    if program in {"outlook", "exchange", "latin"}:
        block = "\n".join(f"{label} {value}" for label, value in header_block(quoted, language))
        lead = {"outlook": "________________________________\n", "exchange": _ORIGINAL[language] + "\n", "latin": ""}
        return f"{lead[program]}{block}\n\n{body}"
    lines = "\n".join(f"> {line}".rstrip() if line else ">" for line in body.split("\n"))
    return f"{attribution(quoted, program, language)}\n\n{lines}"


def forward_text(quoted: Quoted, program: str, language: str) -> str:
    """The plain-text tail of a message that is passed on."""
    block = "\n".join(f"{label} {value}" for label, value in header_block(quoted, language))
    lead = _ORIGINAL[language] if program in {"outlook", "exchange", "latin"} else _FORWARD[language]
    return f"{lead}\n{block}\n\n{quoted.text}"


def quote_html(quoted: Quoted, program: str, language: str) -> str:
    """The HTML tail of a reply, as Gmail or Outlook writes it."""
    body = paragraphs(_capped(quoted.text), "<br>")
    if program == "outlook":
        block = "<br>".join(
            f"<b>{label}</b> {html_escape.escape(value)}" for label, value in header_block(quoted, language)
        )
        return (
            '<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
            f'<p class="MsoNormal">{block}</p></div></div><p class="MsoNormal">&nbsp;</p>'
            f'<div><p class="MsoNormal">{body}</p></div>'
        )
    line = html_escape.escape(attribution(quoted, program, language))
    return (
        f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{line}<br></div>'
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);'
        f'padding-left:1ex">{body}</blockquote></div>'
    )


def paragraphs(text: str, line_break: str) -> str:
    """Plain text as escaped HTML with line breaks."""
    return line_break.join(html_escape.escape(line, quote=False) for line in text.split("\n"))


def own_html(text: str, program: str) -> str:
    """The words of a message in the mark-up of its program."""
    if program == "outlook":
        lines = "".join(
            f'<p class="MsoNormal">{html_escape.escape(line, quote=False) or "&nbsp;"}</p>' for line in text.split("\n")
        )
        return f'<div class="WordSection1">{lines}</div>'
    return f'<div dir="ltr">{paragraphs(text, "<br>")}</div>'


def _capped(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(lines[:70])
