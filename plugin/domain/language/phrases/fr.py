"""Français : vous ou tu, sans accord qui suppose le genre de quiconque.

Aucun nom ne suit « de », « que » ou « le » : l'élision dépendrait de sa première lettre. Les mots du profil ouvrent leur
phrase ; ils ne suivent deux-points que s'ils commencent en minuscule (`…_low`).
"""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.language.phrasebook import read_phrasebook

FRENCH = read_phrasebook(
    "fr",
    """
== quotes
«\u00a0
\u00a0»

== greetings
Bonjour {name},
Bonjour {name},

== nameless
Bonjour,
Bonjour,

== sign_offs.formal
Bien cordialement,
Cordialement,
Avec mes meilleures salutations,

== sign_offs.informal
Bien à toi,
À bientôt,
Amicalement,

== meetings
meeting: notre rendez-vous
call: notre appel
chat: notre échange
coffee: notre café
lunch: notre déjeuner
dinner: notre dîner
breakfast: notre petit-déjeuner
drinks: notre verre
walk: notre promenade
workshop: l'atelier
training: la formation
kickoff: notre réunion de lancement
review: notre point
demo: la démonstration
visit: la visite
event: l'événement

== prospect_of
{name} ({org})

== prospect_dat
{name} ({org})

== role_at
la personne en poste chez {org} ({role})

== role_at_dat
la personne en poste chez {org} ({role})

== openings.meeting_held
Merci encore pour [votre|ton] temps {when}.
Merci encore pour notre échange {when_of}.
Merci d'avoir pris le temps de me parler {when}.
Merci d'avoir pris le temps d'échanger {when}.
C'était un plaisir d'échanger avec [vous|toi] {when}.
Je repense à {meeting} {when_of}, et j'ai une question à [vous|te] poser.
Suite à {meeting} {when_of}, <j'aurais une question à [vous|te] poser|j'aurais une demande à [vous|te] faire>.
Je reviens vers [vous|toi] après {meeting} {when_of}.
{meeting} {when_of} m'a été très utile, merci <encore|beaucoup>.
J'ai beaucoup apprécié {meeting} {when_of}.
Je profite de {meeting} {when_of} pour [vous|te] poser une question.
Merci pour la discussion {when_of}, <elle m'a été utile|elle m'a fait avancer>.
Après {meeting} {when_of}, <il me reste une question|j'ai encore une question>.
C'était bien de pouvoir <parler|discuter> avec [vous|toi] {when}.
Merci pour notre échange {when_of} sur le sujet «\u00a0{topic}\u00a0».

== openings.meeting_held+
[Cela|Ça] m'a fait plaisir de [vous|te] parler {when}.
Quel plaisir d'avoir pu discuter avec [vous|toi] {when} !
J'ai passé un très bon moment {when}, merci.
J'ai vraiment apprécié {meeting} {when_of}, <merci encore|un grand merci>.

== openings.meeting_held~
C'était <vraiment bien|très agréable> de [vous|te] parler {when}.
J'ai passé un très bon moment {when}.
Ça m'a fait <vraiment plaisir|du bien> de [vous|te] parler {when}.
Quel bon moment {when} !
{meeting} {when_of} m'a fait très plaisir.
Je repense avec plaisir à notre moment {when_of}.

== openings.praise
Merci beaucoup pour [votre|ton] message {when_of}.
[Votre|Ton] message {when_of} m'a fait très plaisir.
Merci pour [votre|ton] retour {when_of}, <il m'a fait très plaisir|[cela|ça] fait plaisir à lire>.
Merci pour ce que [vous m'avez|tu m'as] écrit {when}.
J'ai été très sensible à [votre|ton] message {when_of}.
Un grand merci pour [vos|tes] compliments {when_of}.
[Vos|Tes] mots {when_of} m'ont fait très plaisir.
J'ai lu [votre|ton] message {when_of} avec grand plaisir.
Un retour comme [le vôtre|le tien] {when}, [cela|ça] fait plaisir, merci.
Cela m'a fait plaisir de lire [votre|ton] message {when_of}.
Merci encore pour [vos|tes] mots {when_of}.

== openings.work_finished
Maintenant que notre projet est terminé, <j'aurais une question à [vous|te] poser|j'ai une demande à [vous|te] faire>.
Merci encore pour [votre|ta] confiance tout au long du projet.
Notre projet est terminé, et je [vous |t']en remercie.
Merci pour cette belle collaboration.
J'ai eu plaisir à travailler avec [vous|toi] sur ce projet.
Voilà notre projet terminé, merci pour [votre|ta] confiance.
Le projet est bouclé : <un grand merci à [vous|toi]|merci encore pour tout>.
Je tenais à [vous|te] remercier pour notre collaboration.
Merci pour le travail mené ensemble jusqu'au bout.
Le travail est terminé, et cette collaboration m'a beaucoup plu.
Puisque notre projet est maintenant terminé, <je me permets une question|je me permets une demande>.
À la fin de ce projet, je voulais [vous|te] dire merci.

== openings.upcoming_meeting
Nous nous parlons {when} ; <j'aurais une question avant|j'ai une question d'ici là>.
Avant {meeting} {when_of}, <j'aurais une question|j'ai une petite question>.
J'attends {meeting} {when_of} avec plaisir.
Je me réjouis d'échanger avec [vous|toi] {when}.
Comme nous nous parlons {when}, je [vous|te] pose une question dès maintenant.
En attendant {meeting} {when_of}, <une petite question|j'ai une demande à [vous|te] faire>.
Pour garder du temps {when}, <je [vous|te] pose ma question ici|autant poser ma question dès maintenant>.
Nous devons nous parler {when}, <et j'aimerais évoquer un sujet avant|et j'ai une question en attendant>.
D'ici {meeting} {when_of}, j'ai une question à [vous|te] poser.
Nous nous parlons {when}, et je m'en réjouis.
Je prépare {meeting} {when_of} et j'ai une question.

== openings.shared_event
Nous étions au même événement {when}, <j'en profite pour [vous |t']écrire|d'où ce message>.
J'ai vu [votre|ton] nom sur la liste des invités {when}.
L'événement {when_of} m'a donné une idée.
Après l'événement où <nous étions|[vous étiez|tu étais] aussi> {when}, <j'aurais une question à [vous|te] poser|j'ai une petite question>.
Nous étions {when} <au même événement|à la même rencontre>, <et je me permets de [vous |t']écrire|je me permets donc une question|d'où ce petit message>.
Je repense à l'événement où nous étions et j'ai une question.
Comme nous étions au même événement {when}, <j'ai pensé à [vous|toi]|je me permets une demande>.
L'événement {when_of} me donne l'occasion de [vous|te] poser une question.
Nous étions sur la même liste d'invités {when}.
J'espère que l'événement {when_of} [vous |t']a plu.
[Vous étiez|Tu étais] aussi sur la liste de l'événement {when_of}, <j'en profite pour poser une question|d'où ma demande>.

== openings.active_thread
Puisque nous sommes en contact, <j'en profite pour [vous|te] poser une question|j'ai une autre question>.
J'en profite pour aborder un autre sujet.
Tant que nous y sommes, <j'ai une autre question|une question sur un autre sujet>.
Nos échanges {when_of} m'ont fait penser à une question.
Je profite de nos échanges {when_of} pour [vous|te] faire une demande.
Suite à nos messages {when_of}, j'ai encore une question.
Sur un tout autre sujet, <j'aurais une question|j'aurais une demande>.
Comme nous nous écrivons en ce moment, <je me permets une question|j'ai une demande à [vous|te] faire>.
Après nos messages {when_of}, un autre sujet.
Rien à voir avec nos messages {when_of}, mais j'ai une question.
Je [vous|te] sollicite sur un autre point.
Encore une chose, puisque nous sommes en contact.

== openings.active_thread@
Merci pour [votre|ton] message {when_of}.
J'ai bien reçu [votre|ton] message {when_of}, merci.
[Cela|Ça] m'a fait plaisir d'avoir de [vos|tes] nouvelles {when}.
Merci de m'avoir écrit {when}.
Merci pour [votre|ton] mail {when_of}, j'en profite pour [vous|te] poser une question.
[Votre|Ton] message {when_of} m'a fait plaisir.

== openings.owed_news
Avant tout, merci encore pour la mise en relation {when_of}.
Je [vous|te] dois des nouvelles de la mise en relation {when_of}.
Merci encore pour le contact {when_of}, <j'aurais dû [vous|te] donner des nouvelles plus tôt|je [vous|te] dois des nouvelles>.
Je reviens vers [vous|toi] au sujet de la mise en relation {when_of}.
Avant une nouvelle demande, merci encore pour la mise en relation {when_of}.

== praise
{said_cap}, [vous m'avez|tu m'as] écrit : {quote}
[Votre|Ton] message {said_of} m'a fait plaisir : {quote}
Je garde en tête ce que [vous m'avez|tu m'as] écrit {said} : {quote}
[Vos|Tes] mots {said_of} m'ont fait plaisir : {quote}
{quote_mid} : merci encore pour ces mots {said_of}.
Je repense à [votre|ton] message {said_of} : {quote}
Merci encore pour ce que [vous m'avez|tu m'as] dit {said} : {quote}
{quote_mid} : ce que [vous m'avez|tu m'as] écrit {said} m'a fait plaisir.
Dans [votre|ton] message {said_of}, cette phrase m'a fait plaisir : {quote}
J'ai beaucoup apprécié [votre|ton] retour {said_of} : {quote}
[Vous m'avez|Tu m'as] dit {said} : {quote}
Cette phrase {said_of} m'a particulièrement fait plaisir : {quote}

== praise_same
[Vous m'avez|Tu m'as] écrit : {quote}
{quote_mid} : [cela|ça] fait plaisir à lire.
{quote_mid} : merci, vraiment.
Cette phrase m'a particulièrement fait plaisir : {quote}
J'ai beaucoup aimé cette phrase : {quote}
{quote_mid} : on ne peut pas rêver mieux comme retour.
Je retiens surtout cette phrase : {quote}
{quote_mid} : c'est très encourageant.
C'est surtout cette phrase qui m'a fait plaisir : {quote}

== beginning
Nous avons fait connaissance {since}.
Notre première rencontre date {since_of}.
Nous nous connaissons depuis {since_bare}.
Notre première rencontre remonte à {since_bare}.
{since_cap}, nous nous rencontrions pour la première fois.
Je me souviens de notre première rencontre, {since}.

== beginning_mail
Nous sommes en contact depuis {since_bare}.
Nos premiers messages datent {since_of}.
Nous nous écrivons depuis {since_bare}.
Nos premiers échanges remontent à {since_bare}.
{since_cap}, nous échangions nos premiers messages.
Notre premier échange date {since_of}.

== referred
Nous nous connaissons nous aussi grâce à {referrer}.
C'est {referrer} qui avait fait les présentations entre nous.
{referrer} avait fait les présentations entre nous, <et je lui en sais gré|et c'était une bonne idée>.
Nous devons notre rencontre à {referrer}.
Nous sommes en contact grâce à {referrer}, et je m'en réjouis.
Je dois notre contact à {referrer}, et je ne l'oublie pas.

== work
Nous avons parlé {worked} du sujet « {work} », [vous savez|tu sais] donc ce que je fais.
[Vous connaissez|Tu connais] un peu mon travail, depuis notre échange {worked_of} sur le sujet « {work} ».
Notre échange {worked_of} sur le sujet « {work} » [vous |t']a donné une idée de mon travail.

== met_often
Comme nous nous voyons régulièrement, je pose la question simplement.
Depuis nos rendez-vous, [vous avez|tu as] une idée de mon travail.
Nous avons déjà eu plusieurs rendez-vous, donc je demande simplement.
Après nos différents rendez-vous, [vous savez|tu sais] ce que je fais.

== what
{what} C'est mon métier.
{what} Voilà ce que je fais, en bref.
{what} C'est ce que je fais, en une phrase.
{what} C'est là-dessus que je travaille.
{what} Voilà mon activité, pour mémoire.
{what} C'est mon activité principale.
{what} C'est en tout cas l'essentiel de mon activité.
{what} C'est ma spécialité.

== what_sentence
{what}
{what}
Pour rappel, {what_mid}
En deux mots, {what_mid}
Comme [vous le savez|tu le sais], {what_mid}
[Vous vous en souvenez|Tu t'en souviens] peut-être : {what_mid}
En résumé, {what_mid}
Pour situer mon travail : {what_mid}
Un petit rappel de mon activité : {what_mid}

== value
{value} C'est le résultat visé.
{value} C'est ce que l'on y gagne.
{value} Voilà ce que cela apporte.
{value} Voilà l'objectif.
{value} C'est le but, en tout cas.
{value} C'est le résultat, quand tout se passe bien.
Le résultat visé : {value_low}
Ce que cela apporte : {value_low}
L'objectif : {value_low}

== value_sentence
{value}
{value} C'est le résultat, quand tout se passe bien.
{value} Voilà ce que cela apporte.

== ideal
{ideal} C'est pour ces profils que je suis le plus utile.
{ideal} C'est <le profil|le type de contact> que je <cherche|cherche à rencontrer|recherche>.
{ideal} C'est dans ce milieu que je peux le plus aider.
{ideal} C'est avec ce type de contacts que je travaille le mieux.
{ideal} <J'aimerais|Je voudrais> en rencontrer <davantage|d'autres>.
{ideal} C'est à <ce public|ces profils> que <mon travail s'adresse|je peux être le plus utile>.
{ideal} Ce sont <les rencontres|les contacts> qui m'intéressent <le plus|en priorité>.
{ideal} Voilà <les contacts|les personnes> que je <recherche|cherche à rencontrer>.
Les personnes à qui je peux être le plus utile : {ideal_low}
Les contacts que je recherche : {ideal_low}
Je travaille surtout pour ce type de clients : {ideal_low}
Mon travail s'adresse avant tout à ce public : {ideal_low}
Les personnes que j'aimerais rencontrer : {ideal_low}
Pour qui je travaille le plus volontiers : {ideal_low}

== ideal_sentence
{ideal}
{ideal}
{ideal} Voilà les contacts que je recherche.
{ideal} C'est à ce public que mon travail s'adresse.
{ideal} Voilà, en bref, à qui je peux être utile.

== knowing.copied_together
Dans un <mail|message> {seen_of}, [vous étiez|tu étais] en copie avec {prospect} ; <j'imagine que vous vous connaissez|j'en déduis que vous êtes en contact>.
J'ai <vu|remarqué> {seen} {prospect} <en copie avec [vous|toi]|parmi les destinataires, avec [vous|toi]>.
{prospect} était en copie du même mail que [vous|toi] {seen}, <d'où ma question|c'est pourquoi je m'adresse à [vous|toi]>.
Un <mail|message> {seen_of} était adressé à la fois à {prospect} et à [vous|toi].
{seen_cap}, {prospect} et [vous|toi] étiez en copie du même mail ; <peut-être êtes-vous en contact|je suppose que vous vous connaissez>.
<Je suppose|J'imagine> que [vous connaissez|tu connais] {prospect}, car vous étiez en copie du même mail {seen}.
Si j'en crois les destinataires d'un <mail|message> {seen_of}, [vous connaissez|tu connais] {prospect}.
[Vous étiez|Tu étais] en copie avec {prospect} {seen}, <et je me suis dit que vous étiez en contact|donc je me permets de demander>.
En relisant un <mail|message> {seen_of}, <j'ai vu|j'ai trouvé> {prospect} <en copie avec|à côté de> [vous|toi].
<Il me semble|Je crois|Je pense> que [vous connaissez|tu connais] {prospect} : vous aviez reçu le même mail {seen}.
{prospect} et [vous|toi] avez reçu un même mail {seen}, <alors j'ai pensé à [vous|toi]|ce qui m'a donné l'idée de demander>.
Parmi les destinataires d'un <mail|message> {seen_of}, il y avait {prospect} et [vous|toi].

== knowing.copied_together@
Dans [votre|ton] <mail|message> {seen_of}, {prospect} était en copie ; <j'imagine donc que vous vous connaissez|j'en déduis que vous êtes en contact>.
[Vous aviez|Tu avais] mis {prospect} en copie {seen}, <d'où ma question|donc je suppose que vous êtes en contact>.
J'ai vu {prospect} en copie de [votre|ton] <mail|message> {seen_of}.
[Vous avez|Tu as] écrit {seen} avec {prospect} en copie.
[Votre|Ton] <mail|message> {seen_of} était aussi adressé à {prospect}, <je me suis dit que vous vous connaissiez|c'est ce qui m'a donné l'idée>.
<Je suppose|J'imagine> que [vous connaissez|tu connais] {prospect}, en copie de [votre|ton] <mail|message> {seen_of}.
{seen_cap}, [vous aviez|tu avais] {prospect} en copie de [votre|ton] message.
Si je pense à [vous|toi], c'est à cause de [votre|ton] <mail|message> {seen_of}, avec {prospect} en copie.
{prospect} faisait partie des destinataires de [votre|ton] <mail|message> {seen_of}.
J'ai remarqué {prospect} parmi les destinataires de [votre|ton] <mail|message> {seen_of}, <donc j'imagine que vous êtes en contact|et je me permets de demander>.
En relisant [votre|ton] <mail|message> {seen_of}, j'ai vu {prospect} en copie.
<Il me semble|Je crois|Je pense> que [vous connaissez|tu connais] {prospect}, puisque [votre|ton] <mail|message> {seen_of} lui était aussi adressé.

== knowing.met_together
[Vous étiez|Tu étais] avec {prospect} sur <une|la> même <invitation|liste> {seen}.
{prospect} était sur la même invitation que [vous|toi] {seen}, <j'imagine que vous vous connaissez|d'où ma question>.
[Votre|Ton] nom figurait avec {prospect} sur l'invitation d'une réunion {seen_of}.
{prospect} et [vous|toi] étiez sur l'invitation d'une même réunion {seen} ; <vous vous connaissez sans doute|je suppose que vous êtes en contact>.
<Une réunion|Un rendez-vous> <réunissait|devait réunir> {seen} <{prospect} et [vous|toi]|{prospect} ainsi que [vous|toi]>.
J'ai remarqué {prospect} à côté de [votre|ton] nom sur une invitation {seen_of}.
Une invitation {seen_of} était adressée à {prospect} et à [vous|toi], <d'où ma question|c'est pourquoi je m'adresse à [vous|toi]>.
<Je suppose|J'imagine> que [vous connaissez|tu connais] {prospect}, car vous étiez sur la même invitation {seen}.
Peut-être [connaissez-vous|connais-tu] {prospect} : les deux noms figuraient sur la même invitation {seen}.
{prospect} devait participer à la même réunion que [vous|toi] {seen}.
<Il me semble|Je crois|Je pense> que [vous avez|tu as] pu croiser {prospect} lors d'une réunion {seen}.

== knowing.mentioned
Un message {seen_of} [vous citait|te citait] avec {prospect} ; <j'imagine que vous vous connaissez|j'en déduis que vous êtes en contact>.
J'ai lu [votre|ton] nom dans un message {seen_of}, avec {prospect}.
{seen_cap}, <un message|un mail> <mentionnait|citait> <{prospect} et [vous|toi]|{prospect} avec [vous|toi]>.
<D'après|Selon|Si j'en crois> un message {seen_of}, [vous connaissez|tu connais] {prospect}.
Si j'ai bien compris un message {seen_of}, [vous êtes|tu es] en contact avec {prospect}.
Je crois comprendre, d'après un message {seen_of}, que [vous connaissez|tu connais] {prospect}.
Un message {seen_of} parlait de [vous|toi] et mentionnait aussi {prospect}.
Je pense à [vous|toi] car un message {seen_of} vous citait ensemble, {prospect} et [vous|toi].

== knowing.mentioned@
[Vous avez|Tu as] mentionné {prospect} {seen}.
[Vous m'avez|Tu m'as] parlé {seen} d'une personne que j'aimerais rencontrer : {prospect}.
Dans [votre|ton] <mail|message> {seen_of}, [vous avez|tu as] mentionné {prospect}.
{seen_cap}, [vous évoquiez|tu évoquais] {prospect} dans un message.
Je me souviens que [vous aviez|tu avais] mentionné {prospect} {seen}.
[Vous citiez|Tu citais] {prospect} dans [votre|ton] <mail|message> {seen_of}, <et le nom m'est resté en tête|d'où ma question>.
[Votre|Ton] <mail|message> {seen_of} mentionnait {prospect}, <et j'y ai repensé|ce qui m'a donné une idée>.
{seen_cap}, [vous avez|tu as] évoqué {prospect}, <et j'ai noté le nom|et j'y repense aujourd'hui>.
Je repense à [votre|ton] <mail|message> {seen_of}, où [vous évoquiez|tu évoquais] {prospect}.
[Vous aviez|Tu avais] évoqué {prospect} {seen}, <c'est pourquoi je m'adresse à [vous|toi]|et je me permets d'y revenir>.
Il y avait dans [votre|ton] <mail|message> {seen_of} un nom qui m'intéresse : {prospect}.
Je reviens sur un nom de [votre|ton] <mail|message> {seen_of} : {prospect}.

== knowing.wrote_to
D'après un échange de mails {seen_of}, [vous êtes|tu es] en contact avec {prospect}.
J'ai vu dans un échange {seen_of} que [vous étiez|tu étais] en contact avec {prospect}.
Si j'ai bien compris <un fil de mails|un échange de mails> {seen_of}, [vous connaissez|tu connais] {prospect}.
{prospect} apparaissait dans <un fil de mails|un échange de mails> {seen_of} avec [vous|toi], <donc j'imagine que vous vous connaissez|d'où ma question>.
Je crois que [vous avez|tu as] échangé avec {prospect} {seen}.
<Il me semble|Je crois|Je pense> que [vous avez|tu as] écrit à {prospect} {seen}, <d'après <un fil de mails|un échange de mails>|si j'en crois <un fil de mails|un échange de mails>>.
{seen_cap}, [vous étiez|tu étais] en contact avec {prospect}, <si j'ai bien lu <un fil de mails|un échange de mails>|d'après un mail qui m'a été transféré>.
Un fil de mails {seen_of} me laisse penser que [vous connaissez|tu connais] {prospect}.

== knowing.introduced
[Vous avez|Tu as] été en contact avec {prospect} lors d'une mise en relation {seen}.
{prospect} et [vous|toi] étiez dans une même mise en relation par mail {seen}.
{seen_cap}, une mise en relation par mail réunissait {prospect} et [vous|toi].
Un mail de mise en relation {seen_of} était adressé à {prospect} et à [vous|toi].
Je me souviens d'une mise en relation {seen_of} avec {prospect} et [vous|toi].
Depuis une mise en relation {seen_of}, [vous connaissez|tu connais] {prospect}, il me semble.

== knowing.introduced@
[Vous avez|Tu as] fait une mise en relation {seen}, et {prospect} en faisait partie.
Dans [votre|ton] mail de mise en relation {seen_of}, il y avait {prospect}.
{seen_cap}, [vous avez|tu as] fait une mise en relation avec {prospect}.
J'ai vu {prospect} dans [votre|ton] mail de mise en relation {seen_of}.
{prospect} était dans la mise en relation que [vous avez|tu as] faite {seen}.
[Votre|Ton] mail de mise en relation {seen_of} était aussi adressé à {prospect}.

== knowing.same_organisation
{prospect} travaille, il me semble, dans la même entreprise que [vous|toi].
{prospect} est dans la même entreprise que [vous|toi], si je ne me trompe pas.
{prospect} et [vous|toi] travaillez dans la même entreprise, je crois.
Comme {prospect} travaille dans [votre|ton] entreprise, sauf erreur, je m'adresse à [vous|toi].

== knowing.same_group
Sauf erreur, [vous faites|tu fais] partie du même groupe avec {prospect}.
{prospect} fait partie du même groupe que [vous|toi], il me semble.
{prospect} et [vous|toi] êtes dans le même groupe, sauf erreur.
Je crois que [vous êtes|tu es] dans le même réseau avec {prospect}.

== knowing.other
Sauf erreur, [vous connaissez|tu connais] {prospect}.
Je crois que [vous connaissez|tu connais] {prospect}.
<Il me semble|Je crois|Je pense> que [vous connaissez|tu connais] {prospect}.
Si je ne me trompe pas, [vous êtes|tu es] en contact avec {prospect}.
J'ai cru comprendre que [vous connaissiez|tu connaissais] {prospect}.
[Vous connaissez|Tu connais] sans doute {prospect}.

== why
{why} D'où ma question.
{why} C'est ce qui m'intéresse.
{why} C'est pour cela que je pose la question.
{why} Voilà pourquoi j'aimerais faire connaissance.
{why} Un échange pourrait être utile, je pense.
{why} C'est la raison de ma demande.
{why} C'est ce qui m'a donné envie d'un premier échange.
{why} C'est pourquoi ce contact m'intéresse.
{why} Je me dis qu'un échange aurait du sens.
{why} C'est ce qui m'a fait y penser.

== why_sentence
{why}
{why}
{why} D'où ma question.
{why} C'est pour cela que je pose la question.
{why} C'est la raison de ma demande.
{why} C'est pourquoi ce contact m'intéresse.
{why} Je me dis qu'un échange aurait du sens.
{why} Voilà pourquoi j'aimerais faire connaissance.
{why} Un échange pourrait être utile, je pense.

== why_role
{short} ({role}) correspond tout à fait aux personnes avec qui je travaille.
Je travaille surtout avec des personnes à ce type de poste ({role}).
C'est à ce type de poste ({role}) que mon travail s'adresse.
Je travaille souvent avec des personnes à un poste comparable ({role}).
Mes clients sont souvent à ce type de poste ({role}).
Le poste ({role}) correspond bien à ce que je fais.
Ce poste ({role}) est de ceux pour lesquels je travaille le plus.

== why_who
<J'aimerais|Je voudrais> beaucoup rencontrer {short} ({role}).
Vu le poste ({role}), ce contact m'intéresse.
<J'aimerais|Je voudrais> pouvoir échanger avec {short} ({role}).
Un premier échange avec {short} ({role}) me serait très utile.
Je cherche à entrer en contact avec {short} ({role}).
Pour mon activité, ce serait un contact intéressant ({role}).
<J'aimerais|Je voudrais> présenter mon travail à {short} ({role}).
Une conversation avec {short} ({role}) m'intéresserait.
J'aurais grand plaisir à rencontrer {short} ({role}).
Ce serait pour moi une rencontre intéressante, compte tenu du poste ({role}).
{short} ({role}) est une personne que j'aimerais rencontrer.

== why_org
L'entreprise {org} m'intéresse, et je préfère <passer par une recommandation|ne pas appeler à froid>.
<J'aimerais|Je voudrais> mieux connaître {org}.
L'entreprise {org} <fait partie de celles|est une de celles> que <j'aimerais|je voudrais> <rencontrer|mieux connaître>.
L'entreprise {org} est sur ma liste, <et une recommandation|une recommandation> <vaut mieux qu'un appel à froid|facilite beaucoup le premier contact>.
<J'aimerais|Je voudrais> avoir un premier échange chez {org}.
Je cherche un premier contact chez {org}.

== ask
[Accepteriez-vous|Accepterais-tu] de me présenter à {short} ?
[Accepteriez-vous|Accepterais-tu] de nous mettre en relation ?
[Seriez-vous d'accord|Serais-tu d'accord] pour nous mettre en contact ?
[Pourriez-vous|Pourrais-tu] nous mettre en relation ?
Est-ce que cela [vous|te] dérangerait de nous mettre en contact ?
[Vous serait-il|Te serait-il] possible de <faire les présentations|nous présenter> ?
[Verriez-vous|Verrais-tu] un inconvénient à nous mettre en relation ?
[Pensez-vous|Penses-tu] pouvoir me présenter à {short} ?
Vous connaissez-vous assez bien pour que [vous fassiez|tu fasses] les présentations ?
[Auriez-vous|Aurais-tu] la gentillesse de nous mettre en contact ?
[Voudriez-vous|Voudrais-tu] bien faire les présentations ?
Puis-je [vous|te] demander de nous mettre en relation ?
Que [diriez-vous|dirais-tu] de nous mettre en contact par mail ?
[Pourriez-vous|Pourrais-tu] me mettre en contact avec {short} ?
Une mise en relation [vous|te] semblerait-elle possible ?

== ask_group
Qui, dans ce groupe ({group}), me [conseilleriez-vous|conseillerais-tu] de rencontrer ?
À qui [pensez-vous|penses-tu] en premier dans ce groupe ({group}) ?
[Pourriez-vous|Pourrais-tu] me présenter à quelqu'un de ce groupe ({group}) ?
[Voyez-vous|Vois-tu] quelqu'un à qui me présenter dans ce groupe ({group}) ?

== way_out
Si ce n'est pas possible, aucun souci.
Si [vous préférez|tu préfères] ne pas le faire, aucun souci.
Si ce n'est pas le bon moment, je comprends très bien.
Et si cela [vous|te] gêne, [n'hésitez|n'hésite] pas à me le dire.
[Vous êtes|Tu es] libre de dire non, <je comprendrai|cela ne change rien>.
Si [vous ne souhaitez|tu ne souhaites] pas le faire, il n'y a vraiment aucun problème.
Si vous ne vous connaissez pas assez, <ce n'est pas grave|aucun problème>.
Seulement si cela ne [vous|te] dérange pas, bien entendu.
Si cela [vous|te] met dans l'embarras, [oubliez|oublie] simplement ma demande.
Si [vous avez|tu as] la moindre hésitation, aucun problème.
[Vous pouvez|Tu peux] tout à fait refuser, <je ne le prendrai pas mal|cela ne pose aucun problème>.
Bien sûr, un refus ne pose aucun problème.
Si l'idée ne [vous|te] convient pas, <on n'en parle plus|je le comprends tout à fait>.
Si le moment est mal choisi, <[dites-le-moi|dis-le-moi] simplement|cela peut attendre>.
Il n'y a aucune obligation, évidemment.
Je comprendrai parfaitement si [vous préférez|tu préfères] rester en dehors de cela.

== note
Je peux <[vous |t']envoyer|[vous |t']écrire> <trois|quelques|deux ou trois> lignes <à transférer|à faire suivre>.
Si cela [vous |t']aide, je prépare <quelques|deux ou trois> lignes <à transférer|à faire suivre>.
Je [vous |t']écris <volontiers|avec plaisir> un <petit|court> texte <à transférer|à faire suivre>.
Pour [vous |t']éviter du travail, je peux rédiger le message.
Je me charge bien sûr du texte, il n'y aurait qu'à le transférer.
Je peux aussi [vous|te] préparer <quelques|deux ou trois> phrases de présentation.
Si c'est plus simple, je [vous |t']envoie un message prêt <à transférer|à faire suivre>.
Je [vous|te] prépare volontiers deux ou trois phrases à faire suivre.
Quelques lignes de ma part peuvent suffire, je [vous|te] les envoie volontiers.
Pour [vous|te] simplifier les choses, <je peux écrire le message d'introduction|j'écris volontiers le message>.
[Dites-moi|Dis-moi] et je [vous |t']envoie un petit texte à faire suivre.
Je peux rédiger un court message que [vous n'auriez|tu n'aurais] qu'<à transférer|à faire suivre>.
S'il [vous|te] faut un texte, je l'écris avec plaisir.
Le petit mot de présentation, je peux l'écrire moi-même.

== kinds.client
Cela ne change évidemment rien à notre travail ensemble.
[Votre|Ton] projet reste bien sûr ma priorité.
Quoi qu'il en soit, cela n'a aucune incidence sur notre projet.
[Votre|Ta] réponse ne change rien à notre collaboration, bien sûr.
Notre travail en cours n'est pas concerné, évidemment.
[Votre|Ton] projet passe avant, cela va de soi.
Bien entendu, c'est tout à fait indépendant de notre projet.

== kinds.former_client
[Vous connaissez|Tu connais] ma façon de travailler, c'est pourquoi je m'adresse à [vous|toi].
Après notre projet, [vous savez|tu sais] comment je travaille.
Comme nous avons travaillé ensemble, [vous pouvez|tu peux] juger si cela a du sens.
[Votre|Ton] avis compterait, puisque nous avons travaillé ensemble.
[Vous avez|Tu as] vu mon travail de près, et [votre|ton] avis m'est précieux.

== kinds.supplier
Si cela débouche sur un projet, il y aura peut-être aussi du travail pour [vous|toi].
Si quelque chose en sort, ce serait utile pour nous deux.
Et si un projet se concrétise, je penserai bien sûr à [vous|toi].
Dans le meilleur des cas, il y aura du travail pour nous deux.
En retour, je [vous|te] recommande volontiers moi aussi.
Plus de projets de mon côté, c'est souvent aussi du travail pour [vous|toi].

== kinds.colleague
[Vous savez|Tu sais] comment je travaille, [vous pourrez|tu pourras] donc juger si cela a du sens.
Entre collègues, je pose la question simplement.
Comme nous travaillons ensemble, je me permets de demander directement.
[Vous voyez|Tu vois] bien ce que je fais au quotidien.
Nous travaillons ensemble, donc je [vous|te] le demande franchement.

== kinds.former_colleague
[Vous savez|Tu sais] comment je travaille, depuis le temps où nous étions collègues.
Nous avons été collègues, <donc [vous saurez|tu sauras] si l'idée est bonne|donc je demande en toute simplicité>.
Pour avoir travaillé avec moi, [vous connaissez|tu connais] ma façon de faire.
Comme nous avons travaillé ensemble, [vous pouvez|tu peux] juger si c'est une bonne idée.

== kinds.friend
[Dites-moi|Dis-moi] franchement si c'est une mauvaise idée.
Entre nous, on peut se dire non, <pas de souci|bien sûr>.
Je ne mélange pas souvent travail et amitié, <donc [dites-moi|dis-moi] franchement|alors en toute franchise>.
Cela ne change rien entre nous, bien sûr.
[Répondez-moi|Réponds-moi] franchement, comme d'habitude.

== kinds.family
Si c'est gênant, on oublie, vraiment.
Famille et travail, ce n'est pas toujours simple, <donc aucune pression|alors [dites-moi|dis-moi] franchement>.
En famille, on peut se parler franchement.

== kinds.networking
Et si je peux [vous|te] présenter quelqu'un à mon tour, ce sera avec plaisir.
[Dites-moi|Dis-moi] aussi qui [vous aimeriez|tu aimerais] rencontrer.
Si [vous cherchez|tu cherches] un contact de [votre|ton] côté, [pensez|pense] à moi.
Je [vous|te] rendrai volontiers la pareille.
De mon côté, je peux aussi [vous|te] présenter des gens de mon réseau.
Si quelqu'un dans mon réseau [vous |t']intéresse, je ferai volontiers les présentations.
Cela marche aussi dans l'autre sens, bien sûr.

== subjects
Question : {short}
{short}
[Connaissez-vous|Connais-tu] {short} ?
Petite question : {short}
Mise en relation avec {short}
Mise en relation : {short}
Un contact : {short}
Contact avec {short}

== subjects_group
Une question : {group}
Question ({group})
Contacts : {group}

== spoken_ask
[Pourriez-vous|Pourrais-tu] nous mettre en contact ?
[Seriez-vous d'accord|Serais-tu d'accord] pour faire les présentations ?
[Accepteriez-vous|Accepterais-tu] de nous mettre en relation ?

== spoken_way_out
Si ce n'est pas possible, aucun souci.
Si [vous préférez|tu préfères] ne pas le faire, je comprends très bien.
Rien ne presse, [prenez|prends] le temps d'y penser.

== follow_up_subject
Encore une question : {short}
Merci pour le contact : {short}

== follow_up_thanks
Merci d'avoir pensé à {short}.
Merci pour [votre|ta] suggestion : {short}.
{short} me paraît une bonne piste, merci.

== follow_up_why
Qu'est-ce qui [vous |t']a fait penser à {short} ?
Puis-je [vous|te] demander pourquoi [vous avez|tu as] pensé à {short} ?
Pourquoi [avez-vous|as-tu] pensé à {short} en particulier ?

== follow_up_ease
Une phrase suffit, cela m'aidera à préparer le premier contact.
Cela m'aidera à rédiger le message à transférer.
Deux mots me suffisent, c'est pour bien me préparer.
""",
)
