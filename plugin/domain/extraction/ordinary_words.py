"""Ordinary words that are often written with a capital: at the beginning of sentences, in headings, as courtesy."""

from plugin.domain.language.vocabulary import vocabulary

ORDINARY = vocabulary(
    """
    a about above absolutely accept access according account accounting across act action actually ad add additional
    address adjust admin advance advice advise affairs after afternoon again against agenda ago agree agreed
    agreement ahead aid air all alliance allow almost along already also although always
    am amazing amendment among amount an analysis and announcement annual another answer any anybody anyone anything
    anyway apologies apology apparently appendix application apply appointment appreciate approval approve april are
    area around article as asap aside ask asked assets assistant associate assume at attached attachment attend
    attention
    audit august author available average away awesome back background backup balance bank base based basic
    basically be because become been before begin beginning being below benefit best better between big bill billing
    board body bonus book booking both bottom box brand break breakfast brief bring budget build building business
    but buy by
    calendar call called calls came campaign can can't cancel cannot capital car card care case cash cause cell
    center central certainly chair chance change changes channel chapter charge chat check cheers chief child choice
    choose city claim class clear clearly click client clients close closing code coffee college come coming comment
    comments
    commission committee common communication communications community company compare competition complete
    compliance conference confidential confirm confirmation congrats congratulations birthday anniversary connection
    consider consultant
    contact content contract control conversation copy corporate correct cost costs could council count counsel
    country couple course court cover create
    credit critical cross current currently customer customers daily data database date dates day days deadline deal
    deals dear decision deep default definitely delivery demand department depending description design desk despite
    detail details development did didn't different digital dinner direct director directors discussion do does
    doesn't doing dollar don't done door
    double down draft drive due during each earlier early earth east easy economic economy editor education
    effective effort eight either election electric electronic else email end energy engineering enjoy enough ensure
    enter entire environment environmental equipment equity error especially essentially estate even evening event
    events eventually ever every
    everybody everyone everything exactly example excellent except exchange exciting excuse executive exercise
    expect expense expenses expert external extra eye face fact family fantastic far fast father fax february fee
    feedback feel few field fifth figure figures file files final finally finance financial find fine finish fire
    first five fixed flight floor flow
    focus folks follow following food for force forecast foreign form former forward four fourth free friday friend
    friends from front full fully fund funding funds further future gas general generally get getting gift give
    given glad global go goal goals god going gold good got government great green greetings ground group groups
    growth guess guest guide
    guys had half hall hand happy hard has hasn't have haven't having he he'll he's head headquarters health hear
    heard heart held hello help her here here's hers hey hi high highlights him his history hold holiday home hope
    hopefully hospital host hot hotel hour hours house how however human hundred
    i i'd i'll i'm i've idea ideas if immediate immediately impact important in inc incidentally include included
    including indeed index industry information initial initially initiative input inside instead insurance interest
    interesting interim internal international internet interview into introduction investment invitation invoice is
    isn't issue issues it it'll it's item items its itself
    january job join joint july june just justice keep key kind kindly king know labor land language large last late
    lately later latest law lead leader leaders leadership league learn leave left legal less lesson let let's
    letter letters level library life light like likely limited line link list listen literally little live local
    location long look looking
    looks lord lot love lovely low luck lunch made madam mail main major make making man management manager managing
    many map march mark market marketing markets master material matter may maybe me mean meaning media medical meet
    meeting meetings member members memo memorial mental mention message met method middle might military million
    mind mine minister ministry minute
    minutes miss mobile model modern moment monday money month monthly months more moreover morning most mostly
    mother move moving mr much must my name names nation national natural naturally near necessary need needs
    network never nevertheless new news next nice night nine no nobody none nope normally north not note notes
    nothing notice november now number numbers
    obviously october odd of off offer office officer official oh oil ok okay old on once one ones ongoing online
    only open opening operating operations opinion opportunity option options or order orders organization original
    other others otherwise ought our ours out outside outstanding over overall own owner pacific package page paid
    panel paper part participants particular particularly
    parties partner partners partnership party past patience payment pending people per perfect performance perhaps
    period person personal personally phase phone photo pick picture piece place plan planning plans plant play
    please pleased plenty pls plus point points police policy political poor popular position possible possibly post
    potential power practice pre preliminary prepare present
    presentation presently president press pretty previous previously price prices pricing primary prime prior
    priority private probably problem problems procedure process procurement product production products
    professional professor profile program programme progress project projects property proposal proposed provide
    public publication purchase purpose put quality quarter quarterly question questions
    quick quickly quite rate rates rather raw re reach read reading ready real really reason reasons recent recently
    record records red reference regarding regards region regional register registration regular regulatory related
    release remember reminder remote rent reply report reports request required requirements research reserve
    resource resources response rest result results resume retail return returns revenue review revised
    right rights risk road role room round royal rule rules run running safe safety said sale sales same saturday
    save saw say says schedule school science scope sea search season seat second secret secretary section sector
    secure security see seems seen select self sell senate send senior sent separate separately september series
    serious seriously service services session set seven several shall share she
    she's sheet ship shipping shop short shortly should show side sign signed significant similar similarly simple
    simply since sir site situation six skills slide slides slow small smart so social software sold some somebody
    someone something sometimes soon sorry sort sound sounds source south space speak speaking special specific
    specifically speech spend sport spring staff stage standard start started state statement states
    station status stay step still stock stop store story strategic strategy street strong student study stuff
    subject success such sue suggest summary summer sun sunday super supply support sure surely surprise survey
    system systems table take taking talk target task tax team teams tech technical technology telephone tell ten
    term terms test text than thank thanks that that's the their them then there there's therefore these
    they they'll they're thing things think third thirdly this those though thought thoughts three through
    throughout thursday thus ticket till time times title to today together tomorrow tonight too took top topic
    total touch toward town track trade trading traffic training transaction transfer transport travel treasury
    treaty trip true truly trust try trying tuesday turn two type typically under understand understood
    unfortunately union unit united
    university unless until up update updates upon urgent us use used useful user usually vacation valley value
    various vendor version very via vice view visit voice volume wait walk wall want wanted war warm was watch water
    way we we'll we're we've web website wednesday week weekend weekly weeks welcome well went were west what what's
    whatever when whenever where whereas wherever whether which while white who who's whoever
    whole whom whose why wife will win window winter wish with within without won't wonder wonderful word words work
    worker workers working works workshop world would write writing wrong wrote yeah year yearly years yep yes
    yesterday yet you you'll you're you've young your yours zero sincerely respectfully attn cc bcc fyi ps pm am etc
    ie eg vs intro outro webinar newsletter keynote roadmap kickoff kick-off follow-up sync standup stand-up
    appendix annex
    exhibit schedule clause figure chapter volume article section paragraph bullet slide tab column row sheet step
    phase stage level tier grade unit module sprint release version build beta alpha gamma omega plus minus north
    south east west upper lower inner outer hon excellency majesty highness dept attached enclosed
    concerning enabling enclosing assuming given hoping judging looking regarding speaking thanking trusting
    mom dad mum grab bring drop hold pull push pass fax reach fetch remove resend revise reschedule
    republic district province commercial procurement payroll origination derivatives trader
    desk scheduling easements finance
    understanding wishing happy merry congratulations condolences cheers ciao salut bonjour hallo hola
    """,
    """
    der die das den dem des ein eine einen einem einer und oder aber denn wenn weil dass ob als wie was wer wo wann
    warum ich du er sie es wir ihr mein dein sein unser euer ihre seine meine deine unsere eure mich dich uns euch
    ihm ihn ihnen bitte danke vielen liebe lieber lieben guten hallo sehr geehrte geehrter am im an in auf aus bei
    mit nach seit von vor zu zum zur für
    über unter um durch gegen ohne bis heute morgen gestern hier da dort dann jetzt noch nur auch schon mal leider
    gerne gern vielleicht natürlich können könnten sollen sollten werden würden haben hat hatte ist sind war waren
    wird hoffentlich anbei beste grüße mfg außerdem daher deshalb deswegen dies diese dieser dieses jede jeder jedes
    interesse fragen bedarf gelegenheit problemen rückfragen verzug zahlung kaffee abschluss lieferung bestellung ihnen
    euch mir dir kollege kollegin chef chefin vertrieb einkauf buchhaltung entwicklung personal woche nächste letzte
    kein keine man mehr nein ja sobald
    wir's zudem zwar alle alles anfang ende angebot anfrage termin treffen projekt kunde kunden firma arbeit zeit
    woche monat jahr tag rechnung vertrag
    """,
    """
    le la les un une des du de et ou mais donc car si que qui quand comme pour par avec sans sous sur dans chez vers
    entre je tu il elle nous vous ils elles on ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos
    leur leurs bonjour bonsoir merci cordialement bien très plus aussi encore déjà voici voilà suite après avant
    depuis pendant lors lorsque en à au aux
    oui non peut-être pouvez pourriez avez êtes est sont était serait sera j'ai c'est cher chère chers madame
    monsieur tout tous toute toutes quel quelle quels quelles pourquoi comment où hier demain aujourd'hui
    """,
    """
    el los las una unos unas y o pero si porque cuando como para por con sin sobre entre desde hasta yo tú él ella
    nosotros ustedes ellos este esta estos estas ese esa mi mis tu tus su sus nuestro nuestra hola buenos buenas
    días tardes gracias estimado estimada saludos atentamente muy más también ya aquí allí ahora hoy mañana ayer sí
    no qué quién cómo cuándo dónde quizás tal vez
    ha han he hemos es son está están estoy fue sería señor señora don doña todo todos toda todas según tras durante
    antes después
    """,
)
"""Lower-case: no token of these alone is somebody's name."""

SPEECH = vocabulary(
    """
    said says say told tells asked asks called calls wrote writes mentioned mentions thinks thought wants wanted
    knows knew suggested suggests believes replied explained added agreed confirmed promised emailed noted argued
    announced reported claims claimed feels felt will would has had is was can could should may might might're
    sent sends gave gives came comes went goes works worked left joined met meets needs needed likes liked hopes
    asks'd sagte sagt meinte meint schrieb fragte hat ist wird erwähnte rief bat a est dit pense veut écrit
    demandé dijo dice piensa quiere escribió comentó es ha está llamó pidió
    """
)
"""Verbs after which the capitalised word before them is likely a person."""
