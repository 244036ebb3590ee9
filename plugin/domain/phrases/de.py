"""Deutsch: Sie oder du, ohne Vermutung über das Geschlecht der Genannten."""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.phrasebook import read_phrasebook

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
coffee: unser Kaffeetreffen | unserem Kaffeetreffen
lunch: unser Mittagessen | unserem Mittagessen
dinner: unser Abendessen | unserem Abendessen
breakfast: unser Frühstück | unserem Frühstück
drinks: unser Feierabendtreffen | unserem Feierabendtreffen
walk: unser Gespräch beim Spaziergang | unserem Gespräch beim Spaziergang
workshop: unser Treffen beim Workshop | unserem Treffen beim Workshop
training: das Training | dem Training
kickoff: unser Auftakttreffen | unserem Auftakttreffen
review: unsere Besprechung | unserer Besprechung
demo: unser Gespräch bei der Vorführung | unserem Gespräch bei der Vorführung
visit: unser Treffen vor Ort | unserem Treffen vor Ort
event: unser Gespräch bei der Veranstaltung | unserem Gespräch bei der Veranstaltung

== prospect_of
{name} von {org}

== prospect_dat
{name} von {org}

== role_at
die zuständige Person bei {org} ({role})

== role_at_dat
der zuständigen Person bei {org} ({role})

== openings.meeting_held
<vielen Dank|danke> für <die Zeit|das Gespräch|den Austausch> {when}.
danke, dass [Sie sich|du dir] {when} <die Zeit|Zeit für mich> genommen [haben|hast].
{meeting} {when} hat <mir viel gebracht|mich weitergebracht|mir gutgetan>, <vielen Dank|danke> dafür.
es war gut, {when} <miteinander zu sprechen|in Ruhe zu reden|voneinander zu hören>.
<schön|gut>, dass wir {when} <Zeit gefunden haben|dazu gekommen sind, uns auszutauschen|sprechen konnten>.
nach {meeting_dat} {when} ist mir <noch etwas|eine Frage> <eingefallen|geblieben>.
ich wollte {meeting} {when} nicht <damit belasten|dafür in Anspruch nehmen>, deshalb <schreibe ich|frage ich> jetzt.
<noch ein Gedanke|eine Sache noch|eine Frage>, solange {meeting} {when_of} <frisch ist|nicht lange her ist>.
<besten Dank|danke> für <die Offenheit|die guten Hinweise|das offene Wort> {when}.
{when} haben wir <über vieles gesprochen|einiges besprochen>; <eine Frage|ein Punkt> ist bei mir <offen geblieben|übrig geblieben>.
danke für <das Gespräch|den Austausch> {when} zum Thema {topic}.

== openings.meeting_held+
es war <richtig schön|eine Freude>, {when} <mit [Ihnen|dir] zu sprechen|Zeit miteinander zu haben>.
über {meeting} {when} habe ich mich <sehr gefreut|wirklich gefreut>.
{meeting} {when} war <mir eine Freude|ein Lichtblick in der Woche>, <danke|vielen Dank> dafür.

== openings.praise
vielen Dank für [Ihre|deine] <freundlichen Worte|Rückmeldung> {when_of}.
über [Ihre|deine] <Nachricht|Zeilen> {when_of} habe ich mich <sehr gefreut|gefreut>.
was [Sie|du] {when} [geschrieben haben|geschrieben hast], hat <mir gutgetan|mich gefreut>, danke.
[Ihr|dein] Lob {when_of} <ist angekommen|hat mich gefreut>, <vielen Dank|danke> dafür.
danke, dass [Sie|du] {when} <so klare|so freundliche> Worte gefunden [haben|hast].
[Ihre|deine] <Rückmeldung|Nachricht> {when_of} <hat mir den Tag gerettet|war schön zu lesen>.

