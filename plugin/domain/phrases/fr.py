"""Français : vous ou tu, sans accord qui suppose le genre de quiconque."""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.phrasebook import read_phrasebook

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
Avec mes salutations les meilleures,

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
workshop: notre atelier
training: notre formation
kickoff: notre réunion de lancement
review: notre point
demo: notre démonstration
visit: notre visite
event: notre rencontre

== prospect_of
{name} ({org})

== prospect_dat
{name} ({org})

== role_at
la personne en charge chez {org} ({role})

== role_at_dat
la personne en charge chez {org} ({role})

== openings.meeting_held
Merci <encore|à nouveau> pour [votre|ton] <temps|accueil|écoute> {when}.
Merci pour <notre échange|cette conversation|ce moment> {when_of}.
{meeting} {when_of} m'a <été très utile|donné à réfléchir|fait avancer>, merci.
<Merci d'avoir pris|Merci d'avoir trouvé> le temps de <me parler|discuter|faire le point> {when}.
<J'ai bien aimé|J'ai apprécié> {meeting} {when_of}.
<Tant que|Pendant que> {meeting} {when_of} <est encore dans les mémoires|n'est pas loin>, <une question|une dernière chose>.
Je n'ai pas voulu <prendre|occuper> {meeting} {when_of} avec cela, <d'où ce message|je préfère donc l'écrire>.
<À la suite|Dans le prolongement> de {meeting} {when_of}, <il me reste une question|je garde une question>.
<C'était une bonne chose|C'était bien|Cela m'a fait du bien> de <se parler|pouvoir échanger> {when}.
<Notre échange|Cette conversation> {when_of} sur le thème «\u00a0{topic}\u00a0» m'a été utile, merci.

== openings.meeting_held+
<Quel plaisir|C'était un vrai plaisir> de <se parler|passer un moment ensemble> {when}.
J'ai <vraiment|beaucoup> aimé {meeting} {when_of}.
{meeting} {when_of} m'a fait <du bien|très plaisir>, merci.

== openings.praise
Merci pour [vos|tes] mots <si aimables|si justes> {when_of}.
[Votre|Ton] message {when_of} m'a <fait très plaisir|donné de l'élan>.
<Quel plaisir|Cela fait plaisir> de lire [votre|ton] message {when_of}.
Ce que [vous avez|tu as] écrit {when} <m'a fait chaud au cœur|compte pour moi>, merci.
[Votre|Ton] retour {when_of} <est une très bonne nouvelle|me fait grand plaisir>.

