"""How praise, complaints, introductions and the rest are said in Spanish."""

from plugin.domain.language import asking_shapes, encounter_shapes, grievance_shapes, praise_shapes
from plugin.domain.language.lexicon import NAME, Lexicon, sense
from plugin.domain.language.vocabulary import alternation, patterns
from plugin.domain.model import SignalKind

_GOOD = alternation(
    r"""
    (?:excelentes?|excepcional(?:es)?|estupend[oa]s?|magnífic[oa]s?|maravillos[oa]s?|fantástic[oa]s?|impresionantes?
      |impecables?|perfect[oa]s?|brillantes?|genial(?:es)?|fabulos[oa]s?|extraordinari[oa]s?|sobresalientes?
      |increíbles?|inmejorables?|espectacular(?:es)?|formidables?|admirables?|intachables?|valios[oa]s?
      |valiosísim[oa]s?|buenísim[oa]s?|utilísim[oa]s?|de primera|de diez|de lujo
      |un (?:gran |rotundo |verdadero )?(?:éxito|acierto|placer|lujo)|una (?:maravilla|pasada|gozada|joya)
      |muy (?:profesional(?:es)?|útil(?:es)?|buen[oa]s?|bien|complet[oa]s?|clar[oa]s?|eficaz|eficaces|eficientes?
      |satisfactori[oa]s?|amables?|atent[oa]s?|logrado|lograda|acertad[oa]s?|interesantes?|valios[oa]s?)
      |realmente (?:buen[oa]s?|bien|útil(?:es)?|profesional(?:es)?)|el mejor|la mejor|los mejores|las mejores
      |a la altura|por encima de (?:nuestras|mis) expectativas)
    """
)
_WORK = alternation(
    r"""
    (?:trabajos?|informes?|presentaci(?:ón|ones)|propuestas?|oferta|análisis|estudio|documentos?|documentación
      |diseños?|web|página|taller|formación|curso|sesión|charla|ponencia|conferencia|consejos?|ayuda|apoyo
      |asesoramiento|asesoría|servicios?|atención|equipo|resultados?|proyecto|estrategia|campaña|logo|logotipo|texto
      |artículo|traducción|organización|gestión|labor|esfuerzos?|dedicación|profesionalidad|profesionalismo|paciencia
      |colaboración|implicación|aportaci(?:ón|ones)|discurso|borrador|solución|software|instalación|seguimiento
      |auditoría|seminario|implementación|trato|rapidez|compromiso|experiencia|recomendaciones|desempeño|vídeo|video
      |fotos|evento)
    """
)
_YOUR = r"(?:su|sus|tu|tus|vuestr[oa]s?)"
_WE = alternation(
    r"""
    (?:(?:todo )?(?:el|mi|nuestro) (?:\w+ )?(?:equipo|cliente|jefe|director|comité|consejo|mundo|marido)|(?:los|las
      |mis|nuestros|nuestras|la|mi|nuestra|toda la) (?:\w+ )?(?:clientes|directiva|jefa|compañeros|participantes
      |asistentes|dirección|directora|empresa|familia|clienta|mujer)|yo|nosotros|nos|me|todos)
    """
)
_PRAISE = patterns(
    rf"""
    \b{_YOUR} (?:\w+ ){{0,3}}?{_WORK}\b[^.!?;]{{0,50}}?\b(?:es|son|fue|fueron|ha sido|han sido|está|están|era|estuvo
      |estuvieron|resultó|quedó|ha|han|nos|me)\b[^.!?;]{{0,30}}?\b(?:{_GOOD}|superado (?:\w+ )?expectativas
      |ayudado (?:mucho|muchísimo|enormemente)|encantado|encantó|impresionado|impresionó|gustado (?:mucho|muchísimo)
      |gustó (?:mucho|muchísimo)|marcado la diferencia|convencido|fascinado|sido de gran ayuda)
    \b{_YOUR} (?:\w+ )?(?:{_GOOD}|gran|magnífico|buen) {_WORK}\b(?! en equipo)
    \b(?:ha|has|han|habéis|hizo|hiciste|hicieron
      |hicisteis)\b[^.!?;]{{0,20}}?\b(?:hecho |realizado |hicisteis |sido )?(?:un|una|todo un
      |unos)? ?(?:muy |realmente |verdaderamente )?(?:{_GOOD}|gran|buen|magnífico|estupendo|excelente
      |grandísimo) (?:{_WORK}|papel)\b
    \b(?:ha|has|han|habéis) (?:\w+ ){{0,3}}?(?:superado (?:todas )?(?:nuestras|mis|las) expectativas|salvado|bordado
      |clavado|impresionado|dejado (?:sin palabras|impresionad\w+|encantad\w+|con la boca)|ayudado (?:muchísimo
      |enormemente|tanto)|marcado la diferencia|sido (?:de gran ayuda|una gran ayuda|fundamental|clave|{_GOOD}))
      |\b(?:lo|la) (?:has|ha|habéis|han) (?:bordado|clavado|hecho (?:genial|muy bien|fenomenal|de maravilla
      |estupendamente|fantástico))|\blo (?:hiciste|hizo|hicieron|hicisteis) (?:genial|muy bien|fenomenal|de maravilla
      |estupendamente|fantástico|increíble|excelente)
    \b(?:eres|sois|es usted|son ustedes|usted es|ustedes son|son|{_YOUR} equipo es) (?:\w+ ){{0,2}}?(?:un (?:crack
      |genio|sol|ángel|gran profesional|profesional como|fenómeno|fuera de serie|maestro|tesoro)|una (?:crack|genia
      |gran profesional|máquina|joya|fenómena)|unos (?:cracks|grandes profesionales|fenómenos)|los mejores|el mejor
      |la mejor|grandes? profesional(?:es)?)
    \b(?:estoy|estamos|está|están|estuvo|estuvieron|estuvimos|quedé|quedamos|quedó|quedaron|me quedé|nos quedamos
      |hemos quedado|he quedado|me siento)\b[^.!?;]{{0,25}}?\b(?:encantad\w+|impresionad\w+|fascinad\w+|maravillad\w+
      |muy satisfech\w+|muy content\w+|entusiasmad\w+|más que satisfech\w+|plenamente satisfech\w+
      |totalmente satisfech\w+|contentísim\w+|gratamente sorprendid\w+|sumamente satisfech\w+|feliz|felices
      |muy agradecid\w+)\b[^.!?;]{{0,30}}\b(?:con|por|de)\b (?:{_YOUR}|el (?:\w+ ){{0,2}}{_WORK}
      |la (?:\w+ ){{0,2}}{_WORK}|los {_WORK}|lo que (?:has|ha|habéis|han)|cómo (?:has|ha|habéis|han)|la forma en que
      |haber(?:te|le|los|os) (?:contrat|eleg|conoc)\w+|haber (?:contado|trabajado) con|trabajar con)
    \b(?:enhorabuena|felicidades|felicitaciones|bravo|chapó|chapeau|mis felicitaciones|te felicito|le felicito
      |os felicito|los felicito|me quito el sombrero|buen trabajo|gran trabajo|excelente trabajo|magnífico trabajo
      |qué buen trabajo|qué gran trabajo|muy buen trabajo|bien hecho|muy bien hecho|sigue así|sigan así|seguid así
      |cinco estrellas|5 estrellas|matrícula de honor|un diez|un 10)\b(?![^.!?]{{0,40}}\b(?:boda|cumpleaños|bebé
      |nacimiento|ascenso|navidad|fiestas|aniversario|santo)\b)
    ^\W*(?:hola[\w ]{{0,15}}|gracias[\w ]{{0,12}})?[\s,!.:¡–-]*(?:qué |un |una |realmente |ha sido |fue )*(?:{_GOOD}
      |gran) (?:{_WORK})\b|^\W*(?:qué|vaya) {_WORK} (?:tan |más )(?:{_GOOD}|buen[oa]|profesional|complet[oa])
    \b(?:el|la|los|las|este|esta) (?:\w+ ){{0,2}}?{_WORK}(?: que (?:has|ha|habéis|han|hiciste|hizo|nos
      |me)\b[^,.!?]{{0,40}})?[^.!?;,]{{0,15}}? (?:es|son|fue|fueron|ha sido|han sido|está|están|estuvo|quedó
      |ha quedado|han quedado|salió)(?: \w+){{0,2}}? (?:{_GOOD}|exactamente lo que)
    \b(?:ha sido|fue|es|siempre es)(?: \w+){{0,2}}? (?:un (?:verdadero |gran |auténtico |enorme |absoluto )?(?:placer
      |gusto|lujo|honor)|una (?:gozada|delicia|alegría)) (?:trabajar|colaborar|haber (?:trabajado|colaborado)
      |contar) con (?:usted|ustedes|vosotros|tigo|contigo|vuestro|su|tu)|\btrabajar contigo\b[^.!?]{{0,30}}\b(?:placer
      |gusto|lujo|{_GOOD})|\b(?:un (?:verdadero |gran )?(?:placer|gusto|lujo)) (?:trabajar|colaborar) contigo
    \b(?:recomend(?:aré|aremos|aría|aríamos|ado|amos|aros|arte|arle|arles|o))\b[^.!?]{{0,30}}\b(?:{_YOUR} (?:\w+ )?
      |a todos|sin (?:duda|dudarlo)|a ojos cerrados|encarecidamente)\b|\b(?:te|le|les|os
      |los) (?:he |hemos )?recomend(?:aré|aremos|ado|amos|aría|o|aríamos)\b
    \bgracias a (?:usted|ustedes|vosotros|ti|{_YOUR})\b[^.!?]{{0,100}}\b(?:ganado|ahorrado|duplicado|conseguido
      |logrado|podido|aumentado|mejorado|cerrado|éxito|a tiempo|hemos|ganamos|logramos|conseguimos)|\bsin (?:usted
      |ustedes|vosotros|ti|{_YOUR} \w+),? ?[^.!?]{{0,50}}\b(?:no habr\w+|imposible|nunca|jamás|no hubi\w+)
    \b(?:nunca|jamás|pocas veces|rara vez)\b[^.!?]{{0,50}}\b(?:tan|mejor|mejores|igual)\b[^.!?]{{0,30}}|\b(?:superó
      |superado|supera|superan|superaron|superando)\b[^.!?]{{0,20}}\bexpectativas|\b(?:me|nos|les
      |le) (?:ha |han )?(?:encant(?:a|an|ó|aron|ado)|fascin(?:a|ó|ado)|impresion(?:ó|ado)|gust(?:ó|ado|aron) (?:mucho
      |muchísimo))\b[^.!?]{{0,20}}\b(?:{_YOUR} (?:\w+ ){{0,2}}{_WORK}|(?:el|la|los|las) (?:\w+ )?{_WORK}|cómo (?:has
      |ha|habéis|han|lo)|lo que (?:has|ha|habéis|han)|trabajar (?:con|contigo))|\b(?:valoro|valoramos|aprecio
      |apreciamos|admiro|admiramos|agradezco
      |agradecemos) (?:mucho |enormemente |muchísimo )?(?:{_YOUR} (?:\w+ )?(?:{_GOOD} )?(?:profesionalidad
      |profesionalismo|dedicación|esfuerzo|entrega|compromiso|excelente \w+|gran \w+|talento|paciencia))
      |\bjusto lo que (?:necesit|busc|quer)\w+|\bexactamente lo que (?:necesit|busc|quer)\w+|\bno (?:se )?(?:puedo
      |podemos|podría|podríamos|puede) (?:pedir más|estar más content\w+|haber (?:salido|ido) mejor
      |pedir (?:nada )?mejor)|\bgracias por (?:{_YOUR}|el|la|un|una|este|esta|tan) ?(?:\w+ )?(?:{_GOOD}
      |gran) (?:\w+ )?{_WORK}|\bgracias por (?:{_YOUR}|el|la|un|una) {_WORK} (?:tan )?(?:{_GOOD})
    """
)
_PRAISE_NOT = patterns(
    rf"""
    \bno (?:es|son|fue|fueron|ha sido|han sido|está|están|estoy|estamos|estuvo|era|quedé|quedamos|ha|han|me
      |nos)\b(?![^.!?]{{0,30}}\b(?:más content|mejor|pedir))
    \b(?:nada|poco|ni|tampoco|lejos de|menos) (?:\w+ )?(?:{_GOOD}|profesional|satisfech\w+)
    \b(?:sería|serían|será|serán|espero|esperamos|ojalá|si (?:me|nos|puede|puedes|pudiera|pudieras)|podría|podrías
      |deseo|deseamos|confío|seguro que)\b
    \bque (?:tengas|tenga|tengan|tengáis|pases|pase|salga|vaya|sea)\b
    \bgracias por nada\b
    \b(?:el|la) (?:informe|trabajo|servicio) de (?-i:[A-Z])
    \b(?:de|por) (?-i:(?!Usted)[A-Z][a-zé]+)\b[^.!?]{{0,20}}\b(?:es|fue|ha sido|está)\b
    \b(?:nuestro|nuestra|mi) (?:\w+ )?(?:anterior|antiguo|antigua|nuevo|nueva|otro|otra)
    \b(?:proveedor|agencia|consultor|abogado) anterior
    \botra vez (?:tarde|mal|roto|con retraso)
    \b(?:enhorabuena|felicidades|bravo) por (?:el|la|otro|otra|vuestro|su|tu|llegar) ?(?:retraso|error|fallo|olvido
      |desastre|caos|tarde)
    [«\"“] ?(?:{_GOOD}) ?[»\"”]
    \bla mejor (?:manera|forma|hora|opción|fecha)
    \bel mejor (?:momento|día|precio|modo)
    """
)
_COMPLAINT = patterns(
    r"""
    \b(?:decepcionad\w+|decepcionante\w*|decepción|descontent\w+|insatisfech\w+|insatisfactori\w+|disgustad\w+
      |molest[oa]s?\b(?! que)|enfadad\w+|enojad\w+|frustrad\w+|frustrante\w*|indignad\w+|indignante\w*|furios\w+
      |hart[oa]s? (?:de|con|ya)|harto|cansad[oa]s? de|inaceptable\w*|inadmisible\w*|intolerable\w*|lamentable\w*
      |deplorable\w*|pésim\w+|desastros\w+|desastre|vergonzos\w+|vergüenza|chapuza|chapucer\w+|negligencia
      |negligente\w*|incompeten\w+|mediocre\w*|inservible\w*|inutilizable\w*|defectuos\w+|poco profesional\w*
      |poco seri[oa]s?|falta de (?:\w+ )?(?:profesionalidad|profesionalismo|seriedad|respeto|comunicación|seguimiento
      |atención|respuesta|rigor|interés)|una tomadura|tomadura de pelo|un fiasco|deja (?:mucho|bastante) que desear
      |dejó (?:mucho|bastante) que desear|dejan mucho que desear|perdiendo la paciencia|perdido la paciencia|se (?:me
      |nos) acaba la paciencia|no (?:puede|podemos|puedo) (?:ser|seguir así|aceptar|tolerar|permitir|continuar así))\b
    \bno (?:estoy|estamos|está|están|quedé|quedamos|quedo)(?: \w+){0,3}? (?:satisfech\w+|content\w+|conform\w+
      |de acuerdo con (?:la|el) (?:calidad|factura|trabajo|servicio|cargo)|convencid\w+|feliz|felices|a gusto)
      |\bno (?:es|era|fue|son|ha sido|eran) (?:en absoluto |para nada |nada )?(?:aceptable\w*|profesional\w*
      |lo (?:que (?:acordamos|esperábamos|esperaba|pedimos|pedí|contratamos|habíamos|prometieron|se acordó
      |nos prometi\w+|encargamos)|acordado|pactado|prometido|convenido)|normal|serio|de recibo|la primera vez
      |suficiente|la calidad|el servicio)|\bno (?:cumple|cumplen|cumplió|cumplieron|ha cumplido|han cumplido|responde
      |corresponde|corresponden|funciona|funcionan|respetan?|alcanza)\b|\b(?:por debajo de|no está a la altura
      |no estuvo a la altura|no ha estado a la altura|no están a la altura)\b
    \b(?:sigo|seguimos|sigue|siguen|continuamos|llevo|llevamos|todavía|aún|hasta (?:ahora|hoy
      |la fecha))\b[^.!?]{0,60}\b(?:sin|esperando|no (?:hemos|he|ha|han|nos|me|tengo|tenemos|recib\w+|está\w*
      |funciona\w*)|pendiente\w*|ningun[oa]?)\b|\b(?:sin|ninguna|ni una|no hemos (?:tenido|recibido|obtenido)
      |no he (?:tenido|recibido|obtenido)|nadie)\b[^.!?]{0,20}\b(?:respuesta|noticias|explicación|disculpa
      |contestación|solución|contesta|responde|ha (?:respondido|contestado|llamado)|nos (?:avis|inform|contest
      |respond)\w+|me (?:avis|inform|contest|respond)\w+)|\b(?:por|es la|esta es la|ya es la|van ya) (?:segunda
      |tercera|cuarta|quinta|enésima|2ª|3ª) vez|\b(?:de nuevo|otra vez|una vez más
      |nuevamente)\b[^.!?]{0,60}\b(?:tarde|retras\w+|error\w*|mal|fall\w+|problema\w*|no|sin|incorrect\w+
      |equivocad\w+|cancel\w+|roto|caíd\w+)|\ba pesar de (?:nuestr|mis|mi|las|los|l[oa]s? repetid|haber|lo |vari
      |numeros|que (?:nos|me|lo|habíamos|ya))\w*|\bpese a (?:nuestr|mis|las|los|haber|lo |que)\w*
    \b(?:con|lleva\w*|llegó|llegaron|entreg\w+|recibi\w+)\b[^.!?]{0,30}\b(?:tarde|con (?:\w+ ){0,3}retraso
      |fuera de plazo|roto|rota|rotos|dañad\w+|incomplet\w+|defectuos\w+|mal estado|de retraso)\b|\b(?:incumpl\w+
      |plazos? (?:\w+ )?(?:incumplido|vencido)s?|fuera de plazo|retrasos? (?:\w+ )?(?:continu\w+|constante\w*
      |repetid\w+|inaceptable\w*|injustificad\w+|reiterad\w+|de \w+ (?:días|semanas|meses)))\b|\b(?:llen[oa]s?
      |plagad[oa]s?|repleto|repleta) de (?:errores|erratas|fallos|faltas)|\b(?:demasiad[oa]s?|much[oa]s|numeros[oa]s
      |vari[oa]s|grav[oe]s|tantos|constantes|continuos|repetidos|serios) (?:errores|fallos|problemas|retrasos
      |deficiencias|defectos|erratas|quejas)\b|\b(?:cobr|factur|carg)\w+ (?:\w+ ){0,4}(?:dos veces|de más
      |por duplicado|indebid\w+|por error|el doble|de forma incorrecta)|\bfactura (?:\w+ )?(?:incorrect\w+|errónea
      |equivocada|duplicada|está mal)|\bdemasiado (?:car[oa]s?|tarde|lent[oa]s?|larg[oa]s?|alto|alta)\b|\b(?:mal[oa]?
      |pésim[oa]|mala) (?:servicio|calidad|atención|experiencia|gestión|comunicación|trato|organización|trabajo
      |imagen)\b|\b(?:está|están|fue|estaba) (?:muy )?(?:mal (?:hech|redactad|traducid|instalad|calculad|diseñad
      |gestionad|organizad|ejecutad)\w+)
    \b(?:nos|me|se) (?:\w+ )?(?:prometi\w+|asegur\w+|garantiz\w+|dij\w+|comprometi\w+|había\w* (?:prometido|asegurado
      |dicho|garantizado))\b[^.!?]{0,80}\b(?:pero|y (?:todavía|aún|sin embargo|sigue|seguimos)|no|nunca|nada
      |sin embargo)\b|\b(?:me quejo|nos quejamos|quiero quejarme|queremos quejarnos|quejarme|quejarnos|queja
      |queja formal|reclamación|reclamo|reclamar|hoja de reclamaciones|reembolso|devolución del (?:dinero|importe)
      |devuelvan el dinero|indemnización|compensación|(?:cancelar|rescindir|anular|resolver) (?:el|nuestro|la|este
      |mi) (?:contrato|pedido|acuerdo|suscripción|servicio)|(?:cambiar|buscar) (?:de |otro )proveedor
      |perdido (?:la |toda |toda la |nuestra )?confianza|pérdida de (?:tiempo|dinero|confianza)
      |perder (?:el |un )?(?:tiempo|cliente|clientes|dinero)|hemos perdido (?:\w+ )?(?:tiempo|dinero|clientes?|horas
      |días)|nos (?:ha|han|has|habéis) (?:fallado|dejado tirados|ignorado|mentido|engañado)|me (?:ha|han
      |has) (?:fallado|dejado tirad[oa]|ignorado|mentido|engañado)|nos dej(?:ó|aron|aste) tirados|nunca más|ya basta
      |basta ya|esto es (?:el colmo|inaudito|increíble que|una vergüenza|intolerable)|cómo es posible|por qué (?:no
      |nadie|todavía|aún|sigue)|esper(?:aba|ábamos) (?:mucho )?(?:más|algo mejor|otra cosa|un mejor)|exij\w+
      |exigimos)\b|\bgracias por nada\b|\b(?:enhorabuena|felicidades|bravo) por (?:el|la|otro|otra|vuestro|su|tu
      |llegar) ?(?:retraso|error|fallo|olvido|desastre|caos|tarde)
    """
)
_COMPLAINT_NOT = patterns(
    r"""
    \b(?:ninguna|sin|ni una|no hay|no tengo|no tenemos) (?:\w+ )?(?:quejas?|problemas?|reclamaci\w+|pega)\b
    \bno (?:me|nos) (?:puedo|podemos) quejar
    \bno (?:estoy|estamos) (?:\w+ )?(?:decepcionad|enfadad|molest|enojad)\w+
    \b(?:lo siento|lo sentimos|disculp\w+|perd[oó]n\w*|lamento|lamentamos|siento)\b(?![^.!?]{0,60}\b(?:pero
      |su |ustedes|tener que decir)\b)
    \bsi (?:no|hay|tiene|tienes|está|encuentra|hubiera)\b[^.!?]{0,40}\b(?:satisfech|problema|error|content|queja)\w*
    \b(?:nuestr[oa]|mi|el|la|un|otro) (?:\w+ )?(?:anterior|antigu[oa]|otr[oa]|actual|últim[oa]) (?:\w+ )?(?:proveedor
      |agencia|abogad[oa]|banco|gestor\w*|empresa|software|asesor\w*|consultor\w*)
    \b(?:proveedor|agencia|banco|empresa|asesor|consultor|abogado)[a]? (?:anterior|actual|antigu[oa])
    \b(?:él|ella|ellos|ellas) (?:está|estaba|están|estaban)\b
    \b(?:su jefe|su banco|su proveedor|el tiempo|la lluvia|el tren|el vuelo|la aerolínea|el hotel|el partido
      |la película|el restaurante|el tráfico)\b[^.!?]{0,30}\b(?:es|fue|era|estuvo|está|retras\w+|tarde|pésim\w+
      |un desastre|decepcion\w+)
    \b(?:es|fue) (?:mi|nuestr[oa]|culpa mía) (?:culpa|error|fallo)\b
    \b(?:mi|nuestro) (?:error|fallo)\b
    \blamentablemente,? (?:no )?(?:puedo|podemos|podré|podremos|tengo)\b
    \bquejas? de (?:los |nuestros )?clientes\b
    """
)
_PERSON = alternation(
    rf"""
    (?:(?:mi|nuestr[oa]|un[oa]?|el|la|a mi|al|a nuestr[oa]|a un[oa]?|a la|mis|a mis) (?:\w+ ){{0,2}}?(?:compañer[oa]s?
      |colegas?|amig[oa]s?|soci[oa]s?|jef[ea]|asistente|responsable|director[a]?|contacto|conocid[oa]|prim[oa]
      |herman[oa]|mujer|marido|client[ea]s?|colaborador[a]?|abogad[oa]|gestor[a]?|expert[oa]|fundador[a]?|gerente
      |especialista|asesor[a]?|vecin[oa]|encargad[oa])\b(?: \w+ ?\w*)?(?:,? {NAME})?|(?:a )?{NAME})
    """
)
_INTRODUCTION = patterns(
    rf"""
    \b(?:te|le|les|os|me|nos|quiero|quería|quisiera|queremos|quisiéramos|gustaría|permítame|permíteme|permítanme|deja
      |déjame|déjeme|placer|encanta|hoy|aprovecho)\b[^.!?]{{0,40}}?\b(?:present(?:o|arte|arle|arles|aros|ar|amos)
      |introduzco|introducir(?:te|le|les|os)?)\b (?:al? )?(?:\w+ )?{_PERSON}|\b(?:te|le|les|os) (?:presento
      |presentamos|quiero presentar|pongo en contacto|ponemos en contacto|conecto|pongo en copia|dejo con
      |dejo en contacto)\b
    \b(?:pongo|ponemos|poner(?:te|le|les|os)|puse|he puesto|pongo también|conecto|conectamos|conectar(?:te|le|les
      |os))\b[^.!?]{{0,20}}?\ben (?:contacto|relación) (?:con |a )?(?:{_PERSON}|los dos|ambos|ustedes|vosotros)
      |\b(?:pongo|ponemos|copio|copiamos|incluyo|incluimos|añado|añadimos|agrego|agregamos|sumo|he puesto|he copiado
      |he incluido|he añadido|meto)\b(?: (?:aquí|también|además|en (?:copia
      |cc)(?: de este correo| aquí)?))* (?:{_PERSON})\b[^.!?]{{0,30}}?(?:en (?:copia|cc)|al (?:hilo|correo|mail|loop)
      |a (?:la|esta) (?:conversación|cadena)|,? quien\b|,? que\b|\(en (?:copia|cc)\)|para que)|\b(?:pongo|ponemos
      |he puesto) en (?:copia|cc) (?:de este correo |aquí )?{_PERSON}|\ben (?:copia|cc)(?: de este correo)? (?:está
      |tienes|tienen|tiene|va|encontrar\w+|pongo) (?:{_PERSON})|\b{NAME}(?:,)? (?:está|va|queda|aquí|a quien copio
      |\(?en (?:copia|cc)\)?)(?: aquí)? ?(?:en (?:copia|cc))?[,)]? ?(?:quien|que|podrá|puede|te|le|os|para)
      |\b{NAME},? (?:te presento|le presento|conoce|este es|esta es|aquí tienes) a? ?{NAME}|\b(?:os
      |los) dejo (?:para que|en contacto|a los dos|hablar|con)|\b(?:os|los|ustedes
      |vosotros)\b[^.!?]{{0,15}}\b(?:deberíais|deberían|tendríais|tendrían|podríais)\b[^.!?]{{0,40}}\b(?:conocer
      |hablar|charlar|reunir|contacto)|\b(?:paso|dejo|cedo) (?:el |la |te |le )?(?:testigo|tema|contacto|relevo) (?:a
      |con|de) {_PERSON}
    """
)
_INTRODUCTION_NOT = patterns(
    r"""
    \b(?:me presento|presentarme|presentarnos|nos presentamos|present(?:ar|o|amos|arte|arle|arles) (?:el|la|los|las|un
      |una|nuestr[oa]s?|mis|este|esta|su) (?:\w+ )?(?:nuev[oa]s?|product\w+|proyecto|informe|oferta|resultados?
      |software|solución|gama|presupuesto|plan|factura|programa|estrategia|propuesta|servicio|documentación
      |candidatura|disculpas|queja|reclamación|datos)s?)\b
    \b(?:podrías|podría|puedes|puede|podríais|podrían|pudieras|pudiera|podéis|querrías|te importaría|le importaría
      |sería posible)\b[^.!?]{0,60}\b(?:present\w+|contacto|conectar\w*|introducir\w*)
    \b(?:presentarme|presentarnos|presentármel\w+|ponerme|ponernos|conectarme|conectarnos)\b
    \bgracias\b[^.!?]{0,40}\b(?:present\w+|contacto|copia|intro\w*)
    \b(?:a título informativo|para (?:tu|su|vuestra) información|para que (?:esté|estén|estés) (?:al tanto|informad\w+
      |al corriente))\b
    \bfyi\b
    \bno (?:\w+ ){0,3}(?:presentar|poner\w* en contacto|conectar)
    """
)
_REQUEST = patterns(
    r"""
    \b(?:podrías|podría|puedes|puede|podríais|podrían|pueden|pudieras|pudiera|podéis|querrías|quisieras|estarías
      |estaría|importaría|sería posible|serías tan|sería tan|cabría|habría|hay)\b[^.!?]{0,80}?\b(?:(?:present(?:arme
      |arnos|ármel[oa]s?|arle|arlo|arla)|pon(?:erme|ernos|erle|erlo|erla) en (?:contacto|relación)|conectarme
      |conectarnos|introducirme|introducirnos|recomendarme|recomendarnos|indicarme (?:quién|con quién|a quién
      |la persona)|decirme (?:quién|con quién|a quién)|orientarme|remitirme a)|(?:me|nos
      |le) (?:\w+ ){0,3}?(?:present(?:as|a|ar|es|e|áis)|(?:pones|ponga|pongas|pone|poner) en (?:contacto|relación)
      |conect(?:as|a|ar|es|e)|recomiend\w+|recomend\w+)|hacer (?:una |la |me una |nos una )?(?:presentación
      |introducción|intro)|hacerme una (?:presentación|introducción)|una (?:presentación|introducción|recomendación
      |intro) (?:con|a|al)|poner en contacto|interceder|hablarle de (?:mí|nosotros))
    \b(?:conoces|conoce|conocéis|conocen|conocerías|conocería|tienes|tiene|tenéis|tienen|tendrías|tendría|sabes de
      |sabe de|se te ocurre|se le ocurre)\b[^.!?]{0,20}\b(?:a alguien|alguien|alguna persona|algún contacto
      |algunos contactos|contactos|a gente|gente|alguna empresa|a alguna persona)\b[^.!?]{0,90}\?|\b(?:quién
      |con quién|a quién)\b[^.!?]{0,40}\b(?:persona (?:adecuada|indicada|correcta)|debería|debo|podría|puedo
      |contactar|dirigirme|hablar|interlocutor)\b[^.!?]{0,50}\?
    \b(?:me gustaría|nos gustaría|agradecería|agradeceríamos|te agradecería|le agradecería|quisiera|quisiéramos|busco
      |buscamos|sería (?:genial|estupendo|de gran ayuda|fantástico|ideal)|me encantaría|nos encantaría|me ayudaría
      |estaría muy agradecid\w+|quería (?:pedirte|pedirle|preguntarte|preguntarle)|le pido
      |te pido)\b[^.!?]{0,100}\b(?:(?:me|nos) (?:\w+ )?(?:presentaras?|presentes?|presentara|presentase|pusieras?
      |pongas?|ponga|pusiese|conectaras?|recomendaras?|recomiendes)|present(?:arme|arnos|arás)|ponerme en contacto
      |una (?:presentación|introducción|recomendación)|que me (?:present|pon|pus|conect|recom)\w+|ser presentad\w+
      |conocer a (?-i:[A-Z])\w+)|\b(?:presénta|preséntenos|preséntanos|preséntame|presénteme|ponme|póngame|ponnos
      |conéctame|recomiéndame)\w*\b(?: en contacto)?|\bpor favor,? (?:me |nos )?(?:present\w+|pon\w+ en contacto
      |conect\w+)\b|\bsi (?:me|nos) (?:puedes|podrías|puede|podría|pudieras) (?:present\w+|poner en contacto|conectar
      |recomendar)
    """
)
_REQUEST_NOT = patterns(
    r"""
    \b(?:present(?:ar|arme) (?:el|la|los|las|un|una|su|mis|a la oferta) (?:\w+ )?(?:producto|informe|factura
      |documentación|resultados|propuesta|presupuesto|proyecto)s?|recomendar\w* (?:un|una|algún|el
      |la) (?:\w+ )?(?:restaurante|hotel|libro|producto|película|sitio))\b
    \bgracias\b[^.!?]{0,20}\bpor\b
    \b(?:puedo|podría|podemos) (?:yo )?(?:presentarte|presentarle|presentaros|ponerte|ponerle|poneros)\b
    \bconectar(?:me|nos) a (?:la|el|internet|zoom)
    """
)
_NAMED = patterns(
    rf"""
    \b(?:deberías|debería|podrías|podría|puedes|puede|tendrías que|tendría que|te (?:recomiendo|sugiero|aconsejo)
      |le (?:recomiendo|sugiero|aconsejo)|lo mejor (?:es|sería))\b[^.!?]{{0,20}}\b(?:hablar|contactar|conocer|ver
      |llamar|escribir|preguntar|contacto|hables|contactes|hable|contacte|dirigirte|dirigirse|reunirte|consultar
      |consultes)\b(?: con| a| por)?(?: mi| nuestr[oa])?(?: \w+)? {NAME}
    \b(?:habla|hable|contacta|contacte|llama|llame|prueba|pruebe|pregunta|pregunte|escribe|escriba|consulta
      |consulte)(?: mejor| directamente)? (?:con |a |por )?{NAME}|\bla (?:persona|mejor persona) (?:\w+ )?(?:adecuada
      |indicada|ideal|correcta)?\b[^.!?]{{0,40}}\b(?:es|sería)\b (?:mi \w+ )?{NAME}|{NAME}[^.!?]{{0,40}}\b(?:sería|es
      |podría ser|podría estar|estaría) (?:\w+ )?(?:la persona|el contacto|el indicado|la indicada|ideal|interesad[oa]
      |perfect[oa]|la mejor persona)|\b(?:se me ocurre|pienso en|conozco a|te sugiero|le sugiero|sugiero|propongo
      |te propongo|recomiendo|recomendaría|te recomiendo|sería|pensaba en
      |tengo en mente)(?: a)?(?: \w+)? {NAME}(?:,| de\b| del\b| que|\.|$)|^\W*(?:(?:sí|claro|quizás?
      |por supuesto)[,.!–-]* )*(?:qué tal|quizás?|tal vez|prueba con|y|qué te parece|qué le parece) {NAME}(?: de| del
      |[,.?!]|$)
    """
)
_NAMED_NOT = patterns(
    r"""
    \bgracias\b
    \b(?:podrías|podría|puedes|puede) (?:tú|usted|me|nos)\b
    \b(?:qué tal|qué te parece|propongo|sugiero) (?:el |la )?(?-i:Lunes|Martes|Miércoles|Jueves|Viernes|Enero|Zoom
      |Teams|Madrid|Barcelona)
    """
)
_DECLINED = patterns(
    r"""
    \b(?:prefiero|preferiría|preferimos|preferiríamos) (?:\w+ )?(?:no|mantenerme al margen|abstenerme|que no
      |dejarlo)\b|\bno (?:me|nos) (?:siento|sentimos|sentiría|resulta|parece|encuentro) (?:\w+ )?(?:cómod[oa]s?
      |a gusto|apropiado|adecuado|bien)|\bno (?:puedo|podemos|podré|podría|podremos|voy a poder
      |me es posible) (?:\w+ ){0,3}?(?:ayudar\w*|presentar\w*|poner\w* en contacto|hacer (?:esa|la|esta)|recomendar\w*
      |comprometer\w*|aceptar\w*)|\bno (?:estoy|estamos) (?:\w+ )?(?:interesad[oa]s?|en (?:posición|condiciones
      |disposición)|dispuest[oa]s?|seguros? de (?:poder|querer))|\bno (?:nos |me )?interesa\b|\bno (?:lo|la|le
      |los) conozco (?:\w+ )?(?:bien|lo suficiente|tanto|mucho|suficiente|personalmente|apenas)|\bno conozco a nadie\b
      |\bno (?:tengo|tenemos) (?:\w+ )?(?:tanta confianza|suficiente confianza|contactos?|relación|la confianza)
      |\bno se me ocurre nadie\b|\b(?:tengo|tenemos|debo|debemos|voy a tener) que (?:\w+ )?(?:declinar|rechazar
      |decir que no|pasar\b)|\bdebo declinar\b|\bdebemos declinar\b|\bno,? gracias\b|\bgracias,? pero no\b
      |\b(?:lamentablemente|desgraciadamente|lo siento),? (?:pero )?no\b(?! (?:he|hemos|ha|han|llegu|podré estar|pude
      |estaré))|\bhemos (?:decidido|optado por) no\b|\bhemos (?:elegido|optado por|escogido) (?:otr[oa]|a otr[oa])
      |\bno es (?:un )?(?:buen|el mejor|el) momento\b|\bapenas (?:lo|la|le) conozco\b|\bhe perdido (?:el )?contacto\b
    """
)
_DECLINED_NOT = patterns(
    r"""
    \bsi (?:prefiere\w*|no|te|le)\b[^.!?]{0,30}\b(?:prefier\w+|cómod\w+|no)
    \bno (?:hay|es) (?:ningún )?problema\b
    \bpor qué no\b
    """
)
_WHEN = alternation(
    r"""
    (?:ayer|hoy|esta (?:mañana|tarde|semana)|el otro día|la semana pasada|el (?:lunes|martes|miércoles|jueves|viernes
      |sábado|domingo)|anteayer|hace (?:unos|un par|poco|dos|tres)|anoche|el mes pasado|en (?:la|el|persona
      |(?-i:[A-Z])\w+)|este fin de semana|recientemente|durante|de nuevo)
    """
)
_MET = patterns(
    rf"""
    \b(?:encantad[oa]s?|gusto|placer|alegría|alegr[oó]|alegra|alegré|genial|estupendo|bonito|agradable|ilusión
      |un honor|qué bien|qué bueno)\b[^.!?]{{0,30}}\b(?:ver(?:te|le|os|los|nos|la|lo)|volver a ver\w*|conocer(?:te|le
      |os|los|la|lo)|haber(?:te|le|os|los|la|lo|nos) (?:visto|conocido|encontrado|saludado)|coincidir
      |haber (?:coincidido|podido (?:hablar|charlar|ver\w*|conocer\w*)|charlado|hablado|compartido)|saludar(?:te|le|os
      |los)|hablar (?:contigo|con usted|con vosotros|con ustedes)|charlar|compartir|encontrar(?:te
      |nos))\b[^.!?]{{0,40}}(?:\b{_WHEN}|[.!,]|$)
    \b(?:fue|ha sido) (?:\w+ ){{0,3}}?(?:gusto|placer|alegría|agradable|genial|estupendo|bonito|honor|interesante
      |bueno)\b[^.!?]{{0,15}}\b(?:ver|conocer|hablar|charlar|coincidir|saludar|compartir|comer|cenar|encontr
      |volver)\w*|\bgracias\b[^.!?]{{0,15}} por (?:la|el|tu|su|vuestr[oa]|nuestr[oa]|recib\w+|venir|haber(?:me
      |nos)? (?:recib|ven|dedic|atend)\w+|dedicar\w*|invitar\w*|tan|una|un|acoger\w*) ?(?:\w+ ){{0,2}}?(?:reunión
      |encuentro|comida|cena|almuerzo|café|visita|charla|conversación|tiempo|hospitalidad|rato|ayer|velada|desayuno
      |acogida|entrevista|llamada|hoy|esta mañana)\b|\b(?:tras|después de|como (?:acordamos|hablamos|comentamos
      |quedamos|te dije|le dije|prometí)(?: \w+)? (?:en|durante)|a raíz de|en relación con|siguiendo|durante|desde
      |en) (?:nuestr[oa]|la|el) (?:\w+ ){{0,2}}?(?:reunión|encuentro|comida|cena|almuerzo|café|visita|charla
      |conversación|entrevista)\b|\b(?:la|nuestra|el|nuestro) (?:reunión|encuentro|comida|cena|charla|conversación
      |almuerzo|café) de (?:ayer|hoy|esta mañana|la semana pasada|el (?:lunes|martes|miércoles|jueves|viernes)|anoche)
      |\bcomo (?:acordamos|hablamos|comentamos|quedamos) (?:ayer|hoy|esta mañana|la semana pasada|el (?:lunes|martes
      |miércoles|jueves|viernes)|en persona|en la (?:comida|reunión))|\b(?:cuando|el día que) nos (?:vimos|conocimos
      |reunimos|encontramos)\b|\bnos (?:vimos|reunimos|conocimos|encontramos) (?:{_WHEN})|\bme (?:gustó|encantó
      |alegró) (?:mucho )?(?:nuestr[oa] (?:\w+ )?(?:reunión|charla|conversación|encuentro|comida)|ver(?:te|le|os)
      |conocer(?:te|le|os)|hablar|charlar)
    """
)
_MET_NOT = patterns(
    r"""
    \b(?:esper(?:o|amos)(?! que (?:llega|volvi|regres))|ojalá|sería|será|seria|podríamos|podemos|si|mañana(?! por)
      |próxim[oa]s?|pronto|gustaría
      |encantaría|quisiera|propon\w+|sugier\w+|cancel\w+|pospon\w+|aplaz\w+|no pud\w+|no he pod\w+|no hemos pod\w+
      |lástima|lo siento|siento|ganas de|deseando|antes de (?:nuestra|la)|tengo que
      |la semana que viene)\b(?<!esta mañana)
    \b(?-i:[A-Z]\w+) y yo\b|\byo y (?-i:[A-Z])
    """
)
_MISSED = patterns(
    r"""
    \b(?:siento|sentimos|lástima|pena|lamento|lamentamos|disculpa\w*|perdon\w*|perdón|desgraciadamente|lamentablemente
      |mala suerte)\b[^.!?]{0,60}\b(?:no (?:\w+ )?(?:haber(?:te|le|os|los|nos)? (?:\w+ )?(?:visto|podido|coincidido
      |llegado|ido|asistido|encontrado|estado|conocido|acudido)|hayamos (?:podido|coincidido)|pud(?:e|imos|iera
      |iéramos|ieras|iste)|llegu\w+|poder (?:ver|asistir|ir|acudir)|haber podido|coincid\w+|nos (?:vimos|hayamos visto
      |viéramos))|tuv(?:e|imos) que (?:cancelar|irme|marcharme|salir|anular)|(?:me|nos) perd(?:í|imos) (?:la|nuestra
      |el)|(?:haber(?:te|le|os)?|el) plantón|haber faltado|(?:se me )?olvid\w+ (?:de )?(?:nuestra|la
      |nuestro) (?:reunión|cita|comida|encuentro)|faltar a)
    \bno (?:coincidimos|nos encontramos|llegamos a vernos|pudimos vernos|nos pudimos ver|te presentaste|se presentó
      |apareciste|apareció|aparecieron|viniste|vino nadie)\b
    \b(?:te|le|os) (?:estuve|estuvimos|esperé|esperamos)(?: esperando)?\b
    \bme diste plantón\b
    \bdej\w+ plantad\w+\b
    \bplantón\b
    """
)
_MISSED_NOT = patterns(
    r"""
    \bperd\w* (?:\w+ )?(?:tu|su|la|vuestra) llamada\b|\b(?:correo|mensaje|plazo|factura|mail)\b|\bperd\w* (?:el
      |mi) (?:tren|vuelo)\b
    (?<!esta )\bmañana\b|\bpróxim\w+\b
    \bno (?:podré|podremos|puedo)\b
    """
)
_THANKS = patterns(
    r"""
    \bgracias\b[^.!?]{0,20}\b(?:por|de (?:verdad|corazón|nuevo))\b
    \b(?:te|le|les|os|se lo|te lo) (?:\w+ )?(?:agradezco|agradecemos|agradecería)\b
    \b(?:agradezco|agradecemos)\b
    \b(?:muy|sumamente|eternamente|profundamente) agradecid[oa]s?\b
    \bmi(?:s)? (?:más )?(?:sincer\w+ )?agradecimientos?\b
    """
)
_THANKS_NOT = patterns(
    r"""
    \b(?:de antemano|por adelantado|anticipadas|por anticipado)\b
    \bno,? gracias\b
    \bgracias,? pero\b
    \bgracias por (?:nada|(?:tu|su|vuestr[oa]|el|la) (?:\w+ )?(?:correo|mensaje|mail|atención|comprensión|paciencia
      |interés|respuesta|pedido|compra|confianza|email|nota|información)|responder|contestar|escribir|contactar)\b
    \bagradecería(?:mos)?\b
    \bagradezco de antemano
    """
)

