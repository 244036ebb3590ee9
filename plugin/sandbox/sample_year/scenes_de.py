"""Everyday threads in German. `du` and `Sie` scenes are kept apart by their tag."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

TEXT = """
== client,former_client | Angebot: {topic} | open,sie
> me file=Angebot_Whitfield_Pricing.pdf
wie besprochen erhalten Sie unser Angebot. [Es sind zwei Seiten und eine Tabelle geworden.|Ich habe mich kurz gefasst.] Im Mittelpunkt steht das, was Sie am meisten beschäftigt: {topic}.

Wir würden mit den Rechnungen der letzten 24 Monate beginnen und erst danach mit dem Vertrieb sprechen. Das Honorar steht auf der letzten Seite, Reisekosten sind enthalten.
> them +30
vielen Dank, das Angebot ist angekommen. [Ich bespreche es am {wd} mit meinem Mitgesellschafter.|Der Umfang passt, beim Zeitplan müssen wir die Inventur berücksichtigen.] Eine Frage vorab: Wie viele Tage brauchen Sie unsere Leute wirklich?
> me +4
höchstens {n} halbe Tage, verteilt auf sechs Wochen. Den Rest machen wir von Amsterdam aus.

== client,former_client | Auftragsbestätigung {topic} | open,sie,du
> them file=Auftrag_unterschrieben.pdf
anbei der unterschriebene Auftrag. [Die Bestellnummer steht oben rechts, bitte auf jeder Rechnung angeben.|Die Buchhaltung legt Whitfield Pricing noch diese Woche als Lieferanten an.]
> me +20
herzlichen Dank, das ging schnell. Jonas meldet sich wegen der Daten, den Termin für den Auftakt schlage ich bis {wd} vor.

== client,former_client | Angebot: {topic} | open,du
> me file=Angebot_Whitfield_Pricing.pdf
hier wie versprochen unser Angebot. Es geht um drei Schritte: Rechnungen lesen, mit euren Leuten sprechen, Korridore festlegen. {topic} nehmen wir uns gleich zu Anfang vor.
> them +24
danke dir, liest sich rund. [Ich gebe es am {wd} in die Geschäftsleitung.|Über die Reisetage reden wir noch.]

== client,former_client | Rechnung {inv} | bill,sie,du
> me file=Rechnung_{inv}.pdf
anbei unsere Rechnung {inv} über die vereinbarte Teilzahlung, zahlbar innerhalb von 30 Tagen.
> them +45
ist [freigegeben|bei der Buchhaltung|zur Zahlung angewiesen]. Bitte beim nächsten Mal die Reisekosten getrennt ausweisen.

== client,former_client | Daten zu: {topic} | sie
> me
für den nächsten Schritt bräuchten wir drei Dateien: Rechnungspositionen, Kundenstamm mit Konditionsgruppe und die gültige Preisliste. CSV wäre ideal, Excel genügt. Personenbezogene Angaben bitte weglassen.
> them +48 file=Auszug_{n}.xlsx
im Anhang der erste Auszug. [Die Bonusspalte ist bereits um Gutschriften bereinigt.|Zwei Monate fehlen wegen der Systemumstellung, die reiche ich nach.|Kundengruppe 90 bitte ignorieren, das sind interne Umlagerungen.]
> me +22
angekommen, die Summen stimmen bis auf {pct} Prozent mit Ihrer Buchhaltung überein. Wo werden Gratislieferungen gebucht?
> them +18
unter Muster, wie überall vermutlich. Ich lasse das Konto nachziehen.

== client | Rückfrage: {topic} | sie
> them
eine kurze Rückfrage: Rechnen wir den Jahresbonus zum Nettopreis oder nicht? [Im Haus gibt es dazu zwei Meinungen und beide sind laut.|Unser Controller sieht das anders als der Vertrieb.]
> me +5
ja, bitte einrechnen. Ich würde ihn als eigenen Balken zeigen, dann sehen beide Seiten, was gemeint ist.

== client | Workshop am {wd} | sie
> them
der große Besprechungsraum ist reserviert, [Beamer und Flipchart sind da|Mittagessen kommt um halb eins|am Empfang liegt ein Ausweis für Sie bereit]. Mit wie vielen Personen kommen Sie?
> me +6
wir sind zu zweit. Bitte alle, je ein Angebot mitzubringen, auf das sie stolz sind, und eines, bei dem sie es nicht sind.
> them +20
das wird lebhaft. Gute Anreise!

== client | Erste Auswertung | sie
> me file=Erste_Auswertung.pdf
vorab eine erste Auswertung, damit beim Termin niemand überrascht ist: {pct} Prozent der Kunden liegen unter der Grenze, die nach Ihren eigenen Regeln gelten müsste. Seite 3 und 4 sollten wir in Ruhe besprechen.
> them +30
habe sie mir angesehen. [Seite 4 tut weh.|Ich hätte die großen Kunden auf der Liste erwartet, nicht die kleinen.] Was sagen wir dem Außendienst zuerst?
> me +5
noch nichts. Erst klären wir, welche Ausnahmen gewollt sind.

== client | Verschiebung unseres Termins | sie
> them
leider kommt mir am {wd} ein Kundenbesuch dazwischen. Ginge dieselbe Uhrzeit eine Woche später?
> me +3
selbstverständlich, ich habe es umgetragen.

