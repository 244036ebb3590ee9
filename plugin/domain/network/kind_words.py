"""Words that tell what kind of tie it is: in subjects, file names, event summaries, signatures and kept excerpts.

One table per thing told, the languages side by side; every line is a pattern of its own, matched on whole words.
"""

import re
from functools import lru_cache

from plugin.domain.language.vocabulary import alternation


def _words(*tables: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){alternation(*tables)}(?![^\W\d_])", re.IGNORECASE)


PAPERS = _words(
    """
    proposal|proposed terms|statement of work|s\\.?o\\.?w\\.?|scope of work|work order|engagement letter
    letter of engagement
    invoice|inv|pro[- ]?forma|credit note|quote|quotation|estimate|fee note|fee proposal|retainer|time ?sheet
    deliverables?
    """,
    """
    angebot|kostenvoranschlag|offerte|leistungsbeschreibung|pflichtenheft|auftragsbestätigung|dienstleistungsvertrag
    rechnung|honorarrechnung|honorarnote|abschlagsrechnung|schlussrechnung|gutschrift|beratungsvertrag|werkvertrag
    stundennachweis|leistungsnachweis
    """,
    """
    devis|proposition(?: commerciale| d['’]intervention)?|lettre de mission|cahier des charges|facture
    facturation|avoir
    note d['’]honoraires|acompte|bon de commande signé|contrat de prestation
    """,
    """
    propuesta|presupuesto|oferta|cotización|factura|factura proforma|nota de honorarios|minuta de honorarios
    contrato de servicios|alcance del trabajo|hoja de horas
    """,
    """
    fattura|preventivo|offerta|parcella|factuur|offerte|fatura|proposta|orçamento
    """,
)
"""What the one who does the work sends to the one who pays."""

SIGNED = _words(
    """
    signed|countersigned|accepted|approved|unterschrieben|unterzeichnet|gegengezeichnet|angenommen|freigegeben
    signée?s?|contresignée?|acceptée?|approuvée?|firmad[oa]s?|aceptad[oa]s?|aprobad[oa]s?|getekend|firmato
    """
)
"""A paper that comes back: it was the other side's."""

ORDERS = _words(
    """
    purchase order|p\\.?o\\.? (?:number|no)|order confirmation|your order|remittance|payment advice
    payment (?:sent|made|released)
    bestellung|auftrag(?:serteilung)?|zahlungsavis|bestellnummer
    bon de commande|commande|avis de paiement|ordre de virement
    pedido|orden de compra|aviso de pago|transferencia realizada
    """
)
"""What the one who pays sends to the one who does the work."""

WORK = _words(
    """
    kick[- ]?off|steering (?:committee|group)|project|workshop|milestone|go[- ]live|roll[- ]?out|scoping
    discovery|requirements
    acceptance|hand[- ]?over|status (?:call|update|report)|final report|interim report|audit
    phase (?:one|two|three|\\d)|retrospective
    lenkungsausschuss|projekt|meilenstein|abnahme|übergabe|statusbericht|abschlussbericht|zwischenbericht|phase
    comité de pilotage|copil|projet|jalon|recette|atelier|livrable|compte[- ]rendu|restitution
    comité de dirección|proyecto|hito|entrega|taller|informe final|avance
    """
)

PROVIDERS = _words(
    """
    account manager|account executive|sales (?:manager|representative|executive|director)|customer success
    key account|bookkeep(?:er|ing)
    accountants?|accounting|tax (?:adviser|advisor|consultant)|solicitors?|law firm|attorney|notary
    print(?:er|ing|ers|shop|works)
    web design|hosting|it support|it services|insurance broker|landlord|facilit(?:y|ies)|cleaning|courier
    translations?|translator|travel agen\\w+
    vertrieb\\w*|kundenbetreu\\w+|steuerberat\\w+|buchhaltung\\w*|rechtsanw\\w+|kanzlei|notar\\w*|druckerei
    hausverwaltung|versicherungsmakler\\w*
    übersetz\\w+|reisebüro|systemhaus
    commercial(?:e)?|chargée? de clientèle|expert[- ]comptable|comptable|avocate?|notaire|imprim(?:erie|eur)
    traduct(?:eur|rice|ion)|hébergeur
    comercial|gestor[aí]?a?|gestoría|asesoría(?: fiscal)?|contable|abogad[oa]|notaría|imprenta
    traduct(?:or|ora|ores)|traducciones
    """
)
"""Titles and trades of those who sell."""

