"""The owner, everybody she writes with, and those whom others speak of. All invented, all under `.example`."""

from .people import Person

OWNER_NAME = "Clara Whitfield"
OWNER_ADDRESS = "clara@whitfield-pricing.example"
OWNER_ALIAS = "hello@whitfield-pricing.example"
OWNER_PRIVATE = "clara.whitfield@freemail.example"
OWNER_ADDRESSES = (OWNER_ADDRESS, OWNER_ALIAS, OWNER_PRIVATE)
OWNER_SIGNATURE = "Clara Whitfield\nWhitfield Pricing | prices that hold\nAmsterdam | +31 20 555 0147"
OWNER_SIGNATURE_HTML = (
    '<div dir="ltr"><b>Clara Whitfield</b><br>Whitfield Pricing | prices that hold<br>Amsterdam | +31 20 555 0147</div>'
)
FREE_MAIL = frozenset({"freemail.example", "postbox.example"})

PROFILE = {
    "name": OWNER_NAME,
    "organisation": "Whitfield Pricing",
    "title": "Pricing consultant",
    "what": "I help family-owned manufacturers find where discounts leak and hold the prices they have earned.",
    "value": "Most clients keep two to four points of margin within a year, without losing the customers they want.",
    "ideal": "Commercial or finance heads of manufacturers and wholesalers with 50 to 500 people in north-west Europe "
    "and Spain, where prices are still set by habit.",
    "avoid": "Start-ups without a price list yet, retailers, anybody who is looking for a price-cutting programme.",
    "language": "en",
}

_CLIENTS = (
    Person("priya", "Priya Raman", "priya.raman@kestrelcoatings.example", "client", "en", "Kestrel Coatings",
           "Commercial Director", program="outlook", place="the Kestrel office",
           topics=("the distributor discounts", "the marine range", "the rebate table", "the spring price letter"),
           threads=9, meetings=6),
    Person("gareth", "Gareth Pugh", "gareth@pughbakeries.example", "client", "en", "Pugh & Daughters Bakeries",
           "Managing Director", program="apple", place="the bakery in Leiden",
           topics=("the supermarket terms", "the sourdough line", "the flour surcharge"), threads=7, meetings=4),
    Person("helen", "Helen Okafor", "helen.okafor@brightwater.example", "client", "en", "Brightwater Pumps", "CFO",
           program="exchange", place="Brightwater's site", salutation="Ms",
           topics=("the spare-parts pricing", "the dealer tiers", "the service contracts"), threads=8, meetings=4),
    Person("marcus", "Marcus Lindholm", "marcus.lindholm@fjordline.example", "client", "en", "Fjordline Furniture",
           "Head of Sales", place="the Fjordline showroom",
           topics=("the contract-market discounts", "the oak collection", "the dealer agreement"),
           threads=5, meetings=2, active=(120, 12)),
    Person("brandl", "Katrin Brandl", "k.brandl@brandl-verpackungen.example", "client", "de",
           "Brandl Verpackungen GmbH", "Geschäftsführerin", formal=True, salutation="Frau", program="outlook",
           place="Ihrem Werk in Kempten",
           topics=("die Konditionen im Faltschachtelgeschäft", "die Rabattstaffel", "die Preisgleitklausel",
                   "die Mindestmengen"), threads=8, meetings=5),
    Person("oettinger", "Stefan Oettinger", "stefan.oettinger@oettinger-messtechnik.example", "client", "de",
           "Oettinger Messtechnik", "Leiter Vertrieb", formal=True, salutation="Herr", program="latin",
           place="Ihrem Büro in Ulm", topics=("die Serviceverträge", "die Ersatzteilpreise", "die Exportpreisliste"),
           threads=5, meetings=2),
    Person("anja", "Anja Reuter", "anja.reuter@reuter-hydraulik.example", "client", "de", "Reuter Hydraulik",
           "Kaufmännische Leiterin", program="thunderbird", place="Reuter in Siegen",
           topics=("die Zylinderpreise", "die Bonusvereinbarungen", "die Frachtkosten"), threads=6, meetings=3),
    Person("elodie", "Élodie Marchand", "e.marchand@savonnerie-vercors.example", "client", "fr",
           "Savonnerie du Vercors", "Directrice commerciale", formal=True, salutation="Madame", program="outlook",
           place="votre atelier de Die",
           topics=("les remises aux pharmacies", "la gamme bio", "les conditions générales de vente",
                   "la hausse de janvier"), threads=7, meetings=4),
    Person("benoit", "Benoît Lacaze", "benoit.lacaze@lacaze-emballages.example", "client", "fr", "Lacaze Emballages",
           "Directeur administratif et financier", formal=True, salutation="Monsieur", program="latin",
           place="vos bureaux de Lille", topics=("la grille tarifaire", "les avoirs clients", "le prix du carton"),
           threads=5, meetings=2),
    Person("lucia", "Lucía Ferrer", "lucia.ferrer@ferrerceramica.example", "client", "es", "Ferrer Cerámica",
           "Directora general", more=("l.ferrer@ferrerceramica.example",), program="gmail", place="la fábrica de Onda",
           topics=("los descuentos a distribuidores", "la serie de exterior", "las condiciones de exportación",
                   "la tarifa de verano"), threads=7, meetings=4),
    Person("mena", "Joaquín Mena", "jmena@bodegasmena.example", "client", "es", "Bodegas Mena", "Director financiero",
           formal=True, salutation="Sr.", program="exchange", place="la bodega de Haro",
           topics=("los precios de la gama reserva", "los rappels", "el canal de hostelería"), threads=5, meetings=2),
    Person("ruth", "Ruth Adeyemi", "ruth.adeyemi@adeyemitextiles.example", "former_client", "en", "Adeyemi Textiles",
           "Founder", program="apple", place="the mill", topics=("the wholesale price list", "the trade terms"),
           threads=7, meetings=3, active=(358, 265)),
    Person("oliver", "Oliver Crane", "oliver.crane@caldervalves.example", "former_client", "en", "Calder Valves",
           "Managing Director", program="outlook", place="Calder's head office",
           topics=("the export discounts", "the stockist margins"), threads=7, meetings=3, active=(358, 270)),
    Person("kofler", "Sabine Kofler", "s.kofler@kofler-werkzeuge.example", "former_client", "de", "Kofler Werkzeuge",
           "Geschäftsführerin", formal=True, salutation="Frau", program="outlook", place="Ihrem Haus in Bregenz",
           topics=("die Händlerrabatte", "die Nettopreisliste"), threads=8, meetings=5, active=(358, 240)),
    Person("thierry", "Thierry Vasseur", "t.vasseur@vasseur-luminaires.example", "former_client", "fr",
           "Vasseur Luminaires", "Gérant", formal=True, salutation="Monsieur", program="thunderbird",
           place="votre showroom de Lyon", topics=("les remises aux architectes", "le tarif export"),
           threads=6, meetings=3, active=(358, 255)),
)  # fmt: skip

