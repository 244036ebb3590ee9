"""Español: usted o tú, sin suponer el género de nadie.

Los nombres nunca van tras «y», que ante «i» sería «e», y las empresas nunca tras «de» ni «a», por su posible artículo. Las
palabras del perfil abren su frase; solo siguen a los dos puntos si empiezan en minúscula (`…_low`).
"""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.language.phrasebook import read_phrasebook

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
training: la formación
kickoff: nuestra reunión de arranque
review: nuestra reunión de seguimiento
demo: la demostración
visit: la visita
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
Gracias de nuevo por [su|tu] tiempo {when_of}.
Muchas gracias por la conversación {when_of}.
Gracias por sacar un rato {when} para hablar.
Me alegró mucho hablar [con usted|contigo] {when}.
Me alegro de que pudiéramos hablar {when}.
Después de {meeting} {when_of}, <me queda una pregunta|[le|te] escribo con una pregunta>.
Vuelvo a [escribirle|escribirte] después de {meeting} {when_of}.
Tras {meeting} {when_of}, <me gustaría [pedirle|pedirte] una cosa|tengo una pregunta que [hacerle|hacerte]>.
{meeting} {when_of} me resultó muy útil, <muchas gracias|gracias de nuevo>.
Aprovecho que hablamos {when} para [hacerle|hacerte] una consulta.
Fue un gusto hablar [con usted|contigo] {when}.
Gracias por dedicarme un rato {when}.
Estuvo <bien|muy bien> poder hablar <con calma|un rato> {when}.
A raíz de {meeting} {when_of}, <quería [hacerle|hacerte] una pregunta|quería [comentarle|comentarte] una cosa>.
Gracias por la conversación {when_of} sobre «{topic}».

== openings.meeting_held+
Me encantó <hablar|charlar> [con usted|contigo] {when}.
¡Qué gusto haber podido hablar con calma {when}!
Disfruté mucho {meeting} {when_of}, gracias.
{meeting} {when_of} me sentó muy bien, <gracias de nuevo|muchas gracias>.

== openings.meeting_held~
Qué bien <poder hablar|haber hablado> [con usted|contigo] {when}.
Me encantó <hablar|charlar> [con usted|contigo] {when}.
Lo pasé muy bien {when}.
¡Qué buen rato {when}!
Me gustó mucho {meeting} {when_of}.
Me alegró mucho que pudiéramos hablar {when}.

== openings.praise
Muchas gracias por [sus|tus] palabras {when_of}.
[Su|Tu] mensaje {when_of} me hizo mucha ilusión.
Me alegró mucho leer [su|tu] mensaje {when_of}.
Gracias por escribirme algo tan amable {when}.
Gracias de corazón por [su|tu] mensaje {when_of}.
Me alegró mucho lo que me [escribió|escribiste] {when}.
Da gusto leer un mensaje como [el suyo|el tuyo] {when_of}.
[Sus|Tus] palabras {when_of} me alegraron mucho, gracias.
Lo que me [dijo|dijiste] {when} me hizo mucha ilusión.
Gracias por [su|tu] comentario {when_of}, <me alegró el día|me animó mucho>.
Qué alegría leer [su|tu] mensaje {when_of}.
Me animó mucho [su|tu] mensaje {when_of}, gracias.

== openings.work_finished
Ahora que hemos terminado el proyecto, <me gustaría [hacerle|hacerte] una pregunta|quería [pedirle|pedirte] una cosa>.
Muchas gracias por la confianza durante todo el proyecto.
Gracias por la buena colaboración hasta el final.
Ha sido un gusto trabajar [con usted|contigo] en este proyecto.
Con el proyecto ya terminado, <quería [darle|darte] las gracias|gracias de nuevo por todo>.
Ya hemos terminado el proyecto, y [le|te] agradezco la confianza.
Terminado el proyecto, <me queda [pedirle|pedirte] un favor|me gustaría [hacerle|hacerte] una consulta>.
Me ha gustado mucho trabajar [con usted|contigo].
El proyecto ha terminado, y me quedo con un buen recuerdo.
Gracias por [su|tu] confianza de principio a fin.
Una vez cerrado el proyecto, quería [darle|darte] las gracias.

