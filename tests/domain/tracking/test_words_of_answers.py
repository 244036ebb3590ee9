"""What is said in answer to an ask, and how the ask stands then: kind words around a no, half a yes, news at second hand.

In a line "||" stands between two messages of one day each; what the user wrote begins with "MARA: ".
"""
# ruff: noqa: E501 -- a case is told in one line, in four languages

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import NOW, OWNER, a_prospect, an_address, an_ask

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import AskStatus, Evidence, MailMessage, Part, RawMessage, StatusChange
from plugin.domain.tracking.correspondents import Conversation, Correspondents
from plugin.domain.tracking.next_actions import next_action
from plugin.domain.tracking.progress import follow
from plugin.domain.tracking.walk import Around

NORA, ELENA, MARA = an_address("nora@brightwater.example"), an_address("elena@tidewell.example"), an_address(OWNER)
WHO = Correspondents(
    frozenset({MARA}),
    frozenset({NORA}),
    frozenset({ELENA}),
    "Nora Weiss",
    ("Elena Ruiz",),
    "Tidewell",
    "",
    ("Mara Lindqvist",),
)
SENT = NOW - timedelta(days=5)
CASES = [
    # A refusal in the middle of a kind letter, whatever is said yes to beneath it.
    (
        "declined, gracious_line",
        "How lovely to hear from you! As for Elena, I'd sooner let this one lie. Are you coming on Sunday? Yes, do!",
    ),
    (
        "declined, gracious_line",
        "You are doing great things. I'll sit this one out, though. See you at the fair? Of course!",
    ),
    (
        "declined, gracious_line",
        "Was für ein schönes Vorhaben! Davon lasse ich aber lieber die Finger. Ja, wirklich! Liebe Grüße",
    ),
    (
        "declined, gracious_line",
        "Danke für dein Vertrauen. Da halte ich mich lieber zurück. Sehen wir uns im Advent? Ja, unbedingt!",
    ),
    (
        "declined, gracious_line",
        "Ton projet est superbe. Pour Elena, je préfère rester en dehors. Tu viens samedi ? Oui, bien sûr !",
    ),
    (
        "declined, gracious_line",
        "Quel plaisir de te lire. Je ne me vois pas lui demander, tu comprends. Oui, vraiment !",
    ),
    ("declined, gracious_line", "Qué ilusión leerte. Con Elena prefiero dejarlo estar. ¿Nos vemos el viernes? ¡Claro!"),
    (
        "declined, gracious_line",
        "Me encanta lo que haces. No me veo pidiéndoselo, la verdad. ¿Vienes a cenar? Sí, por supuesto.",
    ),
    # A yes behind one's own question is a yes where nothing was refused, and one that turns a no round stays a yes.
    ("answered, forward_note", "Introduce you to Elena? Of course!"),
    ("answered, forward_note", "Normally I'd rather not. But for you I'll introduce you gladly."),
    ("answered, forward_note", "Sonst lieber nicht. Aber dich stelle ich ihr gern vor."),
    # The other person would rather not.
    ("declined, gracious_line", "I asked Elena. She bowed out, too much on her plate."),
    ("declined, gracious_line", "Spoke to Elena: she'd sooner not."),
    ("declined, gracious_line", "Elena hat leider abgewinkt."),
    ("declined, gracious_line", "Hab sie gefragt, sie lehnt dankend ab."),
    ("declined, gracious_line", "J'en ai parlé à Elena, elle préférerait s'abstenir."),
    ("declined, gracious_line", "Elena ne donnera pas suite, désolée."),
    ("declined, gracious_line", "Hablé con Elena y prefiere dejarlo estar."),
    ("declined, gracious_line", "Elena no está por la labor, lo siento."),
    # A yes in dialect or in haste.
    ("answered, forward_note", "yesss of course!!"),
    ("answered, forward_note", "aye, nae bother"),
    ("answered, forward_note", "shure thing, shoot me a para i can fwd"),
    ("answered, forward_note", "Servus! Eh klar, schick ma was, des leit i weiter."),
    ("answered, forward_note", "jaaa klar"),
    ("answered, forward_note", "Basst scho, mach i gern."),
    ("answered, forward_note", "ouiii bien sur !!"),
    ("answered, forward_note", "pas d soucis, envoi moi 2 lignes que je lui transfere"),
    ("answered, forward_note", "claroo q si, mandame unas lineas y se las paso"),
    ("answered, forward_note", "siii por supuesto"),
    # Nothing is wanted of the user: it is the introducer's turn.
    ("answered, wait", "Sure, no need to write a note. I'll ring her tomorrow."),
    ("answered, wait", "Forwarded it just now."),
    ("answered, wait", "Klar, du brauchst mir nichts zu schicken. Ich rufe sie morgen an."),
    ("answered, wait", "Super, eben weitergeleitet."),
    ("answered, wait", "Bien sûr, pas besoin de m'envoyer quoi que ce soit."),
    ("answered, wait", "Parfait, je lui ai transmis ton mot."),
    ("answered, wait", "Claro, no hace falta que me mandes nada."),
    ("answered, wait", "Genial, ya se lo he reenviado."),
    # They feel their way first, and promise nothing.
    ("answered, wait", "I'll put out feelers before I promise anything."),
    ("answered, wait", "Ich fühle da mal vorsichtig vor."),
    ("answered, wait", "Je vais tâter le terrain d'abord."),
    ("answered, wait", "Déjame tantear el terreno, ¿vale?"),
    ("answered, wait", "Let me think about it for a few days, ok?"),
    ("answered, wait", "Ich muss mir das überlegen, ja?"),
    # Who sits there for her now.
    ("prospect_named, reply_to_named", "Elena is on leave; Oliver Sand is holding the fort. Best from Ann Roe."),
    ("prospect_named, reply_to_named", "Elena ist im Sabbatical. Solange hält Oliver Sand die Stellung."),
    ("prospect_named, reply_to_named", "Elena est en congé, Oliver Sand assure l'intérim."),
    ("prospect_named, reply_to_named", "Elena está de baja. Oliver Sand la cubre hasta enero."),
    # Sounds alike, and is none of it.
    ("answered, reply", "She passed it on to her team, as far as I remember."),
    ("answered, reply", "Sie winkt uns jeden Morgen vom Balkon."),
    ("answered, reply", "Dale recuerdos a Paul de mi parte."),
    ("answered, reply", "Ann Roe sends her love."),
    ("answered, reply", "Want me to ask around?"),
    ("answered, reply", "Soll ich mich mal umhören?"),
    (
        "declined, gracious_line",
        "Mara, you know how much I admire what you do. Elena and I go way back, but I have a policy of keeping business out of that friendship. Hope you understand!",
    ),
    (
        "declined, gracious_line",
        "I thought about it over the weekend and I don't think it's my place to make that introduction.",
    ),
    ("declined, gracious_line", "Honestly, now is not the time - she's drowning in the merger. I'd let it go."),
    ("declined, gracious_line", "Ich hab hin und her überlegt, aber mir ist dabei nicht wohl. Sei mir nicht böse."),
    ("declined, gracious_line", "So gern ich dir helfen würde: Das möchte ich Elena gerade nicht zumuten."),
    (
        "declined, gracious_line",
        "Du, das ist mir ehrlich gesagt zu heikel, wir stecken gerade in einer Verhandlung mit Tidewell.",
    ),
    (
        "declined, gracious_line",
        "J'aurais adoré t'aider, mais là je préfère ne pas mélanger les choses. Tu ne m'en veux pas ?",
    ),
    ("declined, gracious_line", "Ça me met un peu mal à l'aise, je vais passer mon tour cette fois-ci."),
    (
        "declined, gracious_line",
        "Ay, Mara, me pones en un compromiso. Prefiero mantenerme al margen, espero que lo entiendas.",
    ),
    ("declined, gracious_line", "Me encantaría, de verdad, pero ahora mismo no me parece oportuno. Un abrazo."),
    ("answered, wait", "Maybe. Let me see how the land lies first."),
    ("answered, wait", "Might be possible, I need to check something internally. I'll get back to you."),
    ("answered, wait", "Ich bin mir nicht sicher, ob das passt. Lass mich kurz drüber schlafen."),
    ("answered, wait", "Pourquoi pas, mais il faut que j'y réfléchisse un peu. Je te tiens au courant."),
    ("answered, wait", "Puede ser. Dame unos días y te digo."),
    ("answered, forward_note", "Sure, provided it's a 20-minute call and not a pitch."),
    (
        "answered, forward_note",
        "Gern, solange du sie nicht direkt anrufst. Schreib mir zwei Sätze, die ich weitergeben kann.",
    ),
    ("answered, forward_note", "Oui, à condition que tu passes par moi. Envoie-moi un petit paragraphe."),
    (
        "answered, forward_note",
        "Sí, siempre que no sea antes del verano... bueno, y mándame un texto corto para pasárselo.",
    ),
    (
        "declined, gracious_line",
        "Of course, happy to! || Hi Mara, I spoke to Elena and she'd rather not after all. Sorry!",
    ),
    (
        "declined, gracious_line",
        "Klar, mache ich! || Mara, ich habe mit Elena gesprochen, sie möchte im Moment doch lieber nicht. Tut mir leid.",
    ),
    ("declined, gracious_line", "Bien sûr, avec plaisir. || Finalement Elena ne souhaite pas donner suite, désolée."),
    ("declined, gracious_line", "¡Claro! || Al final Elena prefiere no hacerlo, lo siento mucho."),
    ("declined, gracious_line", "Sure, will do. || On second thought, I'd better stay out of this one."),
    ("declined, gracious_line", "Ja gern. || Ich muss leider zurückrudern: Das geht bei uns intern gerade nicht."),
    ("answered, forward_note", "Oh no, I completely missed this! Yes of course, consider it done."),
    ("answered, forward_note", "Sorry for the slow reply, crazy weeks. Happy to connect you two."),
    ("answered, forward_note", "Sorry, das ist untergegangen! Klar, stelle ich euch einander vor."),
    ("answered, forward_note", "Pardon pour le silence ! Oui, je peux vous mettre en contact."),
    ("answered, forward_note", "Perdona el retraso. Claro que sí, os pongo en contacto."),
    ("prospect_named, reply_to_named", "Elena went on maternity leave two weeks ago; her stand-in is Oliver Sand."),
    ("prospect_named, reply_to_named", "Elena ist in Elternzeit, ihre Vertretung macht Oliver Sand."),
    ("prospect_named, reply_to_named", "Elena est en congé maternité, c'est Oliver Sand qui la remplace."),
    ("answered, reply", "Elena isn't at Tidewell any more, and I don't know who does it now."),
    ("answered, reply", "Elena arbeitet nicht mehr bei Tidewell, keine Ahnung, wo sie jetzt ist."),
    ("answered, reply", "Elena a quitté Tidewell, je ne sais pas où elle est."),
    ("answered, reply", "Elena ya no trabaja en Tidewell y no sé quién la sustituye."),
    ("introduced, thank", "I just texted both of you in a group chat. Over to you!"),
    ("introduced, thank", "Ich hab euch gerade auf LinkedIn verbunden."),
    ("introduced, thank", "Je viens de vous présenter l'une à l'autre sur LinkedIn."),
    ("introduced, thank", "Os acabo de poner en contacto por WhatsApp."),
    (
        "answered, wait",
        "Good idea, but that's more Petra's department. I've forwarded your mail to her and she'll be in touch.",
    ),
    ("answered, wait", "Das macht bei uns Petra, ich leite dir das mal an sie weiter."),
    ("answered, forward_note", "Elena says she'd love to hear from you."),
    ("answered, forward_note", "Elena hat zugesagt, du kannst ihr schreiben."),
    ("answered, forward_note", "Elena est d'accord, elle attend ton message."),
    ("answered, forward_note", "Elena dice que encantada, escríbele cuando quieras."),
    ("answered, forward_note", "Petra says she'd be glad to do it."),
    ("answered, wait", "MARA: Thanks for the call, Nora, and so kind of you to agree to introduce me to Elena."),
    ("answered, wait", "MARA: Merci pour ton appel, et super que tu me présentes à Elena !"),
    ("answered, wait", "MARA: Gracias por la llamada, y qué bien que me presentes a Elena."),
    ("declined, let_rest", "MARA: Danke für deine Offenheit vorhin am Telefon, schade, dass es mit Elena nicht geht."),
    ("declined, let_rest", "MARA: Thanks for being so frank about Elena on the phone, no worries at all."),
    ("met, wait", "MARA: Spoke to Elena this morning, thank you so much!"),
    ("met, wait", "MARA: Habe gestern mit Elena telefoniert, danke dir!"),
    ("met, wait", "MARA: J'ai eu Elena au téléphone hier, un grand merci !"),
    ("met, wait", "MARA: Ya he hablado con Elena, mil gracias."),
    ("met, wait", "Sure, happy to introduce you. || MARA: Just spoke to her, thanks!"),
    ("sent, wait", "MARA: Thanks for lunch yesterday, great to see you!"),
    ("declined, let_rest", "I'd rather not, sorry. || MARA: No problem at all, thanks for letting me know."),
    ("declined, gracious_line", "Hi Mara, lovely idea, but I'm afraid Elena and I aren't really in touch these days."),
    ("declined, gracious_line", "I had a think. I don't want to use up my goodwill with her on this, hope that's ok."),
    (
        "declined, gracious_line",
        "I'd rather wait until I know her better before asking favours, so I'll have to pass for now.",
    ),
    (
        "declined, gracious_line",
        "Ich fürchte, da kann ich dir nicht helfen. Elena und ich haben uns aus den Augen verloren.",
    ),
    (
        "declined, gracious_line",
        "Liebe Mara, das ist eine schöne Idee, aber ich möchte Privates und Geschäftliches trennen.",
    ),
    ("declined, gracious_line", "Offen gesagt hab ich da Bauchschmerzen. Können wir das lassen?"),
    (
        "declined, gracious_line",
        "Je suis flattée que tu penses à moi, mais je n'ai plus vraiment de contact avec elle.",
    ),
    ("declined, gracious_line", "Non, désolée, je ne le sens pas trop."),
    ("declined, gracious_line", "Uf, con Elena acabé mal, mejor que no sea yo quien te la presente."),
    ("declined, gracious_line", "Gracias por contar conmigo, pero esta vez voy a decir que no."),
    ("declined, gracious_line", "Elena isn't taking on anything new this year, she asked me to say thanks but no."),
    ("declined, gracious_line", "Elena lässt ausrichten, dass sie gerade keinen Bedarf hat."),
    ("declined, gracious_line", "Elena me dit qu'elle n'a pas le temps en ce moment."),
    ("declined, gracious_line", "He hablado con Elena y ahora mismo no le interesa."),
    ("answered, reply", "Is this about the grid project or something else?"),
    ("answered, reply", "Weiß Elena denn überhaupt, wer du bist?"),
    ("answered, reply", "Tu veux la voir pour lui vendre quelque chose ?"),
    ("answered, reply", "¿Para qué la quieres conocer exactamente?"),
    ("answered, wait", "Puh, schwierig gerade. Frag mich im Herbst nochmal."),
    ("answered, wait", "Ask me again after the summer, please."),
    ("answered, wait", "Redemande-moi à la rentrée, là c'est trop chargé."),
    ("answered, wait", "Pregúntame otra vez en septiembre."),
    ("answered, forward_note", "Happy to help - what's your elevator pitch in two lines?"),
    ("answered, forward_note", "Yes! But let me check with her first, she likes to be asked."),
    ("answered, forward_note", "Ja, sehr gern. Schick mir doch kurz, worum es geht, dann leite ich das weiter."),
    ("answered, forward_note", "Avec grand plaisir, elle est adorable."),
    ("answered, forward_note", "Pues claro, ¿qué quieres que le diga?"),
    ("answered, forward_note", "Ok for me."),
    ("answered, forward_note", "Geht klar, mach ich nächste Woche."),
    ("answered, forward_note", "Yes of course, although she's a bit slow to reply."),
    ("answered, forward_note", "No problem, I'm seeing her on Friday anyway."),
    ("answered, forward_note", "Wieso nicht? Ich schreib ihr heute Abend."),
    ("prospect_named, reply_to_named", "Elena's not the one who decides that. Oliver Sand is your man."),
    (
        "prospect_named, reply_to_named",
        "I don't know Elena that well, but I could introduce you to Ann Roe at Stonegate.",
    ),
    (
        "prospect_named, reply_to_named",
        "Elena kenne ich kaum, aber mit Ann Roe von Stonegate könnte ich dich zusammenbringen.",
    ),
    (
        "prospect_named, reply_to_named",
        "Elena, je la connais peu. Par contre, je peux te présenter Ann Roe de Stonegate.",
    ),
    ("prospect_named, reply_to_named", "A Elena apenas la conozco, pero te puedo presentar a Ann Roe, de Stonegate."),
    ("prospect_named, reply_to_named", "Elena retired last year. Her job went to Oliver Sand."),
    ("prospect_named, reply_to_named", "Elena hat gekündigt. Nachfolgerin ist Petra Kern."),
    ("introduced, thank", "I've just put you two in touch by email, good luck!"),
    ("introduced, thank", "Hab euch beide gerade per Mail verbunden, viel Erfolg!"),
    ("introduced, thank", "Je vous ai mises en relation par mail ce matin."),
    ("introduced, thank", "Ya os he puesto en contacto por correo."),
    ("introduced, thank", "Just spoke to Elena on the phone and gave her your number. She'll call you."),
    (
        "answered, wait",
        "Of course, happy to! || MARA: Fantastic, thank you! Here is a short note you can forward: we forecast load.",
    ),
    ("answered, wait", "What is it about? || MARA: It's about forecasting. Would you still be open to introducing us?"),
    ("declined, let_rest", "Lieber nicht, sorry. || MARA: Alles klar, danke dir trotzdem!"),
    ("declined, let_rest", "Je préfère ne pas. || MARA: Pas de souci, merci de ta réponse !"),
    ("declined, let_rest", "Prefiero no hacerlo. || MARA: Sin problema, gracias igualmente."),
    (
        "prospect_named, wait",
        "Talk to Oliver Sand, he has taken over. || MARA: Thank you! What makes you think of him?",
    ),
    ("sent, wait", "MARA: Hi Nora, thank you for the recipe! See you on Sunday."),
]