_SUPPLIERS = (
    Person("greta", "Greta Sobczak", "greta@inkwelloak.example", "supplier", "en", "Inkwell & Oak Studio", "Partner",
           program="apple", place="their studio", topics=("the report template", "the case-study booklet",
           "the new business cards"), threads=6, meetings=2),
    Person("ravi", "Ravi Menon", "ravi@menondata.example", "supplier", "en", "Menon Data", "Data engineer",
           program="thunderbird", place="Café Brecht", topics=("the transaction cube", "the margin waterfall",
           "the invoice extract", "the data licence"), threads=8, meetings=5),
    Person("nils", "Nils Aaker", "nils@aaker-it.example", "supplier", "en", "Aaker IT Support", "Owner",
           place="your workshop", topics=("the laptop order", "the backup plan", "the printer lease"),
           threads=5, meetings=3, active=(350, 50)),
    Person("femke", "Femke Visser", "femke@kade12.example", "supplier", "en", "Kade 12 Workspaces", "Community manager",
           program="outlook", place="the front desk", topics=("the meeting-room credits", "the lease renewal",
           "the heating on our floor"), threads=4, meetings=1),
    Person("dirk", "Dirk Janssens", "dirk@janssens-administratie.example", "supplier", "nl", "Janssens Administratie",
           "Boekhouder", program="outlook", place="zijn kantoor", topics=("de btw-aangifte", "de jaarrekening"),
           threads=4, meetings=1),
    Person("heike", "Heike Albers", "heike@albers-uebersetzungen.example", "supplier", "de", "Albers Übersetzungen",
           "Diplom-Übersetzerin", program="thunderbird", place="dem Café am Markt",
           topics=("die Übersetzung des Leitfadens", "das Glossar", "die Präsentation für Kempten"),
           threads=6, meetings=2),
    Person("pauline", "Pauline Girard", "pauline@studiogirard.example", "supplier", "fr", "Studio Girard",
           "Graphiste", program="gmail", place="l'atelier", topics=("la refonte du site", "les visuels de la brochure",
           "le logo en négatif"), threads=6, meetings=3),
    Person("djprint", "David Jones", "david@jonesprint.example", "supplier", "en", "Jones Print", "Production",
           program="exchange", place="the print shop", topics=("the workbook reprint", "the workshop posters"),
           threads=4, meetings=0),
)  # fmt: skip

