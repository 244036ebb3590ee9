"""How praise, complaints, introductions and the rest are said in French."""

from plugin.domain.language import asking_shapes, encounter_shapes, grievance_shapes, praise_shapes
from plugin.domain.language.lexicon import NAME, Lexicon, sense
from plugin.domain.language.vocabulary import alternation, patterns
from plugin.domain.model import SignalKind

_GOOD = alternation(
    r"""
    (?:excellente?s?|exceptionnel(?:le)?s?|formidables?|remarquables?|superbes?|parfaite?s?|impeccables?|magnifiques?
      |fantastiques?|extraordinaires?|géniale?s?|géniaux|bluffante?s?|brillante?s?|splendides?|merveilleu(?:x|se)s?
      |incroyables?|impressionnante?s?|admirables?|irréprochables?|précieu(?:x|se)s?|top|au top|d['’]une (?:grande
      |rare|qualité)\s?\w*|de (?:très )?(?:grande|haute) qualité|de premier ordre|très (?:professionnel\w*|réussi\w*
      |utile\w*|efficace\w*|appréci\w+|clair\w*|bien\b|bon(?:ne)?s?|compétent\w*|complet\w*|pertinent\w*|agréable\w*
      |convaincant\w*|satisfaisant\w*)|vraiment (?:bien|bon(?:ne)?s?|professionnel\w*|utile\w*|réussi\w*)
      |un (?:vrai |véritable |grand |franc |énorme )?(?:succès|régal|plaisir)
      |une (?:vraie |véritable |belle )?réussite|le meilleur|la meilleure|les meilleurs|hors pair|sans faute|chapeau
      |à la hauteur|au-delà de nos attentes)
    """
)
_WORK = alternation(
    r"""
    (?:travail|travaux|rapport|présentation|proposition|offre|analyse|étude|document\w*|dossier|site(?: web)?|atelier
      |formation|intervention|conférence|exposé|conseils?|aide|soutien|accompagnement|service|services|prestation
      |prestations|équipe|équipes|collaborat\w+|résultats?|maquettes?|design|logo|rédaction|article|texte|traduction
      |organisation|projet|stratégie|campagne|expertise|professionnalisme|réactivité|disponibilité|efficacité|patience
      |engagement|implication|efforts?|contribution|séminaire|animation|audit|note|synthèse|discours|retour|livrables?
      |solution|logiciel|installation|suivi|boulot|job|écoute|gentillesse|compétences?|qualité|sérieux)
    """
)
_YOUR = r"(?:votre|vos|ton|ta|tes)"
_WE = alternation(
    r"""
    (?:je|j['’]|nous|on|(?:notre|mon|ma|nos|mes|l['’]|toute l['’]|le|les|la|tout le|toute la) ?(?:\w+ )?(?:équipe
      |client|cliente|clients|direction|patron|patronne|collègues?|comité|conseil|participants?|directeur|directrice
      |monde|mari|femme))
    """
)
_PRAISE = patterns(
    rf"""
    \b{_YOUR} (?:\w+ ){{0,3}}?{_WORK}\b[^.!?;]{{0,50}}?\b(?:est|sont|était|étaient|a été|ont été|fut|reste|a
      |ont)\b[^.!?;]{{0,30}}?(?:\b{_GOOD}|\b(?:fait l['’]unanimité|dépassé|beaucoup (?:plu|aidé|apporté|impressionné)
      |énormément (?:plu|aidé|apporté)|vraiment (?:plu|aidé)|impressionné|convaincu|séduit|conquis
      |fait (?:une )?(?:énorme |grosse |toute la )?différence|été très apprécié\w*))
    \b{_YOUR} (?:\w+ )?(?:{_GOOD}) (?:\w+ )?{_WORK}\b
    \b(?:vous (?:avez|êtes)|tu (?:as|es)|vous nous avez|tu nous as|vous m['’]avez
      |tu m['’]as)\b[^.!?;]{{0,60}}?(?:\b{_GOOD}|\b(?:un (?:très |super |sacré )?(?:bon|beau|excellent|super|sacré
      |formidable|remarquable) (?:travail|boulot|job)|du (?:très |super )?(?:bon|beau|excellent|super) (?:travail
      |boulot)|(?:très |super |vraiment )bien (?:fait|géré|travaillé|expliqué|mené|présenté|organisé|joué)|assuré
      |cartonné|sauvé\b|sauvé la (?:mise|vie|journée)|dépassé (?:nos|mes|toutes)|impressionné|épaté|bluffé
      |un (?:vrai |grand |véritable )?(?:as|chef|pro|génie|ange|champion|talent|partenaire)|une (?:perle|pro
      |championne|aide précieuse)|les meilleurs|géré comme|vraiment aidé|beaucoup aidé|énormément aidé|changé la donne
      |fait des merveilles))
    \b{_WE}(?:suis|sommes|est|sont|étions|étais|ai été|avons été|a été
      |ont été| suis| sommes| est| sont| était| étaient| étions| étais| ai été| avons été| a été
      | ont été)[^.!?;]{{0,30}}?\b(?:ravis?e?s?
      |enchantée?s?|impressionnée?s?|bluffée?s?|conquise?s?|séduite?s?|épatée?s?|très satisfait\w*|très content\w*
      |pleinement satisfait\w*|extrêmement satisfait\w*|entièrement satisfait\w*|plus que satisfait\w*|comblée?s?
      |émerveillée?s?|très heureu\w+ (?:de|d['’]|du|des)|emballée?s?|subjuguée?s?)\b[^.!?;]{{0,30}}\b(?:par|de|du|des
      |d['’]|avec)\b ?(?:{_YOUR}|la (?:\w+ ){{0,2}}{_WORK}|le (?:\w+ ){{0,2}}{_WORK}|l['’]{_WORK}|ce que (?:vous|tu)
      |la (?:manière|façon) dont (?:vous|tu)|{_WORK}|notre collaboration|travailler avec)
    \b(?:bravo|chapeau|félicitations|compliments|toutes mes félicitations|beau travail|bon travail|excellent travail
      |super travail|super boulot|joli travail|belle (?:réussite|présentation|prestation)|du beau travail
      |du bon travail|du bon boulot|coup de chapeau|continuez (?:comme ça|ainsi)|continue comme ça|rien à redire
      |cinq étoiles|5 étoiles|20/20|c['’]est du grand art|mille bravos)\b(?![^.!?]{{0,40}}\b(?:mariage|naissance
      |anniversaire|promotion|nomination|diplôme|bébé)\b)
    ^\W*(?:merci[\w ]{{0,12}}
      |bonjour[\w ]{{0,20}})?[\s,!.:–-]*(?:quelle?s? |vraiment |c['’]est |c['’]était |un |une |du |de la )*(?:{_GOOD}
      |très beau|très belle|beau|belle) (?:{_WORK})\b
    \b(?:le|la|les|l['’]|ce|cette|ces) ?(?:\w+ ){{0,2}}?{_WORK}(?: que (?:vous
      |tu)\b[^,.!?]{{0,40}})?[^.!?;,]{{0,15}}? (?:est|sont|était|étaient|a été|ont été)(?: \w+){{0,2}}? (?:{_GOOD}
      |exactement ce)
    \b(?:c['’](?:est|était|a été)|ce fut|quel
      |été)(?: vraiment| toujours)? (?:un (?:réel |vrai |grand |immense |véritable )?plaisir|un bonheur|une joie
      |très agréable|formidable) de (?:travailler|collaborer|bosser|faire affaire) avec (?:vous|toi|votre|ton)
    \b(?:recommand(?:e|erai|erais|erons|ons|é|er)|conseill(?:e|erai|é|er))\b[^.!?]{{0,30}}\b(?:vos services
      |votre (?:\w+ )?|vivement|chaudement|sans hésit\w+|les yeux fermés|tes services)\b|\b(?:vous|te
      |t['’]) ?(?:ai |avons )?(?:recommand|conseill)\w+\b
    \bgrâce à (?:vous|toi|votre|vos|ton|ta|tes)\b[^.!?]{{0,100}}\b(?:gagné|économisé|doublé|réussi|pu|augmenté
      |remporté|signé|amélior\w+|succès|obtenu|conclu|délais|temps|sans)|\bsans (?:vous|toi|votre \w+|ton \w+
      |ta \w+),?\b[^.!?]{{0,60}}\b(?:jamais|pas|impossible|perdus?|n['’]aurions|n['’]aurais)
    \b(?:jamais|rarement) (?:\w+ ){{0,5}}(?:aussi|si|mieux|meilleure?|autant)\b[^.!?]{{0,50}}|\b(?:au-delà de
      |dépass\w+|surpass\w+|a largement dépassé|ont largement dépassé) (?:toutes )?(?:nos|mes|les) (?:attentes
      |espérances)|\b(?:adoré|adore|adorons|apprécié|apprécie|apprécions|admire|admirons|salue|saluons
      |aimé)\b[^.!?]{{0,25}}(?:\b{_YOUR} (?:\w+ ){{0,2}}{_WORK}|\bla (?:manière|façon) dont (?:vous|tu)
      |\bce que (?:vous|tu) (?:avez|as)|\btravailler avec (?:vous|toi))|\bexactement ce (?:qu['’]il nous fallait
      |que (?:nous|je) (?:voulions|cherchions|cherchais|voulais|attendions))|\bon ne (?:peut
      |pouvait) (?:pas )?(?:rêver|demander) mieux|\bne tarit? pas d['’]éloges|\bfait l['’]unanimité|\bque du (?:bien
      |bon)\b|\brien à dire,? (?:c['’]est )?(?:parfait|impeccable)
    \bmerci (?:\w+ ){{0,3}}(?:pour|de) (?:{_YOUR}|cet?t?e?|l['’]|le|la|ces|cet) ?(?:\w+ )?(?:{_GOOD}) (?:\w+ )?{_WORK}
      |\bmerci (?:\w+ ){{0,3}}(?:pour|de) (?:{_YOUR}|cet?t?e?|l['’]|le|la|ces
      |cet) ?{_WORK} (?:si |très |vraiment |absolument )*(?:{_GOOD})
    """
)
_PRAISE_NOT = patterns(
    rf"""
    \b(?:n['’]est|n['’]était|ne sont|n['’]étaient|n['’]a|n['’]ont|n['’]avez|n['’]êtes|ne suis|ne sommes|n['’]ai
      |n['’]avons|ne fut) (?:\w+ )?(?:pas|guère|plus|jamais|aucunement)\b(?![^.!?]{{0,40}}\b(?:mieux|aussi bien
      |aussi bon|meilleur))
    \bloin d['’]être\b
    \bpeu (?:professionnel|satisfait|convaincant)\w*
    \b(?:serait|seraient|serais|sera|seront|j['’]espère|nous espérons|espérant|si vous|si tu|pourrait|pourriez|devrait
      |souhaite|souhaitons|en espérant|au plaisir|dans l['’]attente|hâte de)\b
    \b(?:son|sa|ses|leur|leurs) (?:\w+ )?{_WORK}\b
    \bmerci pour rien\b
    \bbravo (?:pour (?:le|la|l['’]|ce|cette|les|votre|ton) ?(?:retard|erreur|oubli|gâchis|délai|bourde|fiasco|panne
      |désorganisation)|,? encore)
    \bencore (?:une fois )?(?:en retard|oublié|raté|faux|cassé)
    [«\"“] ?(?:{_GOOD}) ?[»\"”]
    \b(?:notre|nos|mon|ma) (?:\w+ )?(?:ancien\w*|précédent\w*|nouve\w+|autre)
    \bl['’]équipe de (?-i:[A-Z])
    \b(?:de|par|chez) (?!Votre|Vous|Toi)(?-i:[A-Z][a-zé]+)\b[^.!?]{{0,20}}\b(?:est|était|a été)\b
    \ble meilleur (?:moyen|moment|horaire|jour|prix)
    """
)
_COMPLAINT = patterns(
    r"""
    \b(?:déçu\w*|décevant\w*|déception|mécontent\w*|insatisfait\w*|insatisfaisant\w*|insatisfaction|contrarié\w*
      |agacé\w*|énervé\w*|frustré\w*|frustrant\w*|furieu\w+|exaspéré\w*|scandalis\w+|scandaleu\w+|outré\w*|choqué\w*
      |consterné\w*|atterré\w*|inacceptable\w*|inadmissible\w*|intolérable\w*|lamentable\w*|déplorable\w*
      |catastrophi\w+|catastrophe|désastreu\w+|désastre|honteu\w+|bâclé\w*|négligé\w*|négligence|incompéten\w+
      |amateurisme|médiocre\w*|inutilisable\w*|défectueu\w+|défaillan\w+|regrettable\w*|fiasco|mauvaise foi
      |en ai (?:marre|assez)|ras[- ]le[- ]bol|excédé\w*|à bout|perdu patience|perds patience
      |un manque de (?:\w+ )?(?:sérieux|professionnalisme|respect|communication|suivi|rigueur))\b
    \b(?:pas|guère|aucunement|peu|nullement|pas du tout|loin d['’]être|plus)(?: \w+){0,2}? (?:satisfait\w*
      |content\w*|professionnel\w*|acceptable\w*|convaincu\w*|à la hauteur|conforme\w*|ce (?:qui (?:était|avait été
      |a été) (?:convenu|prévu|promis|commandé)|que (?:nous|j['’]|vous|tu) ?(?:avions|avais|aviez|attendions|attendais
      |ai|avons))|sérieu\w+|normal\w*|à la mesure|correct\w*)\b
    \b(?:ne (?:correspond|correspondent|répond|répondent|fonctionne|fonctionnent|marche|marchent|respecte|respectez
      |tient|tenez)|n['’]a (?:toujours )?pas|n['’]avons (?:toujours )?pas|n['’]ai (?:toujours )?pas
      |n['’]avez (?:toujours )?pas|n['’]as (?:toujours )?pas|n['’]ont (?:toujours )?pas|n['’]est (?:toujours )?pas
      |ne sont (?:toujours )?pas)\b[^.!?]{0,60}\b(?:attentes|convenu|engagements?|délais?|promis|commande|reçu
      |respecté\w*|livré\w*|répondu|réponse|nouvelles?|prévu|toujours|correctement|du tout|comme (?:prévu|convenu
      |promis)|à la hauteur|tenu|daigné|prévenu\w*|remboursé\w*|corrigé\w*|réglé\w*|au cahier des charges|parvenu\w*)
    \b(?:toujours|encore) (?:aucune?|pas|sans|rien|en attente|pas reçu)\b|\b(?:sans|aucune|toujours sans
      |resté\w* sans) (?:la moindre |une |aucune )?(?:réponse|nouvelles?|réaction|explication|excuse|suite
      |retour)\b(?! (?:de votre part (?:avant|d['’]ici)))|\battend(?:s|ons) (?:toujours|encore|depuis|en vain)\b
      |\bdepuis (?:plus de )?(?:\w+ )?(?:jours|semaines|mois)\b[^.!?]{0,60}\b(?:attend\w*|sans|rien|aucune?|toujours
      |pas|relanc\w+)|\b(?:malgré|en dépit de) (?:nos|mes|plusieurs|de nombreuses|toutes|vos|l['’]|la|le) ?\w*
      |\b(?:pour la|c['’]est la|est la|voilà la) (?:deuxième|seconde|troisième|quatrième|cinquième|énième|nième|2e|3e
      |2ème|3ème) (?:fois|relance|semaine|erreur)
    \b(?:encore une fois|une fois de plus|à nouveau|de nouveau|encore)\b[^.!?]{0,50}\b(?:retard|en retard|erreurs?
      |faux|fausse|oubli\w*|problèmes?|panne|raté\w*|manqué\w*|annulé\w*|reporté\w*|incomplet\w*|pas)|\b(?:livré\w*
      |arrivé\w*|rendu\w*|envoyé\w*|reçu\w*) (?:\w+ ){0,2}(?:en retard|trop tard|hors délai|cassé\w*|abîmé\w*
      |endommagé\w*|incomplet\w*)|\b(?:retards?|erreurs?|fautes?|défauts?|problèmes?|dysfonctionnements?|manquements?
      |oublis?|coquilles) (?:\w+ )?(?:répétés?|répétées?|à répétition|inadmissibles?|graves?|importants?|importantes?
      |récurrents?|récurrentes?|de votre (?:part|équipe|service)|dans (?:votre|vos|le rapport|la facture|ton
      |le document))|\b(?:plein\w*|truffé\w*|bourré\w*|rempli\w*) (?:de |d['’])(?:erreurs|fautes|coquilles|bugs)
      |\b(?:beaucoup |bien |nettement )?trop (?:de (?:retards?|erreurs|fautes|problèmes)|cher|chère|long|lent|tard
      |élevé\w*)\b|\b(?:facturé\w*|débité\w*|prélevé\w*|facture) (?:\w+ ){0,3}(?:deux fois|à tort|en trop|erronée?
      |en double|incorrecte?|fausse)|\bsurfactur\w+|\bdélais? (?:\w+ )?(?:non|pas) (?:respecté|tenu)s?|\b(?:mauvaise?
      |piètre|faible) (?:qualité|service|communication|travail|prestation|expérience|gestion|conseil)
    \b(?:vous|tu) (?:nous |m['’]|m['’]aviez |nous aviez )?(?:aviez|avez|avais|as)\b[^.!?]{0,40}\b(?:promis|assuré
      |garanti|dit|convenu|engagés?)\b[^.!?]{0,80}\b(?:mais|or|pourtant|et (?:toujours|pourtant)|rien|pas|jamais
      |aucune?)|\b(?:me plains|nous plaignons|me plaindre|nous plaindre|porter plainte|plainte|réclamation|litige
      |mise en demeure|rembours(?:ement|er|ez)|dédommage\w+|résili\w+|rompre (?:le|notre) contrat|annuler (?:le|notre
      |la|ma) (?:contrat|commande)|changer de (?:prestataire|fournisseur)|perte de temps|perdu (?:du temps|un temps
      |de l['’]argent|confiance|toute confiance|notre confiance|un client)|perdons? confiance|laissé\w* tomber
      |laisse\w* (?:beaucoup |vraiment |fortement )?à désirer|plus jamais|ça suffit|comment (?:est-ce|se fait-il
      |expliquez|est-il)|pourquoi (?:n['’]|est-ce que|avons|ai|cette?|ce)\b[^?]{0,60}\b(?:pas|encore|toujours
      |aucune?|retard)|m['’]attendais à mieux|nous attendions à mieux|attendions mieux|attendais mieux|espérions mieux
      |ce n['’]est pas (?:normal|sérieux|possible|professionnel|acceptable|la première fois)|se moque(?:z
      |r)? (?:du monde|de nous|de moi))\b|\bmerci pour rien\b|\bbravo (?:pour (?:le|la|l['’]|ce|cette|les|votre
      |ton) ?(?:retard|erreur|oubli|gâchis|délai|bourde|fiasco|panne|désorganisation)|,? encore)
    """
)
_COMPLAINT_NOT = patterns(
    r"""
    \b(?:aucune|sans|pas la moindre|pas de) (?:plainte|réclamation|problèmes?|fausse note|accroc|difficulté)\b
    \bpas (?:du tout )?(?:déçu|mécontent|à me plaindre|à nous plaindre)\w*
    \b(?:désolée?s?|navrée?s?|excuse\w*|pardon)\b(?![^.!?]{0,60}\b(?:mais|vous avez|votre)\b)
    \b(?:si|en cas)\b[^.!?]{0,40}\b(?:satisfait\w*|problème|réclamation|erreur|pas)
    \b(?:notre|nos|mon|ma|un|l['’]) ?(?:\w+ )?(?:ancien\w*|précédent\w*|autre|dernier
      |actuel\w*) (?:\w+ )?(?:fournisseur|prestataire|agence|avocat|comptable|banque|logiciel|employeur|cabinet
      |consultant)
    \b(?:fournisseur|prestataire|agence|banque|logiciel) (?:précédent\w*|actuel\w*|ancien\w*)
    \b(?:il|elle|ils|elles) (?:est|était|sont|étaient|a été) (?:\w+ )?(?:déçu|mécontent|furieu|frustr|insatisfait)\w*
    \b(?:son|sa|ses|leur|leurs) (?:fournisseur|banque|prestataire|patron|agence|travail|service)
    \b(?:la météo|le temps était|le train|la sncf|l['’]hôtel|le vol|la compagnie aérienne|le match|le film
      |le restaurant)\b
    \bdéçue?s? de (?:ne pas|vous (?:avoir )?(?:rat|manqu)|devoir|partir)
    \b(?:ma|notre) (?:erreur|faute)\b
    \b(?:malheureusement|hélas),? (?:je|nous) ne (?:pourrai|pourrons|peux|pouvons|serai|serons)
    \bmalgré (?:tout|cela|ça|la pluie|le temps|la distance|son|leur)\b
    """
)
_PERSON = alternation(
    rf"""
    (?:(?:mon|ma|mes|notre|nos|un|une|le|la|l['’]) ?(?:\w+ ){{0,2}}?(?:collègues?|amie?s?|associée?s?|partenaire
      |assistante?|responsable|directeur|directrice|contact|connaissance|cousine?|frère|sœur|femme|mari|client|cliente
      |collaborat\w+|chef\w*|avocate?|comptable|expert\w*|patron\w*|consultante?|fondat\w+|gérante?|homologue
      |voisine?)\b(?: \w+ ?\w*)?(?:,? {NAME})?|{NAME})
    """
)
_INTRODUCTION = patterns(
    rf"""
    \b(?:je|j['’]|nous|permettez|permets|laissez|laisse|plaisir|souhait\w+|aimerais|voudrais|voulais|voulons|tenais
      |heureux|heureuse|ravie?)\b[^.!?]{{0,40}}?\b(?:vous|te|t['’]|vous deux)?\b ?(?:présente(?:r|rai)?|présentons
      |introduire|introduis|mets?|mettre|mettons|fais|faire)\b[^.!?]{{0,30}}?\b(?:{_PERSON}|en (?:relation|contact
      |rapport|lien)|la connaissance (?:de|d['’])|tous les deux|l['’]un à l['’]autre|connaissance)
    \b(?:je|j['’]|nous
      |on)(?:ai |te |vous |l['’]| ai | te | vous | me permets de | mets | mis )*[^.!?]{{0,10}}?(?:mets?|mettons|mis
      |mettre|ajoute|ajoutons|ajouté|inclus|copie|associe|joins|rajoute) (?:ici |également |aussi |donc |en (?:copie
      |cc) )*(?:{_PERSON})\b[^.!?]{{0,40}}?(?:en (?:copie|cc|boucle)|dans la boucle|à (?:cet échange|la conversation
      |ce mail|cette conversation|notre échange|l['’]échange)|,? qui\b|\(en (?:copie|cc)\))
    \b(?:mets?|mettons|mis|mettre) (?:ici |également |aussi )?en (?:copie
      |cc) (?:de ce mail |de cet échange |à ce mail |ici )?(?:{_PERSON})|\ben (?:copie|cc)(?: de ce (?:mail
      |message))?,? (?:{_PERSON}),? ?(?:qui|notre|mon|ma|de|du|chez|est|\()|\b{NAME}(?: \(?ci-jointe?\)?|,)? ?(?:est
      |qui est|,|\()? ?(?:mise? )?en (?:copie|cc)\b|\b{NAME},? (?:je (?:te|vous) présente|voici|te présente
      |vous présente|rencontre[rz]?) {NAME}|\bvoici {NAME}(?:,| qui| de| du)
      |\bje vous laisse (?:tous les deux |vous |prendre |échanger |poursuivre |organiser |voir )|\bje (?:te
      |vous) laisse (?:en|le soin)\b[^.!?]{{0,40}}\b(?:contact|avec|échanger|prendre)|\b(?:vous deux|tous les deux
      |vous)\b[^.!?]{{0,15}}\b(?:devriez|gagneriez|auriez|devez|pourriez)\b[^.!?]{{0,50}}\b(?:rencontrer|parler
      |échanger|connaître|beaucoup à|entendre|discuter)|\bmise en relation\b(?! avec)|\bmettre en (?:relation
      |contact) (?:{NAME}|vous|tous)|\bje (?:passe|transmets|cède) (?:la main|le relais|le dossier) à {_PERSON}
      |\b(?:prend(?:ra)?|prendre) le relais\b
    """
)
_INTRODUCTION_NOT = patterns(
    r"""
    \b(?:me présent\w+|nous présenter|se présenter|présenter (?:mes|nos|ses|vos|des) (?:excuses|condoléances|vœux
      |hommages|salutations|félicitations|résultats|chiffres|produits|services|conclusions|solutions|offres)
      |présent\w+ (?:le|la|les|l['’]|un|une|notre|nos|son|ce|cette) ?(?:\w+ )?(?:nouve\w+|produit|projet|rapport|offre
      |résultats?|logiciel|solution|gamme|budget|plan|bilan|facture|programme|stratégie|concept|proposition|dossier
      |service)s?\b)
    \b(?:pourriez|pourrais|peux|pouvez|pourrait|voudriez|voudrais-tu|accepteriez|serait-il possible|est-ce que (?:tu
      |vous))[- ]?(?:vous|tu)?\b[^.!?]{0,60}\b(?:présenter|mettre|introduire)
    \b(?:me|m['’]|nous) (?:présenter|mettre|introduire|avoir (?:présent|mis)\w*|as (?:présent|mis)\w*|avez (?:présent
      |mis)\w*)
    \bmerci\b[^.!?]{0,40}\b(?:présent\w+|mise? en|introduction|copie)
    \bpour (?:information|info|votre information|mémoire)\b
    \bfyi\b
    \bà titre (?:d['’]information|informatif)
    \b(?:ne|n['’])[^.!?]{0,20}\bpas\b[^.!?]{0,20}\b(?:présenter|mettre en)
    \ben pièce jointe\b
    """
)
_REQUEST = patterns(
    rf"""
    \b(?:pourriez|pourrais|peux|pouvez|pourrait|pouvais|voudriez|voudrais|accepteriez|accepterais|auriez|aurais|seriez
      |serais|serait|veux|voulez)\b[^.!?]{{0,80}}?\b(?:(?:me|m['’]|nous|le|la|lui|leur) ?(?:présenter|introduire
      |recommander|mettre en (?:relation|contact|rapport|lien)|faire (?:rencontrer|connaître)|aiguiller|orienter
      |indiquer (?:la (?:bonne )?personne|un contact|le bon|un nom|quelqu['’]un|à qui|qui))
      |mettre (?:{NAME} )?en (?:relation|contact)|faire (?:une |les |l['’]|la )(?:introduction|présentation
      |présentations|mise en relation|intro)|une (?:introduction|mise en relation|recommandation|présentation|intro)
      |glisser un mot|toucher un mot|un contact (?:à|chez|au|dans))
    \b(?:connais|connaissez|connaîtriez|connaîtrais|as|avez|auriez|aurais)[- ]?(?:tu
      |vous)\b[^.!?]{{0,30}}\b(?:quelqu['’]un|des (?:gens|personnes|contacts)|un contact|une personne|du monde
      |des entreprises)\b[^.!?]{{0,90}}\?|\b(?:tu|vous) (?:connais|connaissez|connaîtriez|aurais|auriez|as
      |avez)\b[^.!?]{{0,20}}\b(?:quelqu['’]un|des (?:gens|personnes|contacts)|un contact
      |une personne)\b[^.!?]{{0,90}}\?
    \b(?:qui|à qui|vers qui|quelle?)\b[^.!?]{{0,40}}\b(?:bonne personne|bon interlocuteur|bon contact|m['’]adresser
      |contacter|s['’]adresser|parler|me tourner|interlocut\w+|nous adresser)\b[^.!?]{{0,50}}\?
    \b(?:j['’]aimerais|j['’]apprécierais|je souhaiterais|je serais|nous serions|nous souhaiterions|nous aimerions
      |je cherche|nous cherchons|je voudrais|ce serait|ça serait|il serait)\b[^.!?]{{0,100}}\b(?:(?:me|m['’]
      |nous) ?(?:présenter|présentiez|présentes|présentais|mettre en (?:relation|contact)|mettiez en|mettes en
      |recommand\w+)|être (?:mise?s? en (?:relation|contact)|présentée?s?)|une (?:introduction|mise en relation
      |recommandation)|entrer en (?:contact|relation) avec)|\b(?:merci de|prière de|n['’]hésite(?:z)? pas à|peux-tu
      |s['’]il (?:te|vous) plaît,?) (?:bien vouloir )?(?:me|nous) (?:présenter|mettre en (?:relation|contact)
      |recommander)|\b(?:présente|présentez|mets|mettez|recommande|recommandez)-(?:moi|nous)\b|\bsi (?:tu
      |vous)\b[^.!?]{{0,40}}\b(?:me|m['’]|nous) ?(?:présenter|mettre en (?:relation|contact)|introduire|recommander)
    """
)
_REQUEST_NOT = patterns(
    r"""
    \b(?:me présenter à (?:mon|ma|l['’]|votre bureau|votre stand)|présenter (?:mes|nos) excuses|(?:présenter
      |recommander) (?:le|la|les|un|une|votre|vos|ce|cette) (?:\w+ )?(?:produit|projet|rapport|logiciel|restaurant
      |hôtel|livre|résultats|facture|offre|devis|solution)s?)\b
    \bmerci\b[^.!?]{0,20}\b(?:de m['’]avoir|de nous avoir|pour la|pour l['’])
    \bje (?:peux|pourrais|vais) (?:te|vous)\b[^.!?]{0,20}\b(?:présenter|mettre)
    """
)
_NAMED = patterns(
    rf"""
    \b(?:tu devrais|vous devriez|tu pourrais|vous pourriez|tu peux|vous pouvez|je (?:te|vous) (?:conseille|suggère
      |recommande)(?: de)?|il faudrait|il faut)\b[^.!?]{{0,20}}\b(?:parler|contacter|rencontrer|voir|appeler|écrire
      |joindre|demander|discuter|essayer|t['’]adresser|vous adresser
      |prendre contact)\b(?: à| avec| de)?(?: mon| ma| notre)?(?: \w+)? {NAME}
    \b(?:contacte|contactez|appelle|appelez|essaie|essayez|demande|demandez|parle|parlez|vois|voyez|adresse-toi
      |adressez-vous|écris|écrivez)(?: donc| plutôt| peut-être)? (?:à |avec |de ma part )?{NAME}|\bla (?:bonne
      |meilleure) personne\b[^.!?]{{0,40}}\b(?:est|serait|c['’]est)\b[^.!?]{{0,10}}{NAME}|\ble (?:bon
      |meilleur) (?:interlocuteur|contact)\b[^.!?]{{0,40}}\b(?:est|serait|c['’]est)\b[^.!?]{{0,10}}{NAME}
      |{NAME}[^.!?]{{0,40}}\b(?:serait|est|pourrait être) (?:\w+ )?(?:la bonne personne|le bon (?:interlocuteur
      |contact)|la personne|intéressée?|idéale?|parfaite?|très intéressée?)|\b(?:je pense à|je songe à|je connais
      |je te suggère|je vous suggère|je suggère|je propose|je te propose|je vous propose|je recommande
      |je te recommande|je vous recommande|ce serait|il y a)(?: \w+)? {NAME}(?:,| de\b| du\b| chez| qui|\.|$)
      |^\W*(?:(?:oui|bien sûr|peut-être)[,.!–-]* )*(?:pourquoi pas|et|peut-être|essaie|que penses-tu de
      |que pensez-vous de) {NAME}(?: de| du| chez|[,.?!]|$)
    """
)
_NAMED_NOT = patterns(
    r"""
    \bmerci\b
    \b(?:pourriez|pourrais|peux|pouvez)[- ](?:vous|tu)\b
    \b(?:je propose|pourquoi pas|peut-être) (?-i:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Janvier|Février|Zoom|Teams|Paris
      |Lyon)
    """
)
_DECLINED = patterns(
    r"""
    \bje (?:préfère|préférerais|préfèrerais|aimerais mieux|ne préfère)\b[^.!?]{0,15}\b(?:ne pas|pas|éviter
      |m['’]abstenir|rester en dehors)|\b(?:je|j['’]|nous) ?(?:ne |n['’])(?:me |nous )?(?:sens|sentons|suis|sommes
      |peux|pouvons|pourrai|pourrons|souhaite|souhaitons|veux|voulons|connais|connaissons|vois|fais|ai
      |suis)\b[^.!?]{0,15}\b(?:pas|personne|plus|guère|malheureusement pas)\b[^.!?]{0,40}\b(?:à l['’]aise|en mesure
      |aider|présenter|intéressée?s?|mettre en (?:relation|contact)|assez|suffisamment|bien|personnellement
      |donner suite|recommander|la bonne personne|le bon|déranger|mêler|personne|vraiment|faire cette|de contacts?
      |disposée?s?)\b|\b(?:je|nous) ne (?:la |le |les |l['’])?(?:connais|connaissons
      |vois) (?:malheureusement |hélas |vraiment )?(?:personne|pas (?:assez|bien|vraiment|suffisamment))\b
      |\bje (?:dois|devrai|vais devoir|suis obligée?|préfère) (?:\w+ )?(?:décliner|refuser|passer mon tour|renoncer)
      |\bnous (?:devons|allons devoir|préférons) (?:\w+ )?(?:décliner|refuser|renoncer)|\bnon,? merci\b
      |\bmerci,? mais non\b|\bpas intéressée?s?\b|\b(?:malheureusement|désolée?),? non\b|\bpersonne ne me vient\b
      |\bavons (?:décidé|choisi) de ne pas\b|\bavons (?:opté|choisi) pour (?:un autre|une autre|quelqu['’]un)
      |\bce n['’]est pas le (?:bon )?moment\b|\bmal à l['’]aise\b|\bperdu de vue\b
    """
)
_DECLINED_NOT = patterns(
    r"""
    \bsi (?:tu|vous)\b[^.!?]{0,40}\b(?:préfér\w+|pas|mal à l['’]aise)
    \bpas de (?:problème|souci)\b
    \bpourquoi pas\b
    """
)
_WHEN = alternation(
    r"""
    (?:hier|aujourd['’]hui|ce (?:matin|midi)|cet après-midi|tout à l['’]heure|l['’]autre (?:jour|soir)
      |la semaine (?:dernière|passée)|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi
      |dimanche)(?: dernier| soir| matin)?|avant-hier|récemment|le mois dernier|ce week-end|autour d['’]un
      |à (?-i:[A-Z])\w+|au (?:salon|congrès|déjeuner|séminaire)|à la conférence|chez (?:vous|toi))
    """
)
_MET = patterns(
    rf"""
    \b(?:ravie?s?|content\w*|heureu(?:x|se)s?|plaisir|agréable|sympa|chouette|super|enchantée?s?
      |bon)\b[^.!?]{{0,30}}\b(?:vous|t['’]|te|toi|nous)\b ?(?:\w+ ){{0,2}}?(?:vu\w*|voir|revoir|revu\w*|rencontr\w+
      |croisée?r?s?|retrouv\w+|parler|échanger|faire (?:votre|ta) connaissance|avoir (?:vu|rencontr|revu|crois
      |parl)\w*)\b[^.!?]{{0,40}}\b{_WHEN}
    \b(?:ravie?s?|content\w*|heureu(?:x|se)s?|enchantée?s?|plaisir)\b[^.!?]{{0,20}}\b(?:d['’]|de |à )?(?:vous |t['’]
      |te |nous )?avoir (?:pu )?(?:vous |te |t['’])?(?:enfin )?(?:vu\w*|revu\w*|rencontr\w+|crois\w+|parl\w+|échang\w+
      |fait (?:votre|ta) connaissance|déjeun\w+|dîn\w+)|\b(?:c['’]était|ce fut|ça a été
      |cela a été) (?:\w+ ){{0,4}}(?:plaisir|agréable|sympa|super|bon|chouette|formidable|joie
      |bien)\b[^.!?]{{0,20}} de (?:vous |te |t['’])?(?:enfin )?(?:voir|revoir|rencontrer|croiser|retrouver|parler
      |échanger|discuter|déjeuner|dîner|faire)|\bmerci\b[^.!?]{{0,20}}\b(?:pour|de) (?:l['’]
      |le |la |ce |cet |cette |notre |votre |ton |ta |m['’]avoir |nous avoir )?(?:\w+ ){{0,2}}?(?:rencontre|réunion
      |rendez-vous|entretien|déjeuner|dîner|café|échange|accueil|visite|discussion|conversation|temps (?:que|accordé)
      |reçus?|consacré|moment|entrevue|soirée|journée)\b|\b(?:suite à|après|comme (?:convenu|évoqué|discuté
      |promis) (?:lors de|pendant|à)|faisant suite à|lors de|pendant|depuis|dans le prolongement de) (?:notre|nos
      |l['’]|la|le|ce|cette) ?(?:\w+ ){{0,2}}?(?:rencontre|réunion|rendez-vous|entretien|déjeuner|dîner|café|échanges?
      |visite|discussion|conversation|entrevue|atelier|appel|point)\b|\b(?:notre|nos) (?:\w+ )?(?:rencontre|réunion
      |rendez-vous|entretien|déjeuner|dîner|échange|café|discussion|conversation) (?:de |d['’])?{_WHEN}
      |\bcomme (?:convenu|évoqué|discuté|promis) (?:ensemble )?(?:hier|ce matin|la semaine dernière|lundi|mardi
      |mercredi|jeudi|vendredi|de vive voix|au déjeuner)|\b(?:nous nous sommes|on s['’]est) (?:vus|vu|rencontrés
      |croisés|parlé|retrouvés)\b[^.!?]{{0,30}}\b{_WHEN}
      |\bj['’]ai (?:beaucoup |vraiment |bien |été ravie? de )?(?:apprécié|aimé) (?:notre|nos) (?:\w+ )?(?:rencontre
      |échanges?|discussion|déjeuner|conversation|entretien|dîner|rendez-vous)
    """
)
_MET_NOT = patterns(
    r"""
    \b(?:au plaisir|hâte|espère(?! que (?:vous êtes|tu es|tu as|vous avez))|espérons|espérant|serai|serais|serait
      |serions|seront|pourrions|pourrait|si|demain
      |prochaine?s?|bientôt|à venir|voudrais|aimerais|souhait\w+|propos\w+|annul\w+|report\w+|manqué|ratée?s?
      |loupée?s?|pas pu|n['’]ai pas|n['’]avons pas|dommage|désolée?s?|avant (?:notre|la))\b
    \b(?-i:[A-Z]\w+) et moi\b|\bmoi et (?-i:[A-Z])
    """
)
_MISSED = patterns(
    r"""
    \b(?:désolée?s?|dommage|navrée?s?|regrett\w+|regrets?|pardon|excuse\w*|malheureusement
      |déçue?s?)\b[^.!?]{0,60}\b(?:(?:ratée?s?|manquée?s?|loupée?s?)\b|(?:pas|jamais) (?:\w+ )?(?:pu|réussi
      |arriv\w+)\b[^.!?]{0,40}\b(?:voir|rencontrer|venir|être (?:là|présente?s?|des vôtres)|croiser|assister|rejoindre
      |honorer|retrouver)|de ne pas (?:avoir pu |être |avoir été )?(?:venir|venue?s?|vous (?:voir|avoir vu)|été
      |assister|là|présente?|au rendez-vous)|dû (?:\w+ )?(?:annuler|partir|m['’]absenter|quitter)|posé un lapin
      |oublié (?:notre|le) (?:rendez-vous|déjeuner))
    \b(?:nous nous sommes|on s['’]est) (?:\w+ )?(?:ratée?s?|manquée?s?|loupée?s?)\b
    \b(?:vous n['’]êtes|tu n['’]es|personne n['’]est|il n['’]est) (?:pas|jamais) (?:\w+ )?(?:venue?s?|présentée?s?
      |arrivée?s?|apparue?s?)\b
    \b(?:je vous ai|je t['’]ai|nous vous avons) attendue?s?\b
    \b(?:posé|poser) un lapin\b
    """
)
_MISSED_NOT = patterns(
    r"""
    \b(?:raté|manqué|loupé)\w* (?:votre|ton|l['’]|le|la) ?(?:mail|message|appel|train|avion|échéance|occasion|courriel)
    (?<!attendu )\b(?:votre|ton) (?:mail|message|appel|courriel)\b
    ^(?!.*\b(?:hier|ce matin|oublié|attendu|raté)\b).*\b(?:demain|prochaine?)\b
    \bne (?:pourrai|pourrons|serai|serons) pas\b
    """
)
_THANKS = patterns(
    r"""
    \b(?:merci|mercis|remerci\w+)\b[^.!?]{0,30}\b(?:pour|de|d['’])
    \b(?:je|nous) (?:vous|te|t['’]) ?(?:\w+ )?(?:en )?(?:remerci\w+|suis (?:très |infiniment )?reconnaissante?
      |sommes (?:très )?reconnaissants?)
    \b(?:un grand|mille|encore|infiniment) mercis?\b
    \b(?:je|nous) (?:vous|t['’]|te) (?:en )?(?:suis|sommes) (?:\w+ )?(?:reconnaissant|redevable|obligé)\w*
    """
)
_THANKS_NOT = patterns(
    r"""
    \b(?:d['’]avance|par avance)\b
    \bnon,? merci\b
    \bmerci,? mais\b
    \bmerci (?:de (?:bien vouloir|me |nous |votre (?:compréhension|attention|patience|réponse|retour|message|mail
      |intérêt|confiance|commande)|ton (?:message|mail|retour)|confirmer|répondre|noter|ne pas|vérifier|transmettre
      |votre)|pour (?:votre|ton|ta|le|la|rien) ?(?:compréhension|attention|patience|message|mail|courriel|réponse
      |retour|commande|confiance|intérêt|info\w*)?)\b(?! (?:aide|soutien|accueil|travail|temps|conseils?|présentation
      |déjeuner|dîner|visite|invitation))
    """
)