== openings.work_finished
<nachdem|da> unsere Arbeit nun <abgeschlossen ist|zu Ende gebracht ist>, <eine Frage|ein Anliegen> von mir.
vielen Dank für <das Vertrauen|die Zusammenarbeit> <bis zum Schluss|bis zum Abschluss|von Anfang bis Ende>.
das Projekt ist <fertig|geschafft>, und <dafür danke ich [Ihnen|dir]|ich danke [Ihnen|dir] für die gute Arbeit>.
mit dem Abschluss {when} ist <ein guter Moment|die richtige Zeit> für <eine Frage|eine Bitte> gekommen.

== openings.upcoming_meeting
wir sehen uns {when}; <vorab|vorher> <eine Frage|ein Gedanke> dazu.
<ich freue mich auf|gern denke ich schon an> {meeting} {when}.
damit es {meeting} {when} nicht <die Zeit nimmt|aufhält>, <frage ich|schreibe ich> [Ihnen|dir] <schon jetzt|vorab>.
vor {meeting_dat} {when} <noch eine Frage|etwas zum Überlegen>.

== openings.shared_event
<schön|gut>, dass wir {when} <beide dort waren|beide dabei waren>.
die Veranstaltung {when} hat mich <auf eine Idee gebracht|zum Nachdenken gebracht>.
wir standen {when} <beide auf der Liste|beide auf der Einladung>; <dazu eine Frage|das bringt mich zu einer Frage>.
da wir {when} <beide bei der Veranstaltung waren|bei derselben Veranstaltung waren>, <eine Frage|ein Anliegen>.

== openings.active_thread
da wir <gerade in Kontakt sind|uns ohnehin schreiben>, <eine Frage|etwas anderes>.
<bevor dieser Austausch endet|ehe unser Austausch abreißt>, <noch eine Frage|eine Sache noch>.
<zu unserem Austausch|zu unserem Mailwechsel> {when_of} kommt <noch eine kleine Frage|eine Bitte> hinzu.
unser <Mailwechsel|Austausch> {when_of} <bringt mich auf eine Frage|gibt mir Anlass zu einer Frage>.

== openings.active_thread@
vielen Dank für [Ihre|deine] <Nachricht|E-Mail> {when_of}.
[Ihre|deine] Nachricht {when_of} <erinnert mich an|bringt mich auf> eine Frage, die ich <schon länger stellen wollte|stellen wollte>.
schön, {when} <von [Ihnen|dir] zu lesen|von [Ihnen|dir] gehört zu haben>.
über [Ihre|deine] <Zeilen|Mail> {when_of} habe ich mich gefreut.

== openings.owed_news
<zuerst|vorweg>: Ich bin [Ihnen|dir] noch eine Nachricht zu [Ihrer|deiner] Vermittlung {when_of} schuldig.
[Sie haben|du hast] {when} <einen Kontakt vermittelt|mich weiterempfohlen>, und davon [sollten Sie|solltest du] <mehr hören|mehr erfahren>.
für [Ihre|deine] Vermittlung {when_of} <danke ich noch einmal|steht mein Dank noch aus>.

== praise
{said_cap} [schrieben Sie|hast du geschrieben]: {quote}
[Ihre|deine] Worte {said_of} waren: {quote}
So [haben Sie|hast du] es {said} <ausgedrückt|auf den Punkt gebracht>: {quote}
Ich habe mir [Ihren|deinen] Satz {said_of} <gemerkt|notiert>: {quote}
{quote_mid} – so [haben Sie|hast du] es {said} <gesagt|geschrieben>.
Ich darf [Sie|dich] <einmal zitieren|beim Wort nehmen>, {said}: {quote}
Nicht vergessen habe ich [Ihren|deinen] Satz {said_of}: {quote}

== praise_same
[Sie schrieben|Du hast geschrieben]: {quote}
[Ihre|Deine] Worte waren: {quote}
Ein Satz daraus <bleibt mir|ist mir geblieben>: {quote}
{quote_mid} – das habe ich mir <aufgehoben|notiert>.
<Vor allem|Besonders> dieser Satz: {quote}

== beginning
<Kennengelernt|Zum ersten Mal getroffen> haben wir uns {since}.
Unser erstes <Gespräch|Treffen> war {since}.
{since_cap} haben wir <zum ersten Mal|erstmals> zusammengesessen.
Wir kennen uns seit {since_bare}.
<Angefangen hat alles|Begonnen hat es> mit einem Treffen {since}.

