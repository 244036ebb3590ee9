"""Deutsch: Sie oder du, ohne Vermutung über das Geschlecht der Genannten.

Firmennamen stehen in Klammern oder im Nominativ, weil niemand weiß, ob sie einen Artikel brauchen. Die Stichworte des
Profils stehen am Satzanfang, nach einem Doppelpunkt nur, wenn sie klein beginnen (`…_low`): groß wäre oft falsch.
"""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.language.phrasebook import read_phrasebook

GERMAN = read_phrasebook(
    "de",
    """
== quotes
„
“

== greetings
Guten Tag {name},
Hallo {name},

== nameless
Guten Tag,
Hallo,

== sign_offs.formal
Mit freundlichen Grüßen
Freundliche Grüße
Mit besten Grüßen

== sign_offs.informal
Viele Grüße
Herzliche Grüße
Beste Grüße

== meetings
meeting: unser Treffen | unserem Treffen
call: unser Telefonat | unserem Telefonat
chat: unser Gespräch | unserem Gespräch
coffee: unser Kaffee | unserem Kaffee
lunch: unser Mittagessen | unserem Mittagessen
dinner: unser Abendessen | unserem Abendessen
breakfast: unser Frühstück | unserem Frühstück
drinks: unser Feierabendtreffen | unserem Feierabendtreffen
walk: unser Spaziergang | unserem Spaziergang
workshop: unser Workshop | unserem Workshop
training: das Training | dem Training
kickoff: unser Kick-off | unserem Kick-off
review: unsere Besprechung | unserer Besprechung
demo: die Vorführung | der Vorführung
visit: der Besuch | dem Besuch
event: die Veranstaltung | der Veranstaltung

== prospect_of
{name} ({org})

== prospect_dat
{name} ({org})

== role_at
die zuständige Person ({role}, {org})

== role_at_dat
der zuständigen Person ({role}, {org})

== openings.meeting_held
<vielen Dank|danke> noch einmal für [Ihre|deine] Zeit {when}.
<vielen Dank|danke> noch einmal für das Gespräch {when}.
danke, dass [Sie sich|du dir] {when} Zeit genommen [haben|hast].
schön, dass es {when} geklappt hat.
es hat mich gefreut, {when} mit [Ihnen|dir] zu sprechen.
es war gut, {when} in Ruhe mit [Ihnen|dir] zu reden.
nach {meeting_dat} {when} <habe ich noch eine Frage|hätte ich noch eine Bitte> an [Sie|dich].
im Nachgang zu {meeting_dat} {when} <hätte ich noch eine Frage|habe ich noch eine Bitte>.
seit {meeting_dat} {when} geht mir eine Frage durch den Kopf.
ich melde mich nach {meeting_dat} {when} noch einmal <mit einer Bitte|mit einer Frage>.
{meeting} {when} war für mich <sehr hilfreich|wirklich nützlich>, <vielen Dank|danke> dafür.
solange {meeting} {when} noch frisch ist, <eine kurze Frage|noch eine Bitte>.
gut, dass wir {when} Gelegenheit hatten, miteinander zu sprechen.
danke für <das Gespräch|den Austausch> {when} zum Thema {topic}.

== openings.meeting_held+
es war <richtig schön|eine Freude>, {when} mit [Ihnen|dir] zu sprechen.
{meeting} {when} <hat mir sehr gefallen|war sehr angenehm>, <danke|vielen Dank>!
danke für das schöne Gespräch {when}.
ich habe mich sehr gefreut, dass wir {when} Zeit füreinander hatten.

== openings.meeting_held~
<es war schön|schön war es>, {when} mit [Ihnen|dir] zu reden.
{meeting} {when} war richtig schön.
das Gespräch {when} hat mir gutgetan.
schön, dass wir {when} mal wieder Zeit hatten.
ich habe mich sehr gefreut, {when} von [Ihnen|dir] zu hören.
es hat gutgetan, {when} mit [Ihnen|dir] zu reden.
danke noch für {when}, es war richtig schön.

== openings.praise
vielen Dank für [Ihre|deine] freundlichen Worte {when_of}.
über [Ihre|deine] <Nachricht|Zeilen> {when_of} habe ich mich sehr gefreut.
was [Sie|du] {when} geschrieben [haben|hast], hat mich wirklich gefreut.
[Ihr|dein] Lob {when_of} hat mich sehr gefreut, vielen Dank.
danke für [Ihre|deine] nette Rückmeldung {when_of}.
[Ihre|deine] Rückmeldung {when_of} war schön zu lesen.
herzlichen Dank für das Lob {when_of}.
so eine Rückmeldung wie [Ihre|deine] {when_of} liest man gern, <vielen Dank|danke>.
schön, dass [Sie|du] {when} so zufrieden [klangen|klangst].
danke, dass [Sie|du] mir {when} so freundlich geschrieben [haben|hast].
mit [Ihrer|deiner] Mail {when_of} [haben Sie|hast du] mir eine Freude gemacht.
[Ihre|deine] Worte {when_of} haben mir gutgetan, vielen Dank dafür.

== openings.work_finished
jetzt, wo unser Projekt abgeschlossen ist, <habe ich noch eine Bitte|möchte ich [Sie|dich] noch etwas fragen>.
vielen Dank für die gute Zusammenarbeit bis zum Schluss.
danke für das Vertrauen während unserer Zusammenarbeit.
unser Projekt ist abgeschlossen, und ich danke [Ihnen|dir] für die gute Zusammenarbeit.
das Projekt ist geschafft, <vielen Dank|danke> für alles.
nach dem Abschluss {when} möchte ich mich noch einmal bedanken.
schön, dass wir das Projekt {when} gut abschließen konnten.
zum Abschluss unseres Projekts noch einmal <vielen|herzlichen> Dank.
die Arbeit ist getan, und ich habe sie gern gemacht.
ich habe gern mit [Ihnen|dir] an diesem Projekt gearbeitet.
mit unserem Projekt sind wir nun durch, <vielen Dank|danke> für die angenehme Zusammenarbeit.
nun ist unser gemeinsames Projekt zu Ende, und es hat mir Freude gemacht.

== openings.upcoming_meeting
ich freue mich darauf, [Sie|dich] {when} zu sprechen.
wir sprechen uns ja {when}, deshalb vorab <eine Frage|eine Bitte>.
vor {meeting_dat} {when} <hätte ich noch eine Frage|habe ich noch eine Bitte>.
schön, dass wir uns {when} sprechen.
{meeting} {when} steht an, und <vorher habe ich noch eine Frage|vorab eine kurze Frage>.
damit {when} genug Zeit für anderes bleibt, <frage ich [Sie|dich] schon jetzt|eine Frage vorab>.
eine Bitte noch vor {meeting_dat} {when}.
bevor wir uns {when} sprechen, <eine kurze Frage|noch eine Bitte>.
vor unserem Gespräch {when} habe ich noch eine Frage an [Sie|dich].
gern würde ich {when} auch kurz über eine Bitte sprechen.

== openings.shared_event
schön, dass wir {when} beide dabei waren.
wir waren ja {when} bei derselben Veranstaltung, deshalb <melde ich mich|komme ich auf [Sie|dich] zu>.
die Veranstaltung {when} <hat mich auf eine Frage gebracht|hat mir gut gefallen>.
seit der Veranstaltung {when} geht mir eine Frage durch den Kopf.
ich melde mich im Nachgang zur Veranstaltung {when}.
da wir {when} auf derselben Veranstaltung waren, <habe ich eine Frage|hätte ich eine Bitte>.
nach der Veranstaltung {when} <hätte ich eine Bitte|habe ich eine Frage> an [Sie|dich].
[Ihr|dein] Name stand {when} auch auf der Gästeliste, das hat mich gefreut.
wir standen {when} auf derselben Gästeliste, deshalb meine Frage.
{when} waren wir bei derselben Veranstaltung, <das nehme ich zum Anlass|ein guter Anlass> für eine Bitte.
die Veranstaltung {when} nehme ich zum Anlass, mich zu melden.

== openings.active_thread
da wir uns gerade schreiben, <hätte ich noch eine Frage|habe ich noch eine Bitte>.
wir sind ja gerade in Kontakt, deshalb <gleich noch eine Frage|eine Frage nebenbei>.
bei der Gelegenheit <habe ich noch eine Bitte|eine ganz andere Frage>.
zu unserem Mailwechsel {when_of} kommt von mir noch eine Bitte.
im Anschluss an unsere Mails {when_of} <habe ich noch eine Frage|hätte ich noch eine Bitte>.
ich melde mich nach unseren Mails {when_of} mit einem anderen Thema.
noch ein anderes Thema, da wir schon in Kontakt sind.
noch etwas anderes, da wir ohnehin im Austausch sind.
unabhängig von unseren Mails {when_of} habe ich noch eine Bitte.
weil wir uns {when} geschrieben haben, <frage ich [Sie|dich] gleich direkt|wende ich mich an [Sie|dich]>.
unser Austausch {when_of} hat mich noch auf eine Frage gebracht.
nach unseren Mails {when_of} noch etwas in eigener Sache.

== openings.active_thread@
vielen Dank für [Ihre|deine] <Nachricht|Mail> {when_of}.
über [Ihre|deine] <Nachricht|Mail> {when_of} habe ich mich gefreut.
schön, dass [Sie sich|du dich] {when} gemeldet [haben|hast].
danke, dass [Sie|du] mir {when} geschrieben [haben|hast].
es hat mich gefreut, {when} von [Ihnen|dir] zu lesen.
[Ihre|deine] Mail {when_of} nehme ich gleich zum Anlass für eine Bitte.

== openings.owed_news
<zuerst|vorweg>: Ich schulde [Ihnen|dir] noch eine Rückmeldung zu [Ihrer|deiner] Vermittlung {when_of}.
noch einmal vielen Dank für [Ihre|deine] Vermittlung {when_of}.
für den Kontakt, den [Sie|du] mir {when} vermittelt [haben|hast], danke ich [Ihnen|dir] noch einmal.
über die Vermittlung {when_of} [wollten Sie|wolltest du] sicher noch etwas hören.
[Sie haben|du hast] mir {when} einen Kontakt vermittelt, dafür noch einmal danke.
ehe ich um etwas bitte, noch einmal danke für die Vermittlung {when_of}.

== praise
{said_cap} [schrieben Sie|hast du geschrieben]: {quote}
[Ihr|Dein] Satz {said_of} freut mich noch immer: {quote}
{quote_mid} – das [schrieben Sie|hast du] mir {said}[| geschrieben].
{quote_mid} – so [haben Sie|hast du] es {said} gesagt.
Ich denke gern an [Ihre|deine] Worte {said_of}: {quote}
Was [Sie|du] {said} geschrieben [haben|hast], hat mich gefreut: {quote}
[Ihre|Deine] Worte {said_of} weiß ich zu schätzen: {quote}
Gefreut hat mich [Ihr|dein] Satz {said_of}: {quote}
[Sie haben|Du hast] es {said} so gesagt: {quote}
{quote_mid} – über diesen Satz {said_of} habe ich mich gefreut.
Noch einmal danke für [Ihre|deine] Worte {said_of}: {quote}
In [Ihrer|deiner] Mail {said_of} stand ein Satz, der mich gefreut hat: {quote}

== praise_same
[Sie schrieben|Du hast geschrieben]: {quote}
Besonders gefreut hat mich dieser Satz: {quote}
{quote_mid} – das liest man gern.
{quote_mid} – das freut mich wirklich.
{quote_mid} – danke dafür.
{quote_mid} – so etwas hört man gern.
Vor allem dieser Satz hat mich gefreut: {quote}
Am meisten freut mich dieser Satz: {quote}
{quote_mid} – ein schöneres Lob kann ich mir kaum wünschen.
[Ihr|Dein] Satz freut mich besonders: {quote}

== beginning
Kennengelernt haben wir uns {since}.
Unser erstes Treffen war {since}.
Wir kennen uns seit {since_bare}.
Zum ersten Mal getroffen haben wir uns {since}.
{since_cap} haben wir uns zum ersten Mal getroffen.
Angefangen hat alles {since} mit einem Treffen.
Unser Kontakt geht auf ein Treffen {since} zurück.

== beginning_mail
Wir sind seit {since_bare} in Kontakt.
{since_cap} haben wir uns zum ersten Mal geschrieben.
Die ersten Mails haben wir uns {since} geschrieben.
Unser Kontakt besteht seit {since_bare}.
Unser Austausch begann {since}.
Seit {since_bare} schreiben wir uns nun schon.

== referred
{referrer} hat uns damals bekannt gemacht, <worüber ich sehr froh bin|und ich bin bis heute dankbar dafür>.
Wir haben uns ja auch durch eine Empfehlung kennengelernt, über {referrer}.
Unseren Kontakt verdanken wir {referrer}.
Auch wir kennen uns über {referrer}, und das hat sich gelohnt.
Dass wir uns kennen, verdanke ich {referrer}.
Auf demselben Weg, über {referrer}, haben auch wir uns kennengelernt.

== work
Zum Thema {work} haben wir {worked} gesprochen, [Sie wissen|du weißt] also, was ich mache.
Über das Thema {work} haben wir {worked} gesprochen, daher [kennen Sie|kennst du] meine Arbeit ein wenig.
Von unserem Gespräch zum Thema {work} {worked} [wissen Sie|weißt du] ja, was ich mache.
Wir hatten {worked} das Thema {work}, [Sie haben|du hast] also eine Vorstellung von meiner Arbeit.

== met_often
Wir haben uns ja schon einige Male getroffen, deshalb frage ich einfach.
Nach unseren Treffen [haben Sie|hast du] sicher einen Eindruck von meiner Arbeit.
Da wir uns schon öfter getroffen haben, frage ich ganz offen.
Wir sprechen ja nicht zum ersten Mal, daher frage ich ganz direkt.
Aus unseren Gesprächen [wissen Sie|weißt du] ja, was ich mache.

== what
{what} Das ist kurz gesagt meine Arbeit.
{what} Damit befasse ich mich hauptsächlich.
{what} Das ist mein Arbeitsgebiet.
{what} Darum geht es in meiner Arbeit.
{what} So würde ich meine Arbeit in einem Satz beschreiben.
{what} Das nur zur Erinnerung.
{what} Das ist, in Kürze, mein Thema.

== what_sentence
{what}
{what}
Nur zur Erinnerung: {what_mid}
Kurz zu meiner Arbeit: {what_mid}
Zu mir in einem Satz: {what_mid}
Wie [Sie wissen|du weißt]: {what_mid}
Falls es zur Einordnung hilft: {what_mid}
Noch einmal kurz, was ich mache: {what_mid}
Für den Fall, dass jemand fragt: {what_mid}

== value
{value} Das ist das Ziel dabei.
{value} Darum geht es am Ende.
{value} Das kommt dabei heraus, wenn es gut läuft.
{value} Auf dieses Ergebnis arbeite ich hin.
{value} Das soll am Ende dabei herauskommen.
{value} An diesem Ergebnis lasse ich mich gern messen.
Das Ziel dabei: {value_low}
Was am Ende herauskommt: {value_low}
Das Ergebnis, wenn es gut läuft: {value_low}

== value_sentence
{value}
Das Ergebnis in einem Satz: {value_mid}
Worum es am Ende geht: {value_mid}
Zum Nutzen: {value_mid}

== ideal
{ideal} <Da|Dort> kann ich am <besten|meisten> <helfen|bewirken>.
{ideal} <In diesem Kreis|Dort> suche ich <neue Kontakte|vor allem Kontakte>.
{ideal} <Für sie|Für solche Kunden> arbeite ich <am liebsten|besonders gern>.
{ideal} Für diesen Kreis arbeite ich am liebsten.
{ideal} Das wären meine Wunschkontakte.
{ideal} Über Kontakte in diesem Kreis freue ich mich besonders.
{ideal} Das beschreibt ganz gut, wen ich kennenlernen möchte.
Am besten helfen kann ich diesem Kreis: {ideal_low}
Am liebsten arbeite ich für diesen Kreis: {ideal_low}
Vor allem suche ich diese Kontakte: {ideal_low}
Meine Arbeit richtet sich an diesen Kreis: {ideal_low}
Besonders nützlich ist meine Arbeit für diesen Kreis: {ideal_low}
Meine Wunschkontakte, kurz gesagt: {ideal_low}
Wen ich gern kennenlernen würde: {ideal_low}

== ideal_sentence
{ideal}
{ideal}
Zu den Kontakten, die ich suche: {ideal_mid}
Für wen das interessant ist: {ideal_mid}
Noch kurz, wen ich suche: {ideal_mid}
Genauer gesagt: {ideal_mid}

== knowing.copied_together
In einer <Mail|Nachricht> {seen_of} [waren Sie und {prospect} beide|wart ihr, du und {prospect}, beide] im Verteiler, <daher nehme ich an|deshalb vermute ich>, dass [Sie sich kennen|ihr euch kennt].
Eine Mail {seen_of} ging an [Sie|dich] und auch an {prospect}; <vermutlich|wahrscheinlich> [kennen Sie sich|kennt ihr euch] also.
Mir <ist aufgefallen|fiel auf>, dass {prospect} {seen} mit [Ihnen|dir] <im Verteiler|in Kopie> war.
{prospect} war {seen} zusammen mit [Ihnen|dir] in Kopie, <daher meine Frage|deshalb frage ich [Sie|dich]>.
Dem Verteiler einer <Mail|Nachricht> {seen_of} <zufolge|nach> [kennen Sie|kennst du] {prospect}.
{seen_cap} ging <eine Mail|dieselbe Mail> <sowohl an [Sie|dich] als auch an {prospect}|an [Sie|dich] und {prospect}>.
Da [Sie|du] und {prospect} {seen} dieselbe Mail bekommen [haben|habt], <dachte ich gleich an [Sie|dich]|frage ich einfach [Sie|dich]>.
Auf {prospect} bin ich durch den Verteiler einer <Mail|Nachricht> {seen_of} gekommen, in dem auch [Sie standen|du standest].
Ich nehme an, dass [Sie|du] {prospect} [kennen|kennst], denn {seen} [waren Sie|wart ihr] beide in derselben Mail in Kopie.
[Sie standen|Du standest] {seen} gemeinsam mit {prospect_dat} in Kopie; <ich vermute, [Sie kennen sich|ihr kennt euch]|daraus schließe ich, dass [Sie Kontakt haben|ihr Kontakt habt]>.
Neben [Ihnen|dir] <stand|war> {seen} auch {prospect} <im Verteiler|in Kopie>.
Möglicherweise [kennen Sie|kennst du] {prospect}; zumindest [waren Sie|wart ihr] {seen} im selben Verteiler.

== knowing.copied_together@
In [Ihrer|deiner] <Mail|Nachricht> {seen_of} war {prospect} mit im Verteiler, <daher nehme ich an, dass [Sie sich kennen|ihr euch kennt]|deshalb frage ich gerade [Sie|dich]>.
[Sie hatten|Du hattest] {prospect} {seen} in Kopie, <also gibt es vermutlich Kontakt|daher meine Frage>.
[Ihre|Deine] <Mail|Nachricht> {seen_of} ging auch an {prospect}, <ich nehme also an, [Sie kennen sich|ihr kennt euch]|deshalb vermute ich, dass [Sie in Kontakt sind|ihr in Kontakt seid]>.
{prospect} war {seen} bei einer Mail von [Ihnen|dir] in Kopie.
Mir ist aufgefallen, dass [Sie|du] {prospect} {seen} in Kopie gesetzt [haben|hast].
{seen_cap} [haben Sie|hast du] {prospect} in Kopie genommen, <und ich nehme an, [Sie kennen sich|ihr kennt euch]|daher vermute ich, dass [Sie in Verbindung stehen|ihr in Verbindung steht]>.
Als [Sie|du] {seen} geschrieben [haben|hast], stand {prospect} mit im Verteiler.
Dass [Sie|du] {prospect} [kennen|kennst], vermute ich wegen [Ihrer|deiner] <Mail|Nachricht> {seen_of}, dort stand der Name in Kopie.
Unter den Empfängern [Ihrer|deiner] <Mail|Nachricht> {seen_of} war auch {prospect}.
Auf {prospect} komme ich, weil der Name {seen} bei [Ihnen|dir] in Kopie stand.
Bei [Ihrer|deiner] <Mail|Nachricht> {seen_of} habe ich {prospect} in Kopie gesehen, <daher die Frage|und so kam ich auf die Idee>.
Ich habe gesehen, dass [Ihre|deine] <Mail|Nachricht> {seen_of} auch an {prospect} ging.

== knowing.met_together
[Sie|Du] und {prospect} [waren|wart] {seen} zum selben <Termin|Treffen> eingeladen, <daher nehme ich an|deshalb vermute ich>, dass [Sie sich kennen|ihr euch kennt].
{prospect} <stand|war> {seen} <mit [Ihnen|dir]|so wie [Sie|du]> auf <der|einer> <Einladung|Teilnehmerliste>.
Auf <der|einer> Einladung {seen} standen [Ihr Name|dein Name] und {prospect}.
Zu einem <Termin|Treffen> {seen} war neben [Ihnen|dir] auch {prospect} eingeladen, <deshalb frage ich [Sie|dich]|daher meine Frage>.
Da {prospect} {seen} zum selben <Termin|Treffen> eingeladen war wie [Sie|du], [kennen Sie sich|kennt ihr euch] vermutlich.
Mir ist aufgefallen, dass [Sie|du] und {prospect} {seen} beide auf derselben Einladung [standen|standet].
{seen_cap} [waren Sie|warst du] laut Kalender mit {prospect_dat} zum selben <Termin|Treffen> eingeladen.
Vielleicht [kennen Sie|kennst du] {prospect} von einem <Termin|Treffen> {seen}, zu dem [Sie|ihr] beide eingeladen [waren|wart].
Ich nehme an, [Sie sind|du bist] {prospect_dat} schon begegnet; {seen} [standen Sie|standet ihr] beide auf einer Einladung.
Auf {prospect} komme ich durch eine Einladung {seen_of}, auf der auch [Ihr|dein] Name stand.
Bei einem <Termin|Treffen> {seen} [waren Sie und {prospect}|wart ihr, du und {prospect},] beide vorgesehen.
<Eine|Dieselbe> Einladung {seen} ging an [Sie|dich] und <auch an|an> {prospect}.

== knowing.mentioned
In einer <Mail|Nachricht> {seen_of} [wurden Sie|wurdest du] zusammen mit {prospect_dat} erwähnt, daher nehme ich an, dass [Sie sich kennen|ihr euch kennt].
In einer <Nachricht|Mail> {seen_of} <fiel|stand> [Ihr|dein] Name <zusammen|gemeinsam> mit {prospect_dat}.
{seen_cap} war in einer Mail von [Ihnen|dir] und {prospect_dat} die Rede.
Ich habe {seen} in einer Mail [Ihren|deinen] Namen zusammen mit {prospect_dat} gelesen.
<Nach|Wegen> einer <Mail|Nachricht> {seen_of} <vermute|glaube> ich, dass [Sie|du] {prospect} [kennen|kennst].
Auf {prospect} bin ich durch eine Mail {seen_of} gekommen, in der auch [Sie|du] vorgekommen [sind|bist].
<So wie|Wenn> ich eine <Mail|Nachricht> {seen_of} <richtig verstehe|recht verstehe>, [kennen Sie|kennst du] {prospect}.
Eine Nachricht {seen_of} erwähnte [Sie|dich] und {prospect}, <daher meine Frage|deshalb frage ich [Sie|dich]>.
<Offenbar|Anscheinend> [haben Sie|hast du] mit {prospect_dat} zu tun, <das lese ich aus|so verstehe ich> {seen} <einer Mail|einer Nachricht>.
Ich frage [Sie|dich], weil {prospect} {seen} in einer Mail zusammen mit [Ihnen|dir] genannt wurde.

== knowing.mentioned@
[Sie haben|Du hast] {seen} {prospect} erwähnt.
In [Ihrer|deiner] <Mail|Nachricht> {seen_of} [haben Sie|hast du] {prospect} erwähnt.
[Sie haben|Du hast] mir {seen} von {prospect_dat} geschrieben.
[Sie schrieben|Du hast] {seen} von {prospect_dat}[| geschrieben], <und der Name ist mir in Erinnerung geblieben|und ich habe mir den Namen gemerkt>.
{seen_cap} [erwähnten Sie|hast du] {prospect}[| erwähnt], <deshalb frage ich [Sie|dich]|daran musste ich jetzt wieder denken>.
Ich erinnere mich, dass [Sie|du] {seen} {prospect} erwähnt [haben|hast].
[Ihre|Deine] <Mail|Nachricht> {seen_of} hat mich auf {prospect} gebracht.
Von {prospect_dat} war in [Ihrer|deiner] <Mail|Nachricht> {seen_of} die Rede.
In [Ihrer|deiner] Nachricht {seen_of} kam {prospect} vor.
Auf {prospect} komme ich durch [Ihre|deine] <Mail|Nachricht> {seen_of}.
[Sie|Du] [hatten|hattest] {seen} kurz {prospect} erwähnt, <daher meine Frage|darauf komme ich gern zurück>.
Dass [Sie|du] {seen} {prospect} erwähnt [haben|hast], ist mir im Gedächtnis geblieben.

== knowing.wrote_to
In einem weitergeleiteten Mailwechsel {seen_of} habe ich gesehen, dass [Sie|du] und {prospect} in Kontakt [stehen|steht].
Aus einem <Mailverlauf|Mailwechsel> {seen_of} schließe ich, dass [Sie|du] {prospect} [kennen|kennst].
Soweit ich sehe, [haben Sie|hast du] {seen} mit {prospect_dat} geschrieben.
Wenn ich einen <Mailverlauf|Mailwechsel> {seen_of} richtig lese, [sind Sie|bist du] mit {prospect_dat} in Kontakt.
[Sie|Du] und {prospect} [hatten|hattet] {seen} offenbar Kontakt, <so verstehe ich einen <Mailverlauf|Mailwechsel>|das entnehme ich einem <Mailverlauf|Mailwechsel>>.
In einem <Mailverlauf|Mailwechsel> {seen_of} stand auch {prospect}, <daher nehme ich an, dass [Sie sich kennen|ihr euch kennt]|ich vermute also, [Sie kennen sich|ihr kennt euch]>.
Nach einem <Mailverlauf|Mailwechsel> {seen_of} zu urteilen, [stehen Sie|stehst du] mit {prospect_dat} in Kontakt.
Ich nehme an, dass [Sie|du] {prospect} [kennen|kennst]; so habe ich einen <Mailverlauf|Mailwechsel> {seen_of} verstanden.

== knowing.introduced
[Sie|Du] und {prospect} [wurden|wurdet] {seen} per Mail miteinander bekannt gemacht.
Bei einer Vorstellung per Mail {seen} [waren Sie und {prospect}|wart ihr, du und {prospect},] beide dabei.
{seen_cap} gab es eine Vorstellung per Mail, an [Sie|dich] und an {prospect}.
{prospect} war {seen} mit [Ihnen|dir] in einer Vorstellungsmail.
Eine Vorstellungsmail {seen_of} ging an [Sie|dich] und {prospect}, <daher nehme ich an, dass [Sie sich kennen|ihr euch kennt]|deshalb frage ich [Sie|dich]>.
Über eine Vorstellung per Mail {seen} [hatten Sie|hattest du] ja schon mit {prospect_dat} zu tun.

== knowing.introduced@
[Sie haben|Du hast] {seen} per Mail einen Kontakt hergestellt, und {prospect} war dabei.
In [Ihrer|deiner] Vorstellungsmail {seen_of} war auch {prospect} dabei.
Bei [Ihrer|deiner] Vorstellung per Mail {seen} war {prospect} mit dabei.
{seen_cap} [haben Sie|hast du] eine Vorstellung per Mail gemacht, in der auch {prospect} vorkam.
{prospect} war {seen} Teil einer Vorstellung, die [Sie|du] per Mail gemacht [haben|hast].
Durch [Ihre|deine] Vorstellungsmail {seen_of} weiß ich, dass [Sie|du] {prospect} [kennen|kennst].

== knowing.same_organisation
Soweit ich sehe, [arbeiten Sie|arbeitest du] im selben Unternehmen wie {prospect}.
Wenn ich mich nicht irre, [sind Sie|bist du] in derselben Firma wie {prospect}.
[Sie|Du] und {prospect} [arbeiten|arbeitet] meines Wissens im selben Haus.
{prospect} ist, glaube ich, in derselben Firma wie [Sie|du].
Ich vermute, dass [Sie|du] {prospect} aus der Firma [kennen|kennst].
Da [Sie|du] und {prospect} offenbar im selben Unternehmen [sind|seid], frage ich [Sie|dich].

== knowing.same_group
[Sie|Du] und {prospect} [sind|seid], soweit ich sehe, in derselben Gruppe.
Soweit ich weiß, [gehören Sie|gehörst du] zum selben Kreis wie {prospect}.
{prospect} ist offenbar im selben Verteiler wie [Sie|du].
Ich nehme an, dass [Sie|du] {prospect} aus der Gruppe [kennen|kennst], der [Sie|ihr] beide [angehören|angehört].
Da {prospect} in derselben Gruppe ist wie [Sie|du], [kennen Sie sich|kennt ihr euch] vielleicht.

== knowing.other
Soweit ich weiß, [kennen Sie|kennst du] {prospect}.
Wenn ich mich nicht irre, [kennen Sie|kennst du] {prospect}.
Ich glaube, [Sie kennen|du kennst] {prospect}.
Vielleicht [kennen Sie|kennst du] {prospect}, das vermute ich jedenfalls.
Ich nehme an, dass [Sie|du] mit {prospect_dat} in Kontakt [sind|bist].
[Sie|Du] und {prospect} [kennen sich|kennt euch], glaube ich.

== why
{why} Deshalb frage ich.
{why} Daher mein Interesse.
{why} Darum würde mich ein Gespräch interessieren.
{why} Das ist der Grund für meine Frage.
{why} Da könnte ein Gespräch für beide Seiten interessant sein.
{why} Deshalb würde ich gern einmal ins Gespräch kommen.
{why} Aus diesem Grund komme ich darauf.
{why} Das ist der Hintergrund.
{why} Deswegen ist der Kontakt für mich interessant.
{why} So kam ich auf die Idee.

== why_sentence
{why}
{why}
{why} Deshalb frage ich.
{why} Daher mein Interesse.
Der Hintergrund: {why_mid}
Warum ich frage: {why_mid}
Kurz zum Hintergrund: {why_mid}
{why} Das ist der Grund für meine Frage.
{why} Da könnte ein Gespräch interessant sein.
{why} Darum ist der Kontakt für mich interessant.
{why} So kam ich auf die Idee.

== why_role
{short} ({role}) gehört genau zu dem Kreis, für den ich arbeite.
Mit Menschen in dieser Position ({role}) arbeite ich meistens.
In dieser Position ({role}) sind viele, für die ich arbeite.
Ich arbeite oft mit Menschen in einer solchen Position ({role}).
{short} wäre mit dieser Position ({role}) genau die Art von Kontakt, die ich suche.
Von der Position her ({role}) passt {short} gut zu dem, was ich mache.
Die Position ({role}) passt gut zu <meiner Arbeit|dem, was ich mache>.
Für Menschen in dieser Position ({role}) ist meine Arbeit gedacht.

== why_who
Ich würde {short} ({role}) gern einmal kennenlernen.
Mit {short_dat} ({role}) würde ich gern einmal sprechen.
Wegen der Position dort ({role}) wäre der Kontakt für mich interessant.
Ein Gespräch mit {short_dat} ({role}) würde mich sehr interessieren.
Ich suche gerade den Kontakt zu {short_dat} ({role}).
Für mich wäre das wegen der Aufgabe dort ({role}) ein guter Kontakt.
Gern würde ich {short_dat} ({role}) kurz erzählen, was ich mache.
Wenn möglich, würde ich {short} ({role}) gern einmal persönlich kennenlernen.
Ein kurzes Gespräch mit {short_dat} ({role}) wäre für mich sehr wertvoll.
Über ein erstes Gespräch mit {short_dat} ({role}) würde ich mich freuen.
{short} ({role}) wäre für mich ein sehr interessanter Kontakt.

== why_org
{org} steht auf meiner Liste, und mit einer persönlichen Vorstellung <geht es leichter|fällt der Anfang leichter>.
{org} würde ich gern näher kennenlernen.
{org} interessiert mich, und ich <rufe ungern ohne Empfehlung an|schreibe ungern ganz ohne Verbindung>.
{org} ist eines der Unternehmen, <mit denen ich gern ins Gespräch käme|die ich gern näher kennenlernen würde>.
{org} ist für mich ein interessantes Unternehmen, und eine Empfehlung <hilft mehr als jeder Anruf|ist mir lieber als ein kalter Anruf>.
Ich würde gern mit jemandem dort sprechen, denn {org} interessiert mich.
{org} steht auf meiner Wunschliste.
Mich interessiert {org}, deshalb suche ich dort ein erstes Gespräch.

== ask
Wäre es für [Sie|dich] in Ordnung, uns miteinander bekannt zu machen?
Wäre es für [Sie|dich] in Ordnung, mich mit {short_dat} bekannt zu machen?
[Könnten Sie sich|Könntest du dir] vorstellen, den Kontakt herzustellen?
[Könnten Sie sich|Könntest du dir] vorstellen, mich {short_dat} vorzustellen?
[Würden Sie|Würdest du] uns miteinander bekannt machen?
[Würden Sie|Würdest du] den Kontakt für mich herstellen?
[Hätten Sie|Hättest du] etwas dagegen, uns per Mail kurz vorzustellen?
[Wären Sie|Wärst du] bereit, mich kurz vorzustellen?
[Kennen Sie sich|Kennt ihr euch] gut genug, dass [Sie|du] mich vorstellen [könnten|könntest]?
Was [halten Sie|hältst du] davon, uns kurz per Mail bekannt zu machen?
Dürfte ich [Sie|dich] bitten, den Kontakt herzustellen?
Wäre das ein Kontakt, den [Sie|du] mir vermitteln [könnten|könntest]?
[Würden Sie|Würdest du] mich mit {short_dat} in Kontakt bringen?
[Können Sie sich|Kannst du dir] vorstellen, uns einander vorzustellen?

== ask_group
Wer aus diesem Kreis ({group}) fällt [Ihnen|dir] dazu ein?
{group}: Gibt es dort jemanden, dem [Sie|du] mich vorstellen [würden|würdest]?
Fällt [Ihnen|dir] jemand ein ({group}), mit dem ich sprechen sollte?
Gibt es in diesem Kreis ({group}) jemanden, den ich kennenlernen sollte?

== way_out
Wenn es gerade nicht passt, ist das überhaupt kein Problem.
Falls [Sie|du] das lieber nicht [möchten|möchtest], ist das völlig in Ordnung.
Wenn [Ihnen|dir] das nicht recht ist, [sagen Sie|sag] es bitte einfach.
Und wenn nicht, ist das natürlich auch in Ordnung.
Falls der Zeitpunkt ungünstig ist oder [Sie sich|ihr euch] kaum [kennen|kennt], <[vergessen Sie|vergiss] die Frage einfach|ist das gar kein Problem>.
Ein Nein ist völlig in Ordnung, <ich frage nur, weil es sich anbietet|eine Begründung braucht es nicht>.
[Fühlen Sie sich|Fühl dich] bitte nicht verpflichtet, <es ist nur eine Frage|ich freue mich auch so über den Kontakt>.
Wenn [Sie|du] dabei kein gutes Gefühl [haben|hast], <lassen wir es einfach|verstehe ich das gut>.
Sollte es nicht passen, habe ich dafür volles Verständnis.
Bitte nur, wenn es für [Sie|dich] wirklich passt.
Sollte etwas dagegensprechen, <genügt ein kurzes Nein|lassen wir es einfach>.
Natürlich nur, wenn [Sie|du] das gern [machen|machst].
Wenn [Sie sich|du dich] da lieber heraushalten [möchten|möchtest], verstehe ich das gut.
[Sie können|Du kannst] auch gern Nein sagen, das nehme ich nicht übel.
Falls das gerade ungelegen kommt, kein Problem.
Es besteht kein Grund zur Eile, und auch ein Nein ist in Ordnung.

== note
Ich <schreibe|schicke> [Ihnen|dir] gern <drei Zeilen|<ein paar Zeilen|ein paar Sätze>|zwei, drei Sätze> <zum Weiterleiten|zum Weitergeben>.
Gern schicke ich [Ihnen|dir] vorab einen kurzen Text, den [Sie|du] nur weiterleiten [müssen|musst].
Wenn es hilft, formuliere ich <ein paar Zeilen|ein paar Sätze> <zum Weiterleiten|zum Weitergeben>.
Den Text dafür schreibe ich natürlich selbst, [Sie müssten|du müsstest] ihn nur weiterleiten.
Damit [Sie|du] keine Arbeit damit [haben|hast], <schicke ich gern einen fertigen Text|bereite ich gern ein paar Sätze vor>.
Ein paar Sätze über mich schicke ich [Ihnen|dir] gern zu.
Eine <kurze|kleine> Mail <zum Weiterleiten|zum Weitergeben> <kann ich gern vorbereiten|schreibe ich gern|bereite ich gern vor>.
Falls es [Ihnen|dir] die Sache leichter macht, liefere ich gern ein paar Sätze dazu.
Ein kurzer Text <zum Weiterleiten|zum Weitergeben> ist schnell geschrieben, das übernehme ich gern.
Wenn [Sie|du] [mögen|magst], schicke ich gleich eine kleine Vorlage mit.
Eine <Vorlage|kurze Vorlage> für die Mail <schicke ich gern|kann ich gern schreiben|liefere ich gern>.
Zwei, drei Sätze zu mir kann ich [Ihnen|dir] jederzeit schicken.
Auf Wunsch <schicke|schreibe> ich [Ihnen|dir] <gern|natürlich> <drei Zeilen|einen kurzen Text|etwas> <zum Weiterleiten|zum Weitergeben>.

== kinds.client
An unserer Zusammenarbeit ändert das selbstverständlich nichts.
[Ihr|Dein] Projekt hat für mich in jedem Fall Vorrang.
Unsere Zusammenarbeit ist davon natürlich nicht betroffen.
Für unser Projekt spielt das natürlich keine Rolle.
Mit unserer laufenden Arbeit hat das nichts zu tun.
[Ihr|Dein] Projekt geht selbstverständlich vor.
Unabhängig davon bin ich wie gewohnt für [Sie|dich] da.
Auf unsere gemeinsame Arbeit hat [Ihre|deine] Antwort keinen Einfluss.

== kinds.former_client
[Sie kennen|Du kennst] meine Arbeit aus eigener Erfahrung, deshalb frage ich gerade [Sie|dich].
Aus unserem Projekt [wissen Sie|weißt du], wie ich arbeite.
Da [Sie|du] meine Arbeit aus der Nähe [kennen|kennst], hat [Ihr|dein] Wort natürlich Gewicht.
[Sie können|Du kannst] nach unserem Projekt gut einschätzen, ob das passt.
Niemand kann meine Arbeit besser beurteilen als jemand, der sie erlebt hat.
Nach unserer gemeinsamen Arbeit [wissen Sie|weißt du] am besten, ob ich dort helfen könnte.

== kinds.supplier
Wenn daraus ein Auftrag wird, ist vielleicht auch für [Sie|dich] etwas dabei.
Sollte daraus etwas werden, könnten wir beide davon profitieren.
Falls sich daraus Arbeit ergibt, <kommt vielleicht auch auf [Sie|dich] etwas zu|denke ich natürlich auch an [Sie|dich]>.
Neue Aufträge bei mir bedeuten oft auch Arbeit für [Sie|dich].
Umgekehrt empfehle ich [Sie|dich] natürlich auch gern.
Im besten Fall haben wir am Ende beide etwas davon.

== kinds.colleague
[Sie wissen|Du weißt] ja, wie ich arbeite, und [können|kannst] gut einschätzen, ob das passt.
Da wir zusammenarbeiten, frage ich einfach direkt.
Weil wir zusammenarbeiten, [können Sie|kannst du] das sicher gut beurteilen.
Wir arbeiten ja zusammen, deshalb frage ich ganz offen.
Aus der täglichen Arbeit [wissen Sie|weißt du], was ich mache.

== kinds.former_colleague
[Sie kennen|Du kennst] meine Arbeit ja noch aus unserer gemeinsamen Zeit.
Aus unserer gemeinsamen Zeit [wissen Sie|weißt du], wie ich arbeite.
Wir haben ja schon zusammengearbeitet, [Sie können|du kannst] das also gut einschätzen.
Nach unserer gemeinsamen Zeit [können Sie|kannst du] gut beurteilen, ob das passt.
Da wir schon zusammengearbeitet haben, frage ich ganz offen.
[Sie wissen|Du weißt] von früher, worauf [Sie sich|du dich] bei mir verlassen [können|kannst].

== kinds.friend
[Sagen Sie|Sag] mir bitte ehrlich, wenn [Sie|du] das keine gute Idee [finden|findest].
[Sie dürfen|Du darfst] natürlich auch Nein sagen.
An unserer Freundschaft ändert das natürlich nichts.
Wenn [Ihnen|dir] das zu geschäftlich ist, [sagen Sie|sag] es mir ruhig.
Ich frage [Sie|dich] so etwas selten, <also [sagen Sie|sag] ruhig ehrlich, was [Sie|du] davon [halten|hältst]|deshalb ganz ohne Druck>.
Bei [Ihnen|dir] frage ich einfach direkt.

== kinds.family
Wenn [Ihnen|dir] das unangenehm ist, [sagen Sie|sag] es bitte ganz offen.
Familie und Arbeit mische ich ungern, also bitte ganz ohne Druck.
In der Familie darf man ja ehrlich sein.
Es ist wirklich nur eine Frage, [seien Sie|sei] bitte ganz ehrlich.

== kinds.networking
Umgekehrt stelle ich [Sie|dich] auch gern jemandem vor.
[Sagen Sie|Sag] mir gern, wen [Sie|du] kennenlernen [möchten|möchtest], <dann schaue ich, was ich tun kann|vielleicht kann ich helfen>.
Wenn [Sie|du] selbst einen Kontakt [suchen|suchst], [melden Sie sich|melde dich] gern bei mir.
Ich revanchiere mich gern, wenn [Sie|du] einmal einen Kontakt [brauchen|brauchst].
Falls ich [Ihnen|dir] auch jemanden vorstellen kann, <[sagen Sie|sag] es gern|gern>.
Das gilt natürlich auch andersherum, wenn [Sie|du] jemanden [suchen|suchst].
Und falls ich für [Sie|dich] einen Kontakt herstellen kann, mache ich das gern.

== subjects
Frage zu {short_dat}
Kontakt zu {short_dat}?
{short}
[Kennen Sie|Kennst du] {short}?
Kurze Frage zu {short_dat}
Bitte um Kontakt: {short}
Eine Bitte: {short}
Vorstellung: {short}

== subjects_group
Eine Frage: {group}
Kontakte: {group}
Kurze Frage ({group})

== spoken_ask
[Würden Sie|Würdest du] uns miteinander bekannt machen?
[Könnten Sie|Könntest du] den Kontakt herstellen?
[Könnten Sie|Könntest du] mich vorstellen?

== spoken_way_out
Wenn es nicht passt, ist das kein Problem.
Ein Nein ist völlig in Ordnung.
[Überlegen Sie es sich|Überleg es dir] in Ruhe, es eilt nicht.

== follow_up_subject
Noch eine Frage zu {short_dat}
Danke für den Hinweis auf {short}

== follow_up_thanks
<vielen Dank|danke>, dass [Sie|du] an {short} gedacht [haben|hast].
<vielen Dank|danke> für den Hinweis auf {short}.
{short} klingt nach einer guten Idee, <vielen Dank|danke>.

== follow_up_why
Wie [sind Sie|bist du] auf {short} gekommen?
Darf ich fragen, warum [Sie|du] gerade an {short} gedacht [haben|hast]?
Was hat [Sie|dich] auf {short} gebracht?

== follow_up_ease
Ein Satz genügt, dann kann ich mich besser vorbereiten.
Dann kann ich den Text zum Weiterleiten passender formulieren.
Eine kurze Antwort reicht völlig, ich möchte nur gut vorbereitet sein.
""",
)
