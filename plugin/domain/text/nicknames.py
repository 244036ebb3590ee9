"""Short forms of given names: each line holds full names that share them, a colon, and the short forms.

Two full names on one line (Catherine, Katherine) are spellings of one name.
"""

_FORMS = """
abigail: abby abbie gail
adelaide adelheid: heidi addie
albert: al bert bertie
alejandro: alex ale jandro
alejandra: alex ale
alessandro: ale sandro alex
alexander alexandre: alex alec sandy xander sasha sascha lex
alexandra: alex sandra sasha sascha lexi
alfonso: fonso poncho
alfred: al fred fredi
alice: ali
allison alison: ali
amanda: mandy
andrea: andi
andreas: andi andy
andrew andre: andy drew
angela: angie geli
anneliese: anni liesl
ann anne anna: annie anni nan
annabel: bella
anthony antoine: tony toni ant
anton antonio: toni tony toño
antonia antoinette: toni toni nia
archibald: archie
arthur: art artie
augustin: gus gustl
barbara: barb babs babsi barbie
bartholomew: bart
beatrice beatriz: bea trixi trix
benedict benedikt: ben bene
benjamin: ben benny benni benji
bernard bernhard: bernie bernd hardy
bernadette: bernie
brigitte: gitte biggi gitti
bradley: brad
cameron: cam
carolina caroline carolin: caro carol carrie lina
carmen: carmela
catherine katherine catharina katharina kathryn: cathy kathy kate katie kat kathi kati käthe trina cat
cecilia: ceci cece celia
charles: charlie chuck chas
charlotte: charlie lotte lottie
christian: chris christel
christina christine christiane kristina kristin: chris chrissie chrissy tina kris kristi christl
christopher christoph christophe: chris kit stoffel topher christo
clara klara: clärchen
claudia: claudi
concepcion: concha conchita
constance konstanze: connie conny
consuelo: chelo
cornelia: conny nelly corny
cornelius: conny neil
cynthia: cindy
daniel: dan danny dani
daniela danielle: dani
david: dave davy davey
deborah: deb debbie debby
denise: denny
dietmar: didi
dietrich: dieter didi
dolores: lola
dominik dominic dominique: dom nick domi
donald: don donnie
dorothea dorothy: dot dottie doro dora thea
douglas: doug
eberhard: ebi
edmund: ed ned ted
eduardo eduard edward edouard: ed eddie edu ted teddy ned lalo edi
edwin: ed
eleanor eleonora: ellie nell nora lenni
elizabeth elisabeth: liz lizzie lizzy beth betty betsy eliza elsie lisa sisi sissi elli lisbeth libby
emanuel emmanuel manuel: manny manu manolo manni
emily: em emmy
enrique: quique kike
ernest ernst: ernie
esteban: esti
eugene: gene
eva: evi evita
felicitas: fee feli
ferdinand fernand fernando: ferdi nando fer nando
florence: flo florrie
florian: flo flori
frances franziska francesca françoise: fran franzi franny francis fanny
francis francisco francesco: frank paco pancho fran curro kiko cisco
franklin: frank
frederick friedrich frederic frédéric federico: fred freddie freddy fritz fred fede rick
gabriel: gabe gabi
gabriele gabriela gabrielle: gabi gaby gabby
genevieve geneviève: gen ginny
geoffrey jeffrey: geoff jeff
georg george georges: schorsch georgie
gerald: gerry jerry
gerhard: gerd gert hardi
gertrud gertrude: trudi trudy gerti
gisela: gisi
gottfried: friedl gotti
graciela: chela
gregory gregor: greg gregg
gretchen: gret
guadalupe: lupe lupita
guenther günter: günni gunni
guillermo: guille memo
guillaume: guigui
gustavo: gus tavo
hannah johanna: hanna hanni jo
hans: hansi
harold: harry hal
heinrich: heinz heini heiner
helen helena helene hélène: nell lena leni ellie nellie
helmut: helli
henry henri: harry hank hal
herbert: herb herbie bert
hermann: herm
hubert: bert hubsi
ignacio ignatius: nacho iggy
ingeborg: inge
irene: reni
isabel isabella isabelle: bella izzy isa belle chabela
jack: jackie
jacob jakob: jake kobi
jacqueline: jackie
jaime: jimmy
james: jim jimmy jamie
janet: jan
jennifer: jen jenny jenni
jeremy jeremiah: jerry jem
jerome jérôme: jerry
jessica: jess jessie
jesus: chuy chus
joachim joaquin: jo achim jochen quino
johannes: hannes hans jo johann
john: jack johnny jon
jonathan: jon jonny johnny nathan jonas
jorge: coque
jose: pepe chepe
josefa: pepa fina
josefine josephine: josie jo fine
joseph josef: joe joey sepp beppo jupp
joshua: josh
joyce: joy
juan: juanito
juergen jürgen: jogi
judith: judy judi jude
julia julie: jules juli
julian: jules juli
karl carl carlos: charly charlie kalle carlitos
karoline: karo line
kenneth: ken kenny
kimberly: kim
klaus nikolaus nicolas nicholas nikolas: nick nicky nico niko klaus nic claus klausi
kristof: kris
laurence lawrence laurent lorenz: larry laurie lorry lenz
laura: lauri
leonard leonhard leonardo: leo len lenny leni hardy leon
leopold: leo poldi
leslie: les
lewis louis luis ludwig: lou lewie lutz wiggerl lucho
lillian: lily lil
linda: lindi
louise luise luisa: lou lulu
lucia lucie lucy: lu
luciano: lucho
madeleine madeline: maddie
magdalena: lena leni magda
manuela: manu ela
marcel: marc
marcus markus: marc mark
margaret margarete margarita marguerite: maggie meg peggy greta gretel rita marge margie daisy gretl madge mago
maria marie: mary mitzi mimi mariechen
maria jose: marijo
maria teresa: maite
maria luisa: marilu
marianne: nanne
martha: marty
martin: marty
martina: tina
mathilde matilda: tilda tilly hilde
matthew matthias mathieu matthieu: matt matze matthes mat hias
maurice moritz: mo momo
maximilian maxime: max maxi
maxwell: max
mercedes: merche
michael michel miguel mikhail: mike mick mickey micha michi misha mikey migue
michaela: michi ela
michelle: mich shelly
monika monica: moni
nathaniel nathan: nat nate nathan
nancy: nan
natalie natalia nathalie: nat natty talia
nicole: nicky niki nic nikki
norbert: nobbi bert
oliver olivier: ollie olli
olivia: liv livvy
oscar oskar: ossi
oswald: ossi
pamela: pam pammy
patrick: pat paddy rick
patricia: pat patty trish tricia pati
paul: pauli
paula: pauli
penelope: penny
peter: pete
philip phillip philipp philippe: phil pip flip
pilar: pili
priscilla: cilla prissy
rafael raphael: rafa raf rafi
raimund raymond: ray mundl
ramon: moncho
raquel: raqui
rebecca rebekka: becky becca bekki
reinhard: reini hardy
reinhold: reini
renate: reni nati
richard: rick dick rich ricky richie
robert roberto: bob rob robbie bobby bert beto
roland: roli rolly
ronald: ron ronnie
rosario: charo
rosa rose: rosie
roswitha: rosi
rudolf rudolph: rudi rudy rolf
rupert ruprecht: bertl
russell: russ
salvador: salva chava
samantha: sam sammy
samuel: sam sammy
sandra: sandy
santiago: santi
sara sarah: sally sadie
sebastian sébastien: seb basti bastian wastl
sergio: checo
siegfried: siggi sigi
sigmund: siggi
sofia sophia sophie: sophie fia
stanley: stan
stefan stephan stephen steven stéphane: steve stevie steff steffen steph
stefanie stephanie stéphanie: steffi steph stef steffie
susan susanne susanna suzanne: sue susie suzie suse sanne susi sanna
sylvester: vester
sylvia silvia: silvi
tamara: tammy
teresa theresa therese: terry tess tessa resi tere
terence: terry
theodor theodore: ted teddy theo
thomas tomás: tom tommy
timothy timotheus: tim timmy timo
ulrich: uli ulli
ulrike: uli ulli rike
ursula: uschi ulla
valentin: vali
valerie: val
veronica veronika: vroni ronnie vero ronny
victor viktor: vic vik
victoria viktoria: vicky vicki vic tori
vincent vincenzo: vince vinnie vin enzo
vicente: chente
virginia: ginny ginger
walter: walt wally
werner: werni
wilhelm: willi willy wim
wilhelmine: minna mina
william: bill will billy willie liam
wolfgang: wolf wolfi
xavier: xavi
javier: javi xavi
yolanda: yoli
yvonne: vonni
zachary: zach zack
"""


def _plain(name: str) -> str:
    # The keys of `names.fold_token`, spelt out here so that the tables do not depend on what reads them.
    for accented, letter in zip("äöüéèëêáàíóúñçô", "aoueeeeaaiounco", strict=True):
        name = name.replace(accented, letter)
    if len(name) > 3:
        for written, letter in (("ae", "a"), ("oe", "o"), ("ue", "u")):
            name = name.replace(written, letter)
    return name


def _read_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _FORMS.strip().splitlines():
        full, _, short = line.partition(":")
        if " " in full and full.startswith("maria "):
            spellings = {_plain(full.replace(" ", ""))}
        else:
            spellings = {_plain(name) for name in full.split()}
        for spelling in spellings:
            found.setdefault(spelling, set()).update(spellings - {spelling})
        for form in short.split():
            found.setdefault(_plain(form), set()).update(spellings)
    return {name: frozenset(full) for name, full in found.items()}


GIVEN_NAMES_OF = _read_forms()
"""Short form, or spelling, → the full given names it may stand for, all folded as `names.fold_token` folds."""