== beginning_mail
Die ersten Mails haben wir uns {since} <geschrieben|geschickt>.
Wir sind seit {since_bare} in Kontakt.
{since_cap} <begann unser Austausch|haben wir uns erstmals geschrieben>.

== referred
{referrer} hat uns <damals|seinerzeit> <miteinander bekannt gemacht|zusammengebracht>.
Wir kennen uns <über|durch> {referrer}, und <so|auf diesem Weg> lerne ich Menschen <am liebsten|bis heute am liebsten> kennen.
Unseren Kontakt verdanken wir {referrer}, <wofür ich dankbar bin|und darüber bin ich froh>.

== what
<Kurz zu meiner Arbeit|Meine Arbeit in einem Satz|In wenigen Worten, was ich tue>: {what}
<Zur Erinnerung|Als Erinnerung>, <womit ich mich befasse|was ich mache>: {what}
Vielleicht [erinnern Sie sich|erinnerst du dich] an <mein Feld|mein Thema>: {what}
<Mein Beruf|Mein Gebiet> in Kürze: {what}

== what_sentence
{what}
<Kurz gesagt|In einem Satz>: {what_mid}
<Zur Erinnerung|Nur zur Erinnerung>: {what_mid}
<Was ich tue, ist dasselbe geblieben|An meiner Arbeit hat sich nichts geändert>: {what_mid}
Wie [Sie wissen|du weißt]: {what_mid}

== value
<Was dabei herauskommt|Was am Ende steht>: {value}
<Das Ergebnis|Der Nutzen>, <wenn es gut läuft|kurz gesagt>: {value}
Was meine Kundschaft <davon hat|daran schätzt>: {value}

== value_sentence
{value}
<Als Ergebnis gesagt|Vom Ergebnis her>: {value_mid}

== ideal
Am <meisten|ehesten> nütze ich <einer Gruppe|einer Art von Kundschaft>: {ideal}
<Wem ich am besten helfen kann|Für wen ich am liebsten arbeite>: {ideal}
<Gesucht sind|Ich suche vor allem Kontakt zu dieser Gruppe>: {ideal}
Meine <Wunschkontakte|Zielgruppe>, <knapp gesagt|in einem Satz>: {ideal}
Meine Arbeit passt <besonders gut|am besten> <für eine Gruppe|zu einer Gruppe>: {ideal}
<Wer am meisten davon hat|Wer gut zu mir passt>: {ideal}

== ideal_sentence
{ideal}
<Und für wen|Für wen das gedacht ist>: {ideal_mid}
<Genauer gesagt|Etwas genauer>: {ideal_mid}

== knowing.copied_together
{prospect} stand {seen} mit [Ihnen|dir] <in Kopie|im Verteiler|auf der Empfängerliste>, <daher vermute ich|also nehme ich an|was mich vermuten lässt>, dass [Sie sich kennen|ihr euch kennt].
Mir ist aufgefallen, dass [Sie|du] und {prospect} {seen} <in derselben Mail|im selben Verteiler|in einem Mailwechsel> [standen|standet].
In einer <Mail|Nachricht> {seen_of} <fand ich|las ich|sah ich> {prospect} <neben [Ihnen|dir]|gleich bei [Ihrem|deinem] Namen|mit [Ihnen|dir] zusammen>.
{prospect} und [Sie tauchten|du seid] {seen} <gemeinsam in einer Mail|zusammen in einem Mailwechsel> [auf|aufgetaucht]; <vielleicht|womöglich|wahrscheinlich> [kennen Sie sich|kennt ihr euch].
{seen_cap} <ging|kam> eine <Mail|Nachricht> <zugleich|gemeinsam> an [Sie|dich] und {prospect}, <deshalb frage ich [Sie|dich]|und so komme ich auf [Sie|dich]>.
Dass [Sie|du] und {prospect} <in Verbindung|im Austausch> [stehen|steht], <schließe|vermute> ich aus <einer Mail|einem Verteiler> {seen_of}.