_COLLEAGUES = (
    Person("jonas", "Jonas Vermeulen", "jonas@whitfield-pricing.example", "colleague", "en", "Whitfield Pricing",
           "Analyst", place="the office", topics=("the waterfall charts", "the survey data", "the price-band model",
           "the workshop slides"), threads=12, meetings=2),
    Person("amara", "Amara Diallo", "amara@whitfield-pricing.example", "colleague", "en", "Whitfield Pricing",
           "Associate consultant", place="the office", topics=("the interview guide", "the proposal draft",
           "the client survey", "the training day"), threads=12, meetings=3),
    Person("ilse", "Ilse de Groot", "ilse@whitfield-pricing.example", "colleague", "en", "Whitfield Pricing",
           "Office manager", place="the office", topics=("the expense claims", "the holiday calendar",
           "the archive boxes"), threads=10, meetings=0),
)  # fmt: skip

_FORMER_COLLEAGUES = (
    Person("daniel", "Daniel Cho", "daniel.cho@harbourlogistics.example", "former_colleague", "en",
           "Harbour Logistics", "Pricing Manager", more=("dancho@freemail.example",), program="outlook",
           place="Bar Spek", topics=("the old Brandt & Sole crowd", "your move to Harbour", "the pricing meet-up"),
           threads=6, meetings=3),
    Person("miriam", "Miriam Vogel", "miriam@vogel-beratung.example", "former_colleague", "de", "Vogel Beratung",
           "Beraterin", more=("miriam.vogel@brandtsole.example",), place="dem Biergarten", program="apple",
           topics=("die Zeit bei Brandt & Sole", "dein Start in die Selbstständigkeit", "den Workshop in Köln"),
           threads=6, meetings=3),
    Person("peter", "Peter Langford", "peter.langford@brandtsole.example", "former_colleague", "en",
           "Brandt & Sole Consulting", "Partner", program="exchange", place="the Brandt & Sole canteen",
           topics=("the alumni drinks", "the pricing benchmark", "our old team"), threads=5, meetings=2),
    Person("isabel", "Isabel Navarro", "isabel.navarro@grupoaltamira.example", "former_colleague", "es",
           "Grupo Altamira", "Responsable de precios", place="el bar de siempre", program="outlook",
           topics=("los años en Brandt & Sole", "tu equipo nuevo", "el curso de precios"), threads=6, meetings=3),
    Person("antoine", "Antoine Lefèvre", "antoine.lefevre@novaconseil.example", "former_colleague", "fr",
           "Nova Conseil", "Manager", program="gmail", place="la brasserie", topics=("l'époque Brandt & Sole",
           "ton nouveau poste"), threads=3, meetings=1, active=(340, 120)),
    Person("sunniva", "Sunniva Dahl", "sunniva.dahl@dahlandpartners.example", "former_colleague", "en",
           "Dahl & Partners", "Managing Partner", program="apple", place="the Lloyd Hotel",
           topics=("our Brandt & Sole years", "your new practice", "the book club"), threads=6, meetings=3),
)  # fmt: skip

