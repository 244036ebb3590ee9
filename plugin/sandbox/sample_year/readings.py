"""What a careful person found in the sample year, sentence by sentence: the demo's language model answers from it.

Nothing runs here. Each recording is a sentence, who wrote it, and what it shows; the days of the year move with the
clock, so that no recording holds a date, but how many days before its message something was.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

ME = "me"
_LISTS = ("signals", "ties", "meetings", "relationships", "asks", "prospects", "work", "ends")


@dataclass(frozen=True, slots=True)
class Recording:
    """One entry of an answer. Values that are names of people of the conversation become their keys."""

    list: str
    writer: str
    quote: str
    fields: dict[str, str] = field(default_factory=dict)
    days_before: int | None = None


def _tie(writer: str, person: str, organisation: str, role: str, stance: str, close: str, quote: str) -> Recording:
    told = {"who": writer, "person": person, "organisation": organisation, "role": role}
    return Recording("ties", writer, quote, told | {"stance": stance, "closeness": close})


def _kind(writer: str, person: str, kind: str, quote: str) -> Recording:
    return Recording("relationships", writer, quote, {"person": person, "kind": kind})


def _met(writer: str, person: str, days_before: int | None, quote: str) -> Recording:
    return Recording("meetings", writer, quote, {"with": person, "outcome": "held"}, days_before)


def _signal(writer: str, kind: str, quote: str) -> Recording:
    return Recording("signals", writer, quote, {"kind": kind})


def _ask(writer: str, who: str, person: str, organisation: str, step: str, quote: str) -> Recording:
    told = {"who": who, "person": person, "organisation": organisation, "role": "", "step": step}
    return Recording("asks", writer, quote, told)


def _prospect(writer: str, person: str, organisation: str, quote: str) -> Recording:
    return Recording("prospects", writer, quote, {"person": person, "organisation": organisation, "role": ""})


RECORDINGS = (
    _tie("Sunniva Dahl", "Kirsty Boyle", "Dunmore Foods", "commercial director", "warm", "well",
         "You asked who from the old flat I still see: Kirsty Boyle, always."),
    _kind("Sunniva Dahl", "Sunniva Dahl", "friend",
          "I meant what I said: tell me when I can be of use, you have read enough of my drafts."),
    _met("Sunniva Dahl", "Sunniva Dahl", 0, "Lovely to sit down with you today, the cake was worth the walk."),
    _tie("Priya Raman", "Marta Olsen", "Olsen Freight", "CFO", "warm", "well",
         "I had lunch with Marta Olsen, CFO of Olsen Freight; we go back years, we were trainees together "
         "at the port."),
    _prospect("Priya Raman", "Marta Olsen", "Olsen Freight",
              "She is fighting with fuel surcharges and I had to think of your waterfall drawing."),
    _signal("Priya Raman", "praise", "In eleven years here nobody has explained our own discounts to us so clearly, "
            "and the spring letter held: four percent, two complaints, no customer lost."),
    _signal("Priya Raman", "praise", "You and Jonas did a superb job."),
    _kind("Priya Raman", "Priya Raman", "client", "The slides go to the board on Thursday."),
    _kind("me", "Jonas Vermeulen", "colleague", "Drop the two internal accounts and it is done."),
    _tie("Isabel Navarro", "Ramón Ortega", "Aceites Ortega", "director comercial", "warm", "well",
         "ayer comí con Ramón Ortega, el director comercial de Aceites Ortega, que fue mi vecino en Córdoba y sigue "
         "siendo amigo de la familia."),
    _met("Isabel Navarro", "Isabel Navarro", 0, "Qué gusto la comida de hoy, se me pasaron las dos horas volando."),
    _tie("Marcus Lindholm", "Astrid Nyberg", "Nyberg Timber", "COO", "warm", "well",
         "I copy Astrid, COO at Nyberg Timber, our oak comes from her and we have been sparring partners on indices "
         "for ten years."),
    _kind("Marcus Lindholm", "Marcus Lindholm", "client", "Booked, it goes out with the next run."),
    _signal("me", "complaint", "The second half of the data is still missing, could you push your IT?"),
    _tie("Lucía Ferrer", "Nuria Vidal", "Azulejos Vidal", "directora comercial", "warm", "well",
         "En la feria comparto stand con Nuria Vidal, la directora comercial de Azulejos Vidal; estudiamos juntas y "
        "nos contamos casi todo, menos los precios, claro."),
    _signal("Lucía Ferrer", "praise", "Eres buenísima, Clara."),
    _kind("Lucía Ferrer", "Lucía Ferrer", "client", "En el consejo me preguntaron de dónde te había sacado."),
    _tie("Viktor Szabo", "Emil Fischer", "Fischer Cycles", "", "warm", "well",
         "I ran his plant for him last winter and we are friends in spite of it."),
    _kind("Viktor Szabo", "Viktor Szabo", "networking",
          "Could you ask Kade 12 whether we may have the boardroom for the Table next month?"),
    _tie("Gareth Pugh", "Rhys Morgan", "", "", "neutral", "well",
         "Clara, Rhys and I will be at the mill on Tuesday if you have questions."),
    _signal("Gareth Pugh", "praise", "My daughters say you are worth your weight in sourdough, and I agree."),
    _kind("Gareth Pugh", "Gareth Pugh", "client", "They signed, all four of them, with the flour clause in."),
    _tie("Pauline Girard", "Sylvie Aubert", "Maison Aubert", "", "warm", "well",
         "Samedi on fait portes ouvertes avec Sylvie Aubert, elle expose ses bougies, moi mes affiches."),
    _prospect("Pauline Girard", "Sylvie Aubert", "",
              "Elle se lance chez les revendeurs et elle n'a aucune idée des marges à leur laisser, la pauvre."),
    _kind("Pauline Girard", "Pauline Girard", "supplier", "J'ai compté trois pistes, dis-moi si c'est trop."),
    _met("Pauline Girard", "Pauline Girard", 0, "Contente de t'avoir vue ce matin !"),
    _tie("Jürgen Maas", "Petra Sommer", "", "", "warm", "well", "Wir arbeiten seit Jahren im Beirat zusammen."),
    _met("Jürgen Maas", "Jürgen Maas", 0, "es war mir eine Freude heute Mittag."),
    _tie("Élodie Marchand", "Marc Delattre", "Laiterie Delattre", "directeur général", "neutral", "well",
         "Nous partageons le même entrepôt et il est dans le même embarras que nous avec les centrales d'achat."),
    Recording("work", "me", "Avec cela, la mission est terminée ; je reste bien sûr joignable pour vos équipes.",
              {"with": "Élodie Marchand"}),
    _signal("Élodie Marchand", "praise", "Toute l'équipe me charge de vous remercier : un travail remarquable, précis "
            "et compréhensible, et les pharmacies ont accepté la hausse sans discuter."),
    _tie("Daniel Cho", "Grant Mackie", "", "VP Commercial", "neutral", "well",
         "Grant came from the railways in the spring, VP Commercial, I report to him and we are in the "
        "same car to work."),
    _kind("Daniel Cho", "Daniel Cho", "former_colleague", "Is it about the old Brandt & Sole crowd?"),
    _tie("Helen Okafor", "Colin Farrow", "Farrow Castings", "finance director", "warm", "well",
         "We were at school together and he tells me things early."),
    _signal("Helen Okafor", "complaint",
            "This is not what we pay for and I want to know how it could happen."),
    _signal("Helen Okafor", "complaint",
            "You called, but I still do not have the corrected list and the dealers are still on the phone."),
    _tie("Miriam Vogel", "Petra Sommer", "Sommer Optik", "Finanzvorständin", "warm", "well",
         "Wir kennen uns aus der Studienstiftung und telefonieren oft."),
    _ask("me", "Miriam Vogel", "Petra Sommer", "Sommer Optik", "asked", "Würdest du mich ihr vorstellen?"),
    _tie("Amara Diallo", "Kofi Mensah", "Lumen Bikes", "head of finance", "warm", "well",
         "We still have breakfast every other month."),
    _tie("Anja Reuter", "Chidi Okoye", "Okoye Steel", "", "neutral", "well",
         "zur Info die Stahlliste, Chidi von Okoye Steel liest mit, er liefert uns seit vier Jahren und spricht besser "
         "Deutsch, als er zugibt."),
    _tie("Ravi Menon", "Denise Whitlock", "", "", "warm", "well", "Terrifying on the phone, lovely in person."),
    _kind("Ravi Menon", "Ravi Menon", "supplier", "Quote attached."),
    _tie("Annelies Kuiper", "Bart Timmers", "", "", "warm", "well",
         "Bart, you promised to send the list of plants by Friday; I have known you for twelve years, so I mean this "
         "Friday."),
    _kind("Annelies Kuiper", "Annelies Kuiper", "networking",
          "He wanted to know whether anybody in the circle understands service prices, and I said I might."),
    _tie("Ben Whitfield", "Tessa Lowe", "Lowe Tools", "FD", "warm", "well",
         "I build her racks and she pays on time, so be nice about her."),
    _kind("Ben Whitfield", "Ben Whitfield", "family", "Sis, Tessa has a photo of the racks for Mum."),
    _tie("Rohan Gupta", "Alan Pryce", "Pryce Plastics", "", "cold", "a_little",
         "I don't really know him, we once shared a taxi and he was on the phone the whole way."),
    _signal("Rohan Gupta", "declined", "You would have to ask somebody else."),
    _tie("Tom Ashdown", "Marta Olsen", "Olsen Freight", "CFO", "cold", "",
         "never met her, she came after my time"),
    _tie("Yusuf Karaca", "Ingrid Solberg", "", "", "warm", "well",
         "Ingrid Solberg comes too, the tea woman, I have looked after her company's contracts since she "
         "founded it and "
         "now I run with her."),
    _tie("Katrin Brandl", "Henning Krüger", "Krüger Folien", "", "warm", "well",
         "Henning Krüger hält die Rede, wir sitzen seit Jahren gemeinsam im Vorstand und er hat mir "
         "versprochen, kürzer "
         "zu reden als ich."),
    _tie("Nils Aaker", "Carla Jensen", "Jensen Valves", "", "warm", "well",
         "I can't do Saturday, we're at Carla Jensen's for the whole weekend, our boys sail together and I look after "
         "the servers of Jensen Valves in return for the boat."),
    _ask("me", "Nils Aaker", "Jan Dekker", "Dekker Seals", "asked", "Would you introduce me with two lines?"),
    _ask("Nils Aaker", "Nils Aaker", "Jan Dekker", "", "yes", "Can do, but not before his year end."),
    _kind("Nils Aaker", "Nils Aaker", "supplier", "Carla, yours is installed on Monday night."),
    _met("Femi Balogun", "Femi Balogun", None, "Good to meet you at lunch."),
    _met("Lena Hartwig", "Lena Hartwig", 1, "schön, dass wir uns gestern auf dem Markt getroffen haben!"),
    _kind("Lena Hartwig", "Lena Hartwig", "friend",
          "schön, dass wir uns gestern auf dem Markt getroffen haben!"),
    _tie("Viktor Szabo", "Karin Holm", "Holm Skincare", "", "warm", "well",
         "I have worked for Karin twice and would a third time."),
    _signal("me", "complaint", "They came, but the pages are upside down from page 12 on."),
    _signal("Greta Sobczak", "meeting_missed",
            "Sorry we missed each other just now, I stood at the wrong entrance with the proofs under my arm."),
)  # fmt: skip


def answer(words: str) -> str:
    """The answer to a request about a conversation: what was recorded of its sentences, as JSON text."""
    asked = json.loads(words)
    keys = {person["name"]: person["key"] for person in asked["people"] if person["name"]}
    found: dict[str, list[dict[str, str]]] = {name: [] for name in _LISTS}
    for message in asked["messages"]:
        for one in _recorded(message, keys):
            said = {name: keys.get(value, value) for name, value in one.fields.items()}
            if one.list == "meetings":
                said["day"] = _day(message, one.days_before)
            found[one.list].append({"message": message["key"], "writer": message["writer"], "quote": one.quote} | said)
    return json.dumps(found, ensure_ascii=False)


def _recorded(message: dict[str, Any], keys: dict[str, str]) -> Iterator[Recording]:
    """What was recorded of the sentences of one message, by who wrote it."""
    plain = " ".join(message["words"].split())
    for one in RECORDINGS:
        if keys.get(one.writer, one.writer) == message["writer"] and one.quote in plain:
            yield one


def _day(message: dict[str, Any], days_before: int | None) -> str:
    if days_before is None:
        return ""
    written = date.fromisoformat(message["date"].split()[1])
    return (written - timedelta(days=days_before)).isoformat()