== knowing.copied_together@
[Sie hatten|Du hattest] {prospect} {seen} <in Kopie|mit im Verteiler|auf der Empfängerliste>.
In [Ihrer|deiner] <Mail|Nachricht> {seen_of} stand {prospect} <in Kopie|mit im Verteiler|bei den Empfängern>.
{seen_cap} [haben Sie|hast du] {prospect} <in Kopie gesetzt|mit angeschrieben>, <daher meine Vermutung|was mich vermuten lässt|also nehme ich an>, dass [Sie in Kontakt sind|ihr in Kontakt seid].
Mir fiel {seen} auf, dass [Sie|du] {prospect} <mit ins Boot genommen|in Kopie genommen|mit angeschrieben> [haben|hast].

== knowing.met_together
{prospect} stand {seen} mit [Ihnen|dir] <auf der Einladung|auf der Teilnahmeliste|auf der Liste>.
[Sie|Du] und {prospect} [waren|wart] {seen} zum selben Treffen <eingeladen|vorgesehen|angemeldet>.
Auf einer Einladung {seen_of} <steht [Ihr|dein] Name|fand ich [Ihren|deinen] Namen|las ich [Ihren|deinen] Namen> neben {prospect_dat}.
Eine Einladung {seen_of} nannte {prospect} und [Sie|dich] <nebeneinander|gemeinsam|zugleich>, <daher meine Frage|deshalb frage ich [Sie|dich]>.

== knowing.mentioned
Der Name {prospect} fiel {seen} <zusammen mit [Ihrem|deinem]|im selben Atemzug wie [Ihrer|deiner]>.
In einer <Nachricht|Mail> {seen_of} war von [Ihnen|dir] und {prospect_dat} <die Rede|zugleich die Rede>.
{seen_cap} <las|fand> ich {prospect} und [Sie|dich] in <derselben Nachricht|einer Mail> <erwähnt|genannt>.
Eine <Mail|Nachricht> {seen_of} <erwähnte|nannte> {prospect} und [Sie|dich] <gemeinsam|nebeneinander>.

== knowing.mentioned@
[Sie haben|Du hast] {seen} {prospect} <erwähnt|ins Spiel gebracht|genannt>.
In [Ihrer|deiner] <Nachricht|Mail> {seen_of} war <auch die Rede|die Rede> von {prospect_dat}.
{seen_cap} [kamen Sie|kamst du] auf {prospect} zu sprechen, und <der Name ist mir geblieben|ich habe mir den Namen notiert>.
Den Namen {prospect} habe ich von [Ihnen|dir]: [Sie nannten|du nanntest] ihn {seen}.
<Hängen geblieben|Im Kopf geblieben> ist mir ein Name aus [Ihrer|deiner] <Mail|Nachricht> {seen_of}: {prospect}.

== knowing.wrote_to
In einer zitierten Mail {seen_of} war ein <Austausch|Schriftwechsel> zwischen [Ihnen|dir] und {prospect_dat} zu sehen.
[Sie|Du] und {prospect} [schreiben sich|schreibt euch] <offenbar|wohl>, <wie ich aus einem Mailwechsel|so jedenfalls sah ich es in einem Mailverlauf> {seen_of} <schließe|entnehme>.

== knowing.introduced
[Sie|Du] und {prospect} [waren|wart] {seen} <beide Teil einer Vorstellung per Mail|an einer Vorstellungsrunde per Mail beteiligt>.
Bei einer Vorstellung per Mail {seen} <war|stand> {prospect} <mit dabei|mit auf der Liste>.
Eine Vorstellung per Mail {seen_of} <brachte {prospect} und [Sie|dich] zusammen|nannte {prospect} und [Sie|dich]>.

== knowing.introduced@
[Sie haben|Du hast] {seen} <einen Kontakt vermittelt|Leute miteinander bekannt gemacht>, und {prospect} war <dabei|daran beteiligt>.

== knowing.same_organisation
Soweit ich sehe, [arbeiten Sie|arbeitest du] <im selben Haus|unter einem Dach> wie {prospect}.
{prospect} <ist|arbeitet>, wenn ich <richtig liege|mich nicht irre>, im selben Unternehmen wie [Sie|du].