== openings.upcoming_meeting
Como vamos a hablar {when}, <[le|te] adelanto una pregunta|[le|te] hago antes una pregunta>.
Antes de {meeting} {when_of}, <quería [hacerle|hacerte] una pregunta|me gustaría [preguntarle|preguntarte] una cosa>.
Tengo ganas de que llegue {meeting} {when_of}.
Me alegra que vayamos a hablar {when}.
De cara a {meeting} {when_of}, tengo una pregunta.
[Le|Te] escribo antes de {meeting} {when_of}.
Para no quitar tiempo a otros temas {when}, <[le|te] pregunto ahora|prefiero preguntar antes>.
Aprovecho que vamos a hablar {when} para [adelantarle|adelantarte] una pregunta.
{meeting} {when_of} está al caer, <y tengo una pregunta previa|así que pregunto ya>.
Será un gusto hablar [con usted|contigo] {when}.
Una pregunta antes de {meeting} {when_of}.

== openings.shared_event
Me alegró ver [su|tu] nombre en la lista <del acto|del evento|del encuentro>.
Como coincidimos en el <evento|acto|encuentro> {when_of}, <me animo a [escribirle|escribirte]|quería [hacerle|hacerte] una pregunta>.
Tras el <evento|acto|encuentro> {when_of}, <me gustaría [pedirle|pedirte] una cosa|tengo una pregunta>.
El <evento|acto|encuentro> {when_of} me dio una idea.
Coincidimos {when} en un <evento|acto|encuentro>, y [le|te] escribo con una pregunta.
Aprovecho que coincidimos en un <evento|acto|encuentro> para [escribirle|escribirte].
Ya que estuvimos en el mismo evento {when}, <quería [consultarle|consultarte] algo|pensé en [usted|ti]>.
A raíz del <evento|acto|encuentro> en el que coincidimos, quería [preguntarle|preguntarte] una cosa.
Estábamos en la misma lista de invitados {when}.
El <evento|acto|encuentro> {when_of} me pareció interesante, y me dejó una pregunta.
Haber coincidido {when} es una buena excusa para [escribirle|escribirte].
Espero que [le|te] gustara el <evento|acto|encuentro> {when_of}.

== openings.active_thread
Ya que estamos en contacto, <quería [preguntarle|preguntarte] otra cosa|aprovecho para [hacerle|hacerte] una pregunta>.
Aprovecho para [preguntarle|preguntarte] otra cosa.
Cambiando de tema, <quería [pedirle|pedirte] una cosa|tengo una pregunta que [hacerle|hacerte]>.
Nuestros correos {when_of} me recordaron una pregunta.
Aprovecho nuestros correos {when_of} para [hacerle|hacerte] una consulta.
Al hilo de nuestros correos {when_of}, <tengo una pregunta|me queda una duda>.
Como nos escribimos {when}, aprovecho para [preguntarle|preguntarte] otra cosa.
Por otro lado, <me gustaría [hacerle|hacerte] una consulta|quería [comentarle|comentarte] una cosa>.
Una cosa más, aparte de nuestros correos {when_of}.
[Le|Te] escribo ahora por otro tema.
Ya que nos estamos escribiendo, una pregunta.
Después de nuestros correos {when_of}, tengo una petición.

== openings.active_thread@
Gracias por [su|tu] <mensaje|correo> {when_of}.
Me alegró recibir [su|tu] <mensaje|correo> {when_of}.
Gracias por escribirme {when}.
Me alegró saber de [usted|ti] {when}.
Recibí [su|tu] correo {when_of}, muchas gracias.
Aprovecho [su|tu] mensaje {when_of} para [hacerle|hacerte] una pregunta.

== openings.owed_news
Antes de nada, gracias de nuevo por la presentación {when_of}.
[Le|Te] debo noticias de la presentación {when_of}.
Gracias otra vez por el contacto {when_of}; <debería haber escrito antes|[le|te] debo noticias>.
No [le|te] he contado todavía cómo fue la presentación {when_of}.
[Le|Te] agradezco de nuevo la presentación {when_of}.
Antes de [pedirle|pedirte] nada, gracias de nuevo por la presentación {when_of}.

