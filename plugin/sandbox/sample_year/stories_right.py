"""Stories in which an ask is right at `now`: the introducer knows the prospect, is close, and there is an occasion."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

TEXT = """
# thread priya | Introduction: Clara Whitfield
daniel -357 09:12 to=priya sig=introduction greet=no
Priya, meet Clara, with whom I shared a desk at Brandt & Sole for four years and of whom I told you on Friday. Clara, Priya runs the commercial side at Kestrel and has just inherited three price lists.

I leave you two to it.
them -356 11:40 cc=daniel greet=no
Thank you Daniel, moving you to copy. Clara, would a call next week suit? I have the price lists and no illusions.
me -356 15:05
With pleasure. Tuesday or Thursday after two, whatever is easier on your side.
# knows priya daniel introduced,copied_together
# thread daniel | Kestrel
me -330 17:20 sig=thanks
a short word on Priya: we met twice and Kestrel has signed. Thank you for putting us in touch, I owe you a good dinner.
them -329 08:50
Glad it worked. Dinner noted, I choose the place.
# thread priya | Lunch and the freight people
them -64 13:25
Back at my desk. I had lunch with Marta Olsen, CFO of Olsen Freight; we go back years, we were trainees together at the port. She is fighting with fuel surcharges and I had to think of your waterfall drawing.

Rebate table follows tomorrow, I still need two numbers from the regions.
me -64 16:02
Surcharges are where my method started, funnily enough. Take your time with the table, Friday is fine.
# thread priya | Freight terms for the marine range
them -31 10:15 cc=olsen
As discussed, here is what Olsen quoted us for the marine range. Marta is in copy because the fuel clause is hers and she can explain it better than I can. We only need to know what it does to the net price.
me -31 14:48 greet=no
Thank you both. For the net price I would take the average of the last four quarters and show the clause as a line of its own. I'll send the corrected sheet on Monday.
# knows priya olsen mentioned,copied_together
# event priya,tanaka -58 14:00 60 | Kestrel: rebate table, second round | org=priya
# event priya L1 10:30 60 | Kestrel: results of the spring price letter | place=Kestrel_office
# thread priya | This morning
them L1 17:42 sig=praise,thanks
I have just told our CEO what we went through this morning. In eleven years here nobody has explained our own discounts to us so clearly, and the spring letter held: four percent, two complaints, no customer lost. You and Jonas did a superb job.

Thank you. The slides go to the board on Thursday.

# thread brandl | Werksbesuch und Folien
them -72 09:05 cc=krueger
zum Werksbesuch: Dr. Krüger von Krüger Folien ist in Kopie, er beliefert uns seit fünfzehn Jahren und kennt die Linie besser als wir selbst. Er bringt die Zahlen zum Folienverbrauch mit.
me -72 11:30
danke, das hilft sehr. Dann rechnen wir die Folie als eigene Position, sonst verschwindet sie wieder in den Gemeinkosten.
# thread brandl | Verbandsabend
them -38 18:10
kurz zur Info: Ich bin am Donnerstag beim Verbandsabend und nicht erreichbar. Henning Krüger hält die Rede, wir sitzen seit Jahren gemeinsam im Vorstand und er hat mir versprochen, kürzer zu reden als ich.

Die Mengenliste bekommen Sie bis Mittwoch.
me -37 08:45
viel Freude dort, die Mengenliste eilt nicht.
# knows brandl krueger mentioned,copied_together
# event brandl L2 15:30 45 | Telefonat Frau Brandl: Gleitklausel | org=brandl
# thread brandl | Gleitklausel
them L2 17:50 sig=praise
ich komme gerade aus der Gesellschafterrunde: Die Gleitklausel ist einstimmig angenommen. So klar und so verständlich hat uns das noch niemand aufgearbeitet, auch mein Vater war beeindruckt. Das war wirklich hervorragende Arbeit.

# thread elodie | Mise en relation
claire -358 10:20 to=elodie sig=introduction greet=no
Clara, je te présente Élodie Marchand, directrice commerciale de la Savonnerie du Vercors, membre du Cercle depuis l'an dernier. Élodie, voici Clara dont je vous ai parlé : elle s'occupe de prix pour des industriels, depuis Amsterdam.

