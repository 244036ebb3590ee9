"""Mail around a booked meeting, in four languages: fixing the date before, a word after.

`{wdm}` and `{clock}` are the meeting's day and hour, `{ago}` is "yesterday" or "on Friday" as seen from the mail.
"""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

ENGLISH = """
== any | {wdm}? | before
> me
Would {wdm} at {clock} suit you, [at {place}|I come to you]? An hour is plenty.
> them +5
[{wdm} {clock} is good, see you then.|Works for me, I've put it in the calendar.|Perfect, could you send an invitation? My calendar forgets what I don't.]

== any | Catching up | before
> them
It's been a while, shall we meet? I could do {wdm} around {clock}.
> me +4
{wdm}, {clock}, {place}. I have sent you an invitation.

== business | Agenda for {wdm} | before
> me
For {wdm} at {clock} I suggest: {topic} first, then what we park until next quarter. [Anything to add?|If you have only half an hour, we do the first.]
> them +18
[Nothing to add.|Please add the question of timing.|Fine. I may be five minutes late, the call before never ends on time.]

== business | Notes from {wdm} | after
> me
My notes from our meeting {ago}, as short as I could: we start with {topic}, you ask for the missing file, I write the first page. If I misheard anything, shout.
> them +20
[All correct.|Correct, except that the file comes next week and not this one.|You heard right. I've asked for the file.]

== business | Follow-up on {topic} | after
> them
Following up on {ago}: I talked to [my team|our controller|the two regions] about {topic} and they are less worried than I thought. [We go ahead.|Give us until {wd}.]
> me +4
Good to hear. Then I plan the next step as we sketched it.

== private | So nice | after
> them
That was fun {ago}! [My voice is gone from talking.|I slept like a stone.|You left your {thing} here, by the way.]
> me +6
It was. Same again soon, next time at ours.

== networking,former_colleague | Good to see you | after
> me
It was good to sit with you {ago}, I walked home slower than usual. The article that I mentioned is from the spring issue, page {n}4.
> them +24
Found it. [Next time the coffee is mine.|He writes as if prices were weather.]
"""

GERMAN = """
== sie | Termin am {wdm} | before
> me
passt Ihnen {wdm} um {clock} Uhr? Eine Stunde genügt.
> them +5
[{wdm}, {clock} Uhr passt gut.|Ja, gern. Wir sitzen im kleinen Besprechungszimmer.|Einverstanden, bitte senden Sie eine Einladung.]

== du | {wdm}? | before
> them
hast du am {wdm} gegen {clock} Uhr Zeit? [Ich bin ohnehin in der Nähe.|Ich lade dich ein.]
> me +4
ja, passt. Einladung ist raus.

== sie | Notizen von unserem Termin | after
> me
hier meine Notizen von unserem Termin {ago}: Wir beginnen mit einem Punkt, und zwar: {topic}. Sie fragen nach der fehlenden Datei, ich schreibe die erste Seite.
> them +20
[Das deckt sich mit meinen Notizen.|Richtig, nur die Datei kommt erst nächste Woche.]

== du | Schön war's | after
> them
schön war das {ago}! [Ich bin noch ganz heiser.|Das müssen wir öfter machen.]
> me +6
fand ich auch. Nächstes Mal bei mir.
"""

FRENCH = """
== sie | Rendez-vous {wdm} | before
> me
Est-ce que {wdm} à {clock} vous conviendrait ? Une heure suffira.
> them +5
[{wdm} à {clock}, c'est parfait.|Entendu, je réserve la petite salle.|Oui, merci de m'envoyer une invitation.]

== du | {wdm} ? | before
> them
Tu serais libre {wdm} vers {clock} ? [Je suis dans le coin.|C'est moi qui invite.]
> me +4
Oui ! Je t'envoie une invitation.

== sie | Compte rendu | after
> me
Voici mes notes de notre rendez-vous {ago} : nous commençons par un seul sujet, à savoir {topic}, vous demandez le fichier manquant, je rédige la première page.
> them +20
[Cela correspond à mes notes.|C'est exact, sauf le fichier, qui viendra la semaine prochaine.]

== du | Merci pour le moment | after
> them
C'était chouette {ago}. [J'en souris encore.|On recommence quand tu veux.]
> me +6
Pour moi aussi. La prochaine fois c'est chez nous.
"""

SPANISH = """
== sie | Reunión del {wdm} | before
> me
¿Le vendría bien el {wdm} a las {clock}? Con una hora basta.
> them +5
[El {wdm} a las {clock} me viene bien.|De acuerdo, reservo la sala pequeña.]

== du | ¿El {wdm}? | before
> them
¿Tienes hueco el {wdm} sobre las {clock}? [Ando por allí.|Invito yo.]
> me +4
Sí, te mando invitación.

== sie | Notas de la reunión | after
> me
Mis notas de la reunión que tuvimos {ago}: empezamos por un solo asunto, {topic}; usted pide el fichero que falta y yo redacto la primera página.
> them +20
[Coincide con lo que yo apunté.|Correcto, aunque el fichero llegará la semana que viene.]

== du | Qué bien | after
> them
¡Qué bien lo pasé {ago}! [Hay que repetir.|Se me fue la voz de tanto hablar.]
> me +6
Y yo. La próxima en mi casa.
"""