== praise
{said_cap} me [escribió usted|escribiste]: {quote}
Me alegró mucho [su|tu] frase {said_of}: {quote}
{quote_mid}: gracias de nuevo por [sus|tus] palabras {said_of}.
Recuerdo bien lo que me [escribió|escribiste] {said}: {quote}
[Sus|Tus] palabras {said_of} me animaron mucho: {quote}
Gracias otra vez por lo que me [dijo|dijiste] {said}: {quote}
{quote_mid}: eso me [escribió|escribiste] {said}, y me alegró mucho.
En [su|tu] mensaje {said_of} me hizo ilusión esta frase: {quote}
Me gustó mucho leer [su|tu] comentario {said_of}: {quote}
Tengo presente lo que me [dijo|dijiste] {said}: {quote}
Esto me [escribió|escribiste] {said}: {quote}
Me hizo ilusión [su|tu] comentario {said_of}: {quote}

== praise_same
Me [escribió|escribiste]: {quote}
Sobre todo me alegró esta frase: {quote}
{quote_mid}: da gusto leer algo así.
{quote_mid}: muchas gracias, de verdad.
Me hizo mucha ilusión esta frase: {quote}
{quote_mid}: no se puede pedir más.
Me quedo con esta frase: {quote}
{quote_mid}: me alegra mucho leerlo.
Me gustó especialmente esta frase: {quote}

== beginning
Nos conocimos {since}.
Nos conocemos desde {since_bare}.
Nuestra primera reunión fue {since}.
{since_cap} nos reunimos por primera vez.
Nos vimos por primera vez {since}.
Recuerdo nuestra primera reunión, {since}.

== beginning_mail
Estamos en contacto desde {since_bare}.
{since_cap} nos escribimos por primera vez.
Nuestros primeros correos son {since_of}.
Nos escribimos desde {since_bare}.
Empezamos a escribirnos {since}.
Nuestro contacto viene {since_of}.

== referred
Fue {referrer} quien nos puso en contacto, <y se lo sigo agradeciendo|y me alegro de que lo hiciera>.
También nos conocimos así, gracias a {referrer}.
Nos conocemos gracias a {referrer}.
{referrer} nos puso en contacto, y fue una suerte.
Nuestro contacto se lo debemos a {referrer}.

== work
Hablamos {worked} sobre «{work}», así que [usted sabe|sabes] cómo trabajo.
[Usted conoce|Conoces] un poco mi trabajo, porque {worked} hablamos sobre «{work}».
Después de hablar {worked} sobre «{work}», [sabe usted|sabes] a qué me dedico.

== met_often
Ya nos hemos visto varias veces, así que pregunto con confianza.
Después de varias reuniones, [ya sabe usted|ya sabes] cómo trabajo.
Como ya hemos hablado varias veces, [le|te] pregunto directamente.
De nuestras reuniones [conoce usted|conoces] bien lo que hago.
Hemos coincidido ya en varias reuniones, y por eso me animo.

== what
{what} A eso me dedico.
{what} Ese es mi trabajo, en una frase.
{what} Eso es lo que hago.
{what} Esa es mi especialidad.
{what} En eso consiste mi trabajo.
{what} Es, en pocas palabras, lo que hago.
{what} Lo recuerdo por si ayuda.
{what} Así resumo mi trabajo.

== what_sentence
{what}
{what}
Como [sabe|sabes], {what_mid}
En pocas palabras, {what_mid}
Por si ayuda: {what_mid}
Por resumir mi trabajo: {what_mid}
Como quizá [recuerde|recuerdes], {what_mid}
Para situar mi trabajo: {what_mid}
En una frase: {what_mid}
{what} Eso es, en una frase, lo que hago.

== value
{value} Ese es el objetivo.
{value} Ese es el resultado que busco.
{value} Eso es lo que se consigue.
{value} Ese es el resultado cuando todo va bien.
{value} De eso se trata, al final.
El resultado: {value_low}
Lo que se consigue: {value_low}
El objetivo: {value_low}

== value_sentence
{value}
{value} Ese es el resultado cuando todo va bien.
{value} De eso se trata, al final.

== ideal
{ideal} <Ese|Este> es el <perfil|tipo de contacto> que <busco|me interesa>.
{ideal} Es el <perfil|tipo de cliente> al que más <ayudo|puedo ayudar>.
{ideal} Con ese perfil trabajo <muy a gusto|especialmente bien>.
{ideal} Son <las personas|los contactos> que me gustaría conocer.
{ideal} Ahí es donde <más puedo aportar|mejor puedo ayudar|mi trabajo es más útil>.
{ideal} Es el tipo de contacto que más me interesa.
{ideal} Me gustaría conocer a más gente con ese perfil.
{ideal} Ese es el tipo de contacto que me vendría bien.
Las personas a las que más puedo ayudar: {ideal_low}
El perfil con el que mejor trabajo: {ideal_low}
Los contactos que busco: {ideal_low}
Mi trabajo es útil sobre todo para este perfil: {ideal_low}
Me gustaría conocer a más gente de este perfil: {ideal_low}
A quién puedo ayudar más: {ideal_low}

