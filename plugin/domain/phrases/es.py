"""Español: usted o tú, sin suponer el género de nadie."""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.phrasebook import read_phrasebook

SPANISH = read_phrasebook(
    "es",
    """
== quotes
«
»

== greetings
Buenos días, {name}:
Hola, {name}:

== nameless
Buenos días:
Hola:

== sign_offs.formal
Un cordial saludo,
Saludos cordiales,
Atentamente,

== sign_offs.informal
Un saludo,
Saludos,
Hasta pronto,

== meetings
meeting: nuestra reunión
call: nuestra llamada
chat: nuestra conversación
coffee: nuestro café
lunch: nuestra comida
dinner: nuestra cena
breakfast: nuestro desayuno
drinks: nuestro encuentro
walk: nuestro paseo
workshop: nuestro taller
training: nuestra formación
kickoff: nuestra reunión de arranque
review: nuestra revisión
demo: nuestra demostración
visit: nuestra visita
event: nuestro encuentro

== prospect_of
{name} ({org})

== prospect_dat
{name} ({org})

== role_at
la persona responsable en {org} ({role})

== role_at_dat
la persona responsable en {org} ({role})

== openings.meeting_held
Gracias <de nuevo|otra vez> por [su|tu] <tiempo|rato|ayuda> {when_of}.
Gracias por <sacar un rato|encontrar un hueco> {when} para <hablar|conversar|vernos>.
{meeting} {when_of} me <resultó muy útil|dio que pensar|vino muy bien>, gracias.
Me <gustó|vino bien> {meeting} {when_of}.
<Fue bueno|Estuvo bien> <hablar|poder conversar|ponernos al día> {when}.
<Antes de que se enfríe|Mientras sigue reciente> {meeting} {when_of}, <una pregunta|otra cosa>.
No quise <ocupar|gastar> {meeting} {when_of} con esto, <por eso escribo|así que lo pregunto ahora>.
<A raíz de|Después de> {meeting} {when_of} me quedó <una pregunta|algo por preguntar>.
Gracias por <la conversación|el rato> {when_of} sobre «{topic}».

== openings.meeting_held+
<Qué gusto|Fue un verdadero gusto> <hablar|conversar con calma> {when}.
<Disfruté mucho|Disfruté de verdad> {meeting} {when_of}.
{meeting} {when_of} me <alegró la semana|dejó muy buen sabor>, gracias.

== openings.praise
Gracias por [sus|tus] palabras {when_of}.
[Su|Tu] mensaje {when_of} me <alegró el día|dio una alegría>.
Me <alegró mucho|gustó mucho> leer [su|tu] mensaje {when_of}.
Lo que [escribió|escribiste] {when} <significa mucho para mí|me animó>, gracias.
Da gusto <recibir|leer> comentarios como [el suyo|el tuyo] {when_of}.

== openings.work_finished
<Ahora que|Ya que> nuestro trabajo <ha terminado|está cerrado>, <una pregunta|una petición> por mi parte.
Gracias por la confianza <hasta el final|de principio a fin|de punta a punta>.
El proyecto <está entregado|ha llegado a su fin>, y [se lo|te lo] agradezco <mucho|de veras>.
El cierre del trabajo {when} me parece <un buen momento|el momento justo> para preguntar.

== openings.upcoming_meeting
Antes de {meeting} {when_of}, <una pregunta|una idea> para <ir pensando|tener en mente>.
Tengo <muchas ganas de|ya ganas de> {meeting} {when_of}.
Nos <vemos|hablamos> {when}; <una cosa antes|una pregunta mientras tanto>.
Para no <restar tiempo a|ocupar> {meeting} {when_of}, lo <pregunto|planteo> <desde ahora|por adelantado>.

== openings.shared_event
<Estuvo bien|Fue bueno> coincidir {when}.
El acto {when_of} me <dio una idea|hizo pensar>.
Los dos nombres estaban <en la lista|en la invitación> {when}, y eso <me lleva a una pregunta|me da pie a escribir>.
Ya que coincidimos <en el mismo sitio|en el mismo acto> {when}, <una pregunta|una petición>.

== openings.active_thread
Ya que <nos escribimos|estamos en contacto>, <una pregunta|otra cosa>.
<Por otro lado|Cambiando de tema>, y ya que <estamos en ello|nos estamos escribiendo>: <una pregunta|una petición>.
Antes de que <se apague esta conversación|termine este intercambio>, <una pregunta|una última cosa>.
Los correos {when_of} me <recordaron una pregunta|dieron una idea>.

== openings.active_thread@
Gracias por [su|tu] <mensaje|correo> {when_of}.
[Su|Tu] mensaje {when_of} me <recordó|lleva a> una pregunta que <tenía pendiente|quería hacer>.
Me alegró <leer|recibir> [su|tu] <mensaje|correo> {when_of}.

== openings.owed_news
<Primero|Ante todo>, <sigo debiendo|debo todavía> noticias de la presentación {when_of}.
[Usted me presentó|Me presentaste] a alguien {when}, y <quedaba contar|falta contar> cómo siguió.
Mi agradecimiento por la presentación {when_of} <llega tarde|se ha hecho esperar>.

== praise
{said_cap} [escribió|escribiste]: {quote}
[Sus|Tus] palabras {said_of} fueron: {quote}
[Lo resumió|Lo resumiste] así {said}: {quote}
<Guardo|Apunté> [su|tu] frase {said_of}: {quote}
{quote_mid}: son [sus|tus] palabras {said_of}.
Si puedo citar lo que [escribió|escribiste] {said}: {quote}

== praise_same
[Escribió|Escribiste]: {quote}
[Sus|Tus] palabras fueron: {quote}
<Sobre todo|En especial> esta frase: {quote}
Me quedo con una <frase|línea>: {quote}
{quote_mid}: una frase que <guardo|no olvidaré>.

== beginning
Nuestra primera <reunión|conversación> fue {since}.
Nos conocimos {since}.
{since_cap} <hablamos por primera vez|nos conocimos>.
Todo <empezó|comenzó> con una reunión {since}.

== beginning_mail
Nuestros primeros <mensajes|correos> son {since_of}.
Estamos en contacto desde {since_bare}.
{since_cap} <empezamos a escribirnos|cruzamos los primeros correos>.

== referred
Fue {referrer} quien nos <presentó|puso en contacto>.
Nos conocemos <por|gracias a> {referrer}, y así es como <más me gusta|prefiero> conocer gente.
{referrer} nos <presentó|juntó> <en su día|entonces>, y me <sigo alegrando|alegra todavía>.

== what
<Mi trabajo en una línea|Lo que hago, en breve|En pocas palabras, mi oficio>: {what}
<Como recordatorio|Por recordarlo>, <mi trabajo|a qué me dedico>: {what}
Quizá [recuerde|recuerdes] <a qué me dedico|mi campo>: {what}

== what_sentence
{what}
<En una frase|En breve>: {what_mid}
<Como recordatorio|Por recordarlo>: {what_mid}
<Mi trabajo sigue siendo el mismo|Sigo en lo mismo>: {what_mid}
Como [sabe|sabes], {what_mid}

== value
Lo que <se gana con ello|aporta>: {value}
<El resultado|El beneficio>, <si todo va bien|en breve>: {value}
<Al final queda esto|A fin de cuentas>: {value}

== value_sentence
{value}
<En cuanto al resultado|Dicho en resultados>: {value_mid}

== ideal
<Las personas a quienes|La gente a la que> mejor puedo ayudar: {ideal}
<Para quién trabajo mejor|Donde más ayudo>: {ideal}
Busco conocer <a más gente de un perfil|mejor a un grupo>: {ideal}
Mi trabajo encaja <sobre todo|mejor> con <un grupo|un perfil>: {ideal}
<Mi contacto ideal|El perfil que busco>, <en dos palabras|resumido>: {ideal}

== ideal_sentence
{ideal}
<Y para quién|En cuanto a para quién>: {ideal_mid}
<Más en concreto|Para ser más exactos>: {ideal_mid}

== knowing.copied_together
{prospect} estaba en copia <junto a [usted|ti]|en [su|tu] mismo correo> {seen}, <de ahí mi pregunta|y por eso lo pregunto|y por eso acudo a [usted|ti]>.
Vi a {prospect} en copia <junto a [su|tu] nombre|al lado de [su|tu] dirección> {seen}; <quizá haya trato|supongo que hay trato>.
{prospect} y [usted|tú] <aparecían|figuraban|estaban> en el mismo <correo|hilo|envío> {seen}, así que <imagino que hay contacto|supongo que hay relación>.
El mismo <correo|mensaje> {seen_of} <llegó|iba> a {prospect} y a [usted|ti], <de donde deduzco|y supongo> que hay <contacto|trato>.
En un <hilo|correo> {seen_of} [su|tu] nombre <iba|estaba> <junto al|al lado del> de {prospect}, <de ahí la pregunta|y me animo a preguntar>.

== knowing.copied_together@
[Usted tenía|Tenías] a {prospect} <en copia|entre los destinatarios> {seen}.
{prospect} <iba|estaba> en copia en [su|tu] <correo|mensaje> {seen_of}.
En [su|tu] <mensaje|correo> {seen_of}, {prospect} <figuraba|aparecía|estaba> en copia, <de ahí la pregunta|y deduzco que hay trato>.
Me fijé en que [su|tu] <correo|mensaje> {seen_of} <iba también|llegaba también> a {prospect}.

== knowing.met_together
{prospect} <figuraba|estaba> en <la invitación|la lista> <junto a|al lado de> [usted|ti] {seen}.
{prospect} y [usted|tú] <estaban|aparecían|figuraban> en la misma <convocatoria|invitación> {seen}.
En una <invitación|convocatoria> {seen_of}, [su|tu] nombre <está|figura> junto al de {prospect}.
Una <invitación|convocatoria> {seen_of} <reunía|nombraba> a {prospect} y a [usted|ti], <de ahí la pregunta|y por eso lo pregunto>.

== knowing.mentioned
Un <mensaje|correo> {seen_of} <nombraba|mencionaba|citaba> a {prospect} y a [usted|ti] <a la vez|en la misma frase>.
El nombre de {prospect} <salió|apareció|figuraba> junto [al suyo|al tuyo] en un <correo|mensaje> {seen_of}.
{seen_cap} leí [su|tu] nombre y el de {prospect} en <el mismo correo|un mismo mensaje>.

== knowing.mentioned@
[Usted mencionó|Mencionaste] a {prospect} {seen}.
En [su|tu] <mensaje|correo> {seen_of} <aparecía|salía|estaba> el nombre de {prospect}.
{seen_cap} [habló|hablaste] de {prospect}, y <el nombre se me quedó|me apunté el nombre>.
El nombre de {prospect} me llegó por [usted|ti]: lo [escribió|escribiste] {seen}.
Guardé un nombre de [su|tu] <mensaje|correo> {seen_of}: {prospect}.

== knowing.wrote_to
Un correo citado {seen_of} <mostraba|dejaba ver> un intercambio entre [usted|ti] y {prospect}.
{prospect} y [usted|tú] <se escriben|mantienen correspondencia>, <a juzgar por|según se ve en> un hilo {seen_of}.

== knowing.introduced
{prospect} y [usted|tú] <estaban|figuraban> en una misma presentación por correo {seen}.
En una presentación por correo {seen_of} <coincidían|aparecían> {prospect} y [usted|tú].
Recuerdo una presentación {seen_of} en la que <salía|estaba> {prospect} <junto a|al lado de> [usted|ti].

== knowing.introduced@
[Usted hizo|Hiciste] una presentación por correo {seen}, y {prospect} <estaba en ella|formaba parte>.

== knowing.same_organisation
Si no me equivoco, {prospect} y [usted|tú] <trabajan|están> bajo el mismo techo.
{prospect} <parece estar|está, creo,> en la misma organización que [usted|tú].
Por lo que veo, [comparte|compartes] <casa|empresa> con {prospect}.

== knowing.same_group
Si no me equivoco, {prospect} y [usted|tú] <están|coinciden> en el mismo <grupo|círculo>.
{prospect} <recibe|lee>, según parece, la misma lista que [usted|tú].

== knowing.other
<Si no me equivoco|Según creo>, [conoce usted|conoces] a {prospect}.
{prospect} está entre [sus|tus] contactos, <me parece|si no me equivoco>.

== why
<Lo que me interesa|Mi motivo>: {why}
<Por qué este nombre|Por qué pregunto>: {why}
<El contexto|El trasfondo>, <en breve|en una línea>: {why}
<Lo que me llamó la atención|Lo que me hizo fijarme>: {why}

== why_sentence
{why}
<El motivo|El contexto>: {why_mid}
<Por qué este nombre|Por qué pregunto>: {why_mid}
Mi interés <tiene un motivo|no es casual>: {why_mid}

== why_role
El puesto ({role}) está <muy cerca|en el centro> de <lo que hago|mi trabajo>.
Quien ocupa ese puesto en {org} ({role}) <conoce|ve> <las preguntas|los problemas> en los que trabajo.
Ese puesto ({role}) es <donde puedo ser útil|el punto en que empieza mi trabajo>.

== why_org
{org} me <parece|da la impresión de ser> el tipo de <casa|organización> a la que puedo <ayudar|aportar algo>.
{org} está <en mi lista|arriba en mi lista>, y <llamar en frío|escribir sin presentación> <no es lo mío|no va conmigo|no me convence>.
A {org} prefiero llegar <de la mano de|por medio de> alguien que conozca <a la gente|la casa|a las dos partes>.
Con {org} me gustaría <empezar|comenzar> por <una recomendación|una buena palabra>, <no por una llamada en frío|no por sorpresa>.

== ask
¿[Estaría usted|Estarías] de acuerdo en <presentarnos|ponernos en contacto>?
¿[Podría|Podrías] <ponernos en contacto|hacer la presentación>?
¿[Le parecería bien|Te parecería bien] <presentarnos|hacer de puente entre los dos>?
¿Puedo [pedirle|pedirte] <una presentación|que haga[|s] de enlace>?
¿Sería <posible|oportuna> una presentación por [su|tu] parte?
¿[Se animaría|Te animarías] a <presentarnos|enlazarnos con un correo>?
¿[Cree usted|Crees] que <cabría una presentación|encajaría presentarnos>?
¿Es una presentación que [haría|harías] <con gusto|a gusto>?

== ask_group
¿Quién de {group} <[le viene|te viene] a la cabeza|[me presentaría|me presentarías] primero>?
¿Hay alguien en {group} <a quien deba conocer|que [usted me presentaría|me presentarías]>?

== way_out
Si <no encaja|no es buen momento|hay dudas>, <basta un no|lo dejamos ahí|se olvida>; <no pasa nada|todo sigue igual|tan tranquilos>.
Un no es <una respuesta perfecta|una buena respuesta|tan buena respuesta como un sí> y no <necesita razones|cambia nada>.
Sin ningún compromiso: <no preguntaré dos veces|es mi única petición|no volveré sobre ello>.
Si hay <alguna razón en contra|cualquier motivo que lo impida>, <lo dejamos|queda así|no se hable más>.
Si [prefiere|prefieres] <quedar al margen|no entrar en ello|dejarlo pasar>, lo <entiendo muy bien|comprendo>.
Pero solo si [le|te] <apetece de verdad|parece bien|sale natural>; <si no|en otro caso>, <olvidado|como si nada|lo dejamos>.
[Diga|Di] que no <con toda tranquilidad|sin más|sin apuro> si <la idea no gusta|no es el momento|no procede>.
Un <simple|breve> no me <sirve igual|vale>, <sin más explicación|y tan amigos>.

== note
Puedo <enviar|mandar|preparar> <unas líneas|un texto breve|tres frases> para <reenviar|pasar adelante>.
Para [ahorrarle|ahorrarte] <trabajo|molestias>, <escribo yo|preparo|redacto> <las líneas|el texto|la nota> que <haya que reenviar|se pueda reenviar>.
Del <texto|mensaje> para reenviar <me encargo yo|me ocupo yo>, <claro|por supuesto|desde luego>.
Con <una palabra|un simple sí|una señal>, <mando|preparo|escribo> un <párrafo|texto> <listo para reenviar|para pasar adelante>.
Una nota <breve|corta|sencilla> para reenviar la <tengo lista enseguida|escribo en un momento|preparo sin problema>.
Si <ayuda|es más cómodo>, <envío antes|dejo escrito> <un párrafo|un texto corto> <que se pueda reenviar|para reenviarlo>.
El texto lo pongo yo; <solo quedaría reenviarlo|faltaría solo el clic>.
Tres frases <mías|de mi parte> <bastan|son suficientes> para la presentación, y <las mando cuando haga falta|están listas cuando convenga>.

== kinds.client
[Su|Tu] proyecto va <por delante|primero>, <sea cual sea la respuesta|en cualquier caso>.
Esto no cambia nada en <nuestro trabajo|lo que hago por [usted|ti]>, <por supuesto|desde luego>.
El tiempo que [le|te] dedico <no depende de esto|sigue siendo el mismo>.

== kinds.former_client
Nuestro trabajo <ya terminó|quedó atrás>, así que <no hay ningún compromiso|no va atado a nada>.
[Usted ha|Has] visto mi trabajo <por dentro|de cerca>, y por eso <[su|tu] opinión cuenta|pregunto aquí primero>.

== kinds.supplier
Más trabajo por mi lado suele ser <algo más|un poco más> también por [el suyo|el tuyo].
<Si sale adelante|Si llega a algo>, <quizá|tal vez> haya trabajo para las dos partes.

== kinds.colleague
[Usted ve|Ves] <de cerca|cada día> cómo trabajo, y [puede|puedes] <juzgar|valorarlo>.
Entre colegas <se puede preguntar sin rodeos|basta con decirlo claro>.

== kinds.former_colleague
[Usted sabe|Sabes], de <nuestra época en la misma casa|los años de trabajo en común>, <cómo trabajo|lo que sé hacer>.
Después de <aquella época|trabajar en la misma casa>, [sabrá|sabrás] <ver si encaja|si tiene sentido>.

== kinds.friend
Entre amigos: [dígame|dime] <con franqueza|sin rodeos> si <es mala idea|no procede>.
Mezclo <poco|rara vez> el trabajo con la amistad, así que [diga|di] que no <sin apuro|tan a gusto>.

== kinds.family
La familia va primero: <si resulta raro|si incomoda>, <lo olvidamos|no se habla más>.
Mezclar familia y trabajo es <delicado|cosa de cada cual>, <así que con toda franqueza|sin presión ninguna>.

== kinds.networking
<Y al revés|Y en sentido contrario>: [dígame|dime] <a quién [le|te] gustaría conocer|qué puerta puedo abrir>.
Vale en los dos sentidos: <con un nombre, miro qué puedo hacer|[deme|dame] un nombre y lo intento>.
Si hay alguien <en mi entorno|entre mis contactos> que [le|te] interese, <basta decirlo|solo hay que pedirlo>.

== subjects
<Una pregunta|Pregunta> sobre {short}
{short}: <una pregunta|una consulta>
¿Una presentación con {short}?
¿[Conoce|Conoces] a {short}?
<Conocer|Llegar> a {short}
{short} y [usted|tú]
{short} ({org})
<Un favor|Un pequeño favor>: {short}

== subjects_group
<Una pregunta|Pregunta> sobre {group}
¿Alguien de {group}?

== spoken_ask
¿[Podría|Podrías] <presentarnos|ponernos en contacto>?
¿[Le parecería|Te parecería] bien <presentarnos|hacer la presentación>?

== spoken_way_out
Si no encaja, <no pasa nada|lo dejamos ahí>.
Un no me <vale también|parece perfecto>; <si es que sí, mando unas líneas para reenviar|todo sigue igual>.

== follow_up_subject
{short}: <una pregunta más|un detalle>
Gracias por el nombre de {short}

== follow_up_thanks
Gracias por <pensar en|proponer a> {short}.
{short} <parece buena idea|suena muy bien>, gracias.

== follow_up_why
¿Qué [le|te] hizo pensar en {short}?
¿Puedo preguntar por qué {short} <sería un buen contacto|encajaría>, a [su|tu] juicio?

== follow_up_ease
Con una línea basta; <me ayuda a prepararme|quiero llegar con la lección sabida>.
Así podré <escribir la nota para reenviar|preparar el texto> <en el tono justo|a medida>.
""",
)
