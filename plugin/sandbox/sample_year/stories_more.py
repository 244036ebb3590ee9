"""Further stories: mishaps, traps, group life, give and take, and encounters that only mail tells of."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

TEXT = """
# event greta -88 15:00 45 | Greta: booklet proofs | held=no
# thread greta | Sorry we missed each other
them -88 16:20 sig=meeting_missed
Sorry we missed each other just now, I stood at the wrong entrance with the proofs under my arm. Shall we try again in a few days?
me -88 17:05
My fault as much, I was at the back door. I'll send a new invitation.
# event greta -85 15:00 45 | Greta: booklet proofs, second try

# event benoit -110 10:30 60 | Point M. Lacaze | held=no
# thread benoit | Notre rendez-vous
me -110 11:15 sig=meeting_missed
Je vous ai attendu ce matin au téléphone, je crois que nous nous sommes manqués. Voulez-vous que nous reprenions date ?
them -110 16:50
Toutes mes excuses, une réunion avec la banque s'est prolongée et je n'ai pas pu vous prévenir. Dans une semaine, à la même heure ?
# event benoit -103 10:30 60 | Point M. Lacaze

# event oettinger -139 09:30 60 | Termin Herr Oettinger | held=no
# thread oettinger | Unser Termin heute
them -139 12:05 sig=meeting_missed
leider habe ich unseren Termin heute verpasst, ich stand zwei Stunden im Stau und hatte kein Netz. Können wir ihn nachholen?
me -139 13:40
selbstverständlich, so etwas passiert. Nächste Woche, gleiche Zeit?
# event oettinger -132 09:30 60 | Termin Herr Oettinger (Nachholtermin)

# thread tom | that was fun
them ~91 09:15 sig=meeting_confirmed told=1
great to see you yesterday at the wall! my arms are jelly, worth every minute. same again in march?
me ~91 20:25
march it is, mine are jelly too
# thread camille | Hier soir
them ~112 10:40 sig=meeting_confirmed told=1
Quel plaisir de te voir hier à la gare, même une demi-heure ! Les filles te réclament déjà.
me ~112 21:10
Une demi-heure volée, les meilleures.
# thread lena | gestern
them ~69 08:55 sig=meeting_confirmed told=1
schön, dass wir uns gestern auf dem Markt getroffen haben! Der Käse ist schon weg.
me ~69 19:30
meiner auch, ich sage nichts.
# thread podcast | Recording
me -144 10:20
Thank you for the invitation. I'd talk about who pays for a surcharge in the end; bring the sceptics.
them -143 15:10
Wonderful. The studio is ours on the day, I send the questions the night before and then ignore them.
# event podcast -137 14:00 60 | Podcast recording with Nadia | org=podcast
# thread podcast | It is out
them -116 09:00
The episode is out. Two thousand downloads since this morning, and one angry letter from a wholesaler, which I take as success.
me -116 11:35
Send me the letter, I want to frame it.

# event annab,annal -174 13:00 60 | Panel prep: food and events | org=annal
# event annab -99 12:30 45 | Lunch w/ Anna | told=yes held=unsure
# thread annal | Summer party, prices on the door
them -101 10:45
We are thinking about the prices on the door again. If they pay more at the door than online, do they feel cheated or clever?
me -101 13:30
Clever if they bought online, cheated if they did not know. Say it early and say it twice.