def message(text: str, day: int) -> MailMessage:
    """What Nora, or Mara, wrote that day in the ask's conversation."""
    mine = text.startswith("MARA: ")
    boxes = [f"Nora Weiss <{NORA}>", f"Mara Lindqvist <{MARA}>"]
    sender, to = reversed(boxes) if mine else boxes
    headers = (
        ("From", sender),
        ("To", to),
        ("Subject", "Re: Question"),
        ("Message-ID", f"<m{day}@mail.example>"),
        ("Date", f"{SENT + timedelta(days=day):%a, %d %b %Y %H:%M:%S} +0000"),
    )
    part = Part("text/plain", text.removeprefix("MARA: ").encode(), "utf-8")
    raw = RawMessage(f"m{day}", "t", headers, (part,), ("SENT",) if mine else ("INBOX",))
    return keep_message(raw, me=frozenset({MARA}))


@pytest.mark.parametrize(("end", "words"), CASES)
def test_an_ask_stands_as_a_sensible_reader_would_say(end: str, words: str) -> None:
    line = StatusChange(AskStatus.SENT, SENT, Evidence("sent", SENT, "m-sent", "Elena"))
    prospect = a_prospect("Elena Ruiz", organisation="Tidewell")
    ask = replace(an_ask(AskStatus.SENT), history=(line,), prospect=prospect)
    written = [message(text, day) for day, text in enumerate(words.split(" || "), 1)]
    now = SENT + timedelta(days=len(written), hours=1)
    for step in follow(ask, written, Around(WHO, Conversation(frozenset({"t"}))), now=now):
        ask = replace(ask, status=step.change.status, history=(*ask.history, step.change))
    assert f"{ask.status.value}, {next_action(ask, now=now).action.value}" == end