== knowing.same_group
[Sie|Du] und {prospect} [gehören|gehört], soweit ich sehe, <derselben Runde|demselben Kreis> an.
{prospect} <liest|bekommt> offenbar <denselben Verteiler|dieselbe Gruppenpost> wie [Sie|du].

== knowing.other
<Wenn ich richtig liege|Soweit ich sehe>, [kennen Sie|kennst du] {prospect}.
[Sie und|Du und] {prospect} [kennen sich|kennt euch], <glaube ich|soweit ich sehe>.

== why
<Was mich daran reizt|Mein Grund>: {why}
<Warum gerade dieser Name|Warum ich frage>: {why}
<Der Hintergrund|Der Anlass>, <kurz|in einem Satz>: {why}
Aufmerksam wurde ich <durch etwas Bestimmtes|aus einem Grund>: {why}

== why_sentence
{why}
<Der Hintergrund|Der Grund>: {why_mid}
<Warum ich frage|Warum dieser Name>: {why_mid}
Mein Interesse <hat einen Grund|kommt nicht von ungefähr>: {why_mid}

== why_role
Die Aufgabe ({role}) liegt <nah an|mitten in> dem, <womit ich mich befasse|woran ich arbeite>.
Wer bei {org} diese Aufgabe hat ({role}), <kennt|sieht> <die Fragen|die Probleme>, an denen ich arbeite.
<Die Rolle dort|Die Funktion bei {org}>, {role}, ist <genau der Punkt|die Stelle>, an dem <meine Arbeit ansetzt|ich helfen kann>.

== why_org
{org} <wirkt auf mich wie|scheint mir> ein <Haus|Unternehmen|Betrieb>, dem ich <nützen kann|helfen kann|etwas bieten kann>.
{org} steht <auf meiner Liste|weit oben auf meiner Liste|schon länger auf meinem Zettel>, und <kalt anzurufen|unaufgefordert zu schreiben> <liegt mir nicht|ist nicht meine Art|mag ich nicht>.
Bei {org} würde ich mich <gern|lieber> <über jemanden|durch jemanden> vorstellen lassen, der <die Leute|das Haus|beide Seiten> kennt.
Zu {org} komme ich lieber <auf Empfehlung|mit einer Empfehlung>, <nicht aus heiterem Himmel|statt kalt anzuklopfen>.

== ask
[Könnten Sie sich|Könntest du dir] vorstellen, uns <miteinander bekannt zu machen|einander vorzustellen>?
[Wären Sie|Wärst du] bereit, <uns in Kontakt zu bringen|den Kontakt herzustellen>?
[Würden Sie|Würdest du] <uns beide einander vorstellen|den Kontakt für mich knüpfen>?
Darf ich [Sie|dich] <um eine Vorstellung bitten|bitten, uns zu verbinden>?
Käme für [Sie|dich] <eine Vorstellung|eine kurze Vorstellung per Mail> in Frage?
[Kennen Sie sich|Kennt ihr euch] gut genug, dass <eine Vorstellung passt|[Sie|du] mich vorstellen [könnten|könntest]>?
Was [halten Sie|hältst du] davon, uns <zusammenzubringen|miteinander in Verbindung zu setzen>?
Wäre das ein Kontakt, den [Sie|du] <gern vermitteln [würden|würdest]|vermitteln [möchten|möchtest]>?

== ask_group
Wer aus {group} <fällt [Ihnen|dir] da ein|käme [Ihnen|dir] dafür in den Sinn>?
Gibt es <bei|in> {group} eine Person, <der [Sie|du] mich vorstellen [würden|würdest]|die ich kennenlernen sollte>?