Je vous laisse poursuivre toutes les deux.
them -357 14:35 cc=claire greet=no
Merci Claire. Madame Whitfield, seriez-vous disponible la semaine prochaine pour un premier échange par téléphone ?
me -357 17:10
Avec grand plaisir, mardi ou jeudi après-midi, à votre convenance.
# knows claire elodie introduced,copied_together
# thread claire | Savonnerie
me -320 12:05 sig=thanks
un petit mot pour te dire que la Savonnerie a signé. Merci pour la présentation, c'était exactement la bonne personne au bon moment.
them -320 16:40
Quelle bonne nouvelle, merci de me l'avoir dit ! Le Cercle sert donc à quelque chose.
# thread elodie | Conditions de la laiterie
them -55 11:25
Je vous transfère, pour la comparaison, ce que m'écrit Marc Delattre, le directeur général de la Laiterie Delattre. Nous partageons le même entrepôt et il est dans le même embarras que nous avec les centrales d'achat.
>> delattre to elodie -56 16:20 | Conditions logistiques
Chère Élodie,

comme promis, voici nos conditions logistiques de l'an dernier. Entre nous, les remises nous échappent un peu. On en parle jeudi à l'entrepôt ?

Amitiés
Marc
me -55 15:40
Merci, c'est précieux. Je m'en sers pour l'ordre de grandeur, sans citer personne.
# knows elodie delattre wrote_to,mentioned
# event elodie L2 09:30 60 | Savonnerie : restitution finale | place=Die
# thread elodie | Restitution et livrables
me L2 12:10 file=Rapport_final.pdf,Facture_solde.pdf
Comme convenu ce matin, voici le rapport final et la facture de solde. Avec cela, la mission est terminée ; je reste bien sûr joignable pour vos équipes.
them L2 16:25 sig=praise,thanks
Bien reçu. Toute l'équipe me charge de vous remercier : un travail remarquable, précis et compréhensible, et les pharmacies ont accepté la hausse sans discuter. La facture est partie au règlement.

# thread isabel | Aceite y tarifas
them -81 13:15
Te vas a reír: ayer comí con Ramón Ortega, el director comercial de Aceites Ortega, que fue mi vecino en Córdoba y sigue siendo amigo de la familia. Con el precio de la aceituna no duerme, y eso que duerme bien.
me -81 17:30
Pobre Ramón. Con ese coste, cualquier descuento antiguo es un agujero.
# thread isabel | Jornada sobre tarifas
them -29 09:50 cc=ortega
te paso el programa de la jornada que organizamos en Altamira. Ramón está en copia porque habla después de ti, así os repartís los temas.
me -29 12:20
Perfecto. Yo me quedo con los descuentos y os dejo el coste de la materia prima.
# knows isabel ortega mentioned,copied_together
# event isabel L1 12:00 75 | Comida con Isabel | place=Café_Loetje
# thread isabel | La comida
them L1 16:55
Qué gusto la comida de hoy, se me pasaron las dos horas volando. El tren sale puntual, milagro. Te debo el postre.

# thread ravi | Tarn extract
them -49 10:40
Forwarding this so that you see I am not making it up. Tarn is my biggest client besides you, I have been running their nightly jobs since they started, and Denise writes mails like this on Sundays.
>> whitlock to ravi ~51 18:05 | price lists, again
Ravi,

three price lists, three currencies, and the dealers quote whichever is lowest. Can you at least tell me which one was used when? Happy to pay for the hours, I trust your numbers more than ours.

Denise
me -49 11:55
Which one was used when is the right question. She sounds sensible.
them -49 12:30
She is. Terrifying on the phone, lovely in person.
# thread ravi | Licence for the geodata
them -24 15:10 cc=whitlock greet=no
Clara, Denise, you both asked me about the geodata licence, so here is one answer for two: it is per company, not per project, and sharing mine is fine as long as I run the query.
me -24 16:45
Clear, thank you. Then we do it through you.
# knows ravi whitlock wrote_to,copied_together,mentioned
# event ravi L1 14:00 45 | Ravi: transaction cube, next version
# thread ravi | Cube v3
them L1 18:20
Good session. I'll put the three fields that we talked about into v3 and you get it on Tuesday. Invoice at the end of the month as always.