LEXICON = Lexicon(
    "es",
    {
        SignalKind.PRAISE: sense(_PRAISE + praise_shapes.SPANISH, unless=_PRAISE_NOT + praise_shapes.SPANISH_NOT),
        SignalKind.COMPLAINT: sense(
            _COMPLAINT + grievance_shapes.SPANISH, unless=_COMPLAINT_NOT + grievance_shapes.SPANISH_NOT
        ),
        SignalKind.THANKS: sense(_THANKS + asking_shapes.SPANISH_THANKS, unless=_THANKS_NOT),
        SignalKind.INTRODUCTION: sense(_INTRODUCTION + asking_shapes.SPANISH_INTRODUCTION, unless=_INTRODUCTION_NOT),
        SignalKind.INTRODUCTION_REQUEST: sense(_REQUEST + asking_shapes.SPANISH_REQUEST, unless=_REQUEST_NOT),
        SignalKind.PROSPECT_NAMED: sense(_NAMED, unless=_NAMED_NOT),
        SignalKind.DECLINED: sense(_DECLINED + asking_shapes.SPANISH_DECLINED, unless=_DECLINED_NOT),
        SignalKind.MEETING_CONFIRMED: sense(_MET + encounter_shapes.SPANISH_MET, unless=_MET_NOT),
        SignalKind.MEETING_MISSED: sense(_MISSED + encounter_shapes.SPANISH_MISSED, unless=_MISSED_NOT),
    },
)