== ideal_sentence
{ideal}
{ideal}
{ideal} <Ese|Este> es el <perfil|tipo de contacto> que <busco|me interesa>.
{ideal} Son los contactos que más me interesan.
{ideal} Ahí es donde <más puedo aportar|mejor puedo ayudar|mi trabajo es más útil>.

== knowing.copied_together
En un <correo|mensaje> {seen_of} [estaba usted|estabas] en copia con {prospect}, <así que imagino que hay contacto|por lo que supongo que hay relación>.
Vi que {prospect} estaba en copia en un <correo|mensaje> {seen_of}, igual que [usted|tú].
{seen_cap} vi a {prospect} en copia junto a [usted|ti], <y supuse que había contacto|y de ahí la pregunta>.
{prospect} <recibió|había recibido> {seen} el mismo <correo|mensaje> que [usted|tú], <de ahí mi pregunta|y por eso [le|te] pregunto>.
Por un <correo|mensaje> {seen_of}, imagino que [usted conoce|conoces] a {prospect}.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect}, porque {seen} [recibió usted|recibiste] un correo con esa persona en copia.
<Creo|Supongo> que [usted conoce|conoces] a {prospect}: {seen} [estaba usted|estabas] en copia en el mismo correo.
Un <correo|mensaje> {seen_of} <iba|estaba> dirigido <a {prospect} y también a [usted|ti]|tanto a {prospect} como a [usted|ti]>.
Un <correo|mensaje> {seen_of} tenía entre los destinatarios a {prospect} y también a [usted|ti].
[Le|Te] <pregunto|escribo> porque {prospect} estaba en copia [con usted|contigo] {seen}.
He visto en un <correo|mensaje> {seen_of} a {prospect} <en copia, junto a [usted|ti]|en copia, igual que [usted|tú]>.
Quizá [conozca usted|conozcas] a {prospect} por un <correo|mensaje> {seen_of} en el que [estaba|estabas] también.

== knowing.copied_together@
En [su|tu] <correo|mensaje> {seen_of} estaba en copia {prospect}, <así que supongo que [tiene|tienes] contacto|por eso [le|te] pregunto>.
[Usted tenía|Tenías] a {prospect} en copia {seen}, <de ahí mi pregunta|así que imagino que hay contacto>.
Vi a {prospect} en copia en [su|tu] <correo|mensaje> {seen_of}.
[Su|Tu] correo {seen_of} iba también a {prospect}, <y por eso he pensado en [usted|ti]|así que supongo que hay contacto>.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect} por la copia de un correo [suyo|tuyo] {seen_of}.
{seen_cap} [puso usted|pusiste] en copia a {prospect}, <y pensé que había contacto|y me apunté el nombre>.
<Creo|Supongo> que [usted conoce|conoces] a {prospect}, que estaba en copia en [su|tu] <correo|mensaje> {seen_of}.
[Le|Te] <pregunto|escribo> por {prospect} porque estaba en copia en [su|tu] <correo|mensaje> {seen_of}.
Entre los destinatarios de [su|tu] <correo|mensaje> {seen_of} estaba {prospect}.
Al releer [su|tu] <correo|mensaje> {seen_of} vi a {prospect} en copia.
[Su|Tu] mensaje {seen_of} llevaba en copia a {prospect}.
Por [su|tu] <correo|mensaje> {seen_of}, con {prospect} en copia, imagino que hay contacto.