== way_out
Wenn es <nicht passt|[Ihnen|dir] nicht recht ist|gerade ungelegen kommt>, <genügt ein kurzes Nein|lassen wir es einfach|vergessen wir die Frage>; <ich nehme es nicht übel|das ist völlig in Ordnung|es ändert nichts>.
Ein <Nein|kurzes Nein> ist <völlig in Ordnung|auch eine gute Antwort|mir genauso recht> und <ändert nichts|braucht keine Begründung|wird nicht hinterfragt>.
[Fühlen Sie sich|Fühl dich] bitte <zu nichts verpflichtet|nicht gedrängt|ganz frei>; ich <frage nur dieses eine Mal|lasse es bei dieser einen Frage|komme nicht darauf zurück>.
Falls [Sie sich|ihr euch] <nicht so gut|zu flüchtig|kaum> [kennen|kennt] oder <es gerade nicht passt|der Zeitpunkt schlecht ist>, <[lesen Sie|lies] einfach darüber hinweg|[vergessen Sie|vergiss] die Frage>.
<Sollte etwas dagegen sprechen|Falls etwas dagegen spricht|Steht dem etwas entgegen>, <dann bleibt es eben dabei|dann bitte nicht|lassen wir es>.
Wenn [Sie sich|du dich] <lieber heraushalten [möchten|möchtest]|dabei nicht wohlfühlen [würden|würdest]>, <verstehe ich das gut|ist das kein Problem|bleibt alles beim Alten>.
Bitte nur, wenn [Sie|du] <wirklich gern dazu bereit [sind|bist]|ein gutes Gefühl dabei [haben|hast]|das gern [tun|tust]>; <sonst|andernfalls> <lassen wir es|vergessen wir es|bleibt es dabei>.
[Sie können|Du kannst] <ohne Weiteres|jederzeit|ruhig> <Nein sagen|ablehnen|abwinken>, <das ändert zwischen uns nichts|auch ohne Gründe|ganz ohne Erklärung>.

== note
<Gern schicke ich|Ich schicke|Ich schreibe> [Ihnen|dir] <ein paar Zeilen|einen kurzen Text|drei Sätze> <zum Weiterleiten|zum Weitergeben|für die Vorstellung>.
Damit [Sie|du] <wenig Arbeit damit [haben|hast]|keine Mühe [haben|hast]>, <schreibe|formuliere|entwerfe> ich <einen kurzen Text|drei Sätze|eine Notiz> <zum Weiterleiten|zum Weitergeben>.
<Den Text|Die paar Zeilen|Die Sätze> <zum Weiterleiten|für die Vorstellung> <liefere ich|übernehme ich|schreibe ich> <natürlich|selbstverständlich|gern selbst>.
<Ein Wort genügt|Auf Zuruf|Bei einem Ja>, und [Sie bekommen|du bekommst] von mir <einen Absatz|einige Zeilen|eine kurze Notiz> <zum Weitergeben|zum Weiterleiten>.
Eine <kleine Vorlage|kurze Notiz|knappe Zusammenfassung> <zum Weiterleiten|zum Weitergeben> ist <von mir aus schnell|bei mir rasch|in fünf Minuten> geschrieben.
Einen <Entwurf|Vorschlag> für <die Vorstellung|die Mail an beide> <kann ich gern beisteuern|bekommen [Sie|du] gern von mir|schreibe ich vorab>.
Falls es hilft, [bekommen Sie|bekommst du] <gern|gleich> <einen fertigen Absatz|einen kurzen Text> <von mir|aus meiner Feder>.

== kinds.client
[Ihr|Dein] eigenes Projekt <geht vor|hat Vorrang>, <wie auch immer [Sie sich entscheiden|du dich entscheidest]|so oder so>.
An <unserer Zusammenarbeit|unserer gemeinsamen Arbeit> ändert das <nichts|in keinem Fall etwas>.
Meine Zeit für [Sie|dich] <bleibt davon unberührt|wird dadurch nicht weniger>.

== kinds.former_client
Unser gemeinsames Projekt <ist abgeschlossen|liegt hinter uns>; <[Sie sind|du bist] also ganz frei|es hängt also nichts daran>.
[Sie haben|Du hast] meine Arbeit <von innen gesehen|aus der Nähe erlebt>, <deshalb zählt [Ihr|dein] Wort|darum frage ich gerade [Sie|dich]>.