SERVICES = _words(
    """
    subscription|renewal|licen[cs]e|delivery note|shipment|booking confirmation|maintenance contract
    service contract
    reminder|support contract|your (?:account|contract|policy|booking)|dunning|vat return|annual accounts|tax return
    abonnement|verlängerung|lizenz|lieferschein|lieferung|mahnung|zahlungserinnerung|wartungsvertrag|jahresabschluss
    umsatzsteuer\\w*
    renouvellement|licence|bon de livraison|livraison|relance|contrat de maintenance|déclaration de tva|bilan
    suscripción|renovación|licencia|albarán|entrega de material|recordatorio de pago|declaración (?:de )?iva
    """
)
"""What comes from those who sell to the owner."""

NETWORKS = _words(
    """
    chamber(?: of commerce)?|business (?:breakfast|club|network)|breakfast club|networking
    network(?:ing)? (?:event|evening|breakfast|lunch|drinks)
    meet[- ]?ups?|association|guild|society|rotary|lions club|toastmasters|bni|round ?table|mastermind
    forum|fireside|panel|speed networking
    chapter meeting|members['’]? (?:evening|meeting|lunch)|co-?working|institute of directors
    entrepreneurs? (?:club|network|circle)|founders['’]? (?:club|circle|breakfast)
    """,
    """
    ihk|handelskammer|handwerkskammer|wirtschaftskammer
    unternehmer(?:frühstück|stammtisch|treff|kreis|verband|club|netzwerk)\\w*|stammtisch|verband\\w*
    verein\\w*|wirtschaftsjunioren|netzwerk\\w*|gründer(?:treff|stammtisch|frühstück)|mitgliederversammlung
    arbeitskreis|regionalgruppe
    """,
    """
    chambre de commerce|cci|petit[- ]déjeuner (?:d['’]affaires|réseau|entrepreneurs|d['’]entrepreneurs)
    réseau(?:tage)?|club (?:d['’]affaires|d['’]entreprises|entrepreneurs)
    afterwork|association|syndicat professionnel|rencontres? (?:entrepreneurs|professionnelles)
    fédération|amicale
    """,
    """
    cámara de comercio|desayuno (?:de )?(?:empresarial|empresarios|networking|trabajo)|asociación
    círculo de empresarios|club de empresarios
    encuentro empresarial|gremio|patronal|red de (?:mujeres|empresari\\w+|emprendedores)|cena de socios
    """,
)

ORGANISERS = _words(
    """
    chamber|business (?:club|circle|network)|network|association|guild|society|alumni|rotary|lions|bni|club
    circle|federation
    handelskammer|handwerkskammer|wirtschaftskammer|kammer|verband|verein|netzwerk|wirtschaftsjunioren|ihk
    chambre|cercle|réseau|fédération|amicale|syndicat|cci|medef
    cámara|camara|círculo|circulo|asociación|asociacion|gremio|patronal|federación|federacion
    camera di commercio|associazione|vereniging|kamer van koophandel|associação
    """
)
"""Houses whose business it is to bring people together, by their names and domains."""

FAMILY = _words(
    """
    mum|mom|mummy|mommy|dad|daddy|grand(?:ma|pa|mother|father)|granny|grandad|auntie?|uncle|sister|brother|sis
    bro|cousin|nephew|niece|your (?:mother|father)
    mother['’]?s|father['’]?s|family (?:dinner|reunion|lunch|photos|holiday|christmas)|love you|in-laws
    """,
    """
    mama|mutti|papa|vati|oma|opa|tante|onkel|schwester|bruder|cousine?|nichte|neffe
    familien(?:essen|treffen|feier|fest)|hab dich lieb|schwieger\\w+|geschwister
    """,
    """
    maman|mamie|papi|papy|mémé|pépé|tata|tonton|tante|oncle|ma sœur|mon frère|sœur|frère|cousine?|nièce|neveu
    repas de famille|réunion de famille|beaux-parents
    """,
    """
    mamá|papá|abuel[oa]s?|ti[oa]|herman[oa]s?|prim[oa]s?|sobrin[oa]s?|comida familiar|reunión familiar
    suegr[oa]s?|te quiero
    """,
)