== knowing.met_together
El nombre de {prospect} figuraba junto [al suyo|al tuyo] en una invitación {seen_of}.
{prospect} <estaba|figuraba> en la misma <convocatoria|reunión> que [usted|tú] {seen}, <así que supongo que hay contacto|y de ahí mi pregunta>.
{seen_cap} <vi|encontré> a {prospect} en la misma <invitación|lista> que [usted|tú].
<Supongo|Imagino> que [usted conoce|conoces] a {prospect}, porque los dos nombres estaban {seen} en una misma invitación.
{seen_cap} [tenía usted|tenías] una reunión en la que también figuraba {prospect}.
Una <invitación|convocatoria> {seen_of} <estaba dirigida|iba dirigida> <a {prospect} y a [usted|ti]|tanto a {prospect} como a [usted|ti]>, <por eso [le|te] pregunto|de ahí la pregunta>.
<Creo|Supongo> que [usted pudo|pudiste] coincidir con {prospect} en una reunión {seen}.
En la invitación de una reunión {seen_of} [figuraba usted|figurabas] con {prospect}.
Imagino que [usted conoce|conoces] a {prospect} de una reunión {seen}.
[Le|Te] <pregunto|escribo> porque {prospect} <tenía {seen} una reunión [con usted|contigo]|figuraba {seen} en una reunión [suya|tuya]|iba a reunirse {seen} [con usted|contigo]>.
Quizá [conozca usted|conozcas] a {prospect}, por una reunión {seen_of} con los dos nombres en la lista.
Para una reunión {seen_of} se invitó a {prospect} y también a [usted|ti].

== knowing.mentioned
Un mensaje {seen_of} mencionaba a {prospect} y a [usted|ti], <así que supongo que hay contacto|de ahí mi pregunta>.
Leí {seen} en un correo el nombre de {prospect} junto [al suyo|al tuyo].
{seen_cap} <un correo|un mensaje> [le|te] <mencionaba|citaba> <junto a|junto con> {prospect}.
Por un mensaje {seen_of}, creo que [usted conoce|conoces] a {prospect}.
Si entendí bien un <correo|mensaje> {seen_of}, [tiene usted|tienes] contacto con {prospect}.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect}, por lo que leí {seen} en un correo.
En un <correo|mensaje> {seen_of} <se hablaba|se hacía mención> de {prospect} <y también|y a la vez> de [usted|ti].
[Le|Te] <pregunto|escribo> porque un mensaje {seen_of} hablaba de {prospect} y de [usted|ti].
En un mensaje {seen_of} aparecía [su|tu] nombre con el de {prospect}.
He pensado en [usted|ti] por un <correo|mensaje> {seen_of} que mencionaba también a {prospect}.

== knowing.mentioned@
[Usted mencionó|Mencionaste] a {prospect} {seen}.
{seen_cap} me [habló usted|hablaste] de {prospect}.
En [su|tu] <correo|mensaje> {seen_of} [mencionó usted|mencionaste] a {prospect}.
Recuerdo que {seen} [mencionó usted|mencionaste] a {prospect}.
{seen_cap} [mencionó usted|mencionaste] a {prospect}, <y me quedé con el nombre|y por eso [le|te] pregunto>.
En [su|tu] <correo|mensaje> {seen_of} salía {prospect}, <y de ahí mi pregunta|y me apunté el nombre>.
Por [su|tu] <correo|mensaje> {seen_of} deduzco que [usted conoce|conoces] a {prospect}.
[Su|Tu] correo {seen_of} me hizo pensar en {prospect}.
[Usted habló|Hablaste] de {prospect} en un <correo|mensaje> {seen_of}, y lo tengo presente.
Al releer [su|tu] <correo|mensaje> {seen_of} me fijé en {prospect}.
Me acordé de que {seen} [había usted|habías] mencionado a {prospect}.
[Le|Te] <pregunto|escribo> por {prospect}, a quien [usted mencionó|mencionaste] {seen}.
Vuelvo a un nombre de [su|tu] <correo|mensaje> {seen_of}: {prospect}.

== knowing.wrote_to
Por un hilo de correos {seen_of} entiendo que [usted tiene|tienes] contacto con {prospect}.
Si leí bien un hilo de correos {seen_of}, [usted conoce|conoces] a {prospect}.
En un correo reenviado {seen_of} vi que [usted tenía|tenías] contacto con {prospect}.
<Creo|Supongo> que {seen} [usted se escribió|te escribiste] con {prospect}.
{seen_cap}, según un hilo de correos, [usted estaba|estabas] en contacto con {prospect}.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect}, por un hilo de correos {seen_of}.
Me parece que [usted conoce|conoces] a {prospect}, <por un hilo que me reenviaron {seen}|al menos eso entendí de un hilo {seen_of}>.
En un hilo de correos {seen_of} aparecía {prospect} [con usted|contigo], <así que imagino que hay contacto|de ahí mi pregunta>.