_PRIVATE = (
    Person("sofie", "Sofie Bakker", "sofie.bakker@postbox.example", "friend", "en", place="the canal", program="phone",
           topics=("Saturday's market", "the choir", "the cabin weekend"), threads=6, meetings=4),
    Person("tom", "Tom Ashdown", "tom.ashdown@freemail.example", "friend", "en", place="the climbing wall",
           topics=("climbing", "the marathon", "your allotment"), threads=6, meetings=3),
    Person("yusuf", "Yusuf Karaca", "yusuf.karaca@freemail.example", "friend", "en",
           more=("karaca@karacalegal.example",), place="the ferry landing",
           topics=("the Sunday run", "Leyla's birthday", "the sailing course"), threads=7, meetings=4),
    Person("lena", "Lena Hartwig", "lena.hartwig@postbox.example", "friend", "de", place="dem Wochenmarkt",
           program="phone", topics=("das Wanderwochenende", "deinen Umzug", "den Chor"), threads=5, meetings=2),
    Person("camille", "Camille Roux", "camille.roux@freemail.example", "friend", "fr", place="chez toi",
           program="phone", topics=("les vacances en Bretagne", "ton anniversaire", "la randonnée"),
           threads=5, meetings=2),
    Person("elena", "Elena Prieto", "elena.prieto@postbox.example", "friend", "es", place="la plaza",
           program="phone", topics=("la boda de Marta", "el viaje a Oporto", "la cena de antiguas"),
           threads=5, meetings=2),
    Person("mum", "Margaret Whitfield", "margaret.whitfield@postbox.example", "family", "en", called="Mum",
           program="phone", calls_me="darling", place="home", topics=("Easter", "the garden", "Dad's knee"),
           threads=7, meetings=3),
    Person("ben", "Ben Whitfield", "ben.whitfield@freemail.example", "family", "en", program="gmail", place="Mum's",
           calls_me="sis", topics=("Mum's seventieth", "the boiler", "the kids' half-term"), threads=6, meetings=2),
    Person("pieter", "Pieter de Wit", "pieterdewit@freemail.example", "family", "en", place="home", program="phone",
           calls_me="love", topics=("the kitchen floor", "the dentist", "the holiday booking"), threads=7, meetings=2),
    Person("jo", "Josephine Whitfield", "aunt.jo@postbox.example", "family", "en", called="Auntie Jo", place="Whitby",
           topics=("the family photographs", "Christmas"), threads=3, meetings=0, calls_me="Clara love"),
)  # fmt: skip

_NETWORKING = (
    Person("annelies", "Annelies Kuiper", "a.kuiper@amstelchamber.example", "networking", "en",
           "Amstel Business Chamber", "Programme director", more=("annelies@kuiperadvies.example",), program="outlook",
           place="the chamber", topics=("the manufacturers' circle", "the breakfast programme", "the spring panel"),
           threads=7, meetings=4),
    Person("hugo", "Hugo Brandsma", "hugo@brandsmacoaching.example", "networking", "en", "Brandsma Coaching",
           "Executive coach", place="the Tuesday Table", topics=("the Tuesday Table", "the speakers' list"),
           threads=4, meetings=2),
    Person("viktor", "Viktor Szabo", "viktor@szabo-interim.example", "networking", "en", "Szabo Interim",
           "Interim manager", program="apple", place="the Tuesday Table",
           topics=("the Tuesday Table", "the members' evening", "the interim market"), threads=5, meetings=2,
           active=(350, 30)),
    Person("wendy", "Wendy Clarke", "wendy.clarke@clarkeglazing.example", "networking", "en", "Clarke Glazing",
           "Director", place="the chamber", topics=("the chamber breakfast",), threads=1, meetings=0,
           active=(220, 180)),
    Person("rohan", "Rohan Gupta", "rohan.gupta@guptafinance.example", "networking", "en", "Gupta Finance",
           "Fractional CFO", program="exchange", place="the chamber", topics=("the chamber breakfast",
           "the finance round table"), threads=4, meetings=2),
    Person("jmaas", "Jürgen Maas", "j.maas@dn-kreis.example", "networking", "de", "Deutsch-Niederländischer Kreis",
           "Vorsitzender", formal=True, salutation="Herr", program="latin", place="dem Unternehmerkreis",
           topics=("den Unternehmerkreis", "das Frühjahrstreffen", "die Vortragsreihe"), threads=5, meetings=3),
    Person("claire", "Claire Dumont", "claire.dumont@cercle-franco.example", "networking", "fr",
           "Cercle franco-néerlandais", "Déléguée générale", program="outlook", place="au Cercle",
           topics=("le petit-déjeuner du Cercle", "la soirée de rentrée", "l'annuaire des membres"),
           threads=5, meetings=2),
    Person("carmen", "Carmen Ibáñez", "carmen.ibanez@camara-hispana.example", "networking", "es",
           "Cámara Hispano-Neerlandesa", "Coordinadora", formal=True, salutation="Sra.", program="outlook",
           place="la Cámara", topics=("el desayuno de la Cámara", "la misión comercial"), threads=4, meetings=1),
    Person("annab", "Anna Becker", "anna.becker@beckerfoods.example", "networking", "en", "Becker Foods", "Buyer",
           place="the Tuesday Table", topics=("the Tuesday Table", "the food fair"), threads=3, meetings=1),
    Person("annal", "Anna Lindner", "anna@lindner-evenements.example", "networking", "en", "Lindner Events",
           "Organiser", place="the chamber", topics=("the spring panel", "the summer party"), threads=3, meetings=1),
)  # fmt: skip

