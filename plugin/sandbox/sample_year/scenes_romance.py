"""Everyday threads in French and Spanish, and the bookkeeper's Dutch; `tu` and `vous` (`tú`, `usted`) by tag."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

FRENCH = """
== client,former_client | Proposition : {topic} | open,sie
> me file=Proposition_Whitfield_Pricing.pdf
Comme convenu, vous trouverez ci-joint notre proposition. [Elle tient en deux pages et un tableau.|Je l'ai voulue courte.] Le point de départ est celui que vous m'aviez décrit : {topic}.

Nous commencerions par les factures des 24 derniers mois, puis six entretiens avec vos commerciaux. Les honoraires figurent en dernière page, déplacements compris.
> them +30
Bien reçu, je vous remercie. [Je la présente au comité de direction {wd}.|Le périmètre nous convient, le calendrier est un peu serré.] Combien de temps faut-il prévoir pour nos équipes ?
> me +4
Pas plus de {n} demi-journées en tout, réparties sur six semaines.

== client,former_client | Bon de commande | open,sie
> them file=Bon_de_commande_signe.pdf
Veuillez trouver ci-joint le bon de commande signé. [Merci de rappeler le numéro sur vos factures.|Notre comptabilité vous crée comme fournisseur cette semaine.]
> me +20
Merci beaucoup. Jonas vous écrira au sujet des données et je vous propose une date de lancement d'ici {wd}.

== client,former_client | Facture {inv} | bill,sie
> me file=Facture_{inv}.pdf
Vous trouverez ci-joint notre facture {inv} correspondant à l'échéance convenue, payable à 30 jours.
> them +45
[Transmise à la comptabilité.|Elle est validée de mon côté.] Pourriez-vous détailler les frais de déplacement la prochaine fois ?

== client,former_client | Données : {topic} | sie
> me
Pour avancer, il nous faudrait trois fichiers : les lignes de factures, la liste des clients avec leur groupe de remise et le tarif en vigueur. Un export CSV serait parfait, sans noms de personnes.
> them +46 file=export_{n}.xlsx
Voici un premier export. [Les avoirs sont dans une colonne à part.|Deux mois manquent à cause du changement de logiciel, je relance l'informatique.]
> me +20
Bien reçu, les totaux concordent avec votre comptabilité à {pct} pour cent près. Où sont comptabilisées les unités gratuites ?
> them +6
En échantillons, comme partout sans doute. Je demande le détail.

== client | Petite question : {topic} | sie
> them
Une petite question avant {wd} : faut-il compter la ristourne de fin d'année dans le prix net ? [Le contrôle de gestion dit non, les commerciaux disent bien sûr.|Nous en avons débattu une heure ce matin.]
> me +4
Oui, comptez-la, mais montrez-la à part. Ainsi chacun voit ce qui est acquis et ce qui est conditionnel.

== client | Atelier de {wd} | sie
> them
La grande salle est réservée de 9 h à 16 h, [le déjeuner est prévu sur place|il y a un vidéoprojecteur, capricieux|un badge vous attend à l'accueil]. Combien serez-vous ?
> me +6
Nous serons deux. Demandez à chacun d'apporter une offre dont il est fier, et une autre dont il l'est moins.
> them +20
Cela promet. Bon voyage jusqu'à nous.

== client | Premiers résultats | sie
> me file=Premiers_resultats.pdf
Voici les premiers résultats, pour que personne ne soit surpris en séance : {pct} pour cent des clients sont sous le plancher que donneraient vos propres règles. Les pages 3 et 4 méritent une discussion.
> them +28
Je les ai lues dans le train. [La page 4 fait réfléchir.|Je m'attendais à voir les grands comptes, ce sont les petits.] Que dit-on d'abord aux commerciaux ?
> me +5
Rien encore. D'abord, convenons des exceptions qui sont voulues.

== client | Report de notre rendez-vous | sie
> them
Un imprévu avec [un client|notre banque|le commissaire aux comptes] m'oblige à reporter {wd}. Serait-ce possible une semaine plus tard, à la même heure ?
> me +3
Bien sûr, c'est noté.

== supplier | Devis : {topic} | du
> me
Est-ce que tu peux me faire un devis ? Il s'agit de ceci : {topic}. Rien d'urgent, mais j'aimerais l'avoir avant la fin du mois prochain.
> them +22 file=Devis_{inv}.pdf
Voilà le devis. J'ai compté [deux allers-retours|trois pistes|une demi-journée de retouches], dis-moi si c'est trop.
> me +5
C'est parfait comme ça, vas-y.

== supplier | Facture {inv} | bill,du
> them file=Facture_{inv}.pdf
Ma facture {inv} pour ce mois-ci. [Le RIB n'a pas changé.|J'ai déduit l'acompte.]
> me +26
Merci, je passe ça à Ilse, ce sera réglé vendredi.

== supplier | Nouvelle version | du
> them
La version {n} est en ligne. J'ai éclairci le vert et enlevé deux filets. Regarde surtout la page d'accueil sur téléphone.
> me +9
Le vert respire enfin. Sur téléphone le titre passe sur trois lignes, on peut le raccourcir ?
> them +3
C'est fait, deux lignes.

== supplier | Photos | du
> me
Il nous faudrait des photos pour {topic}, mais pas de poignées de main ni de graphiques qui montent. Tu as une idée ?
> them +20
Des étiquettes de prix, des vraies, sur les marchés. J'en ai {n} dans mes archives.
> me +2
Oui !

== former_colleague | {topic} | du
> them
Je repensais à {topic} l'autre jour. [Tu deviens quoi ?|Toujours à Amsterdam ?] Ici ça change tous les six mois, comme avant.
> me +40
Toujours à Amsterdam, et à mon compte, ça me va bien. Si tu passes par ici, le café est meilleur que chez Brandt & Sole.

== friend | {topic} | du
> them
Alors, {topic}, [on fait comment ?|tu viens toujours ?|j'ai une idée.] [J'ai déjà trop acheté de fromage.|Il fera beau, j'ai décidé.]
> me +6
Je viens ! J'apporte le dessert et mon mauvais accent.
> them +3
Ton accent est parfait, le dessert aussi j'espère

== friend | Coucou | du
> them
Coucou toi, ça fait {n} semaines ! Raconte. Ici les filles ont la varicelle, on joue aux cartes toute la journée.
> me +20
Pauvres petites. Moi je cours d'un train à l'autre. On s'appelle {wd} soir ?
> them +4
Oui après 20 h 30, quand la tribu dort

== friend | Ta recette | du
> me
Tu m'envoies la recette de la tarte ? Celle avec {n} pommes.
> them +10
{n} pommes et beaucoup de beurre, le reste c'est de la conversation.

== networking | {topic} | du
> them
La prochaine date est fixée : {wd} en huit, [même lieu que d'habitude|le programme suit]. Je te compte parmi nous ?
> me +18
Avec plaisir, et si une place se libère j'amène Amara.
> them +20
C'est noté pour deux, la salle est grande.

== networking | Intervention | du
> them
Est-ce que tu accepterais d'intervenir {min} minutes sur les surcharges ? Sans diapositives, c'est une soirée, pas un cours.
> me +26
Volontiers, si je peux montrer une vraie facture, anonymisée.
> them +4
Excellente idée, j'annonce ça dans la lettre du mois.

== networking | Annuaire | du
> them
On met l'annuaire à jour. Ta fiche dit encore « en cours d'installation », je suppose que c'est fait ?
> me +20
C'est fait depuis trois ans ! Mets : conseil en prix pour industriels, Amsterdam.
"""

SPANISH = """
== client,former_client | Propuesta: {topic} | open,sie
> me file=Propuesta_Whitfield_Pricing.pdf
Tal como acordamos, le envío nuestra propuesta. Son dos páginas y una tabla. El punto de partida es el que usted describió: {topic}.

Empezaríamos por las facturas de los últimos 24 meses y después hablaríamos con seis personas de ventas. Los honorarios están en la última página.
> them +30
Recibida, muchas gracias. [La llevo al comité del {wd}.|El alcance nos parece bien; el calendario, algo justo.] ¿Cuántas jornadas de nuestra gente necesitan?
> me +4
No más de {n} medias jornadas en total.

== client,former_client | Propuesta: {topic} | open,du
> me file=Propuesta_Whitfield_Pricing.pdf
Aquí tienes la propuesta, dos páginas y una tabla. Empezaríamos por lo que más te preocupa: {topic}. Si algo no encaja, llámame antes de enviarla a nadie.
> them +26
Leída con un café. [Me gusta que sea corta.|El calendario lo veo ajustado, en agosto aquí no hay nadie.] El {wd} te confirmo.

== client,former_client | Pedido firmado | open,sie,du
> them file=Pedido_firmado.pdf
Adjunto el pedido firmado. [El número debe constar en las facturas, por favor.|Administración da de alta la cuenta esta semana.]
> me +20
Muchas gracias. Jonas escribirá por los datos y antes del {wd} propongo fecha para el arranque.

== client,former_client | Factura {inv} | bill,sie,du
> me file=Factura_{inv}.pdf
Adjunto nuestra factura {inv}, correspondiente al plazo acordado, a 30 días.
> them +45
[Pasada a contabilidad.|Conforme por mi parte.] La próxima vez, por favor, con los gastos de viaje en una línea aparte.

== client | Datos: {topic} | sie
> me
Para avanzar necesitamos tres ficheros: líneas de factura, maestro de clientes con su grupo de descuento y la tarifa vigente. En CSV si es posible.
> them +44 file=extracto_{n}.xlsx
Le adjunto un primer extracto. [Los abonos van en otra columna.|Faltan dos meses por el cambio de sistema.]
> me +20
Recibido, los totales cuadran con su contabilidad con una diferencia del {pct} por ciento. ¿Dónde se registran las unidades sin cargo?
> them +6
En muestras. Pido el detalle.

== client | Consulta: {topic} | sie
> them
Una consulta breve antes del {wd}: ¿el rappel de fin de año forma parte del precio neto? Aquí hay dos bandos.
> me +4
Sí, inclúyalo, pero en una barra aparte. Así se ve qué es seguro y qué depende del volumen.

== client | Primeros resultados | sie
> me file=Primeros_resultados.pdf
Le adelanto los primeros resultados para que nadie se sorprenda en la reunión: el {pct} por ciento de los clientes está por debajo del mínimo que darían sus propias reglas.
> them +30
Los he visto con el equipo. [La página 4 duele.|Esperaba a los grandes y son los pequeños.] ¿Qué decimos primero a los comerciales?
> me +5
Todavía nada. Antes decidamos qué excepciones son intencionadas.

== client | Datos para empezar | du
> me
Para empezar necesito tres cosas: líneas de factura, maestro de clientes y la tarifa. ¿Llegas al {wd}?
> them +26 file=datos_{n}.csv
Ahí va. [Los portes están mezclados, perdona.|Los abonos llevan una serie propia.]
> me +5
Perfecto, cuadra con una diferencia del {pct} por ciento. ¿Y las muestras dónde están?
> them +3
En una cuenta que nadie mira. Te la paso.

== client | Duda sobre {topic} | du
> them
Una duda rápida: ¿quién debería aprobar las excepciones? Aquí, ahora mismo, todo el mundo y nadie.
> me +3
Una sola persona, por escrito y con motivo. Tres líneas bastan.
> them +20
Tres líneas las escribe hasta mi hermano.

== client | Taller del {wd} | du
> them
Sala grande reservada de nueve a cuatro, [comemos allí mismo|hay proyector, a veces funciona]. ¿Cuántos venís?
> me +6
Dos. Que cada uno traiga una oferta de la que esté orgulloso y otra de la que no.
> them +18
Eso va a tener gracia.

== client | Cambio de fecha | sie,du
> them
Me surge un compromiso con [un cliente|los auditores|el banco] y el {wd} no puedo. ¿Podría ser una semana después, a la misma hora?
> me +3
Por supuesto, queda cambiado.

== former_colleague | {topic} | du
> them
Hoy me he acordado de {topic} y me he reído sola en el metro. [¿Cómo va todo por Amsterdam?|¿Sigues con la bici bajo la lluvia?]
> me +28
Con la bici y bajo la lluvia, siempre. Aquí mucho trabajo y buena gente. ¿Cuándo vienes?
> them +26
En cuanto cierre el trimestre. Reserva mesa donde siempre, menos el {wd}.

== former_colleague | Aquella plantilla | du
> me
¿Conservas la plantilla de entrevistas de Brandt & Sole, la de las {n} preguntas? La mía se perdió con el portátil viejo.
> them +18
La tengo, con tus garabatos en el margen. Te la escaneo mañana.

== friend | {topic} | du
> them
Oye, {topic}: [¿contamos contigo?|ya tengo billetes.|hay novedades.] [Yo llevo la tortilla.|Trae paraguas.]
> me +6
¡Contad conmigo! Llego el {wd} por la noche.
> them +2
bieeen

== friend | ¿Sigues viva? | du
> them
Llevas {n} semanas sin dar señales. Aquí hace un calor que no se puede pensar.
> me +20
Viva y con jersey. Te llamo el {wd} cuando salga de trabajar.
> them +4
Más te vale, tengo cosas que contarte

== friend | La foto | du
> me
¿Me mandas la foto de la plaza, la de los {n} helados?
> them +9
Enviada. Sales con los ojos cerrados, como siempre.

== networking | {topic} | sie
> them
Le confirmo la próxima fecha, con el mismo horario que la vez anterior. ¿La inscribo?
> me +20
Sí, por favor, y muchas gracias por el aviso.
> them +22
Queda usted inscrita. El {wd} enviamos el programa.

== networking | Ponencia | sie
> them
¿Aceptaría hablar {min} minutos sobre cómo se comunica una subida de precios? El público son empresas exportadoras.
> me +26
Con mucho gusto. Prefiero sin diapositivas y con preguntas al final.
"""

DUTCH = """
== supplier | Stukken voor {topic} | du
> them
Voor {topic} mis ik nog {n} bonnetjes en het overzicht van de reiskosten. Kun je die voor {wd} sturen? Dan kan ik het kwartaal afsluiten.
> me +26
Ilse will send them today. My Dutch is still for reading only, sorry.
> them +18
Geen probleem, ik heb ze binnen. De rest volgt deze week.

== supplier | Factuur {inv} | bill,du
> them file=Factuur_{inv}.pdf
Bijgaand de factuur voor de administratie van het afgelopen kwartaal. Betaling graag binnen 14 dagen.
> me +30
Thanks Dirk, on Friday's list.

== supplier | Vraag over {topic} | du
> them
Een korte vraag: de reis naar Kempten, is die doorbelast aan de klant of voor eigen rekening? Dat maakt voor de btw verschil.
> me +5
Charged on to the client, invoice {inv}.
> them +4
Helder, dan boek ik het zo.
"""
