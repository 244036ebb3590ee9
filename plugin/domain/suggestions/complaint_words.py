"""What settles a complaint and what keeps it open, in words."""

import re

from plugin.domain.language.vocabulary import alternation

CLOSED = re.compile(
    r"(?<!\w)"
    + alternation(
        r"ma(?:de|kes) (?:up for|good)",
        r"no (?:harm done|hard feelings)",
        r"water under the bridge",
        r"(?:matter|case|chapter|file|issue|subject) (?:is |was |as )?(?:now )?closed",
        r"(?:put|leave|left) (?:it|that|this)(?: all)? behind (?:us|me)",
        r"apolog(?:y|ies) accepted",
        r"(?:draw|drawn) a line",
        r"ausgeräumt",
        r"wieder ?gut ?gemacht",
        r"vom tisch",
        r"abgehakt",
        r"aus der welt",
        r"(?:schwamm|strich) d(?:a)?r(?:ü|ue)ber",
        r"(?:affaire|dossier|incident|chapitre) (?:est )?(?:close?|classée?|oubliée?)",
        r"c['’]est (?:oublié|pardonné|du passé)",
        r"n['’]en parlons plus",
        r"(?:page|parenthèse) (?:est )?(?:tournée|refermée)",
        r"(?:asunto|tema|caso|capítulo) (?:está )?(?:zanjado|cerrado|olvidado)",
        r"borrón y cuenta nueva",
        r"all (?:is )?forgiven",
        r"todo olvidado",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
"""Words that close a quarrel, and say nothing else."""
SETTLED = re.compile(
    r"(?<!\w)"
    + alternation(
        r"sort(?:ed|ing)(?: \w+){0,3} out",
        r"sorted",
        r"fix(?:ed|ing)",
        r"(?:re)?solv(?:ed|ing)",
        r"settl(?:ed|ing)",
        r"clear(?:ed|ing)(?: \w+){0,3} up",
        r"put(?:ting)?(?: \w+){0,3} right",
        r"(?:so|very|that) quick(?:ly)?",
        r"works? (?:now|again|fine|perfectly|well)",
        r"working (?:now|again|fine)",
        r"back (?:on track|to normal)",
        r"turn(?:ed|ing) (?:it|this|things) around",
        r"all (?:good|is well)",
        r"for (?:the )?(?:quick|swift|fast|prompt)\w*",
        r"erledigt",
        r"behoben",
        r"gelöst",
        r"geklärt",
        r"bereinigt",
        r"(?:schnelle|rasche|gute) lösung",
        r"so (?:schnell|rasch)",
        r"läuft (?:jetzt|wieder|nun)\w*",
        r"funktioniert (?:jetzt|wieder|nun)",
        r"alles (?:gut|bestens|wieder gut|in ordnung)",
        r"für die (?:schnelle|rasche|prompte)\w*",
        r"réglée?s?",
        r"résolue?s?",
        r"corrigée?s?",
        r"réparée?s?",
        r"(?:si|aussi) (?:vite|rapidement)",
        r"(?:re)?marche (?:à nouveau|maintenant|bien)",
        r"tout est (?:bon|rentré dans l['’]ordre)",
        r"pour (?:la|votre|ta) (?:rapidité|réactivité)",
        r"resuelt[oa]s?",
        r"solucionad[oa]s?",
        r"arreglad[oa]s?",
        r"aclarad[oa]s?",
        r"subsanad[oa]s?",
        r"tan (?:rápido|pronto)",
        r"funciona (?:ya|ahora|de nuevo|perfectamente)",
        r"todo (?:bien|en orden|aclarado)",
        r"por la (?:rapidez|rápida)\w*",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
"""Words that settle, in thanks or in the conversation of the complaint; elsewhere they may be about anything."""
UNSETTLED = re.compile(
    r"\b(?:still|not|n['’]t|never|until|unless|if|nicht|nie|immer noch|bis|wenn|falls|kein\w*|pas|jamais"
    r"|toujours|aucun\w*|tant que|si (?!vite|rapid)|no(?! hard| harm)|nunca|hasta|todavía|aún|sigue)\b"
    r"|\?\s*$",
    re.IGNORECASE,
)
"""What takes a settling word back: it is not so, not yet so, or only asked."""

SUBJECT = re.compile(
    r"\b(?:complaint|complaining|not what (?:we|was) agreed|unacceptable|very disappoint\w*|beschwerde|reklamation|"
    r"unzufrieden\w*|so nicht vereinbart|réclamation|mécontent\w*|inacceptable|inadmissible|queja|reclamación|"
    r"descontent[oa]|inaceptable)\b",
    re.IGNORECASE,
)