# event brandl -80 12:00 30 | Anruf Frau Brandl | told=yes
# event priya -116 12:30 60 | Lunch w/ Priya | told=yes
# event dirk -64 11:00 45 | Dirk: jaarcijfers
# event mena -47 11:00 50 | Llamada Sr. Mena | told=yes
# event elena ~84 19:30 120 | Cena con Elena | told=yes
# event heike -53 10:00 45 | Heike: Glossar | org=heike
# event anja,jonas -76 13:00 90 | Reuter: Workshop Zylinderpreise | org=anja room=1
# event gareth,amara -92 10:00 120 | Pugh: interviews
# event priya,tanaka,jonas,amara -151 09:30 180 | Kestrel workshop: distributor discounts | org=priya
# event helen,djpumps,jonas -118 13:30 90 | Brightwater: parts master data | org=helen
# event lucia,pons,amara -163 10:00 150 | Ferrer: taller de descuentos
# event brandl,wolff,jonas -142 09:00 180 | Brandl: Workshop Rabattstaffel | org=brandl
# event benoit -30 14:00 60 | Lacaze: avoirs clients | answer=declined held=no
# event oliver -300 11:00 60 | Calder: stockist margins | status=cancelled held=no
# event ruth -270 10:00 60 | Adeyemi Textiles: close-out
# event anja -97 15:00 60 | Reuter: Bonusvereinbarungen | held=no
# event helen -97 15:15 60 | Brightwater: service contracts | held=yes
# thread anja | Dienstag
me -97 18:05 sig=meeting_missed
tut mir leid, dass ich heute nicht dabei war: Ich hing bei einem anderen Kunden fest, die beiden Termine lagen übereinander. Holen wir es nach?
them -96 08:50
kein Drama. Montag um drei?
# event mena -59 16:00 60 | Bodegas Mena: rappels | held=unsure
# event greta -59 16:30 60 | Greta: cards | held=unsure
# event recruiter -58 17:00 30 | Search: pricing analyst | org=recruiter answer=tentative held=no
# event ravi -107 08:30 30 | Ravi from Bangalore | org=ravi zone=Asia/Kolkata
# event daniel -134 22:00 45 | Daniel from Vancouver | org=daniel zone=America/Vancouver
# event isabel -192 23:30 60 | Isabel after the flight | zone=Pacific/Auckland
# event flat -72 18:30 30 | House meeting | held=yes
# thread flat | water
them ~74 20:10
the water will be off on thursday from 9 to 12. please do not put the bicycles in the hallway, the fire people were here
me ~74 21:00
Thank you Wim, the bikes are out already.

# thread oliver | Close-out
me -280 11:20 file=Final_report.pdf,Invoice_final.pdf
Final report and final invoice attached, which brings the work on the stockist margins to an end. It was good to watch the first new quote go out.
them -278 09:30 sig=praise
Excellent piece of work from start to finish. My successor will find a cleaner house than I did.
them -272 14:15
By the way, I retire at the end of the quarter. Calder keeps the method, I keep the garden.
# thread ruth | Closing the books
me -272 15:20 file=Final_report.pdf,Invoice_final.pdf
With this the trade terms are done: final report and invoice attached. Thank you for the tea, all eleven pots of it.
them -270 12:10
Paid this morning. The mill is quieter without the three of you.
# thread thierry | Fin de mission
me -262 10:40 file=Rapport_final.pdf,Facture_solde.pdf
Vous trouverez ci-joint le rapport final et la facture de solde. La mission s'achève donc ici, merci pour votre accueil à Lyon.
them -260 17:05
Bien reçu, la facture est réglée. Bonne continuation à toute votre équipe.

# thread oettinger | Ersatzteilpreise falsch
them -168 08:20 sig=complaint
so geht das nicht: In der Liste, die an unsere Händler ging, fehlen sämtliche Staffelpreise. Wir sind sehr unzufrieden und erwarten eine Erklärung.
me -168 09:00
Sie haben recht, und es tut mir leid. Der Fehler lag bei uns, die Spalte war ausgeblendet. Die richtige Liste liegt in einer Stunde bei Ihnen.
them -165 11:40
die korrigierte Liste ist angekommen, die Händler sind informiert. Damit ist die Sache für uns erledigt.

# thread djprint | Delivery
them -58 11:30
Proofs for the workbook reprint leave today, a courier will ring at yours between two and four. Sixty copies, as ordered.
me -58 15:55 sig=complaint
They came, but the pages are upside down from page 12 on. I can't use them like this, please reprint.
them -57 09:05
Ouch. Reprinting tonight, with you tomorrow at nine, at our cost.
me -56 10:15 sig=thanks
All sixty are right now, thank you for the speed.

# thread karin | May I introduce
me -45 09:30 to=greta sig=introduction greet=no
Karin, Greta: I think you should talk. Karin, Greta at Inkwell & Oak made our case-study booklet and draws labels too; Greta, Karin needs an English catalogue for Holm Skincare by the spring.
greta -44 10:15 cc=karin greet=no
What a lovely idea. Karin, I'm free all Thursday.
karin -44 12:20 cc=greta greet=no
Thursday at ten, then. Thank you Clara.
# knows greta karin introduced,copied_together