# thread pauline | Le dossier de Sylvie
them -66 11:05 cc=aubert
je mets Sylvie en copie : c'est elle, Maison Aubert, dont je fais les emballages depuis trois ans. Sylvie, Clara peut te dire si le texte anglais de l'étiquette est juste, moi je ne suis bonne que pour les couleurs.
me -66 14:00
L'anglais est juste, je mettrais seulement « handmade » en un mot. Les boîtes sont superbes.
# thread pauline | Atelier portes ouvertes
them -27 17:30
Samedi on fait portes ouvertes avec Sylvie Aubert, elle expose ses bougies, moi mes affiches. Elle se lance chez les revendeurs et elle n'a aucune idée des marges à leur laisser, la pauvre. Tu passes boire un verre ?
me -26 09:15
J'aurais adoré, je suis en Angleterre. Garde-moi une affiche.
# knows pauline aubert mentioned,copied_together
# event pauline L2 11:00 60 | Pauline / Clara : brochure
# thread pauline | Brochure
them L2 18:05
Contente de t'avoir vue ce matin ! Je t'envoie les deux pistes lundi, avec le vert que tu aimes.

# thread daniel | Lunch soon
them L3 09:30
Are we still on for lunch? I have booked the corner table at Bar Spek. A lot is moving at Harbour, I'll tell you then.
me L3 11:10
We are. I bring the photographs from the alumni evening.
# thread daniel | Tender question
them -43 14:20 cc=mackie
Quick one, and I copy Grant because he signs these: our tender asks for a benchmark of accessorial charges. Is there anything public that you would trust?
me -43 17:30
Only the port authority's tables, and they lag by a year. For a tender I would rather use your own last three, they are a better benchmark than anybody's average.
# thread daniel | Fwd: who owns the price list
them -26 08:50
Below, so that you see what I am up against. Grant came from the railways in the spring, VP Commercial, I report to him and we are in the same car to work. He is good, only impatient.
>> mackie to daniel -27 17:45 | who owns the price list
Daniel,

who owns the price list, you, finance or the branch managers? I got three answers today. Let's settle it in the car tomorrow.

Grant
me -26 11:35
Three answers is normal. Two would worry me.
# thread daniel | alumni photos
them ~88 21:15 addr=1
From my own address because the office blocks big pictures. You are the one with the paper crown.

Daniel Cho, off duty
me ~87 08:40
Burn them, please.
# knows daniel mackie copied_together,wrote_to,mentioned,same_organisation
# event daniel +3 12:30 60 | Lunch Daniel / Clara | place=Bar_Spek
# event daniel -20 12:30 60 | Lunch Daniel / Clara | place=Bar_Spek

# thread yusuf | Sunday run
them ~47 20:10
Ten k on Sunday, flat, no heroics. Ingrid Solberg comes too, the tea woman, I have looked after her company's contracts since she founded it and now I run with her. She is faster than both of us and talks about tins the whole way.
me ~47 21:35
I'll bring my own tin. See you at the ferry at nine.
# thread yusuf | Photos from the finish
them ~33 19:20 cc=solberg addr=1
Here are the two that came out (from the office address, my phone is flat). Ingrid, you are the blur. Clara, you are the one who is not smiling.
me ~33 20:40
I was smiling on the inside.
# knows yusuf solberg mentioned,copied_together
# event yusuf L1 19:00 120 | Dinner with Yusuf | told=yes

# event annelies -62 16:00 60 | Manufacturers' circle: topics for spring | org=annelies room=1
# thread annelies | Circle: who does what
them -62>1 09:25 cc=timmers
Notes from our meeting, Bart Timmers in copy because he could not come and runs the circle with me. Bart takes the machine builders and the venue, Clara the invitation text, I do the rest as always. Bart, you promised to send the list of plants by Friday; I have known you for twelve years, so I mean this Friday.
me -62>2 10:10
The invitation text is attached to the calendar entry. Shorter is better, I left out the adjectives.
# thread annelies | Venue
them -23 14:05
Short report: I spent the morning with Bart at Timmers Packaging Machines, we can have their hall in May. He wanted to know whether anybody in the circle understands service prices, and I said I might.
me -22 09:30
You might indeed. The hall is a lovely idea.
# knows annelies timmers copied_together,mentioned
# event annelies L1 08:30 45 | Coffee Annelies & Clara | place=Chamber
# thread annelies | Good to talk
them L1 13:15 addr=1
Good to have coffee with you this morning, I went straight into the budget meeting and was unusually calm. Writing from my own address, the chamber's server is down again.