LEXICON = Lexicon(
    "fr",
    {
        SignalKind.PRAISE: sense(_PRAISE + praise_shapes.FRENCH, unless=_PRAISE_NOT + praise_shapes.FRENCH_NOT),
        SignalKind.COMPLAINT: sense(
            _COMPLAINT + grievance_shapes.FRENCH, unless=_COMPLAINT_NOT + grievance_shapes.FRENCH_NOT
        ),
        SignalKind.THANKS: sense(_THANKS + asking_shapes.FRENCH_THANKS, unless=_THANKS_NOT),
        SignalKind.INTRODUCTION: sense(_INTRODUCTION + asking_shapes.FRENCH_INTRODUCTION, unless=_INTRODUCTION_NOT),
        SignalKind.INTRODUCTION_REQUEST: sense(_REQUEST + asking_shapes.FRENCH_REQUEST, unless=_REQUEST_NOT),
        SignalKind.PROSPECT_NAMED: sense(_NAMED, unless=_NAMED_NOT),
        SignalKind.DECLINED: sense(_DECLINED + asking_shapes.FRENCH_DECLINED, unless=_DECLINED_NOT),
        SignalKind.MEETING_CONFIRMED: sense(_MET + encounter_shapes.FRENCH_MET, unless=_MET_NOT),
        SignalKind.MEETING_MISSED: sense(_MISSED + encounter_shapes.FRENCH_MISSED, unless=_MISSED_NOT),
    },
)