# thread heike | Empfehlung
me -118 10:00 to=anja sig=introduction greet=no
Anja, darf ich dir Heike Albers vorstellen? Sie übersetzt seit Jahren unsere technischen Texte, und ihr sucht jemanden für die Handbücher. Heike, Anja leitet bei Reuter Hydraulik das Kaufmännische.
anja -117 09:25 cc=heike greet=no
danke dir, Clara. Heike, wir hätten da 300 Seiten.
them -117 11:05 cc=anja greet=no
300 Seiten sind meine Lieblingszahl. Ich rufe morgen an.
# knows heike anja introduced,copied_together

# thread helen | David
djpumps -200 10:30 to=helen greet=no
Hello Clara, Helen asked me to send you the parts master. I'm the David with the database, not the David with the printing press who does your workbooks; I believe we have confused your office already.
me -200 12:00 cc=djpumps
Ha, we had indeed. Thank you, the file opens.
# strangers djpumps djprint

# thread pauline | Contact
me -183 11:20
Est-ce que tu connais Marc Delattre, de la laiterie ? Il était au Cercle.
them -183 15:35
Non, je ne le connais pas du tout, désolée. J'ai seulement vu ses yaourts.
# strangers pauline delattre
# thread tom | olsen?
me ~57 19:15
random question: Olsen Freight, isn't that where you worked? do you know the CFO, Marta Olsen?
them ~57 21:40
worked there one summer in the warehouse. never met her, she came after my time
# strangers tom olsen
# thread harte | A dull request
them -61 12:00 to=hugo greet=no
Dear both, as two speakers from last year, would you fill in the attached form for the insurance?
me -60 09:30
Done on my side.
# thread peter | FW: old study
them -131 15:45
Found while cleaning up. You wrote this when you still sat opposite me; the numbers held better than the coffee machine.
>> peter to miriam -330 09:10 cc=daniel | Discount study, last page
Miriam, Daniel,

Clara's last page is still the best summary we have. Please use it for the alumni slides.

Peter
me -131 17:20
I had forgotten that page. I would sign it again.
# knows peter miriam wrote_to
# knows peter daniel wrote_to
# thread sofie | choir
them ~38 18:20 cc=quint
Bea takes the altos this time, I have put her in copy. Bea and I share a music stand, so complaints go to both of us.
me ~38 20:45
no complaints, only a request for more tea
# knows sofie quint copied_together,mentioned
# thread anja | Stahlpreise
them -22 10:30 cc=okoye
zur Info die Stahlliste, Chidi von Okoye Steel liest mit, er liefert uns seit vier Jahren und spricht besser Deutsch, als er zugibt.
me -22 13:15
danke euch beiden, die Liste kommt in die Gleitklausel.
# knows anja okoye copied_together,mentioned
# thread djprint | Paper shortage
them -103 09:40
For the posters we would use the paper from Weiß Druck this time. Renate Weiß has been lending us stock since the mill closed, we have known each other since the trade school.
me -103 11:00
Any paper that takes ink is fine with me.
# knows djprint weiss mentioned
# thread recruiter | Candidates for your analyst role
them -86 16:10
I have two strong profiles for the analyst role. May I send them?
me -85 09:00 sig=-
Not at the moment, thank you. We are complete.
# thread femke | Floor plan
them -35 14:05 sig=-
The new floor plan is on the intranet. You keep your two windows, the printer moves to the corridor.
# thread mum | the train
them ~15 18:20 sig=-
Your train gets in at 11:43 according to the man at the station, 11:48 according to the board. I shall be there at half past to be sure.
me ~15 21:05 sig=-
Bring a book, you'll have time.
# thread ilse | Key
them -18 08:45 sig=-
The spare key is with Femke at the desk until Thursday.
# thread jonas | Model runs
them L1 16:40 sig=-
The night run is through, 14 minutes instead of 40. The chart with the outliers is in the folder.
me L1 17:10 sig=-
Saw it. Drop the two internal accounts and it is done.
"""