== kinds.supplier
Wächst auf meiner Seite die Arbeit, <haben meist auch [Sie|du] etwas davon|kommt oft auch bei [Ihnen|dir] etwas an>.
<Wird etwas daraus|Falls es dazu kommt>, <könnte für uns beide Arbeit darin liegen|hätten wir beide etwas davon>.

== kinds.colleague
[Sie sehen|Du siehst] ja <aus der Nähe|jeden Tag>, wie ich arbeite, und [können|kannst] <es beurteilen|selbst einschätzen, ob es passt>.
Im selben Haus <darf man das offen fragen|reicht ein offenes Wort>.

== kinds.former_colleague
[Sie wissen|Du weißt] aus unserer <gemeinsamen Zeit|Zeit im selben Haus>, <wie ich arbeite|wie ich an solche Dinge herangehe>.
Nach unserer <gemeinsamen Zeit|Zeit im selben Haus> [können Sie|kannst du] <am besten|gut> einschätzen, ob das <passt|Sinn hat>.

== kinds.friend
Unter Freunden: [Sagen Sie|Sag] mir <offen|ehrlich>, wenn das <keine gute Idee ist|daneben ist>.
Ich vermische <ungern|nur selten> Arbeit und Freundschaft, <also [winken Sie|wink] ruhig ab|du darfst also gern abwinken>.

== kinds.family
Familie geht vor: <Wenn dir das unangenehm ist|Falls es komisch ist>, <lassen wir es|reden wir nicht mehr davon>.
Familie und Arbeit zu mischen ist <nicht jedermanns Sache|heikel>, <sei also ganz offen|also bitte ohne Zwang>.

== kinds.networking
Umgekehrt gilt <das genauso|dasselbe>: [Sagen Sie|Sag] mir, <wen [Sie|du] kennenlernen [möchten|möchtest]|welche Tür ich öffnen kann>.
[Nennen Sie|Nenn] mir gern jemanden, <zu dem [Sie|du] Kontakt [suchen|suchst]|den [Sie|du] gern sprechen [würden|würdest]>; ich <schaue|überlege> dann, was ich tun kann.
Wenn ich <im Gegenzug|umgekehrt> <eine Tür öffnen|jemanden ansprechen> kann, [sagen Sie|sag] es <einfach|gern>.

== subjects
<Eine Frage|Frage> zu {short}
Kontakt zu {short}?
{short}: <eine Frage|kurze Frage>
[Kennen Sie|Kennst du] {short}?
<Vorstellung|Eine Vorstellung> bei {short}?
<Eine Bitte|Kleine Bitte>: {short}
{short} kennenlernen
{short} ({org})

== subjects_group
<Eine Frage|Frage> zu {group}
Jemand aus {group}?

== spoken_ask
[Würden Sie|Würdest du] uns <miteinander bekannt machen|einander vorstellen>?
[Könnten Sie|Könntest du] <den Kontakt herstellen|uns zusammenbringen>?

== spoken_way_out
Wenn es nicht passt, <ist das völlig in Ordnung|sagen wir einfach Nein>.
Ein Nein ist <auch gut|in Ordnung>; <sonst schicke ich ein paar Zeilen zum Weiterleiten|und es ändert nichts>.

== follow_up_subject
{short}: <noch eine Frage|was [Sie|dich] an den Namen denken ließ>
Danke für den Namen {short}

== follow_up_thanks
<Vielen Dank|Danke>, dass [Sie|du] an {short} gedacht [haben|hast].
{short} klingt <nach einer guten Idee|sehr passend>, <vielen Dank|danke>.

== follow_up_why
Was hat [Sie|dich] gerade auf {short} <gebracht|kommen lassen>?
Darf ich fragen, warum {short} aus [Ihrer|deiner] Sicht <gut passt|die richtige Person ist>?

== follow_up_ease
Ein Satz genügt; <so kann ich mich vorbereiten|ich bereite mich gern vor>.
Dann kann ich <den Text zum Weiterleiten|die Zeilen zum Weiterleiten> <passend|im richtigen Ton> schreiben.
""",
)