== client | Daten für den Auftakt | du
> me
für den Auftakt brauche ich drei Dateien von euch: Rechnungspositionen, Kundenstamm, Preisliste. Geht das bis {wd}?
> them +26 file=Export_{n}.csv
liegt im Anhang. [Die Spalte mit den Frachten ist mit Vorsicht zu genießen.|Gutschriften stecken in einer eigenen Belegart.]
> me +5
passt, Jonas hat schon angefangen. Bis auf {pct} Prozent stimmt es mit der Buchhaltung überein.

== client | Kurze Frage: {topic} | du
> them
kurze Frage, bevor ich es vergesse: Wer darf bei euch normalerweise Ausnahmen freigeben? Hier dürfen es gefühlt alle.
> me +3
Im Idealfall eine Person, und zwar schriftlich mit Grund. Ein Formular mit drei Zeilen wirkt Wunder.
> them +20
drei Zeilen schaffen sogar wir.

== client | Fotos vom Workshop | du
> me file=Fotoprotokoll.pdf
hier das Fotoprotokoll. Auf Seite 1 die Beschlüsse, auf Seite 2 die offenen Punkte; der wichtigste ist, wer bei {topic} das letzte Wort hat.
> them +30
hab es verteilt. Zum letzten Wort: [bis {pct} Prozent die Regionen, darüber ich|wir treffen uns dazu am {wd}].

== supplier | Anfrage: {topic} | du
> me
hättest du Zeit für einen neuen Auftrag? Diesmal geht es um Folgendes: {topic}. Rund {n}000 Wörter, Englisch nach Deutsch, bis Ende nächster Woche.
> them +6 file=Kostenvoranschlag_{inv}.pdf
gern, Kostenvoranschlag anbei. [Die Fachbegriffe übernehme ich aus dem Glossar.|Bis {wd} brauche ich nur die endgültige Fassung.]
> me +4
einverstanden, bitte loslegen.

== supplier | Rechnung {inv} | bill,du
> them file=Rechnung_{inv}.pdf
anbei meine Rechnung {inv}. [Wie immer 14 Tage.|Kleinunternehmerregelung gilt nicht mehr, deshalb erstmals mit Umsatzsteuer.]
> me +25
danke, geht an Ilse und wird am Freitag bezahlt.

== supplier | Rückfragen zum Text | du
> them
drei Rückfragen: „price corridor“ als Preiskorridor oder Preisband? „List creep“ würde ich umschreiben. Und auf Seite {n} fehlt ein Halbsatz.
> me +5
Preiskorridor. Bei „list creep“ vertraue ich dir. Der Halbsatz ist gestrichen, nicht vergessen.
> them +2
dann passt alles, kommt bis {wd}.

== former_colleague | {topic} | du
> them
[heute habe ich alte Ordner gefunden und musste lachen.|gestern im Zug saß mir jemand gegenüber, der genau so telefoniert hat wie unser alter Chef.] Weißt du noch, {topic}? [Wie läuft es bei dir?|Bist du mal wieder in der Gegend?]
> me +28
und ob ich das noch weiß! Hier ist viel los, aber Gutes. Im Frühjahr bin ich wieder in Köln, dann reden wir über alles.
> them +30
sag Bescheid, ich halte dir einen Abend frei. Nur {wd} geht nie, da ist Chor.

== former_colleague | Vorlage von früher | du
> me
hast du zufällig noch die Vorlage für die Interviewfragen, die wir bei Brandt & Sole benutzt haben? Die mit den {n} Fragen.
> them +20
habe ich, allerdings mit Kaffeeflecken eingescannt. Frage drei war immer die beste.
> me +3
Kaffeeflecken gehören dazu.

== friend | {topic} | du
> them
wie sieht es bei dir aus wegen {topic}? [Ich bringe Kuchen mit.|Das Wetter soll halten.|Ich muss nur bis sechs zurück sein.]
> me +6
bin dabei! Ich nehme den Zug um 9:1{n}.
> them +2
super, ich hol dich ab

== friend | Na du | du
> them
lange nichts gehört, lebst du noch oder arbeitest du nur? Hier blüht der Balkon und der Kater hat {n} Mäuse gebracht.
> me +20
beides, leider in dieser Reihenfolge. Am {wd} abends telefonieren?
> them +3
ja!! nach acht, wenn die Kleine schläft

== friend | Rezept | du
> me
schickst du mir das Rezept von der Suppe? Pieter redet seit Tagen von nichts anderem.
> them +9
eine Zwiebel, {n} Karotten, viel Geduld. Die Geduld ist das Geheimnis.

== networking | {topic} | sie
> them
der nächste Termin steht fest, die Einladung folgt. [Darf ich Sie wieder einplanen?|Bringen Sie gern einen Gast mit.]
> me +20
sehr gern, ich komme am {wd} und bleibe bis zum Schluss.
> them +22
wunderbar, dann sehen wir uns dort.

== networking | Vortrag im Herbst | sie
> them
für die Vortragsreihe suchen wir noch einen Beitrag über Preise in unsicheren Zeiten. {min} Minuten, danach Diskussion. Hätten Sie Lust?
> me +24
ja, unter einer Bedingung: keine Folien. Ich bringe stattdessen eine echte Rechnung mit.
> them +5
das wird dem Kreis gefallen.

== networking | Protokoll | sie
> them file=Protokoll.pdf
anbei das Protokoll des letzten Treffens. Ein Punkt liegt bei Ihnen, die Themenliste; {wd} genügt völlig.
> me +26
hier meine Vorschläge: Gleitklauseln, wer Rabatte geben darf, und was wir aus der letzten Erhöhung gelernt haben.
"""
