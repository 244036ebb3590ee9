"""The words of newsletters, receipts, a mailing list and cold mail."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

NEWSLETTERS = (
    (
        "Trade Margin Weekly",
        "news@trademargin.example",
        "trademargin",
        (
            "Why list prices drift, and three firms that stopped it",
            "Freight indices: what the third quarter tells us",
            "A reader writes: how we lost a customer and kept our price",
            "The surcharge nobody explained",
            "Five charts on resin, steel and board",
        ),
    ),
    (
        "Kade 12 Workspaces",
        "hello@post.kade12.example",
        "kade12-members",
        (
            "Soup on Thursday, and a new coffee machine",
            "Fire drill next week",
            "Meet your neighbours on the second floor",
        ),
    ),
    (
        "Cercle franco-néerlandais",
        "lettre@cercle-franco.example",
        "cercle-lettre",
        (
            "La lettre du Cercle : soirée, annuaire, offres d'emploi",
            "La lettre du Cercle : retour en images",
        ),
    ),
    (
        "Verpackungs-Rundschau",
        "newsletter@verpackungs-rundschau.example",
        "vr-newsletter",
        (
            "Kartonpreise ziehen wieder an",
            "Messevorschau: Halle 4 bis 7",
            "Neue Mehrwegregeln im Überblick",
        ),
    ),
)
"""(sender, address, list name, subjects)."""

RECEIPTS = (
    (
        "Rail Europe Tickets",
        "no-reply@railtickets.example",
        "Your tickets: Amsterdam - {to}",
        "Thank you for your booking.\n\nReference {ref}\nAmsterdam Centraal to {to}\nSecond class, 1 adult\nTotal EUR {sum}",
    ),
    (
        "Cloudbox Billing",
        "billing@cloudbox.example",
        "Your receipt {ref}",
        "Hello,\n\nwe have received your payment of EUR {sum} for the Team plan. No action is needed.\n\nReceipt {ref}",
    ),
    (
        "Hotel Anker",
        "reservierung@hotel-anker.example",
        "Buchungsbestätigung {ref}",
        "Sehr geehrte Frau Whitfield,\n\nvielen Dank für Ihre Buchung. Ein Einzelzimmer, eine Nacht, EUR {sum}.\nBuchungsnummer {ref}",
    ),
)
"""(sender, address, subject, text)."""

LIST_TALK = (
    ("Sjoerd Bos", "Does anybody index freight monthly?", "Hello all,\n\nwe are thinking of moving our freight clause from quarterly to monthly. Has anybody done it and lived to tell the tale?\n\nSjoerd"),
    ("Vera Laan", "Room for the spring meeting", "Dear members,\n\nthe usual room is being painted. We meet at the rowing club instead, same time.\n\nVera"),
    ("Otto Prins", "Looking for a translator Polish - Dutch", "Hi everyone,\n\nany tips for a translator who knows machine manuals? Answers to me directly please.\n\nOtto"),
    ("Roos Kramer", "Minutes of the last round", "All,\n\nminutes are on the members' page. Two corrections already, keep them coming.\n\nRoos"),
    ("Gijs Mulder", "Rebates in arrears", "Colleagues,\n\nmy customers ask for their year-end bonus in November. Does yours ask too, and what do you answer?\n\nGijs"),
    ("Fenna Smit", "A book on surcharges?", "Hello,\n\nis there any readable book about surcharges? I have found two unreadable ones.\n\nFenna Smit"),
    ("Kees Hendriks", "Price list software", "Hi all,\n\nwe still keep prices in a spreadsheet with forty tabs. Before the forty-first: what do you use?\n\nKees"),
    ("Tineke Groen", "Lost umbrella", "Dear all,\n\nafter Tuesday a green umbrella stayed behind. It is with me, and it is a good one.\n\nTineke"),
    ("Wouter Evers", "Energy clause, a sample", "Hello,\n\nwe published our energy clause, feel free to copy it. The lawyer has, I think.\n\nWouter"),
    ("Nadine Faber", "Who goes to Nürnberg?", "Hi,\n\nanybody else at the packaging fair? I have a stand with chairs.\n\nNadine"),
    ("Ivo Terpstra", "Intercompany prices", "Members,\n\na dull but urgent question: who of you has been audited on intercompany prices this year?\n\nIvo"),
    ("Liesbeth Noor", "New treasurer wanted", "Dear members,\n\nafter six years I hand over the cash box. It is not heavy.\n\nLiesbeth"),
    ("Bram Oort", "Summer break", "All,\n\nno meeting in August. The list stays open for complaints about the weather.\n\nBram"),
    ("Jolanda Uil", "Survey of discounts, results", "Hello,\n\nthe survey is in: the median is lower than everybody says and higher than everybody hopes.\n\nJolanda"),
    ("Erwin Jacobs", "Steel index, which one", "Hi,\n\ntwo indices, two directions. Which one do you trust in contracts?\n\nErwin"),
    ("Dorien Ismail", "Thank you to the speakers", "Dear all,\n\na good evening, full room, no slides. Minutes follow.\n\nDorien"),
)  # fmt: skip
"""(writer, subject, text)."""

COLD_MAIL = (
    ("Growth Rocket", "kevin@growthrocket.example", "Quick question, Clara", "Hi Clara,\n\nlove what you are doing at Whitfield Pricing! Would it be crazy to ask for 15 minutes? We introduce founders like you to 30 qualified buyers a month.\n\nKevin"),
    ("Growth Rocket", "kevin@growthrocket.example", "Re: Quick question, Clara", "Hi Clara,\n\njust floating this to the top of your inbox. Who would be the right person to talk to?\n\nKevin"),
    ("Lotta Prize Desk", "winner@prizedesk.example", "You have been selected", "Congratulations! You did excellent work as a customer and have been chosen for a voucher."),
)  # fmt: skip
"""(sender, address, subject, text)."""