FRIENDS = _words(
    """
    birthday|b-?day|party|barbecue|bbq|pub|beers?|weekend|holidays?|vacation|camping|hiking|hike|climbing
    cycling|running|football|tennis|gig|concert|movie|cinema
    film night|board games?|game night|kids|playdate|school run|babysit\\w*|wedding|stag|hen do|housewarming
    brunch|recipe|dog|poker|yoga|ski(?:ing)?|festival|book club|road trip
    """,
    """
    geburtstag|feier|grillen|grillabend|kneipe|bier(?:chen)?|wochenende|urlaub|wandern|wanderung|klettern
    radtour|laufen|fußball|kino|konzert|spieleabend|kinder
    hochzeit|junggesell\\w+|einweihung|skifahren|kochen|doppelkopf|skat|badesee
    """,
    """
    anniversaire|anniv|fête|soirée|apéro|week-?end|vacances|rando(?:nnée)?|escalade|vélo|foot|cinéma|ciné
    concert|jeux de société|enfants|gosses|mariage|crémaillère|ski|raclette
    """,
    """
    cumple(?:años)?|fiesta|barbacoa|asado|cañas|cervezas|finde|fin de semana|vacaciones|senderismo|excursión
    escalada|bici|fútbol|pádel|cine|concierto|niños|boda|esquiar|paella
    """,
)

WARM_CLOSINGS = _words(
    """
    love|lots of love|xx+|xoxo|hugs?|big hug|kisses|miss you|ciao
    lg|hdl|bussi|knutscher|dicke umarmung|drück dich|küsschen|liebste grüße|alles liebe|gruß und kuss
    bises|bisous|biz|gros bisous|je t['’]embrasse|grosses bises|la bise
    besos?|besitos|un abrazo fuerte|abrazos|muchos besos|un beso
    baci|un bacio|beijos?|liefs|kusjes
    """
)

FORMER_COLLEAGUE = _words(
    """
    former colleagues?|ex-colleagues?|old colleagues?|used to work (?:together|with)|worked together at
    since (?:you|i) left|our (?:old|former) (?:office|team|boss|company)
    old (?:team|crew|gang|times) (?:at|from)|back (?:at|in the days at)|my last day|last day at|farewell
    leaving do|reunion
    ehemalige[nr]? kolleg\\w+|ex-kolleg\\w+|früher(?:e[nr]?)? kolleg\\w+|alte[nr]? kolleg\\w+|damals bei
    mein letzter (?:arbeits)?tag|abschied|ausstand|seit (?:du|ich) weg
    ancien(?:ne)?s? collègues?|ex-collègues?|l['’]époque (?:de|où)|du temps (?:de|où)|mon dernier jour
    pot de départ|à l['’]époque chez
    ex-?compañer[oa]s?|antigu[oa]s? compañer[oa]s?|cuando trabajábamos|cuando trabajabas|mi último día|despedida
    los tiempos de
    """
)

FORMER_CLIENT = _words(
    """
    former clients?|past clients?
    (?:project|engagement|contract|mandate) (?:ended|closed|completed|is over|wrap(?:ped)?[- ]?up)
    closing (?:report|letter)|final invoice|end of (?:the )?(?:project|engagement)
    ehemalige[nr]? (?:kunde|kundin)|projektabschluss|projektende|abschlussbericht|schlussrechnung
    auftrag abgeschlossen
    ancien(?:ne)? client\\w*|fin de (?:mission|projet)|clôture|bilan de (?:mission|projet)|facture finale
    ex-?client\\w+|antigu[oa] client\\w+|cierre del? proyecto|fin del? proyecto|factura final|proyecto terminado
    """
)


@lru_cache(maxsize=65536)
def tell(text: str) -> frozenset[str]:
    """The names of the tables that have a word in the text: papers, networks."""
    return frozenset(name for name, table in _TABLES if table.search(text)) if text else frozenset()


_TABLES = (
    ("papers", PAPERS),
    ("signed", SIGNED),
    ("orders", ORDERS),
    ("work", WORK),
    ("services", SERVICES),
    ("networks", NETWORKS),
    ("family", FAMILY),
    ("friends", FRIENDS),
    ("former_colleague", FORMER_COLLEAGUE),
    ("former_client", FORMER_CLIENT),
)