== knowing.introduced
{prospect} estaba {seen} en la misma presentación por correo que [usted|tú].
{seen_cap} una presentación por correo incluía a {prospect} y también a [usted|ti].
Un correo de presentación {seen_of} era para {prospect} y para [usted|ti].
<Creo|Supongo> que [usted conoce|conoces] a {prospect} por una presentación {seen_of}.
Desde una presentación por correo {seen_of}, [usted conoce|conoces] a {prospect}, si no me equivoco.
Recuerdo una presentación {seen_of} con {prospect} y también [con usted|contigo].

== knowing.introduced@
{seen_cap} [hizo usted|hiciste] una presentación por correo en la que estaba {prospect}.
En [su|tu] correo de presentación {seen_of} estaba {prospect}.
[Usted hizo|Hiciste] una presentación {seen} en la que estaba {prospect}.
Por la presentación que [usted hizo|hiciste] {seen}, deduzco que [usted conoce|conoces] a {prospect}.
{prospect} estaba en una presentación que [usted hizo|hiciste] {seen}.
Vi a {prospect} en [su|tu] correo de presentación {seen_of}.

== knowing.same_organisation
Si no me equivoco, [usted trabaja|trabajas] en la misma empresa que {prospect}.
<Creo|Supongo> que [usted trabaja|trabajas] con {prospect}, en la misma empresa.
{prospect} trabaja en [su|tu] misma empresa, si no me equivoco.
Me parece que [usted comparte|compartes] empresa con {prospect}.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect} de la empresa.

== knowing.same_group
Si no me equivoco, [usted está|estás] en el mismo grupo que {prospect}.
<Creo|Supongo> que {prospect} está en el mismo grupo que [usted|tú].
[Usted coincide|Coincides] con {prospect} en un grupo, si no me equivoco.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect} del grupo.

== knowing.other
Si no me equivoco, [usted conoce|conoces] a {prospect}.
<Creo|Supongo> que [usted conoce|conoces] a {prospect}.
Me parece que [usted conoce|conoces] a {prospect}.
Tengo entendido que [usted conoce|conoces] a {prospect}.
<Supongo|Imagino> que [usted conoce|conoces] a {prospect}.
Diría que [usted conoce|conoces] a {prospect}.

== why
{why} Por eso [le|te] pregunto.
{why} De ahí mi interés.
{why} Por eso me interesa este contacto.
{why} Me gustaría hablarlo con calma.
{why} Creo que una conversación tendría sentido.
{why} Ese es el motivo de mi pregunta.
{why} Por eso me gustaría hablar un rato.
{why} Podría interesar a las dos partes.
{why} Eso me dio la idea.
{why} Creo que ahí podría ayudar.

== why_sentence
{why}
{why}
{why} Por eso [le|te] pregunto.
{why} De ahí mi interés.
{why} Por eso me interesa este contacto.
{why} Creo que una conversación tendría sentido.
{why} Ese es el motivo de mi pregunta.
{why} Por eso me gustaría hablar un rato.
{why} Creo que ahí podría ayudar.

== why_role
{short} ({role}) encaja en el perfil con el que trabajo.
Suelo trabajar con personas en ese puesto ({role}).
Mi trabajo está pensado para ese tipo de puesto ({role}).
Muchas de las personas con las que trabajo tienen ese puesto ({role}).
Trabajo a menudo con gente en un puesto así ({role}).
El puesto ({role}) encaja bien con lo que hago.
Ese puesto ({role}) es el de muchas de las personas a las que ayudo.

== why_who
<Me gustaría|Querría> mucho conocer a {short} ({role}).
Por el cargo ({role}), me interesa este contacto.
<Me gustaría|Querría> hablar un rato con {short} ({role}).
Una primera conversación con {short} ({role}) me vendría muy bien.
Estoy buscando la forma de contactar con {short} ({role}).
Por el puesto ({role}), creo que sería un contacto interesante para mí.
Quisiera explicar a {short} ({role}) lo que hago.
Para mí sería muy interesante hablar con {short} ({role}).
Me ayudaría mucho conocer a {short} ({role}).
Conocer a {short} ({role}) sería muy útil para mi trabajo.
Un primer contacto con {short} ({role}) me sería de gran ayuda.