== openings.work_finished
<Maintenant que|Puisque> notre travail est <terminé|arrivé à son terme>, <une question|une demande> de ma part.
Merci pour [votre|ta] confiance <jusqu'au bout|tout du long|d'un bout à l'autre>.
<Le projet est bouclé|Le travail est livré>, et je [vous en remercie|t'en remercie].
La fin du travail {when} <me semble le bon moment|est un moment juste> pour <poser une question|demander quelque chose>.

== openings.upcoming_meeting
Avant {meeting} {when_of}, <une question|une idée> à <laisser mûrir|garder en tête>.
Je me réjouis <d'avance de|déjà de> {meeting} {when_of}.
Nous nous <voyons|parlons> {when} ; <une chose avant|une question d'ici là>.
Pour que cela <n'empiète pas sur|ne mange pas> {meeting} {when_of}, je <pose la question|demande> <dès maintenant|par avance>.

== openings.shared_event
<C'était bien|Quelle bonne surprise> de <se croiser|voir [votre|ton] nom sur la liste> {when}.
L'événement {when} m'a <donné une idée|fait réfléchir>.
Nos deux noms étaient <sur la liste|sur l'invitation> {when}, ce qui <m'amène à une question|me donne l'occasion d'écrire>.
Puisque nous étions <au même endroit|à la même rencontre> {when}, <une question|une demande>.

== openings.active_thread
<Puisque|Comme> nous <nous écrivons|sommes en contact>, <une autre question|un autre sujet>.
<Sur un autre sujet|Par ailleurs>, puisque nous nous écrivons : <une question|une demande>.
Avant que <cet échange|notre conversation> ne <s'arrête|s'éteigne>, <une question|une dernière chose>.
Nos messages {when_of} me <donnent l'idée d'une question|font penser à une demande>.

== openings.active_thread@
Merci pour [votre|ton] <message|mail> {when_of}.
[Votre|Ton] message {when_of} me <rappelle|ramène à> une question que je <gardais|voulais poser>.
J'ai <eu plaisir à lire|bien reçu> [votre|ton] message {when_of}.

== openings.owed_news
<D'abord|Pour commencer>, je [vous|te] dois <encore|toujours> des nouvelles de la mise en relation {when_of}.
Cette mise en relation {when_of}, je [vous la dois|te la dois], et <des nouvelles sont dues|il est temps d'en donner des nouvelles>.
Mes remerciements pour la mise en relation {when_of} <arrivent tard|se sont fait attendre>.

== praise
{said_cap}, [vous écriviez|tu écrivais] : {quote}
[Vos|Tes] mots {said_of} : {quote}
[Vous l'avez|Tu l'as] <dit|résumé> ainsi {said} : {quote}
J'ai <gardé|noté> [votre|ta] phrase {said_of} : {quote}
{quote_mid} : ce sont [vos|tes] mots {said_of}.
Je me permets de [vous|te] citer, {said} : {quote}

== praise_same
[Vous écriviez|Tu écrivais] : {quote}
[Vos|Tes] mots étaient ceux-ci : {quote}
<Surtout|En particulier> cette phrase : {quote}
J'en ai <gardé|noté> une phrase : {quote}
{quote_mid} : voilà une phrase que je <garde|n'oublierai pas>.

== beginning
Notre première <rencontre|conversation> <date de|remonte à> {since_bare}.
<C'est|C'était> {since} que nous avons fait connaissance.
{since_cap}, nous <faisions connaissance|avons parlé pour la première fois>.
Tout a <commencé|débuté> par une rencontre {since}.

== beginning_mail
Nos premiers <messages|mails> <datent de|remontent à> {since_bare}.
Nous sommes en contact depuis {since_bare}.
{since_cap}, nous avons <commencé à nous écrire|échangé nos premiers messages>.

== referred
C'est {referrer} qui a <fait les présentations entre nous|fait le lien entre nous|rendu notre rencontre possible>.
Nous nous connaissons <par|grâce à> {referrer}, et c'est <ainsi|par ce chemin> que j'aime <faire connaissance|rencontrer les gens>.
{referrer} a <fait le lien entre nous|fait les présentations> <à l'époque|alors>, et je m'en <félicite|réjouis> encore.

== what
<Mon métier en une ligne|Ce que je fais, en bref|En deux mots, mon travail> : {what}
<Pour mémoire|En guise de rappel>, <mon domaine|ce que je fais> : {what}
[Vous vous souvenez|Tu te souviens] peut-être de <mon métier|mon domaine> : {what}

== what_sentence
{what}
<En bref|En une phrase> : {what_mid}
<Pour mémoire|Un simple rappel> : {what_mid}
<Mon travail n'a pas changé|Je fais toujours la même chose> : {what_mid}
Comme [vous le savez|tu le sais], {what_mid}

== value
Ce que <cela apporte|l'on y gagne> : {value}
<Le résultat|L'intérêt>, <quand tout va bien|en bref> : {value}
<Au bout du compte|À l'arrivée> : {value}

== value_sentence
{value}
<Côté résultat|En termes de résultat> : {value_mid}

== ideal
<Les personnes|Ceux et celles> à qui je <suis le plus utile|rends le plus service> : {ideal}
<Pour qui je travaille le mieux|Mon terrain de prédilection> : {ideal}
Je cherche à <rencontrer|mieux connaître> <un type de clients|un groupe précis> : {ideal}
Mon travail convient <surtout|avant tout> à <un public|un groupe> : {ideal}
<Mes interlocuteurs de choix|Mon public idéal>, <en deux mots|pour le dire vite> : {ideal}

== ideal_sentence
{ideal}
<Et pour qui|Quant à savoir pour qui> : {ideal_mid}
<Plus précisément|Pour être plus précis> : {ideal_mid}

== knowing.copied_together
{prospect} était <en copie|parmi les destinataires> avec [vous|toi] {seen}, <d'où ma question|ce qui me fait penser à [vous|toi]|et je me tourne donc vers [vous|toi]>.
J'ai <vu|remarqué> {prospect} <à côté de [votre|ton] nom|en copie avec [vous|toi]> {seen} ; <j'imagine que vous êtes en contact|je suppose que vous vous écrivez>.
{prospect} et [vous étiez|toi étiez] <dans le même message|dans la même conversation|sur le même envoi> {seen}, <je suppose que vous échangez|il me semble donc que vous vous connaissez>.
Un <message|envoi> {seen_of} <réunissait|portait> {prospect} et [vous|toi] <en destinataires|dans la même liste>, <d'où l'idée de demander|ce qui m'a donné l'idée>.
{seen_cap}, le même <message|courrier> est <parti|allé> vers {prospect} et [vous|toi], <je suppose donc un contact|j'en conclus que vous échangez>.

== knowing.copied_together@
[Vous aviez|Tu avais] {prospect} <en copie|parmi les destinataires> {seen}.
{prospect} était <en copie|en destinataire> de [votre|ton] <message|mail> {seen_of}.
Dans [votre|ton] <message|mail> {seen_of}, {prospect} <figurait en copie|était en copie|se trouvait en copie>, <d'où ma question|d'où cette demande>.
J'ai remarqué {prospect} en copie de [votre|ton] <message|mail> {seen_of}, <et je me suis dit que vous échangiez|d'où l'idée>.

== knowing.met_together
{prospect} <figurait|était> sur <l'invitation|la liste> <avec [vous|toi]|à côté de [vous|toi]> {seen}.
{prospect} et [vous|toi] : <une même réunion était prévue|la même invitation vous réunissait> {seen}.
Sur une invitation {seen_of}, [votre|ton] nom <côtoie|accompagne> celui-ci : {prospect}.
Une invitation {seen_of} <nommait|portait> {prospect} et [vous|toi], <d'où ma question|vous avez donc pu faire connaissance>.

== knowing.mentioned
Un <message|mail> {seen_of} <citait|mentionnait|nommait> {prospect} et [vous|toi] <ensemble|dans la même phrase>.
Le nom {prospect} <apparaissait|venait|se lisait> à côté [du vôtre|du tien] dans un <message|mail> {seen_of}.
{seen_cap}, j'ai lu {prospect} et [votre|ton] nom dans <le même message|un même mail>.

== knowing.mentioned@
[Vous avez|Tu as] <mentionné|évoqué|cité> {prospect} {seen}.
[Votre|Ton] <message|mail> {seen_of} <parlait aussi|faisait mention> d'un nom : {prospect}.
{seen_cap}, [vous parliez|tu parlais] <d'un contact|de quelqu'un>, {prospect}, et <le nom m'est resté|j'ai noté le nom>.
Le nom {prospect} me vient de [vous|toi] : [vous l'avez|tu l'as] <écrit|cité> {seen}.
J'ai <retenu|noté> un nom de [votre|ton] <message|mail> {seen_of} : {prospect}.

== knowing.wrote_to
Un message cité {seen_of} <montrait|laissait voir> un échange entre {prospect} et [vous|toi].
{prospect} et [vous, vous vous écrivez|toi, vous vous écrivez], <à en juger par|si je lis bien> un message {seen_of}.

== knowing.introduced
{prospect} et [vous|toi] <figuriez dans|étiez dans> une même mise en relation {seen}.
{prospect} a pris part à une mise en relation <avec [vous|toi]|où [vous figuriez|tu figurais]> {seen}.
Une mise en relation {seen_of} <réunissait|citait> {prospect} et [vous|toi].

== knowing.introduced@
[Vous avez|Tu as] fait une mise en relation {seen}, et {prospect} <en était|en faisait partie>.

== knowing.same_organisation
Sauf erreur, {prospect} et [vous travaillez|toi travaillez] <sous le même toit|dans la même maison>.
{prospect} <semble être|est, je crois,> dans la même organisation que [vous|toi].

== knowing.same_group
Sauf erreur, {prospect} et [vous faites|toi faites] partie <du même groupe|du même cercle>.
{prospect} <reçoit|lit>, il me semble, la même liste que [vous|toi].

== knowing.other
<Sauf erreur|Si je ne me trompe pas>, [vous connaissez|tu connais] {prospect}.
{prospect} fait partie de [vos|tes] contacts, <il me semble|si je ne me trompe>.

== why
<Ce qui m'intéresse|Ma raison> : {why}
<Pourquoi ce nom|Pourquoi je demande> : {why}
<Le contexte|L'arrière-plan>, <en bref|en une ligne> : {why}
<Ce qui a retenu mon attention|Ce qui m'a fait m'arrêter> : {why}

== why_sentence
{why}
<La raison|Le contexte> : {why_mid}
<Pourquoi ce nom|Pourquoi je demande> : {why_mid}
Mon intérêt <a une raison|n'est pas un hasard> : {why_mid}

== why_role
La fonction ({role}) est <au cœur|tout près> <de ce que je fais|de mon métier>.
Qui tient ce poste chez {org} ({role}) <connaît|rencontre> <les sujets|les problèmes> sur lesquels je travaille.
Ce poste ({role}), c'est <là que je peux servir|le point où mon travail commence>.

== why_org
{org} me <semble|paraît> le genre de <maison|structure> <que je peux aider|où je peux servir|pour laquelle je travaille bien>.
{org} est <sur ma liste|en haut de ma liste>, et <appeler à froid|écrire sans recommandation> <n'est pas mon genre|ne me ressemble pas|me convient peu>.
Pour {org}, je préfère passer par quelqu'un <qui connaît les gens|de confiance|qui connaît la maison>.
Avec {org}, j'aimerais <commencer|débuter> par <une recommandation|une bonne parole>, <non par un appel à froid|pas par surprise>.

== ask
[Accepteriez-vous|Accepterais-tu] de <nous mettre en relation|faire le lien entre nous> ?
[Seriez-vous d'accord|Serais-tu d'accord] pour <nous mettre en contact|faire les présentations> ?
[Pourriez-vous|Pourrais-tu] <m'introduire auprès de cette personne|faire le lien entre nous> ?
[Vous verriez-vous|Te verrais-tu] <nous présenter|faire les présentations> ?
Une mise en relation [vous|te] semblerait-elle <possible|naturelle> ?
Puis-je [vous|te] demander <une mise en relation|de faire le lien> ?
Est-ce une présentation que [vous feriez|tu ferais] <volontiers|de bon cœur> ?
Vous connaissez-vous assez pour <une présentation|que [vous me présentiez|tu me présentes]> ?

== ask_group
Qui, au sein de {group}, <[vous vient|te vient] à l'esprit|[me présenteriez-vous|me présenterais-tu] d'abord> ?
Y a-t-il, chez {group}, quelqu'un <que je devrais rencontrer|à qui [vous me présenteriez|tu me présenterais]> ?

== way_out
Si <cela ne convient pas|ce n'est pas le bon moment|cela tombe mal>, <un simple non suffit|n'en parlons plus|laissons cela> ; <cela ne change rien|il n'y a aucun mal|tout reste comme avant>.
Un <non|simple non> est <une très bonne réponse|parfaitement recevable|une réponse comme une autre> et <ne demande aucune raison|ne change rien entre nous>.
Rien ne [vous|t'] y oblige : <je ne demanderai pas deux fois|ce sera ma seule demande|je n'y reviendrai pas>.
<S'il y a une raison de ne pas le faire|Si quelque chose s'y oppose|En cas de doute>, <restons-en là|laissons cela de côté|n'en faisons rien>.
Si [vous préférez|tu préfères] <rester en dehors|rester à distance de tout cela>, je <comprends très bien|le comprends>.
Mais seulement si <cela [vous|te] paraît juste|[vous le faites|tu le fais] volontiers|l'idée [vous|te] plaît> ; <sinon|autrement>, <oublions|passons|n'en parlons plus>.
[Dites|Dis] non <sans hésiter|l'esprit tranquille|en toute simplicité> si <cela tombe mal|l'idée ne [vous|te] plaît pas|le moment est mal choisi>.

== note
Je peux <envoyer|préparer|rédiger> <quelques lignes|un court texte|trois phrases> à <transférer|faire suivre>.
Pour [vous|t'] éviter <du travail|de la peine>, <j'écris volontiers|j'écrirai|je prépare> <le mot|les quelques lignes|le paragraphe> à <transférer|faire suivre>.
Le <texte|mot|message> à <transférer|faire suivre>, <je m'en charge|c'est moi qui l'écris|j'en fais mon affaire>, <bien sûr|naturellement|cela va de soi>.
<Un mot de [votre|ta] part|Il suffit d'un signe|Au premier signe>, et <j'envoie|je prépare|j'écris> un <paragraphe|petit texte> <prêt à transférer|à faire suivre>.
Une <petite note|courte présentation|brève note> à <transférer|faire suivre> est <vite écrite|l'affaire de cinq minutes> <de mon côté|pour moi>.
Si <c'est plus simple|cela aide>, <je fournis|j'envoie d'abord> <les phrases|le texte> à faire suivre.

== kinds.client
[Votre|Ton] projet passe <avant tout|en premier>, <quelle que soit la réponse|dans tous les cas>.
Cela ne change rien à <notre travail|ce que je fais pour [vous|toi]>, <évidemment|bien entendu>.
Le temps que je [vous|te] consacre <n'en dépend pas|reste le même>.

== kinds.former_client
Notre travail commun est <terminé|derrière nous> : <aucune obligation, donc|dire non ne coûte donc rien>.
[Vous avez|Tu as] vu mon travail <de l'intérieur|de près>, et <[votre|ton] avis compte|c'est pourquoi [votre|ton] mot pèse>.

== kinds.supplier
Plus de travail chez moi, c'est <souvent|en général> un peu plus <pour [vous|toi] aussi|chez [vous|toi] aussi>.
<Si cela aboutit|S'il en sort quelque chose>, il y aura <peut-être|sans doute> de quoi faire pour nous deux.

== kinds.colleague
[Vous voyez|Tu vois] <de près|chaque jour> comment je travaille : [vous pouvez|tu peux] <juger|en juger>.
Entre collègues, <on peut le demander simplement|autant le dire franchement>.

== kinds.former_colleague
[Vous savez|Tu sais], depuis <nos années communes|le temps où nous étions collègues>, <comment je travaille|ce que je sais faire>.
Après notre temps <dans la même maison|entre collègues>, [vous saurez|tu sauras] <juger si cela convient|si l'idée tient>.

== kinds.friend
Entre amis, [dites-le-moi|dis-le-moi] <franchement|sans détour> si <l'idée est mauvaise|ce n'est pas une bonne idée>.
Je mêle <rarement|peu> le travail à l'amitié, <[balayez|balaie] donc l'idée si besoin|alors [dites|dis] non sans façon>.

== kinds.family
La famille d'abord : <si cela gêne|si c'est délicat>, <on oublie|on n'en parle plus>.
Mêler famille et travail est <délicat|affaire de goût>, <alors en toute franchise|donc sans aucune pression>.

== kinds.networking
<Et dans l'autre sens|En retour> : <[dites-moi|dis-moi] qui [vous cherchez|tu cherches]|un nom, et je regarde ce que je peux faire>.
Cela vaut dans les deux sens : [dites|dis]-moi <qui [vous aimeriez|tu aimerais] rencontrer|quelle porte je peux ouvrir>.
S'il y a dans mon entourage quelqu'un à <rencontrer|connaître>, [demandez|demande] <sans hésiter|à [votre|ton] tour>.

== subjects
<Une question|Question> : {short}
{short} : <une question|une petite question>
Mise en relation avec {short} ?
[Connaissez-vous|Connais-tu] {short} ?
Rencontrer {short}
{short} et [vous|toi]
{short} ({org})
<Un petit service|Un service> : {short}

== subjects_group
<Une question|Question> : {group}
Quelqu'un chez {group} ?

== spoken_ask
[Pourriez-vous|Pourrais-tu] <nous mettre en contact|nous présenter> ?
[Seriez-vous d'accord|Serais-tu d'accord] pour nous <présenter|mettre en relation> ?

== spoken_way_out
Si cela ne convient pas, <aucun souci|on n'en parle plus>.
Un non me va <très bien|aussi> ; <sinon j'envoie quelques lignes à transférer|cela ne change rien>.

== follow_up_subject
{short} : <encore une question|une précision>
Merci pour le nom : {short}

== follow_up_thanks
Merci d'avoir <pensé à|proposé> {short}.
{short} : <voilà une bonne idée|l'idée me plaît>, merci.

== follow_up_why
Qu'est-ce qui [vous|t']a fait penser à {short} ?
Puis-je savoir pourquoi {short}, à [votre|ton] avis, <serait un bon contact|conviendrait> ?

== follow_up_ease
Une ligne suffit ; <cela m'aide à me préparer|je préfère arriver bien au courant>.
Je pourrai alors <écrire le mot à transférer|préparer le texte à faire suivre> <dans le bon ton|sans me tromper>.
""",
)