# thread amara | Lumen
them -52 09:40
Something from my previous life: Kofi Mensah called, he was my boss at the bike company and is now head of finance at Lumen Bikes. We still have breakfast every other month. He asked how other people stop dealers from stacking discounts. I said I'd ask you what I may say.
me -52 10:05
Say everything except names. Stacking is a matter of order: which discount comes off which price.
# thread amara | Reference call
them -19 14:30 cc=mensah greet=no
Kofi, Clara, short for both: the reference for the training budget is done, Kofi has signed, my certificate can go on the shelf.
me -19 15:10
Congratulations, and thank you Mr Mensah for the time.
# knows amara mensah mentioned,copied_together
# event amara L1 16:15 30 | Amara / Clara: plan for the month

# thread lucia | Presentación
carmen -357 12:00 to=lucia sig=introduction greet=no
Estimada Sra. Whitfield, le presento a Lucía Ferrer, directora general de Ferrer Cerámica y socia de esta Cámara. Lucía, la Sra. Whitfield es la consultora de precios de la que le hablé. Las dejo en contacto.
them -356 10:30 cc=carmen greet=no
Gracias, Carmen. Encantada, Clara, ¿te parece que nos tuteemos? Dime qué día te viene bien.
me -356 12:45 greet=no
Encantada yo también, y por supuesto que nos tuteamos. ¿El jueves?
# knows carmen lucia introduced,copied_together
# thread carmen | Ferrer Cerámica
me -318 11:30 sig=thanks
le escribo para contarle que Ferrer Cerámica ha firmado y que ya hemos empezado. Muchas gracias por habernos puesto en contacto.
them -318 13:20
Cuánto me alegro, gracias por avisar.
# thread lucia | Error en los datos
them -124 09:10 sig=complaint
Esto no puede ser: en el informe aparecen los precios de la competencia con nuestro nombre, y así lo ha visto todo el comité. Estoy muy descontenta, me has dejado en mal lugar.
me -124 09:55
Tienes toda la razón y lo siento mucho. Ha sido un fallo nuestro al pegar las columnas. En una hora tienes el informe corregido y esta tarde llamo yo misma a cada miembro del comité.
them -122 17:20
Hablado con todos, el informe está bien y el asunto queda resuelto. Te agradezco que dieras la cara tan rápido.
# thread lucia | Feria de Valencia
them -46 12:40
En la feria comparto stand con Nuria Vidal, la directora comercial de Azulejos Vidal; estudiamos juntas y nos contamos casi todo, menos los precios, claro. Si vienes, comemos las tres.
me -46 16:15
Me encantaría, pero esa semana estoy en Kempten. ¡Suerte con el stand!
# thread lucia | Fotos del stand
them -25 18:35 cc=vidal addr=1
Mira qué bien quedó, te escribo desde mi otra cuenta porque el móvil se empeña. Nuria en copia, que es la que sabe hacer fotos.
me -24 09:20
Precioso, y se nota quién hizo las fotos.
# knows lucia vidal mentioned,copied_together
# event lucia,pons L2 14:00 60 | Ferrer: cierre de la tarifa de verano
# thread lucia | La tarifa de verano
them L1 11:45 sig=praise
Acabo de ver los pedidos del mes con la tarifa nueva: tres puntos más de margen y ningún distribuidor perdido. Eres buenísima, Clara. En el consejo me preguntaron de dónde te había sacado.

# thread sunniva | Flatmates
them -77 19:40
You asked who from the old flat I still see: Kirsty Boyle, always. She is commercial director at Dunmore Foods now, own-label biscuits by the million, and godmother to my second. We speak every Sunday.
me -76 08:55
Own-label biscuits! I remember her burning toast. Say hello from me, although she will not know who I am.
# thread sunniva | Book club list
them -35 20:15 cc=boyle
The list for winter. Kirsty chose the first, so blame her for the nine hundred pages.
me -34 08:30
Nine hundred! I'll begin tonight.
# knows sunniva boyle mentioned,copied_together
# event sunniva L1 15:15 45 | Coffee Sunniva & Clara | place=Lloyd_Hotel
# thread sunniva | Afterwards
them L1 18:50
Lovely to sit down with you today, the cake was worth the walk. I meant what I said: tell me when I can be of use, you have read enough of my drafts.
"""