== why_org
{org} me interesa, y prefiero <llegar con una recomendación|no llamar en frío>.
<Me gustaría|Querría> conocer mejor {org}.
{org} es una de las empresas que me gustaría conocer.
{org} está en mi lista, y una recomendación <ayuda más que una llamada en frío|facilita el primer contacto>.
<Me gustaría|Querría> tener una primera conversación en {org}.
Busco un primer contacto en {org}.
Me interesa {org}, de ahí mi pregunta.
{org} me parece una empresa interesante, <y me gustaría tener allí un contacto|por eso [le|te] pregunto>.

== ask
¿[Le importaría|Te importaría] presentarme a {short}?
¿[Le importaría|Te importaría] ponernos en contacto?
¿[Podría|Podrías] presentarme a {short}?
¿[Podría|Podrías] ponernos en contacto?
¿[Le parecería|Te parecería] bien ponernos en contacto?
¿[Estaría|Estarías] de acuerdo en presentarme a {short}?
¿[Cree|Crees] que [podría|podrías] presentarme a {short}?
¿[Le|Te] sería posible ponernos en contacto por correo?
¿Qué [le|te] parecería hacer la presentación por correo?
¿Puedo [pedirle|pedirte] que nos [ponga|pongas] en contacto?
¿[Tiene|Tienes] confianza suficiente para presentarme?
¿[Querría|Querrías] ponerme en contacto con {short}?
¿Habría posibilidad de que me [presentara|presentaras] a {short}?
¿Me [haría|harías] el favor de ponernos en contacto?
¿[Le|Te] parece buena idea presentarme a {short}?

== ask_group
¿A quién de ese grupo ({group}) me [presentaría|presentarías]?
¿Hay alguien en ese grupo ({group}) a quien [crea|creas] que debería conocer?
¿Quién de ese grupo ({group}) [le|te] viene a la cabeza?
¿Me [podría|podrías] presentar a alguien de ese grupo ({group})?

== way_out
Si no [le|te] encaja, no pasa nada.
Si [prefiere|prefieres] no hacerlo, lo entiendo perfectamente.
Si no es buen momento, no hay ningún problema.
Por supuesto, [puede|puedes] decirme que no.
Y si no [le|te] viene bien, no [se preocupe|te preocupes].
Si no hay suficiente confianza, <[olvide|olvida] la pregunta|no pasa nada, de verdad>.
Si [le|te] resulta incómodo, [dígamelo|dímelo] sin problema.
No [se sienta|te sientas] en ningún compromiso.
Solo si [le|te] parece bien, claro.
Si hay algún motivo para no hacerlo, <lo entiendo|no hay problema>.
Si [prefiere mantenerse|prefieres mantenerte] al margen, lo entiendo.
Si por lo que sea no es posible, <no pasa absolutamente nada|tan solo [dígamelo|dímelo]>.
Entiendo perfectamente que [diga|digas] que no.
Sin ningún compromiso, por supuesto.
Si no lo [ve|ves] claro, <lo dejamos|mejor lo dejamos>.

== note
[Le|Te] puedo mandar tres líneas para reenviar.
Si [le|te] ayuda, preparo unas líneas para que las [reenvíe|reenvíes].
<Con mucho gusto|Con gusto> <escribo|redacto> yo el texto para reenviar.
Para que no [le|te] dé trabajo, <puedo mandar un texto ya escrito|puedo preparar yo el mensaje>.
Puedo preparar un mensaje <breve|corto> que solo [tenga|tengas] que reenviar.
Yo me encargo del texto, así solo [tendría|tendrías] que reenviarlo.
Si [le|te] resulta más cómodo, [le|te] mando un par de frases sobre mi trabajo.
Puedo [enviarle|enviarte] <antes|también> un párrafo <corto|breve> para reenviar.
Si [quiere|quieres], [le|te] paso unas líneas de presentación.
El <mensaje|texto> de presentación <lo puedo escribir yo|lo escribo yo|puedo prepararlo yo>.
Puedo [mandarle|mandarte] cuando [quiera|quieras] un texto <breve|corto> de presentación.
[Dígame|Dime] y [le|te] <envío|mando> un <texto|mensaje> listo para reenviar.
Escribo yo unas frases, si eso [le|te] facilita las cosas.

== kinds.client
Esto no cambia nada en nuestro trabajo, por supuesto.
[Su|Tu] proyecto sigue siendo lo primero, claro.
Sea cual sea [su|tu] respuesta, nuestro proyecto sigue igual.
Por supuesto, no tiene nada que ver con nuestro proyecto.
Nuestro trabajo no depende de esto en absoluto.
En cualquier caso, [su|tu] proyecto tiene prioridad.
Nada de esto afecta a nuestra colaboración.