_OTHERS = (
    Person("femi", "Femi Balogun", "femi.balogun@balogunfoods.example", "other", "en", "Balogun Foods",
           "Chief Commercial Officer", program="gmail", place="their office", topics=("the trade-terms question",),
           threads=0, meetings=0),
    Person("karin", "Karin Holm", "karin.holm@holmskincare.example", "other", "en", "Holm Skincare", "CEO",
           place="the Hotel Okura lobby", topics=("the export price list",), threads=0, meetings=0),
    Person("djpumps", "David Jones", "david.jones@brightwater.example", "other", "en", "Brightwater Pumps",
           "Pricing analyst", program="exchange", place="Brightwater's site", topics=("the parts master data",),
           threads=0, meetings=0),
    Person("podcast", "Nadia Farouk", "nadia@marginspodcast.example", "other", "en", "The Margins Podcast", "Host",
           place="the studio", topics=("the episode on surcharges",), threads=0, meetings=0),
    Person("recruiter", "Simon Blythe", "simon.blythe@blythesearch.example", "other", "en", "Blythe Search",
           "Partner", program="outlook", place="", topics=(), threads=0, meetings=0),
    Person("flat", "Wim Koster", "wim.koster@postbox.example", "other", "en", place="the hallway", program="phone",
           topics=(), threads=0, meetings=0),
)  # fmt: skip


def _third(key: str, name: str, address: str, organisation: str, title: str, language: str = "en") -> Person:
    return Person(key, name, address, "other", language, organisation, title, contact=False)


_THIRDS = (
    _third("olsen", "Marta Olsen", "marta.olsen@olsenfreight.example", "Olsen Freight", "CFO"),
    _third("krueger", "Dr. Henning Krüger", "krueger@krueger-folien.example", "Krüger Folien", "Geschäftsführer", "de"),
    _third("delattre", "Marc Delattre", "m.delattre@laiterie-delattre.example", "Laiterie Delattre",
           "Directeur général", "fr"),
    _third("ortega", "Ramón Ortega", "ramon.ortega@aceitesortega.example", "Aceites Ortega",
           "Director comercial", "es"),
    _third("whitlock", "Denise Whitlock", "denise.whitlock@tarnoutdoor.example", "Tarn Outdoor", "COO"),
    _third("aubert", "Sylvie Aubert", "sylvie@maison-aubert.example", "Maison Aubert", "Fondatrice", "fr"),
    _third("mackie", "Grant Mackie", "grant.mackie@harbourlogistics.example", "Harbour Logistics", "VP Commercial"),
    _third("solberg", "Ingrid Solberg", "ingrid@solbergtea.example", "Solberg Tea", "CEO"),
    _third("timmers", "Bart Timmers", "bart@timmersmachines.example", "Timmers Packaging Machines", "Director"),
    _third("mensah", "Kofi Mensah", "kofi.mensah@lumenbikes.example", "Lumen Bikes", "Head of Finance"),
    _third("vidal", "Nuria Vidal", "nuria.vidal@azulejosvidal.example", "Azulejos Vidal", "Directora comercial", "es"),
    _third("boyle", "Kirsty Boyle", "kirsty.boyle@dunmorefoods.example", "Dunmore Foods", "Commercial Director"),
    _third("regan", "Paul Regan", "paul@reganglass.example", "Regan Glass", "CEO"),
    _third("jensen", "Carla Jensen", "carla.jensen@jensenvalves.example", "Jensen Valves", "COO"),
    _third("sommer", "Dr. Petra Sommer", "petra.sommer@sommer-optik.example", "Sommer Optik", "Finanzvorständin", "de"),
    _third("morgan", "Rhys Morgan", "rhys@morganmills.example", "Morgan Mills", "Managing Director"),
    _third("farrow", "Colin Farrow", "colin.farrow@farrowcastings.example", "Farrow Castings", "Finance Director"),
    _third("thaler", "Markus Thaler", "markus.thaler@thaler-antriebe.example", "Thaler Antriebe", "Geschäftsführer",
           "de"),
    _third("meijer", "Lotte Meijer", "lotte.meijer@meijerpaper.example", "Meijer Paper", "Sales Director"),
    _third("pryce", "Alan Pryce", "alan@pryceplastics.example", "Pryce Plastics", "CEO"),
    _third("lowe", "Tessa Lowe", "tessa.lowe@lowetools.example", "Lowe Tools", "Finance Director"),
    _third("fischer", "Emil Fischer", "emil@fischercycles.example", "Fischer Cycles", "CEO"),
    _third("nyberg", "Astrid Nyberg", "astrid.nyberg@nybergtimber.example", "Nyberg Timber", "COO"),
    _third("dekker", "Jan Dekker", "jan.dekker@dekkerseals.example", "Dekker Seals", "Director"),
    _third("tanaka", "Yumi Tanaka", "yumi.tanaka@kestrelcoatings.example", "Kestrel Coatings", "Key account manager"),
    _third("wolff", "Bernd Wolff", "b.wolff@brandl-verpackungen.example", "Brandl Verpackungen GmbH", "Controller",
           "de"),
    _third("pons", "Jordi Pons", "jordi.pons@ferrerceramica.example", "Ferrer Cerámica", "Jefe de ventas", "es"),
    _third("lars", "Lars Eide", "lars.eide@fjordline.example", "Fjordline Furniture", "Finance manager"),
    _third("harte", "Noel Harte", "noel@hartelogistics.example", "Harte Warehousing", "Director"),
    _third("quint", "Bea Quint", "bea@quintlegal.example", "Quint Legal", "Solicitor"),
    _third("okoye", "Chidi Okoye", "chidi@okoyesteel.example", "Okoye Steel", "Commercial manager"),
    _third("leyla", "Leyla Karaca", "leyla.karaca@freemail.example", "", ""),
    _third("weiss", "Renate Weiß", "r.weiss@weiss-druck.example", "Weiß Druck", "Inhaberin", "de"),
)  # fmt: skip

