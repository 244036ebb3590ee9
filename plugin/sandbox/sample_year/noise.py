"""Mail that no person wrote to the owner: newsletters, receipts, notices, mailing lists."""

import random
from datetime import timedelta

from .mailbox import Post
from .mime import Attachment, Letter
from .noise_texts import COLD_MAIL, LIST_TALK, NEWSLETTERS, RECEIPTS
from .people_cast import OWNER_ADDRESS, OWNER_NAME, OWNER_PRIVATE
from .workdays import Workdays

_ME = (OWNER_NAME, OWNER_ADDRESS)


def make_noise(post: Post, days: Workdays, rng: random.Random) -> None:
    """Delivers the year's machine mail."""
    _newsletters(post, days, rng)
    _receipts(post, days, rng)
    _notices(post, days, rng)
    _list(post, days, rng)


def _newsletters(post: Post, days: Workdays, rng: random.Random) -> None:
    for name, address, list_name, subjects in NEWSLETTERS:
        domain = address.partition("@")[2]
        for number in range(9):
            at = days.any_day(345 - 37 * number - rng.randint(0, 6), 6, rng.randint(0, 59))
            subject = subjects[number % len(subjects)]
            items = "".join(f"<h2>{line}</h2><p>{number + 3} min</p>" for line in subjects if line != subject)
            leave = f'<p><a href="https://{domain}/u/{rng.getrandbits(32):x}">Unsubscribe</a></p>'
            inner = f"<h1>{subject}</h1><p>Issue {40 + number}</p>{items}{leave}"
            html = f'<html><body><table width="600"><tr><td>{inner}</td></tr></table></body></html>'
            post.deliver(
                at,
                Letter(
                    post.new_message_id(address, at),
                    (name, address),
                    (_ME,),
                    subject,
                    at,
                    html=html,
                    headers=(
                        ("List-Id", f"<{list_name}.{domain}>"),
                        ("List-Unsubscribe", f"<https://{domain}/unsubscribe>"),
                        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                        ("Precedence", "bulk"),
                    ),
                ),
                ("INBOX", "CATEGORY_PROMOTIONS"),
            )


def _receipts(post: Post, days: Workdays, rng: random.Random) -> None:
    for number in range(24):
        name, address, subject, body = RECEIPTS[number % 3]
        at = days.any_day(340 - 14 * number, rng.randint(7, 21), rng.randint(0, 59))
        values = {
            "to": rng.choice(("Kempten", "Lyon Part-Dieu", "Köln Hbf", "London St Pancras", "Paris Nord")),
            "ref": f"{rng.getrandbits(28):07X}",
            "sum": f"{rng.randint(18, 240)}.{rng.randint(0, 99):02d}",
        }
        letter = Letter(
            post.new_message_id(address, at),
            (name, address),
            (_ME,),
            subject.format(**values),
            at,
            text=body.format(**values) + "\n\nThis mailbox is not read. / Bitte nicht antworten.\n",
            headers=(("Auto-Submitted", "auto-generated"),),
        )
        post.deliver(at, letter, ("INBOX", "CATEGORY_UPDATES"))


def _notices(post: Post, days: Workdays, rng: random.Random) -> None:
    people = (
        ("Priya Raman", "Rebate table"),
        ("Gareth Pugh", "Flour surcharge"),
        ("Helen Okafor", "Parts review"),
        ("Ravi Menon", "Data clinic"),
        ("Daniel Cho", "Lunch Daniel / Clara"),
        ("Jonas Vermeulen", "Monday round"),
    )
    for number in range(20):
        who, what = people[number % len(people)]
        verb = rng.choice(("Accepted", "Accepted", "Declined", "Updated invitation", "Tentatively accepted"))
        at = days.any_day(335 - 16 * number, rng.randint(8, 18), rng.randint(0, 59))
        start = at + timedelta(days=5)
        invitation = (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
            f"UID:{rng.getrandbits(60):x}@calendar.example\r\nDTSTART:{start:%Y%m%dT%H%M00}\r\nSUMMARY:{what}\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n"
        )
        address = "calendar-notification@calendar.example"
        letter = Letter(
            post.new_message_id(address, at),
            (f"{who} (calendar)", address),
            (_ME,),
            f"{verb}: {what} @ {start:%a %d %b %Y} ({OWNER_NAME})",
            at,
            text=f"{who} has replied to this invitation: {verb.lower()}.\n\n{what}\n{start:%A %d %B %Y %H:%M}\n",
            attachments=(Attachment("invite.ics", invitation.encode(), "text/calendar"),),
            headers=(("Auto-Submitted", "auto-generated"), ("Sender", address)),
        )
        post.deliver(at, letter, ("INBOX", "CATEGORY_UPDATES"))


def _list(post: Post, days: Workdays, rng: random.Random) -> None:
    roundtable = "pricing-roundtable@lists.leden.example"
    for number, (name, subject, text) in enumerate(LIST_TALK):
        address = f"{name.lower().replace(' ', '.')}@leden.example"
        at = days.any_day(330 - 20 * number, rng.randint(8, 20), rng.randint(0, 59))
        letter = Letter(
            post.new_message_id(address, at),
            (name, address),
            (("", roundtable),),
            f"[pricing-roundtable] {subject}",
            at,
            text=text + "\n\n_______________________________________________\npricing-roundtable mailing list\n",
            encoding="7bit",
            headers=(
                ("List-Id", "Pricing round table <pricing-roundtable.lists.leden.example>"),
                ("List-Post", f"<mailto:{roundtable}>"),
                ("Precedence", "list"),
            ),
        )
        post.deliver(at, letter, ("INBOX", "CATEGORY_FORUMS"))
    # Spam-like and cold mail, to the private address too.
    for number, (name, address, subject, text) in enumerate(COLD_MAIL):
        at = days.any_day(120 - 30 * number, 11, 11)
        to = ("", OWNER_PRIVATE) if number == 2 else _ME
        letter = Letter(post.new_message_id(address, at), (name, address), (to,), subject, at, text=text + "\n")
        post.deliver(at, letter, ("INBOX",))