== kinds.former_client
[Usted conoce|Conoces] mi forma de trabajar, por eso [le|te] pregunto.
Después de nuestro proyecto, [usted sabe|sabes] cómo trabajo.
[Usted ha|Has] visto mi trabajo de cerca, y [su|tu] opinión cuenta mucho.
Por nuestro proyecto [sabe usted|sabes] bien lo que hago.
Tras nuestro proyecto, [puede|puedes] valorar mejor que nadie si tiene sentido.

== kinds.supplier
Si sale algo, quizá haya también trabajo para [usted|ti].
Si esto acaba en un proyecto, pensaré en [usted|ti], claro.
Si sale adelante, puede venir bien a las dos partes.
Más proyectos por mi lado suelen significar también más trabajo para [usted|ti].
Por mi parte, también [le|te] recomiendo con gusto.
En el mejor de los casos, habrá trabajo para las dos partes.

== kinds.colleague
[Usted sabe|Sabes] cómo trabajo, así que [puede|puedes] valorar si tiene sentido.
Como trabajamos en la misma empresa, [se lo|te lo] pregunto sin rodeos.
[Usted ve|Ves] mi trabajo a diario, así que [sabrá|sabrás] si encaja.

== kinds.former_colleague
[Usted sabe|Sabes] cómo trabajo, de cuando estábamos en la misma empresa.
Como ya hemos trabajado en la misma empresa, [le|te] pregunto con confianza.
Después de haber trabajado en la misma casa, [sabrá|sabrás] si tiene sentido.
De nuestra época en la misma empresa [conoce usted|conoces] bien mi trabajo.
[Usted conoce|Conoces] mi forma de trabajar de aquellos años.

== kinds.friend
[Dígame|Dime] con franqueza si no [le|te] parece buena idea.
Con la confianza que tenemos, [puede|puedes] decirme que no.
No suelo mezclar trabajo y amistad, <así que [dígame|dime] que no si hace falta|así que sin ninguna presión>.
Esto no cambia nada entre nosotros, por supuesto.
Con la confianza de siempre, [dígame|dime] lo que [piense|pienses].
Si [le|te] suena raro, [dígamelo|dímelo] sin más.

== kinds.family
Si resulta incómodo, lo olvidamos y ya está.
Mezclar familia y trabajo es delicado, así que [dígame|dime] lo que [piense|pienses].
En familia podemos hablar claro.

== kinds.networking
Y si puedo [presentarle|presentarte] yo a alguien, lo hago con mucho gusto.
[Dígame|Dime] también a quién [le|te] gustaría conocer.
Si [busca|buscas] algún contacto, [cuente|cuenta] conmigo.
Con mucho gusto [le|te] devuelvo el favor.
Si alguien de mi entorno [le|te] interesa, [le|te] presento con gusto.
Vale también al revés, claro.
Si algún día [necesita|necesitas] un contacto, aquí estoy.

== subjects
Pregunta sobre {short}
{short}
¿[Conoce|Conoces] a {short}?
Una pregunta sobre {short}
Una consulta: {short}
Contacto con {short}
Un favor: {short}
Presentación: {short}

== subjects_group
Una pregunta: {group}
Consulta ({group})
Contactos: {group}

== spoken_ask
¿[Podría|Podrías] ponernos en contacto?
¿[Le importaría|Te importaría] hacer la presentación?
¿[Le parecería|Te parecería] bien ponernos en contacto?

== spoken_way_out
Si no [le|te] encaja, no pasa nada.
Si [prefiere|prefieres] no hacerlo, lo entiendo perfectamente.
No hay prisa, [piénselo|piénsalo] con calma.

== follow_up_subject
Una pregunta más sobre {short}
Gracias por pensar en {short}

== follow_up_thanks
Gracias por pensar en {short}.
Muchas gracias por la sugerencia de {short}.
{short} me parece muy buena idea, gracias.

== follow_up_why
¿Qué [le|te] hizo pensar en {short}?
¿Puedo [preguntarle|preguntarte] por qué [pensó|pensaste] en {short}?
¿Por qué [pensó|pensaste] en {short} en concreto?

== follow_up_ease
Con una frase me basta, así podré prepararme mejor.
Así podré escribir mejor el texto para reenviar.
Dos palabras bastan, es para ir con la lección aprendida.
""",
)