CONTACTS = _CLIENTS + _SUPPLIERS + _COLLEAGUES + _FORMER_COLLEAGUES + _PRIVATE + _NETWORKING + _OTHERS
THIRD_PERSONS = _THIRDS
CAST = {person.key: person for person in CONTACTS + THIRD_PERSONS}


def _prospect(key: str, why: str, *, address: bool = True, name: bool = True) -> dict[str, str]:
    person = CAST[key]
    return {
        "name": person.name if name else "",
        "address": person.address if address else "",
        "organisation": person.organisation,
        "role": person.title,
        "why": why,
    }


PROSPECTS = (
    _prospect("olsen", "Freight surcharges are where my method started; their rates are public and full of holes."),
    _prospect("krueger", "Foils, 180 people, raw material clauses: the same fight as Brandl's.", address=False),
    _prospect("delattre", "A dairy that sells to the big retailers and has just raised prices for the first time."),
    _prospect("ortega", "Olive oil at these input prices: nobody needs price discipline more."),
    _prospect("whitlock", "Tarn sells through dealers and has three price lists, they say.", address=False),
    _prospect("aubert", "Maison Aubert is going into wholesale and has no trade terms yet."),
    _prospect("mackie", "New in the job, commercial background, 300 people."),
    _prospect("solberg", "Family-owned, growing in gastronomy, gives everybody the same discount.", address=False),
    _prospect("timmers", "Machine builder with a service business that is nearly given away."),
    _prospect("mensah", "Bikes: dealers' margins are being renegotiated everywhere this year.", address=False),
    _prospect("vidal", "Competes on tiles where Ferrer does not; asked good questions on a panel."),
    _prospect("boyle", "Dunmore's own-label business; whoever runs commercial there.", address=False, name=False),
    _prospect("regan", "Glass, energy surcharges."),
    _prospect("jensen", "Valves, 220 people, three acquisitions with three price lists."),
    _prospect("sommer", "Optics with a service business; spoke well about price corridors.", address=False),
    _prospect("morgan", "Flour mill, would complete the bakery story."),
    _prospect("farrow", "Castings, alloy surcharge never updated."),
    _prospect("thaler", "Drives; similar to Kofler in every respect.", address=False),
    _prospect("meijer", "Paper wholesale, big rebates.", address=False),
    _prospect("pryce", "Plastics, resin index.", address=False),
    _prospect("femi", "Food ingredients; heard he is looking at trade terms."),
    _prospect("lowe", "Tools, 90 people, dealer network."),
    _prospect("fischer", "Cargo bikes; direct sales and dealers at the same price.", address=False),
    _prospect("nyberg", "Timber trade; weekly prices."),
)
DO_NOT_ASK = ("ben.whitfield@freemail.example",)
