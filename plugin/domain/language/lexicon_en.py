"""How praise, complaints, introductions and the rest are said in English."""

from plugin.domain.language import asking_shapes, encounter_shapes, grievance_shapes, praise_shapes
from plugin.domain.language.lexicon import NAME, Lexicon, sense
from plugin.domain.language.vocabulary import alternation, patterns
from plugin.domain.model import SignalKind

_GOOD = alternation(
    """
    great|excellent|outstanding|fantastic|superb|brilliant|amazing|awesome|wonderful|terrific|exceptional|impressive
      |first[- ]rate|first[- ]class|top[- ]notch|world[- ]class|stellar
    phenomenal|incredible|marvellous|marvelous|fabulous|spot[- ]on|flawless|impeccable|exemplary|invaluable|masterful
      |magnificent|remarkable|extraordinary|splendid|perfect|lovely|beautiful|super
    tremendous|sterling|a (?:huge|big|great|complete|total|resounding) (?:success|hit|help)|a life ?saver
      |second to none|the best|best in class|a joy|a delight|a godsend|so helpful|(?:very|really|extremely|incredibly
      |hugely|super|most|enormously) (?:helpful|professional|responsive|thorough|valuable|useful|insightful|clear|good
      |well[- ]\\w+|patient|impressed|kind|efficient|pleased|happy)
    """
)
_VERY = alternation(
    r"""
    (?:(?:so|very|really|truly|absolutely|just|simply|incredibly|extremely|quite|genuinely|always|consistently|been
      |all|nothing short of|pretty|such|an?|totally|particularly|once again|again) ){0,4}
    """
)
_WORK = alternation(
    """
    work|job|report|proposal|presentation|slides?|deck|design|designs|draft|document|documentation|analysis|website
      |site|app|workshop|training|session|talk|speech|keynote|article|advice|support|help|service|services
    effort|efforts|contribution|contributions|team|people|guidance|input|insights?|feedback|plan|strategy|audit|review
      |research|results?|delivery|delivery team|product|software|implementation|campaign|logo|brochure|summary|memo
      |paper|write-?up
    facilitation|coaching|project|professionalism|responsiveness|attention to detail|expertise|patience|dedication
      |commitment|turnaround|follow[- ]up|recommendations?|translation|photos?|pictures?|video|installation|renovation
      |figures|model|prototype|drawings|copy|text|newsletter|event|catering|course|seminar|webinar|legal advice
      |counsel|handling of \\w+( \\w+){0,3}
    """
)
_FELT = alternation(
    r"""
    (?:happy|pleased|delighted|impressed|thrilled|satisfied|over the moon|blown away|grateful|excited|glad|bowled over
      |chuffed|amazed|in awe)
    """
)
_WE = alternation(
    r"""
    (?:i|we|everyone(?: here| at \w+)?|everybody(?: here)?|all of us|people here|the (?:whole |entire )?(?:team|board
      |client|clients|management|management team|customer|staff|boss|directors?|ceo|cfo|partners|audience|participants
      |attendees|committee)|our (?:\w+ )?(?:team|board|client|clients|customers?|ceo|cfo|boss|staff|people|users
      |participants|directors?|partners)|my (?:team|boss|wife|husband|partner|colleagues?|manager|daughter|son|mother
      |father|family|parents|clients?))
    """
)

_PRAISE = patterns(
    rf"""
    \byou(?:'ve| have| all| guys| and your team|r team| both)* (?:really |truly |absolutely |certainly |all )?(?:did
      |done|have done|are doing|were doing|do) (?:us )?(?:proud\b|(?:{_VERY})(?:{_GOOD}|good|fine
      |amazing) (?:\w+ )?(?:{_WORK})\b)
    \byour (?:\w+(?:'s)? ){{0,4}}(?:{_WORK})\b[^.!?;]{{0,60}}? (?:is|are|was|were|has been|have been|looks?|looked
      |turned out|came out|proved|remains|continues to be) (?:to be )?{_VERY}(?:{_GOOD})\b
    \byour (?:{_VERY})(?:{_GOOD}) (?:\w+ ){{0,2}}(?:{_WORK})\b
    \byou(?:'re| are| were|'ve been| have been| guys are| all are| both are| guys were| and your team (?:are|were
      |have been)| really are| truly are) {_VERY}(?:{_GOOD}|an? (?:star|legend|genius|hero|rock ?star|gem|pro|angel
      |treasure|wizard|magician|real asset|great asset|pleasure to work with|joy to work with|delight to work with
      |dream to work with|(?:true|real|great|excellent|fantastic|trusted) (?:partner|professional|adviser|advisor|star
      |gem|friend to .{{2,30}}|help|asset|pro|expert))|the best\b|pure gold|worth every (?:penny|cent)|so (?:good|kind
      |patient|thorough|professional) (?:at|with|in|about)|{_VERY}(?:professional|thorough|responsive|helpful|patient
      |knowledgeable|reliable|efficient|talented|good at))
    \byour (?:team|people|colleagues?|staff|guys|assistant|firm|company|consultants?|crew)\b[^.!?;]{{0,40}} (?:is|are
      |was|were|has been|have been|did|does|have done|has done) {_VERY}(?:(?:{_GOOD})\b|(?:helpful|professional
      |patient|responsive|knowledgeable|thorough|courteous|a pleasure|a joy))
    \b(?:{_WE})(?:'m|'re| am| are| is| was| were
      |'ve been| have been| has been| remain)(?: all| both)? {_VERY}(?:more than[ ]
      |beyond )?(?:{_FELT})\b[^.!?;]{{0,25}}\b(?:with
      |by|at|about|how|to have found|we (?:chose|hired|found)|i (?:chose|hired|found)|that (?:we|i) (?:chose|hired
      |found|picked)) (?:you\b|your\b|you've|the (?:\w+ ){{0,3}}(?:{_WORK})\b|everything you|what you|how (?:you|your)
      |all (?:of )?(?:you|your)|all (?:the )?(?:\w+ )?(?:work|help|support))
    \b(?:{_FELT}) (?:with|by) (?:your|what you|everything you|how you|the way you|how quickly you|how well you)\b
    \b(?:couldn't|could not|can't|cannot) (?:be (?:any )?(?:happier|more (?:pleased|satisfied|impressed|delighted
      |grateful)|prouder)|have been (?:any )?(?:better|happier|more (?:helpful|pleased|professional|satisfied
      |impressed|delighted))|(?:have asked|ask|wish|have wished) for (?:a )?(?:better|more|anything (?:better|more))
      |imagine (?:a better|anyone better|working without|doing (?:this|it) without)
      |thank you enough for (?:all )?(?:your|the) (?:\w+ )?(?:{_WORK})|(?:praise|recommend|fault|rate|commend) (?:you
      |your|the (?:\w+ )?(?:{_WORK}))|speak (?:more )?highly enough|say enough (?:good|about)|sing your praises)\b
    \b(?:could(?:n't| not)|would(?:n't| not)) have (?:done|managed|made|pulled|got|gotten|been able|been|won|closed
      |succeeded|happened|finished|achieved|delivered)\b[^.!?;]{{0,50}} without (?:you\b|your\b)
    \b(?:exceed(?:ed|s)|surpass(?:ed|es)|went (?:far |way |well )?(?:above and )?beyond
      |gone (?:far |way |well )?(?:above and )?beyond|goes (?:above and )?beyond|far beyond
      |well beyond)\b[^.!?;]{{0,40}}\b(?:expectations?|hopes|call of duty|what (?:i|we) (?:\w+ )?(?:expected|hoped
      |asked|imagined))\b|\b(?:went|gone|goes|going) (?:\w+ )?above and beyond\b
    \bhow (?:{_VERY})(?:{_GOOD}|good|well|helpful|much they (?:liked|loved|enjoyed)) your\b|\b(?:nobody|no one|no-one
      |few people|nothing)\b[^.!?]{{0,50}}\b(?:as
      |like) (?:\w+ly |well |good )?(?:as )?you(?: do| did| can| guys)?[.!]*$
    \b(?:working|dealing|collaborating|partnering|doing business) with (?:you|your team|you and your team|you guys
      |you all)\b[^.!?]{{0,15}} (?:is|was|has been|have been) {_VERY}(?:{_GOOD}|pleasant|easy|effortless|smooth
      |pleasure|privilege|fun|inspiring|rewarding)
    ^\W*(?:very |really |extremely )?well done\b|\byour (?:\w+ ){{0,2}}(?:{_WORK})\b[^.!?]{{0,20}} (?:is|was
      |were) (?:\w+ ){{0,2}}(?:highlight|star|high point|best part|standout|talk of)\b|\bfull of praise\b
      |\bcan only praise\b
    \b(?:you|your team
      |your people)\b[^.!?]{{0,50}}\bwith (?:such |so much |great |real |remarkable |admirable |enormous[ ]
      |exceptional |incredible |a lot of |utmost )+(?:\w+ and )?(?:skill
      |care|patience|tact|professionalism|grace|competence|enthusiasm|dedication|expertise|humou?r|diligence
      |efficiency|clarity|energy|kindness|sensitivity)\b
    \b(?:the|your) (?:\w+ ){{0,2}}(?:{_WORK}) (?:is|was|are|were|looks?) (?:exactly|just|absolutely) right\b
      |\bappreciate(?:d|s)? (?:the (?:\w+ )?(?:quality|care|thought|effort) (?:of|in|you|that)|how (?:well|quickly
      |carefully|thoroughly|professionally|hard)|(?:all )?(?:your|the) (?:hard|great|excellent|outstanding|fantastic
      |superb|wonderful|amazing|terrific) work|your (?:professionalism|expertise|dedication|thoroughness
      |responsiveness|attention to detail))
    \b(?:this|that|it|yours|your \w+)(?:'s| is| was| has been) (?:\w+ ){{0,4}}?(?:best|clearest|finest|smoothest
      |most \w+) (?:\w+ ){{0,3}}(?:{_WORK})\b[^.!?]{{0,20}}\b(?:ever|in (?:\w+ )?(?:years|ages|a long time))\b
    \b(?:best|most (?:\w+ly )?(?:useful|helpful|professional|valuable|insightful|productive|thorough|enjoyable
      |inspiring)|finest|smoothest|clearest) (?:\w+ ){{0,4}}(?:we|i)(?:'ve| have| had) (?:ever |yet )?(?:\w+ )?(?:had
      |seen|worked with|used|attended|received|read|dealt with|come across|experienced|hired|heard|met|been (?:to|at))
    \b(?:never|not|rarely|seldom) (?:\w+ ){{0,4}}(?:worked|seen|met|had|read|heard|dealt|come across|experienced
      |received|been)\b[^.!?;]{{0,50}}\b(?:as (?:good|thorough|professional|helpful|responsive|clear|well|smooth|quick
      |dedicated) as (?:you|your|this)|better(?: \w+)?(?: than (?:you|your|this))?[.!]*$|so (?:thorough|professional
      |helpful|well|good|responsive|smooth|clear))
    \b(?:would|will|can|shall|'d|'ll|have
      |'ve)(?: \w+)? (?:happily |gladly |definitely |certainly |highly |warmly |wholeheartedly |already |strongly[ ]
      |always |not hesitate to |be recommending |be happy to |be glad to |be delighted to )*(?:recommend(?:ed
      |ing)?) (?:your\b|you\b(?!\s+(?:and|consider|take|use|try|do|make|read|get|go|review|contact|check|keep|not
      |promptly|look|send|speak|talk|start|visit|see|add|ask|book|buy|wait|call|sign|set|that|first|also|have|be|stay
      |begin|pay|bring|change|include|move|give|put|write|meet|follow|leave)\b))
    \brecommending (?:you\b|your\b)|\bsinging your praises\b|\b(?:told|telling|tell|tells) (?:everyone|everybody
      |all my \w+|people|anyone|my \w+) (?:about )?(?:how (?:{_GOOD}|good|helpful|well) |(?:you
      |your \w+)(?:'re| are| is) (?:{_GOOD}))
    \b(?:it(?:'s| is| was| has been|'s been)|been|such
      |what) {_VERY}(?:a |an )?(?:real |true |great |absolute |genuine |huge |big )?(?:pleasure|joy|delight|privilege
      |treat|honou?r)\b[^.!?;]{{0,20}}\b(?:to work|working|to have worked|to collaborate|collaborating|doing business
      |dealing|to deal) with (?:you|your)\b
    \b(?:love|loved|loving|adore|adored) (?:your\b|what you|how you|the way you|everything you|working with you
      |the (?:new |final |updated |revised |first )?(?:{_WORK})\b|it!|every (?:bit|minute|page|part) of)
    \b(?:kudos|hats off|chapeau|bravo|props|my compliments|compliments|full marks|top marks|a big hand|three cheers
      |well done|nicely done|superbly done|job well done|beautifully done|way to go
      |credit where)\b(?: indeed| all| again| everyone| guys)?(?:[!.,:;]|$|\s?[-–—]| to (?:you|your
      |the (?:whole |entire )?team|all of you|everyone on your)| on (?:your (?:\w+ )?(?:{_WORK})|(?:the|a|an|this
      |such an?|another) (?:\w+ ){{0,3}}(?:{_WORK})|getting|finishing|winning|closing|pulling|delivering|landing
      |securing)| for (?:your|the (?:\w+ ){{0,2}}(?:{_WORK})|getting|pulling|making))
    ^\W*(?:wow|oh wow|hi|hey|hello|thanks|thank you
      |[\w-]+)?[\s,!.:–—-]*(?:what an? |this is |that is |that's |that was |this was |really |just |simply[ ]
      |absolutely |such an? |truly |an? |some |very |another |more )*(?:{_GOOD}
      |good|nice|fine|solid|cracking) (?:\w+ )?(?:work|job|effort|presentation|piece of work|report|analysis|stuff
      |proposal|draft|talk|session|workshop|article|write-?up|service|deck|memo|summary|speech)\b(?! (?:opportunit
      |offer|market|opening|hours|permit|in progress|place|schedule|environment|interview|experience is))
    \b(?:you|your (?:team|people|guys))(?:'ve| have)? (?:really |absolutely |truly |totally |completely )?(?:nailed
      |smashed|crushed|aced|knocked it|rocked|saved (?:us|me|the day|my (?:life|bacon|day|neck)|our \w+)|made (?:our
      |my) (?:day|week|life (?:so )?(?:much )?easier)|made (?:such )?a (?:huge|big|real|massive|tremendous|great
      |world of) (?:a )?difference|turned (?:\w+ ){{1,4}}around|worked (?:wonders|miracles)|outdid yourself
      |outdone yourself|went the extra mile|gone the extra mile|(?:always )?go the extra mile|hit it out
      |handled (?:\w+ ){{1,6}}(?:brilliantly|beautifully|superbly|perfectly|very well|so well|extremely well
      |professionally|with such)|(?:explained|presented|delivered|managed|organi[sz]ed|handled|did|put together
      |prepared)\b[^.!?;]{{0,50}}\b(?:brilliantly|beautifully|superbly|perfectly|wonderfully|flawlessly|extremely well
      |so well|very well|incredibly well|exceptionally well))
    \b(?:thanks to|because of|owing to|as a result of|due to) (?:you\b|your\b)[^.!?]{{0,120}}\b(?:won|saved|doubled
      |tripled|increased|grew|grown|reduced|cut|improved|able|finally|closed|landed|success\w*|faster|easier|best
      |record|smooth\w*|ahead|rose|up by|fell by|never|great|on time|possible)
    \b(?:won|saved|doubled|tripled|increased|grew|reduced|cut|improved|closed|landed|success\w*|smooth\w*|ahead of
      |possible|up \d+|on time)\b[^.!?]{{0,100}}\b(?:thanks to|because of|owing to|all down to) (?:you\b|your\b)
    \bsince (?:you|your (?:team|company|firm))\b[^.!?]{{0,60}}\b(?:doubled|tripled|increased|grown|improved|up \d+
      |better|best|risen|fallen|dropped by|halved|smoothly|easier)
    \b(?:the|this|that) (?:\w+ ){{0,3}}?(?:{_WORK})(?: (?:you|your (?:team|company
      |colleagues?)) (?:\w+ ){{0,3}}\w+)? (?:is|are|was|were|looks?|looked|has been|have been|turned out|came out|went
      |reads|works) (?:really |very |so |extremely |incredibly )?{_VERY}(?:{_GOOD}|exactly what (?:we|i) (?:needed
      |wanted|were looking for|was looking for|had in mind|hoped for)|down very well|down (?:a )?(?:storm|treat)
      |brilliantly|beautifully|superbly|perfectly|better than (?:expected|we (?:expected|hoped)|i (?:expected
      |hoped)))(?! (?:if|to have|for (?:me|us) (?:if|on|at)))\b
    \bwhat you(?:'ve| have)? (?:did|done|built|made|delivered|created|sent|achieved|put together|produced|wrote
      |written|accomplished|designed|prepared)\b[^.!?;]{{0,50}} (?:is|was|are|looks|has been) {_VERY}(?:{_GOOD}
      |exactly what)
    \b(?:really|very|deeply|truly|seriously|so|mightily|most|thoroughly|extremely|hugely|incredibly) (?:impressed
      |enjoyed)\b[^.!?;]{{0,30}}\b(?:you\b|your\b|the (?:\w+ )?(?:{_WORK}))
    \byou(?:'ve| have)? (?:have |had |got )?(?:a real |a true |an amazing |such a |a great |a wonderful |quite a[ ]
      |a rare |a )(?:gift
      |talent|knack|flair|eye|way with)\b
    \byour (?:\w+ ){{0,2}}(?:{_WORK}|help|advice|support)\b[^.!?;]{{0,20}} (?:made (?:all the|a (?:huge|big|real
      |massive)|such a) difference|was worth every|is worth every|paid off|helped (?:us|me) (?:so much|enormously
      |a lot|immensely|win|close|save|tremendously|a great deal)|saved (?:us|me)|won (?:us|over)
      |went down (?:very well|a (?:storm|treat)|so well|extremely well)|is (?:much )?appreciated by|blew (?:us|me
      |everyone|them)|impressed (?:us|me|everyone|the)|speaks? for itself|hit the (?:mark|spot|nail)|was a hit
      |stood out|has been a (?:game[- ]?changer|huge))
    \b(?:{_WE}) (?:all |both |really |absolutely |truly |simply |just |thoroughly |genuinely |especially[ ]
      |particularly |also )*(?:loved
      |loves|love|enjoyed|enjoys|adored|admire|admires|admired|raved about|were raving about|are raving about
      |is raving about|was raving about|praised|complimented|value|valued) (?:your\b|how you|the way you|what you
      |everything you|working with you|the (?:\w+ ){{0,2}}(?:{_WORK})\b)
    \b(?:high(?:ly|er)?|great|nothing but|lots of|glowing|rave|very positive|excellent|fantastic) (?:praise|reviews?
      |compliments|feedback|things to say)\b[^.!?;]{{0,30}}\b(?:you\b|your\b)
    \b(?:5|five)[- ]stars?\b|\b(?:10/10|ten out of ten|a\+{{1,3}})(?:\W|$)
      |\bno complaints(?: at all| whatsoever| here)?\b[^.!?]{{0,30}}\b(?:great|excellent|happy|fantastic|superb)
    \b(?:congratulations|congrats)\b[^.!?;]{{0,15}} (?:on|for) (?:(?:the|a|an|your|this|such an?
      |another) (?:\w+ ){{0,3}}(?:{_WORK}|result|success|launch|deal)\b|getting|finishing|winning|closing|pulling
      |delivering|landing|securing|completing)
    \bkeep up the (?:{_GOOD}|good|fine) work\b|\bwork (?:of art|is top|like this)\b|\b(?:exactly|just
      |precisely) what (?:we|i) (?:needed|wanted|were looking for|was looking for|hoped for)\b
    \b(?:thank you
      |thanks)(?: \w+){{0,3}} for (?:all )?(?:your |the |such |doing |being |making |an? |such an? |another |this[ ]
      |that ){{1,3}}(?:{_VERY})(?:{_GOOD}) (?:\w+ ){{0,2}}(?:{_WORK}
      |job|partner|experience)\b
    """
)
_PRAISE_NOT = patterns(
    rf"""
    \b(?:would|will|'ll|could|might|may|should|'d|shall) (?:\w+ ){{0,3}}?be (?:\w+ ){{0,2}}?(?:{_GOOD})\b(?! thanks to)
    \b(?:hope|hoping|wish|wishing|if|whether|unless|in case|make sure|ensure|expect|trust|sure|confident|no doubt
      |assuming)\b(?: that)?(?: \w+){{0,6}}? (?:you|your|the|this|it|we|they)\b[^.!?;]{{0,40}}\b(?:{_GOOD})\b
    \b(?:look(?:ing)? forward to|can't wait (?:for|to)|excited to) (?:\w+ ){{0,4}}your\b
    \b(?:isn't|is not|aren't|are not|wasn't|was not|weren't|were not|hasn't been|haven't been|not been|don't|do not
      |doesn't|does not|didn't|did not|never|hardly|far from|less than|anything but|no longer|not exactly|not quite
      |not (?:really|so|very|that|too|particularly|entirely|at all|overly)|barely|neither|nor|nobody|no one|not an?
      |hardly an?)(?: \w+){{0,4}}? (?:{_GOOD}|{_FELT}|good|recommend|exceed\w*|love|enjoy)\b
    \bused to be\b|\b(?:oh|yeah|just|how) (?:great|wonderful|lovely|fantastic|brilliant)\b|\bthanks for nothing\b
      |\(?/s\)?$|\bsarcas|\birony\b|\byeah,? right\b
      |(?<!k you )(?<!hanks )(?<!ever )\bso much for\b|\bnot!$|\b(?:great|nice|good|excellent|fantastic
      |brilliant|superb|wonderful) (?:job|work|going),? (?:\w+,? )?(?:on |of |with |at )?(?:miss|los|forget|break|ruin
      |ignor|delay|mess|screw|wast|fail|delet|overcharg|botch|crash|send(?:ing)? the wrong|not )\w*
    ["“'‘](?:{_GOOD}|good|helpful|expert|professional|premium|quality)["”'’]
    \b(?:again|yet again|once more) (?:late|wrong|broken|missing|delayed|overdue)\b|\blate again\b|\b(?:arrived|came
      |was|is|are) (?:\w+ )?(?:late|broken|wrong|unusable|incomplete|full of errors)\b
    \b(?:said|says|told me|tells me|claims?|claimed|according to|wrote|writes) (?:that )?(?:(?:his|her|their
      |its) |(?:he|she|they)\b[^.!?]{{0,20}}\b(?:his|her|their|its|the) )
    \bthe best (?:of luck|way|time|day|option|person|approach|date|number|address|price|thing|place|wishes
      |if)\b(?! (?:we|i)(?:'ve| have))
    \b(?:do|did|have) you (?:know|think|seen|see|feel|like|find|enjoy)\b|\b(?:what|how) (?:do|did) you\b
    \b(?:you|you'll|you will|you can|you could|you'd|you should|you need to|please|let's|to) (?:do|make|be|deliver
      |find|have|get|need|offer|keep|provide|give) an? (?:{_GOOD}|good|better) (?:job|work|fit|candidate)
    \byou(?:'ll| will) (?:be|do|make|love|have|find)\b|\b(?:have|enjoy|hope you have|wish you) an? (?:{_GOOD}|good
      |nice|lovely) (?:day|week|weekend|time|trip|evening|holiday|break|vacation|rest|christmas|summer|night|one)
    \b(?:your|the) (?:\w+ )?(?:work|service|support|help|report|proposal|product|offer|position|role
      |job)\b[^.!?]{{0,50}}\?$
    \b(?:if|when|unless|until|once) you(?:'re| are|r)\b|\bin order to\b|\b(?:our|my) (?:goal|aim|mission|objective
      |ambition)\b|\b(?:aim|strive|try|trying|want|wants|need|needs) to (?:be|do|make|deliver|give|provide|offer
      |exceed)\b|\bwe (?:aim|strive|pride|guarantee|offer|provide|promise)\b|\b(?:our|my) (?:{_GOOD}|own
      |new) (?:\w+ )?(?:{_WORK})\b
    \b(?:his|her|their|its|[A-Z]\w+'s) (?:\w+ ){{0,2}}(?:{_WORK}) (?:is|are|was|were|has|have)\b
      |(?-i:\b[A-Z]\w+'s) (?:\w+ )?(?:{_WORK})\b(?! (?:team|and you))
    \b(?:by|from|at) (?!you\b|your\b|the way\b|how\b|far\b|what\b|all\b|and large\b|everyone\b|start\b|our\b
      |the (?:client|board|team|audience|participants)|first\b|beginning\b|day one\b|me\b|us\b|home\b
      |work\b)(?-i:[A-Z]\w+)(?! (?:and|was|is|were|are) \w+ (?:impressed|delighted|happy))
    \bcompetitors?\b|\bour (?:previous|former|other|old|last|current|new) (?:\w+ )?(?:supplier|vendor|agency
      |consultant|lawyer|accountant|provider|contractor|partner)\b
    """
)
_DISLIKE = alternation(
    r"""
    (?:disappoint(?:ed|ing|ment)|dissatisf(?:ied|action)|unsatisf(?:ied|actory|ying)|unhappy|displeased|frustrat(?:ed
      |ing|ion)|annoy(?:ed|ing)|irritat(?:ed|ing)|upset|fed up|appalled|disgusted|furious|angry|dismayed|let down
      |disheartened|underwhelmed|unimpressed|shocked|exasperated|aggrieved|losing patience|running out of patience
      |at the end of (?:my|our) (?:tether|rope)|at (?:my|our) wits?' end)
    """
)
_COMPLAINT = patterns(
    rf"""
    \b(?:i|we|my (?:team|boss|client|clients|colleagues?|manager|wife|husband)|our (?:\w+ )?(?:team|client|clients
      |customers?|board|users|ceo|cfo|management|staff|people)|the (?:whole )?(?:team|board|client|management
      |customer)|everyone(?: here)?)(?:'m|'re| am| are| is| was| were
      |'ve been| have been| has been| feel| felt| remain| have to say (?:i am|we are|i'm|we're)| must say (?:i am
      |we are|i'm|we're)| got)(?: \w+){{0,3}}? {_DISLIKE}\b(?! (?:to (?:hear|miss|see you|leave|learn of your)
      |i (?:can't|cannot|couldn't|won't|missed|had to|have to)|we (?:can't|cannot|couldn't|won't|missed)|that (?:i
      |we) (?:can't|cannot|couldn't|won't|missed|will not|have to)|for (?:you|him|her|them)|at (?:myself|ourselves)
      |with (?:myself|ourselves)|about (?:your health|you\b|him\b|her\b)))
    \b(?:concerned|worried|troubled|disturbed|alarmed) (?:about|by|with|at|over|that|to (?:see|find|learn|discover
      |hear)) (?:(?:that )?(?:you\b|your\b)|(?:the |this |these |all (?:the )?|so many |such |several |how (?:many
      |long|slow\w*) )(?:\w+ ){{0,2}}(?:quality|delays?|lack|errors?|mistakes|standard|handling|state of (?:the|this)
      |slow|progress|missing|costs?|overruns?|bugs|deliver\w*|performance|response|invoice|figures|work
      |problems with))\b
    \b(?:very|quite|extremely|deeply|really|rather|bitterly|most|hugely|so|pretty|a (?:real|huge|big|bitter)
      |incredibly|somewhat) (?:{_DISLIKE})\b(?! (?:to (?:hear|miss|see you|leave)|i |that (?:i|we) (?:can't|couldn't
      |won't|missed)))
    \b(?:a|this|it|which|that|the) (?:\w+ ){{0,2}}(?:is|was|has been|are|were) (?:\w+ ){{0,3}}(?:disappointing
      |unacceptable|unsatisfactory|frustrating|a (?:huge |big |real |great |major )?(?:disappointment|let-?down|mess
      |disaster|disgrace|joke|nightmare|shambles|fiasco|waste of (?:time|money))|not (?:good enough|acceptable
      |what (?:we|i) (?:agreed|ordered|expected|asked|paid|were promised|was promised|signed)|up to (?:standard
      |scratch|par|the standard|your usual)|professional|how (?:we|i) (?:expect|like|want|do)|the (?:first|quality
      |standard|level|service|way (?:we|i) expect)\w*))\b
    \b(?:un|not |totally un|completely un|simply un|simply not |just not )acceptable\b|\bintolerable\b|\bsubstandard\b
      |\bsub-par\b|\bsubpar\b|\bshoddy\b|\bsloppy\b|\bslipshod\b|\bcareless(?:ly|ness)?\b|\bunprofessional(?:ly
      |ism)?\b|\bincompeten(?:t|ce)\b|\bappalling\b|\bdeplorable\b|\bdisgraceful\b|\batrocious\b|\binexcusable\b
      |\bmediocre\b
    \b(?:not|isn't|aren't|wasn't|weren't|am not|are not|never been|far from|less than|hardly|nowhere near|no longer
      |can't say (?:i am|we are|i'm|we're)|can't be|cannot be)(?: \w+){{0,3}}? (?:happy|pleased|satisfied|impressed
      |thrilled|delighted|good enough|what (?:we|i) (?:agreed|ordered|expected|asked for|paid for|had in mind
      |were promised|was promised|signed up)|up to (?:standard|scratch|par|the (?:usual )?standard)|acceptable
      |convinced by the|comfortable with the (?:quality|way|delay)|helpful|professional)\b(?! (?:to (?:introduce|make
      |do|share)|if|until))
    \b(?:let (?:us|me|our \w+) down|letting (?:us|me) down|lets (?:us|me) down
      |fell (?:far |well |somewhat |badly )?short|falls? (?:far |well )?short|fails? to (?:meet|deliver|live up
      |address|respond|reply|work|provide|include)|failed to (?:meet|deliver|live up|address|respond|reply|show
      |provide|include|fix|notify|inform|mention|work|turn)|failure to (?:deliver|meet|respond|reply|notify|inform)
      |keeps? (?:failing|crashing|breaking|happening|ignoring|changing|sending)
      |below (?:our |the |my )?(?:expectations|standards?|par)|(?:did|does|do)(?:n't| not) (?:\w+ )?(?:meet|live up to
      |match|reflect|work as|deliver|correspond|come close|cut it|reply|respond|answer|even|address|bother))
    \b(?:i|we)(?:'m|'re| am| are)? (?:are |am |have been )?still (?:waiting|awaiting|chasing|missing|without|have not
      |haven't|has not|hasn't|not received|unable|no\b|seeing|having (?:problems|issues|trouble)|getting (?:errors
      |the same|the wrong))|\b(?:i|we) (?:still )?(?:have
      |'ve)(?:n't| not| yet to| still not| never) (?:\w+ )?(?:received|heard|had|got|gotten|seen|been paid|receive
      |hear)\b[^.!?]{{0,60}}(?:from you|the (?:report|invoice|refund|goods|delivery|order|payment|documents?|draft
      |files|results?|contract|corrected|promised)|any (?:reply|response|answer|news|word|update|feedback)|back
      |despite|although|even though|your (?:reply|response|report|answer))
    \b(?:no|without(?: any| a)?|never (?:got|received|had) an?|never an?|not a single|not one|zero
      |lack of(?: any| a)?) (?:reply|response|answer|reaction|communication|feedback|explanation|apology|progress
      |update|follow[- ]up|call ?back|notice|warning|urgency)\b(?! (?:needed|required|necessary|is needed|is required
      |expected))
    \b(?:weeks?|months?|days?|hours|quarter) (?:late|overdue|behind(?: schedule)?)\b|\blate (?:again|for the|yet again
      |once again)|\b(?:once|yet) again[^.!?]{{0,50}}\b(?:late|wrong|missing|missed|failed|delay\w*|broke\w*|down
      |ignored|error|incorrect|not)\b|\b(?:second|third|fourth|fifth|umpteenth|2nd|3rd|4th|5th) (?:time|month|week
      |reminder|attempt|delay|complaint|request|e-?mail)\b(?:[^.!?]{{0,80}})(?:\b(?:wrong|late|fail\w*|miss\w*|same
      |delay\w*|without|no|not|broke\w*|error|problem|issue|incorrect|down|reminder|about|asking|ask|happen\w*
      |cancel\w*|postpon\w*|re-?schedul\w*)\b)
    \b(?:missed|missing|miss|blew|slipped
      |blown) (?:the |another |a |yet another |our |every |several |two |three |all |both |your (?:own )?)(?:agreed[ ]
      |promised |\w+ )?(?:deadlines?
      |delivery date|milestones?|target date|deliverables?)\b
    \b(?:you|your (?:team|company|people|colleagues?|firm))\b[^.!?]{{0,60}}\b(?:promised|assured|agreed|committed
      |said (?:it|you|we|the)|told (?:us|me)|guaranteed|quoted)\b[^.!?]{{0,80}}\b(?:but|yet|and (?:yet|still)|still
      |however|never|not|nothing|nobody|hasn't|haven't|didn't|instead|only to)\b
    \b(?:contrary to|despite|in spite of) (?:what (?:you|we
      |was) |your |our |the |all |several |numerous |many |repeated |my )(?:\w+ ){{0,3}}(?:agree\w*|promis\w*|assur\w*
      |contract|said|remind\w*|request\w*|e-?mails?|calls?|commit\w*|told|discuss\w*|guarantee\w*|complaints?)
    \b(?:over-?charged|double[- ]charged|charged (?:us |me )?twice|charged (?:us|me) for (?:something|work|hours
      |services?|items?)|billed (?:us |me )?(?:twice|for (?:work|hours|services?|something))|invoic(?:e|ed) (?:is|was
      |us twice)? ?(?:wrong|incorrect|too high|twice|higher)|hidden (?:costs|fees|charges)|way too (?:expensive|high
      |slow|late|long|much)|far too (?:expensive|high|slow|late|long|much|many)|over budget|well over the (?:budget
      |quote|estimate)|out of (?:all )?proportion|a rip-?off|higher than (?:quoted|agreed|you quoted)|(?:twice|double
      |more than) what (?:we|you) (?:agreed|quoted|were quoted))\b
    \b(?:full of|riddled with|too many|so many|numerous|several|a number of|lots of|many|glaring|serious|basic|obvious
      |major|repeated|more) (?:\w+ )?(?:errors|mistakes|typos|bugs|defects|flaws|issues with (?:your|the)
      |problems with (?:your|the)|inaccuracies|omissions|faults|gaps|inconsistencies)\b
    \b(?:your|the|this) (?:\w+ ){{0,3}}(?:report|invoice|delivery|product|service|work|software|system|update|version
      |design|draft|figures|numbers|proposal|support|team|order|shipment|installation|module|goods|items?|parts?
      |website|site|analysis|translation|machine|equipment|package|file|document|response|app)\b[^.!?;]{{0,40}} (?:is
      |are|was|were|has been|have been|arrived|came|keeps|still|remains) (?:\w+ ){{0,3}}?(?:wrong|incorrect|incomplete
      |unusable|useless|broken|damaged|defective|faulty|late|poor|terrible|awful|horrible|dreadful|bad|slow|crashing
      |overdue|inadequate|inaccurate|missing|not working|a mess|misleading|full of|delayed|unreadable|worse
      |sub(?:standard|par)|disappointing|scratched|below (?:our|my|standard|par|expect\w*|the (?:agreed|usual
      |required))|not (?:what|usable|working|good|complete|up)|nowhere)\b
    \b(?:poor|bad|terrible|awful|horrible|dreadful|lousy|abysmal|shocking|low|declining|inconsistent|disappointing
      |rude|slow|inadequate) (?:\w+ )?(?:quality|service|experience|communication|workmanship|support|job|performance
      |customer service|treatment|handling|response times?|attitude|standards?|work|planning|results?|advice|execution
      |management)\b
    \b(?:want|wants|like|have|wish|going|need|forced|obliged|decided|writing|intend
      |compelled) (?:to )?(?:make |file |lodge |raise |submit |register )?(?:a |an |my |our |this )?(?:formal[ ]
      |official |serious |strong )?(?:complain
      |complaint|refund|escalate|cancel (?:the|our|my|this) (?:contract|order|agreement|subscription|project)
      |terminate|money back|compensation|look elsewhere|reconsider (?:our|the|working)|withhold|take (?:our
      |my) business)\b|\bhave to complain\b|\bi (?:must|need to|want to|would like to) complain\b|\bour complaints?\b
      |\bmy complaint\b|\b(?:i|we) (?:must |have to )?demand (?:an?|that|your|my|our)\b|\b(?:request|requesting|expect
      |ask for|asking for|insist on) (?:a )?(?:full |partial |immediate )?(?:refund|compensation|reimbursement
      |explanation|apology)\b
    \b(?:lost|losing|lose|shaken|undermin\w+|damag\w+|cost (?:us|me)|costing (?:us|me)) (?:\w+ ){{0,3}}(?:confidence
      |trust|faith|patience|client|customers?|clients|money|relationship|reputation|deal|credibility|thousands|days?
      |weeks|hours|a lot|business|sales)\b
    \b(?:waste of (?:time|money|everyone's time|our time|my time)|wasted (?:our|my|everyone's|hours|days|the whole
      |a (?:whole|lot|full))|fix this (?:immediately|now|asap|at once|today)|this (?:can(?:not|'t) (?:go on|continue
      |be (?:right|true|acceptable|happening|how|the way)|happen again|keep)|has to stop|must (?:stop|never
      |not happen)|should (?:not|never) have|keeps happening|is (?:ridiculous|absurd|outrageous|beyond
      |getting (?:ridiculous|absurd|out of hand|worse|frustrating|old|beyond)|no way|the last straw|not the first
      |unbelievable|embarrassing))|how (?:is it possible|could (?:this|you)|can (?:this|you|it) (?:be|happen|possibly)
      |come (?:the|you|we|nobody|no one|i))|why (?:was|were|wasn't|weren't|am|are|has|hasn't|haven't|did|didn't|is
      |isn't|do) (?:i|we|you|nobody|no one|this|the|it)\b[^?]{{0,60}}\b(?:not|n't|never|informed|told|late|still|again
      |charged|ignored|consulted|wrong|missing|so long)\b|(?:expected|expect|deserve|hoped for|looking for
      |used to) (?:\w+ )?(?:better|more from you|more (?:than this|for the price|care|professionalism)
      |a (?:much )?better)|better than this|is this (?:really )?the best)\b
    \b(?:you|your (?:team|people|company
      |colleagues?)) (?:have |'ve |had |keep |kept |still |again |simply |just |never |always |only |completely[ ]
      |apparently )*(?:ignored
      |ignoring|ignore|forgot|forgotten|overlooked|neglected|delayed|delaying|changed the|cancel(?:l)?ed (?:on us
      |again|at the last)|broke|broken|lost (?:our|my|the)|deleted|messed|screwed|botched
      |sent (?:us |me )?(?:the )?(?:wrong|incorrect|outdated)|delivered (?:\w+ ){{0,3}}(?:late|wrong|only)
      |misunderstood|misled|lied|missed|wasted|didn't (?:even|bother|tell|inform|do|deliver|send|reply|answer|respond
      |call|follow|keep|fix|listen|mention|consult)|did not (?:even|bother|tell|inform|do|deliver|send|reply|answer
      |respond|call|follow|keep|fix|listen|mention|consult)|haven't (?:even |yet )?(?:replied|responded|answered
      |delivered|sent|called|fixed|done|addressed|kept|paid)|have not (?:even |yet )?(?:replied|responded|answered
      |delivered|sent|called|fixed|done|addressed|kept|paid)|never (?:replied|responded|answered|called|delivered|sent
      |told|mentioned|followed|came|informed|show\w*|got back|bothered))\b
    \b(?:nobody|no one|no-one|none|not one)\b[^.!?]{{0,40}}\b(?:your|you)\b[^.!?]{{0,30}}\b(?:replied|responded
      |answered|called|came|got back|bothered|informed|told|knew|knows|seems?|could|able)\b|\b(?:kept|keep|keeps|left
      |leave|leaves|leaving|keeping) (?:me|us|our \w+) (?:waiting|hanging|in the dark|stranded|on hold|without
      |guessing|high and dry)\b|\b(?:considering|looking (?:at|for|into)|evaluating|exploring|talking to
      |switch(?:ing)? to|mov(?:e|ing) to|start(?:ing|ed)? (?:looking|to look)) (?:for )?(?:other|alternative|another
      |a different|a new|different) (?:suppliers?|providers?|vendors?|options|agenc(?:y|ies)|firms?|partners?
      |consultants?|solutions?)\b[^.!?]{{0,60}}\b(?:because|since|due|if|as|unless|given|after)\b|\b(?:invoice|bill
      |price|cost|fee|quote|amount|total|charge)s?\b[^.!?]{{0,30}}\b(?:much|far|way|considerably|significantly
      |substantially|a lot) (?:higher|more|larger|bigger) than\b|\b(?:have|has|had|was|were|is|are
      |been) (?:been )?(?:an? )?(?:absolute |complete |total |real |bit of a |utter )*(?:mess|disaster|shambles
      |nightmare|disgrace|joke|fiasco|let-?down)\b|\bif\b[^.!?]{{0,60}}\b(?:not|n't|again|no)\b[^.!?]{{0,60}}\b(?:we
      |i)(?:'ll| will| shall|'d| would)? (?:have to |be forced to |need to )?(?:cancel|terminate|withhold|take legal
      |look elsewhere|escalate|stop|suspend|go elsewhere|find (?:another|someone))
    \bnot the (?:service|quality|standard|level|result|experience|work|outcome|support) (?:\w+ ){{0,4}}(?:expect\w*
      |promised|used to|paid|hoped|agreed|need\w*)|\b(?:does(?:n't| not)|do(?:n't| not)|did(?:n't| not)
      |still (?:does(?:n't| not))|won't|will not|can't|cannot) (?:\w+ )?(?:work|function|open|load|start|log in|access
      |use it|run)\b(?![^.!?]{{0,30}}\b(?:for me|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|next week|tomorrow
      |that day|there|at (?:the|a))\b)[^.!?]{{0,60}}\b(?:as (?:promised|agreed|advertised|described|it should|expected
      |specified)|properly|correctly|at all|anymore|any more|since (?:the|your|last)|despite|again|after (?:the
      |your))\b
    \b(?:things|this|it|the \w+) (?:\w+ )?(?:went|gone|going) (?:badly |horribly |seriously |very |totally )?(?:wrong
      |downhill|from bad to worse)\b|\b(?:getting|gets|gone|became|become) (?:steadily |much |even )?worse\b
      |\bnever again\b|\b(?:big|serious|real|major|significant|recurring|ongoing|persistent) (?:problem|problems|issue
      |issues|concerns?|reservations|doubts|delays?) (?:with|about|in|regarding|over) (?:your|the|how|this|our)\b
      |\bleaves? (?:a lot|much|something) to be desired\b|\bcould have been (?:\w+ )?better\b|\bregret (?:hiring
      |choosing|working|using|the decision to (?:hire|use|choose))\b|\bsick (?:and tired )?of\b|\btired of (?:having
      |being|waiting|chasing|the|your|this)\b|\bhad enough\b|\bshouldn't have to\b|\bshould not have to\b
    \b(?:great|nice|good|excellent|fantastic|brilliant|superb|wonderful) (?:job|work
      |going),? (?:\w+,? )?(?:on |of |with |at )?(?:miss|los|forget|break|ruin|ignor|delay|mess|screw|wast|fail|delet
      |overcharg|botch|crash|sending the wrong)\w*|\bthanks for nothing\b
      |(?<!k you )(?<!hanks )(?<!ever )\bso much for (?:your|the|being|on[- ]time
      |quality)
    """
)
_COMPLAINT_NOT = patterns(
    rf"""
    \b(?:no|not a|zero|without(?: any)?|few|any) complaints?\b|\bcan(?:'t|not) complain\b|\bnot (?:complaining
      |a complaint|an? issue|a problem)\b|\bnothing to complain\b
      |\bnot (?:at all |in the least |the least bit |in any way )?(?:disappointed|upset|angry|annoyed|frustrated
      |unhappy|worried|concerned)\b|\bnever (?:been )?(?:disappoint\w*|let (?:us|me) down|fail\w*)\b|\b(?:didn't
      |did not|won't|don't|doesn't|haven't|hasn't|wasn't|weren't|not be) (?:\w+ )?(?:disappoint\w*|let (?:us|me
      |you) down)\b
    \b(?:sorry|apologi[sz]e|apologies|apology|regret|forgive|pardon)\b[^.!?]{{0,40}}\b(?:for|that|about|if|my|our|i
      |we)\b(?![^.!?]{{0,80}}\b(?:but (?:i|we|this)|to (?:say|complain|tell you)|your)\b)
    \bif (?:you|you're|you are|there (?:is|are)|for any reason|anything|it|this|we|i|not)\b(?![^.!?]*\b(?:cancel
      |terminate|withhold|legal|elsewhere|escalate|suspend)\b)[^.!?]{{0,60}}\b(?:{_DISLIKE}|not (?:satisfied|happy)
      |unhappy|problem|wrong|late|fail)|\bplease (?:let (?:me|us) know|tell|call|contact
      |do not hesitate)\b[^.!?]{{0,40}}\bif\b|\bhope (?:you|this|it|that|i|we)\b[^.!?]{{0,30}}\b(?:not|n't)\b
    \b(?:our|my|the|their) (?:previous|former|other|old|last|current|existing|own|ex|present
      |competing) (?:\w+ )?(?:supplier|vendor|agency|consultants?|lawyers?|accountant|provider|contractor|partner|firm
      |system|software|landlord|bank|employer|insurer|broker|developer|advisers?|advisors?|team)\b
    \b(?:he|she|they|it) (?:is|are|was|were|seems?|seemed|feels?|felt|got|has been|have been|'s
      |'re)(?: \w+){{0,2}} {_DISLIKE}\b|\b(?:his|her|their) (?:\w+ )?(?:supplier|vendor|agency|bank|boss|lawyer
      |provider|landlord|contractor|team|company|insurer|client|work|service|report)\b|\b(?:the )?(?:airline|airport
      |train|trains|railway|weather|traffic|hotel|restaurant|taxi|flight|council|government|landlord|tax office
      |plumber|builders?|competitors?|referee|team lost|match|game|film|movie|news)\b
    \b(?:you|you're|you are|you were|your (?:team|client)) (?:\w+ )?(?:disappoint\w*|unhappy|frustrat\w*|upset
      |concerned|not happy|dissatisfied)\b|\byour (?:disappointment|frustration|concerns?|complaints?
      |dissatisfaction)\b|\bunderstand (?:your|that you)\b
    \bdisappoint\w* (?:to (?:miss|hear|learn|be missing|leave|see you go|not be|not (?:see|make|join))|(?:that )?(?:i
      |we) (?:can't|cannot|couldn't|could not|won't|missed|have to|had to|will not|am unable|are unable
      |didn't get to))|\b(?:concerned|worried) (?:about|for) (?:you\b|him\b|her\b|them\b|your (?:health|mother|father
      |family|safety)|the (?:election|weather|economy|market|war|situation in|virus))
    \b(?:handle|handling|deal with|dealing with|resolve|resolved|answer|fewer|reduce|reduced|number of|track|process
      |log|customer) (?:\w+ )?complaints?\b|\b(?:i|we) (?:\w+ )?(?:missed|failed|forgot|overlooked|neglected|messed
      |screwed|delayed)\b(?! (?:by|because of your|due to your))[^.!?]{{0,30}}\b(?:your|you|to (?:send|reply|attach
      |mention|call))\b|\bmy (?:fault|mistake|bad|error|oversight)\b|\bour (?:fault|mistake|error|oversight)\b
      |\bnot your fault\b|\b(?:no|any) (?:problem|problems|issue|issues|worries|errors|mistakes
      |delays?)(?: at all| whatsoever)?\b|\bwithout (?:a|any) (?:single )?(?:problem|issue|hitch|glitch|delay|error
      |mistake)
    \b(?:you|your team) (?:fixed|solved|resolved|sorted|caught|corrected|found|spotted|saved|turned)\b
    """
)
_PERSON = alternation(
    rf"""
    (?:(?:my|our|a|an|the|another|two|some|your) (?:\w+[- ]){{0,3}}?(?:colleagues?|friends?|partners?|assistant|boss
      |manager|contacts?|associates?|brother|sister|cousin|wife|husband|neighbou?r|counterpart|director
      |head of (?:\w+ ?){{1,3}}|ceo|cfo|cto|coo|lead|specialist|expert|founder|co-?founder|client|acquaintance|mentor
      |teammate|coworker|co-worker|accountant|lawyer|attorney|successor|predecessor|team ?mate|rep|representative
      |engineer|designer|investor|advisor|adviser|secretary|pa|chief of staff|team lead|classmate|buddy|pal|guy|woman
      |man|person)\b(?:,? {NAME})?|{NAME})
    """
)
_DO = alternation(
    r"""
    (?:can (?:help|take|answer|assist|sort|set|arrange|pick|walk|guide|tell|give|advise|support|best|handle|fill|share
      |provide|explain|work|get|look|organi[sz]e|schedule|carry|coordinate|follow|confirm|connect|speak|be)
      |will (?:help|take|answer|assist|sort|set|arrange|pick|be|follow|coordinate|handle|get|send|contact|reach|guide
      |work|look|organi[sz]e|schedule|support|call|carry|share|provide|liaise|lead|find)|could (?:help|assist|answer
      |advise)|would (?:be|love|like)|is (?:our|my|the|an?|in charge|responsible|leading|heading|handling|running
      |looking|best|happy|keen|based|also|working|also|interested)|leads|runs|heads|handles|manages|looks after
      |takes care|oversees|works|coordinates|knows|has|owns|founded|was|might|may|should be able|deals|specialises
      |specializes|represents|'ll|'s (?:our|the|in|leading|running|looking|best|also|an?))
    """
)
_INTRODUCTION = patterns(
    rf"""
    \b(?:i(?:'d| would| wanted| want|'m| am|'ve| have)?|we(?:'d| would| wanted| want|'re| are)?|let me|allow me|may i
      |permit me|happy|pleased|delighted|glad|please let me|time|thought i(?:'d| would| should)|here to|writing|hereby
      |like|love|want|wanted|wish|going|great pleasure|pleasure|(?:this|my) (?:e-?mail|note|message) is|briefly
      |quickly|just|excited)(?: \w+){{0,4}}? (?:to )?(?:e-?
      |virtually |quickly |briefly |formally |personally |properly |re-?)?(?:introduce
      |introducing) (?:you (?:both |all |two |guys )?(?:to|with)? ?(?:each other|one another|{_PERSON})?
      |the two of you|(?:both of )?you two|everyone to|{_PERSON}[^.!?]{{0,60}}(?:\bto (?:you\b|{NAME})|[,:(–—-]
      |\bwho\b|$|from|of|at|and))
    \b(?:connect(?:ing)?|put(?:ting)?|get(?:ting)?|bring(?:ing)?|hook(?:ing)?
      |link(?:ing)?) (?:you (?:both |two |guys |all )?(?:with|in (?:touch|contact) with|together with|up with|to
      |and) {_PERSON}|(?:you (?:two|both|guys|all)|the two of you|both of you|two (?:great|wonderful|good
      |of my)[^.!?]{{0,30}}|{_PERSON} and you|{NAME} and {NAME})(?: (?:together|in (?:touch|contact)|up|by e-?mail
      |over e-?mail|here|via e-?mail|directly|on this|since|as|because|so|for|with|to))?|{_PERSON} (?:with|and
      |to) (?:you\b|{NAME}))
    \b(?:i(?:'ve| have|'m| am|'ll| will)?|we(?:'ve| have|'re| are)?|let me|am|have|has|also|just|hereby|and|by
      |i took the liberty of)(?: also| just| now| therefore| hereby| here| gonna| going to| have)* ?(?:copy|copying
      |copied|cc(?:'?ing|'?d|ed)?|c\.c\.'?d|loop(?:ing|ed)? in|loop(?:ing|ed)?|add(?:ing|ed)?|includ(?:e|ing|ed)
      |bring(?:ing)? in|brought in|cc:?) (?:in )?(?:here )?(?:on this(?: e-?mail| thread)? )?(?:{_PERSON})(?: (?:in
      |here|on (?:this|cc|copy|the)(?: \w+)?|to (?:this|the|our) (?:thread|e-?mail|conversation|chain|loop|mail)
      |\(?(?:cc'?d|in cc|copied|cc|in copy)\)?))?(?:[,;:(–—-]? ?(?:\(cc'?d\))?,? ?(?:who(?:m|se)?\b|to (?:help|take
      |follow|set|arrange|schedule|coordinate|assist|support|answer|discuss|continue|pick|carry|make the|organi[sz]e
      |work|sort|get|find|liaise|handle)|so (?:that )?(?:he|she|they|you|we)\b|as (?:he|she|they|your|the|our)\b
      |because (?:he|she|they)\b|he\b|she\b|they\b|(?:our|my|the|head|director|vp|ceo|cfo|cto|coo|partner|founder
      |president|manager)\b|from\b|at\b|of\b|in (?:our|my|the)\b|with whom|since (?:he|she|they)\b))
    ^\W*(?:(?:hi|hey|hello|dear) [\w ,]{{2,40}}[,.!:–-]\s*)?(?:adding|looping in|copying(?: in)?|cc'?ing|\+ ?cc'?ing
      |bringing in|including) (?:in )?{_PERSON}\b(?! (?:to the (?:agenda|list|file|budget|document|invite)|for (?:info
      |information|visibility|reference|awareness|your|the record)|fyi))
    (?-i:\b[A-ZÀ-Þ][\w'’-]+)(?: {NAME})? ?(?:,|\()? ?(?:is |are |\(?also )?\b(?:copied|cc'?d|cc'?ed|in cc|on cc|in copy
      |copied in|looped in
      |in the loop)(?: here| on this(?: e-?mail| thread| message)?| above| in| now| with this (?:e-?mail
      |message))?\)?[^.!?]{{0,10}}(?:\)|,|;|:|–|—|-| and| who| to| so| he| she| is| will| can|\.|$)
    \b(?:please |pls |do |i'd like (?:for )?you to |i would like (?:for )?you to |i want you to[ ]
      |i'd love (?:for )?you to |i'd love you to |we'd like you to |wanted you to |you should |time to[ ]
      |finally )(?:both |all |two |finally )?(?:meet
      |e-?meet|welcome) (?:{_PERSON})(?!['’]s)
    ^\W*meet (?:{_PERSON})(?:,|\s?[-–—:(]| who\b| from\b| our\b)
    ^\W*(?-i:[A-ZÀ-Þ][\w'’-]+)(?: \w+)?(?:,|\s?[-–—]|:)? (?:please |pls )?meet (?:{_PERSON})(?: \(|[,.;:!–—-]
      |$| and| who| at| from)
    \b(?:e-?intro|intro(?:duction)?|introducing)\s*[:–—-]? ?(?:{NAME}|you two) ?(?:<>|<->|&|/|\+|and|to|x|↔
      |with) ?(?:{NAME}|you\b|each other)
    ^\W*introducing (?:{NAME})(?:[,.(–—-]| and| to| who| from| at|$)
    \b(?:i'll|i will|i|we'll|will)(?: now)? (?:let|leave) (?:you (?:two|both|guys)|the two of you|you and {NAME}
      |you to (?:it|connect)|it (?:to|with) you (?:two|both)|you (?:two|both) to|the pair of you|both of you)\b
    \b(?:you (?:two|both|guys)|the two of you|you and {NAME}) (?:should|ought to|really should|must|need to|would
      |have to|might want to) (?:\w+ ){{0,3}}(?:talk|meet|connect|know each other|chat|speak|get (?:to know|together
      |acquainted|in touch)|hit it off|compare notes|have a lot|be in touch|get along|find|enjoy)
    \b(?:hand(?:ing|ed)?|pass(?:ing|ed)?|turn(?:ing
      |ed)?) (?:you |this |it |things |the conversation |the baton )?(?:over |on |off[ ]
      |along )?to {_PERSON}(?:[,;(–—-]? ?(?:\(?(?:cc'?d
      |copied|in cc)|who\b|to (?:take|help|follow|continue|arrange)|for (?:next|further|the next)|from here|now\b|he\b
      |she\b|in copy|our\b|my\b|here\b))
    \b(?:he|she|they|{NAME})(?:'s| is| are|'re) (?:copied|cc'?d|cc'?ed|in cc|on cc|in copy|on copy)\b
    \bover to you,? {NAME}\b|\b(?:making|make) (?:the|this|an|a quick
      |that) (?:e-?mail |email |promised |long overdue |warm |quick |virtual )*(?:intro|introduction
      |connection)(?: (?:we|i|you|as) (?:\w+ ){{0,4}}|\s)?(?:between|to|with|here|by e-?mail|,|\.|discussed|promised
      |mentioned|spoke)|\bas (?:promised|discussed|mentioned),? (?:\w+ ){{0,6}}?(?:intro(?:duction)?|introduce
      |introducing|connecting|meet|putting you)\b|\bby way of (?:this )?(?:e-?mail |an? |quick |brief |e-?)*(?:intro
      |introduction)
    \b(?:thought|think|believe|feel
      |sure) (?:that )?(?:it would be |it'd be |it might be |it was |it |there )?(?:\w+ )?(?:(?:you (?:two|both|guys
      |all)|the two of you|you and {NAME})(?: \w+){{0,3}}? (?:should|would|might|could|must
      |ought to)(?: \w+){{0,4}}? (?:meet|meeting|talk|connect\w*|know each|hit it off|get along|benefit|compare|chat
      |speak|have (?:a lot|much|lots))|i should (?:introduce|connect)|(?:to|i'd) (?:introduce|connect) (?:you
      |the two))
    \bmeet each other\b|\b(?:wanted|want|like|love) (?:to |you to )(?:\w+ )?(?:make
      |do) (?:an |the |this |a )(?:\w+ )?(?:intro|introduction)\b|\btake it from here\b|\b(?:you can|please
      |feel free to)(?: \w+){{0,3}}? (?:contact|reach|call|liaise with|deal with|coordinate with|get in touch with
      |speak (?:to|with)|talk (?:to|with)|follow up with|write to) {NAME}[^.!?]{{0,30}}\((?:cc'?d|copied|in cc|cc)\)
    """
)
_INTRODUCTION_NOT = patterns(
    rf"""
    \bintroduc(?:e|ed|ing|es) (?:myself|ourselves|himself|herself|themselves|an? (?!\w+ ?(?:friend|colleague
      |contact))(?:new |\w+ )?(?:product|feature|policy|fee|rule|system|service|discount|change|law|tax|measure|bill
      |version|process|concept|limit|line|tool|software|topic|quota|format|error|bug|delay|plan|programme|program)
      |the (?:new |\w+ )?(?:product|feature|policy|fee|rule|system|service|discount|change|law|tax|measure|bill|topic
      |concept|process|idea|euro|software|tool|programme|program|plan)|new |our (?:new |latest |\w+ )?(?:product
      |service|range|feature|line|collection|platform|app|software|solution)|changes|errors|legislation
      |some (?:new |changes)|it (?:to|in|next|on|by|at)\b|this (?:to|in|next|new)\b)
    \b(?:can|could|would|will|might|may) (?:you|she|he|they|somebody|someone|anyone
      |your)\b(?:[^.!?]{{0,40}})\b(?:introduc\w+|put (?:me|us|him|her|them)|connect (?:me|us|him|her|them)|meet)\b
      |\b(?:introduc(?:e|ing|ed|tion)|connect(?:ing|ed)?|intro) (?:me|us|him|her|them)\b|\b(?:me|us) in (?:touch
      |contact)\b|\b(?:willing|open|able|comfortable|mind|possible|hoping you|wondering (?:if|whether)|ask(?:ed
      |ing)? (?:you|if|whether)|would you|could you|can you)\b[^.!?]{{0,40}}\b(?:introduc\w*|intro|connect\w*)\b
    \b(?:thank|thanks|grateful|appreciate)\b[^.!?]{{0,40}}\b(?:introduc\w+|intro|connect\w+|putting|copying|looping
      |adding|including|cc'?ing|meet\w*)\b
    \b(?:was|were|been|got|be|being) (?:first |once |recently |already |originally |formally )?introduced\b|\b(?:i|we
      |you|he|she|they|{NAME}) (?:had |have |'ve |once |first |already |originally |recently )*(?:introduced
      |connected) (?:you|us|me|him|her|them|{NAME})\b[^.!?]{{0,60}}\b(?:last|ago|in (?:19|20)\d\d|years?|yesterday
      |already|when|back in|at the|before)\b
    \bfor (?:your )?(?:info|information|visibility|reference|awareness|the record|records|documentation|transparency
      |completeness)\b|\bfyi\b|\bin the loop\b.{{0,20}}\?|\bso (?:he|she|they)(?:'s|'re| is| are) (?:aware|in the loop
      |informed|up to speed|in the picture)|\bto keep (?:him|her|them|everyone) (?:informed|in the loop|up to date
      |posted|in the picture)
    \b(?:not|n't|never|won't|without|stop|before|unless|instead of|avoid|rather than|refus\w+|declin\w+|unable to
      |forgot to|forget to) (?:\w+ ){{0,4}}?(?:introduc\w+|connect\w*|copy\w*|cc\w*|loop\w*|put(?:ting)? you|meet)\b
    \b(?:copy|copied|copying|adding|added|add|including|included|include|connect|connecting|cc'?d) (?:in )?(?:the|a|an
      |my|our|your|this|these|it|you|both|all|everyone|everybody|some|two|three|\d+|more|another
      |any) (?:\w+ ){{0,2}}?(?:file|files|text|data|document|documents|link|links|attachment|page|pages|section|slide
      |slides|line|paragraph|address|list|code|image|photo|invoice|contract|printer|server|account|database|wifi|vpn
      |cable|laptop|device|dots|system|systems|note|notes|comment|comments|agenda|item|items|row|column|value|version
      |personal|private|details?|feature|features|clause|example|date|dates|time|figures?|numbers?|costs?|chart|table
      |report|team for|department|call|number|record|records)\b
    \bconnect (?:\w+ )?(?:to (?:the|our|your|a) (?:\w+ )?(?:network|server|vpn|wifi|printer|call|system|internet
      |database|meeting|account|portal|bridge)|via (?:zoom|teams|skype)|on (?:linkedin|zoom|teams|skype)|by phone
      |the (?:dots|cable|printer))|\b(?:network|facebook|linkedin) (?:invitation|request)\b
    \bmeet (?:the|our|your|these|this|their|all|those) (?:deadlines?|targets?|requirements?|needs|criteria|demand
      |standards?|goals?|obligations?|budget|expectations?|specifications?|conditions?)|\bmeet (?:up )?(?:on|at|next
      |for|in|with you|tomorrow|today|again|me|us)\b|\bmeet (?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb
      |Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)|\b(?:going|plan|planning|want|wanted|need|hope|hoping|have|try
      |trying|like|love|able|supposed|scheduled|happy|going|due|arranged|agreed|off) to meet\b(?! each)
    \b(?:welcome (?:speech|pack|drink|party)|introductory|introduction (?:to (?:the|our|a|python|machine|data
      |\w+ing)\b|of (?:the|a|new)|section|chapter|course|page|paragraph|phase|text|slide)|intro (?:call|video|music
      |slide|section|course|price|offer|paragraph|meeting))\b
    """
)
_REQUEST = patterns(
    rf"""
    \b(?:can|could|would|will|might|may) (?:you|she|he|they|one of you|somebody|someone|your \w+|i (?:ask
      |trouble) you(?: to)?)\b(?:(?! if)[^.!?]){{0,60}}?\b(?:introduce|intro|re-?introduce|make an? (?:\w+ )?(?:intro
      |introduction|connection)|(?:put|get|bring) (?:me|us|him|her|them|{NAME}) in (?:touch|contact)|connect (?:me|us
      |him|her|them|{NAME})(?: (?:with|and)\b| to (?!me\b|us\b)| directly|\?)|hook (?:me|us|him|her|them) up with
      |point (?:me|us|him|her|them) (?:to|towards?|in the direction of) (?:the right|the best|someone|somebody|anyone
      |whoever|the person|a good)|refer (?:me|us|him|her|them) to|link (?:me|us) up|pass (?:my|our) (?:name|details
      |contact|number|cv|resume) (?:on|along|to)|recommend (?:(?:me|us) (?:to|for)\b|someone|somebody|anyone|anybody
      |an? (?:\w+ ){{0,2}}(?:person|lawyer|accountant|contact|consultant|expert|firm|company|agency|partner|adviser
      |advisor|designer|developer|specialist))|suggest (?:someone|somebody|anyone|the right person|a good|who))
    \b(?:would|are|might) you (?:be )?(?:\w+ )?(?:willing|open|able|happy|comfortable|prepared|kind enough|up for
      |so kind as|mind|in a position|ok(?:ay)? with|inclined|consider|game)\b[^.!?]{{0,40}}\b(?:introduc\w+|intro
      |connect(?:ing)? (?:me|us|him|her|them|{NAME})|put(?:ting)? (?:me|us|him|her|them|{NAME}) in|mak(?:e|ing) (?:an?
      |the|that|this) (?:\w+ )?(?:intro|introduction|connection)|referr?(?:al|ing)?|passing (?:my|our)|vouch\w*)
    \b(?:i|we|he|she|they|{NAME})(?:'d|'ll|'m|'re| would| am| are| is| was| were|'s)? (?:\w+ ){{0,4}}?(?:love
      |appreciate|welcome|like|value|grateful for|keen on|after|looking for|hoping for|hope for|need|interested in
      |wondering about|seeking|ask for|asking for|get|obliged for|thankful for|kill for
      |enjoy)(?: \w+){{0,4}}? (?:an? |any |your |the |some |that |such an |(?:\w+ )?)(?:\w+ ){{0,2}}?(?:intro
      |introductions?|referrals?|introductory (?:call|e-?mail|note)|connection) (?:to|with|for|from you|by you|at
      |there|if|via|through|into|when|please|at\b)
    \b(?:i|we|he|she|they|{NAME})(?:'d|'m|'re| would| am| are| is| was| were|'s)? (?:\w+ ){{0,4}}?(?:love|like
      |appreciate it|keen|hoping|hope|wondering|wonder|want|need|trying|looking|grateful|eager|interested|delighted
      |great)\b[^.!?]{{0,30}}?\b(?:(?:if|whether) you (?:could|can|would|might)|you (?:could|can|would|might)|for you
      |to be|to get|being|you to|in being)\b[^.!?]{{0,30}}?\b(?:introduc\w+ (?:me|us|him|her|them|to|{NAME})
      |introduced|connect(?:ed)? (?:me|us|him|her|them|with)|put (?:me|us|him|her|them|{NAME}) in|in (?:touch
      |contact) with|make an? (?:\w+ )?(?:intro|introduction|connection)|point (?:me|us) (?:to|in|towards))
    \b(?:can|could|may|might) (?:i|we) (?:\w+ )?(?:ask (?:you )?(?:for|to)|get|have|trouble you for|request
      |bother you for|impose on you for|be introduced
      |beg)\b[^.!?]{{0,30}}?\b(?:an? |your |the |some )?(?:\w+ )?(?:intro\b|introduction|introduce|referral
      |connect (?:me|us)|introduced to|put (?:me|us) in)
    \b(?:any|a|some|slight|the slightest) (?:chance|possibility|way|opportunity|hope
      |prospect)\b[^.!?]{{0,40}}\b(?:intro\b|introduc\w+|referral|put(?:ting)? (?:me|us|him|her|them) in
      |connect(?:ing)? (?:me|us|him|her|them))
    \b(?:please|pls|kindly|do|hopefully you can|hope you (?:can|could|might)|ask(?:ed|ing|s)? (?:you |me )?(?:to
      |if you (?:could|would|can|might)|whether you (?:could|would|can|might)
      |that you))(?: \w+){{0,2}}? (?:(?:introduce|intro) (?:me|us|him|her|them|{NAME})(?: (?:to|and)\b)?|connect (?:me
      |us|him|her|them|{NAME}) (?:with|to|and)\b|put (?:me|us|him|her|them|{NAME}) in (?:touch|contact)
      |make an? (?:\w+ )?(?:intro|introduction))
    \bdo you (?:\w+ )?(?:happen to )?(?:know|have|think of|work with) (?:of )?(?:(?:anyone|anybody|someone|somebody
      |any (?:\w+ ){{0,3}}(?:people|contacts?|person|companies|firms|investors|buyers|clients|founders?|lawyers?
      |experts?|owners|ceos?|cfos?|ctos?|decision makers?|connections?)|a (?:\w+ ){{0,3}}(?:contact|connection|person
      |lawyer|accountant|designer|developer|expert|consultant)|(?:any|a) (?:good |other )?(?:contacts?
      |connections?))\b(?! (?:else )?(?:who (?:got|received|attended|is coming|has (?:the|a|my)|can (?:print|open
      |fix))|coming|going|joining))|(?:him|her|them|{NAME})(?: (?:well|personally
      |at all))?(?: enough)? (?:(?:well )?enough )?to (?:introduce|make|connect|put))
    \b(?:who|which (?:person|contact|colleague|department|of your)|whom)\b[^.!?]{{0,30}}\b(?:would|should|could|is
      |might|do you think|can|shall|may) (?:\w+ ){{0,4}}?(?:be )?(?:the )?(?:right|best|good|appropriate|correct|ideal
      |proper|relevant) (?:person|contact|people|one|place|man|woman|guy|lead|counterpart)|\bwho (?:should|could|would
      |can|do|shall) (?:i|we) (?:\w+ )?(?:talk|speak|contact|approach|get in touch|reach|write|turn|meet|address
      |be talking|be speaking|ask)\b|\b(?:the )?(?:right|best|appropriate|correct) (?:person|contact
      |people) (?:to (?:talk|speak|contact|approach|reach|ask|get)|for (?:this|that|me)|at|in|within)[^.!?]{{0,60}}\?
    \b(?:anyone|anybody|someone|somebody|people|contacts?|others|companies)\b (?:else )?(?:in|among|amongst|from
      |within|at) your (?:\w+ )?(?:network|circles?|contacts|team|company|organi[sz]ation|firm|portfolio|industry
      |client base|address book|field|friends|clients|colleagues)\b[^.!?]{{0,80}}\?|\bwhom? (?:i|we) (?:should|could
      |can|might|ought to|need to) (?:\w+ )?(?:talk|speak|contact|approach|write|reach|turn|meet|address
      |get in touch)\b
    \b(?:anyone|anybody|someone|somebody|people|contacts?|others|companies|firms|colleagues
      |friends) (?:\w+ ){{0,4}}?(?:you|who you|that you|whom you) (?:\w+ )?(?:know|could|can|think|might
      |would)\b[^.!?]{{0,50}}\b(?:introduce|intro\b|introduction|connect|put (?:me|us)|who (?:might|could|would|needs?
      |may)|that (?:might|could|would|needs?)|recommend|suggest|point|should (?:talk|meet|speak)|benefit)
    \b(?:introduction|intro|referral) (?:to|with|from you|at|would|might|could|there)\b[^.!?]{{0,70}}\b(?:would be
      |possible|appreciated|appreciate|grateful|helpful|great|wonderful|fantastic|make sense|means? (?:a lot
      |the world)|mean (?:a lot|the world)|amazing|invaluable|welcome|help (?:me|us)|game)\b
      |\bwould be (?:\w+ )?(?:grateful|great|helpful|wonderful|amazing|nice|good|brilliant|appreciated|fantastic
      |perfect|lovely|super|ideal|thankful|useful|awesome|delighted)\b[^.!?]{{0,40}}\b(?:introduction|intro\b
      |introduc\w+ (?:me|us|him|her|them)|connect (?:me|us|him|her|them)|put (?:me|us|him|her|them) in|referral
      |introduced)
    \b(?:get|got|be|getting) (?:me|us|him|her
      |them) (?:in front of |a meeting with |some time with |a call with |an audience with |a foot in |through the door)
      |\bput in a (?:good )?word\b|\bput (?:my|our|a) (?:name|word) (?:forward|in)\b|\bwarm (?:intro|introduction)\b
      |\bmind if i (?:mention|use|drop) your name\b|\b(?:open|opening) (?:a|some|the
      |any) doors?\b[^.!?]{{0,40}}\b(?:for (?:me|us)|at|to)\b|\bhow (?:could|can|might|would|do|best) (?:i
      |we) (?:\w+ )?(?:get (?:in touch|hold|through|to know|introduced|a meeting)|reach
      |meet) (?:\w+ ){{0,2}}?(?-i:[A-Z])
    """
)
_REQUEST_NOT = patterns(
    r"""
    \bintroduce (?:an? |the |new |some |more |yourself|themselves|himself|herself|it\b|this\b
      |our |your (?:new )?(?:product|team|speaker|feature)|changes)|\bconnect (?:me|us|him|her) (?:to|with) (?:the
      |your|our|a) (?:\w+ )?(?:network|server|vpn|wi-?fi|printer|system|database|internet|line|call|portal|support
      |account|help ?desk|switchboard|room)
    \b(?:thank|thanks|grateful|appreciated)\b[^.!?]{0,20}\bfor (?:the|your|that|this|making|introduc\w+|connect\w+
      |putting)|\bi (?:can|could|would|will|'ll|'d|am happy to|might)(?: \w+){0,3}? (?:introduce|connect|put) you\b
      |\b(?:i|we)(?:'m|'re|'d be| am| are| would be|'ll be)? (?:more than |very |quite )?(?:happy|glad|pleased
      |delighted|willing) to (?:introduce|connect|put|make)\b|\bintroduce you\b|\bput you in\b|\bconnect you\b
      |\b(?:would you|do you|shall i|should i|if you) (?:like|want|need|wish|care for) (?:me to|us to|an? (?:intro
      |introduction))
    \bdo you know (?:if|when|where|how|why|what|whether|the (?:answer|date|time|address|way|status))\b
      |\bknow anyone who (?:got|received|attended|is coming|has (?:the|a|my))
    \b(?:refer|referring|referred) (?:me |us )?to (?:the|your|our|page|section|my|clause|attachment|appendix|figure
      |table)\b|\b(?:no|not|don't|doesn't|never) (?:\w+ ){0,3}?(?:need|want|require)\w* (?:an? |any |the )?(?:intro
      |introduction|referral)
    """
)
_CALLED_ON = alternation(
    r"""
    (?:talk(?:ing)?|speak(?:ing)?|reach(?:ing)? out|write|writing|get(?:ting)? in (?:touch|contact)|meet(?:ing)?
      |chat(?:ting)?|connect(?:ing)?|contact(?:ing)?|call(?:ing)?|try(?:ing)?|approach(?:ing)?|ask(?:ing)?
      |email(?:ing)?|ping(?:ing)?)
    """
)
_NAMED = patterns(
    rf"""
    \b(?:you|you two|i'd|he|she|they) (?:should|could|might|might want to|may want to|ought to|may wish to|need to
      |want to|can|'d better|must)(?: \w+){{0,2}}? {_CALLED_ON} (?:to |with )?{NAME}
    \b(?:i(?:'d| would)?|we(?:'d| would)?|my (?:suggestion|advice|recommendation|tip|first thought)(?: (?:is
      |would be))?(?: to)?)(?: \w+){{0,2}}? (?:suggest|recommend|propose|advise|start with|go to|try|nominate|think of
      |be|is)(?: (?:you|that you))?(?: (?:that you )?(?:{_CALLED_ON})(?: to| with)?)? (?:my (?:\w+ ){{1,3}})?{NAME}
    \b(?:the )?(?:right|best|ideal|perfect|obvious|most suitable|go-to|appropriate|key|main) (?:person|contact|one|man
      |woman|guy|candidate|fit|people|match|address)\b[^.!?]{{0,60}}? (?:is|would be|will be|might be|could be|are
      |may be) (?:\w+ ){{0,3}}?{NAME}
    {NAME}(?:,? (?:of|at|from|who|our|my|the)\b[^.!?]{{0,50}}?)? (?:would|might|could|may|is|should
      |will) (?:\w+ )?(?:be )?(?:\w+ )?(?:the )?(?:right|best|good|ideal|perfect|great|obvious|very|natural) (?:person
      |contact|one|man|woman|guy|fit|candidate|match|bet|place to start)
    {NAME}(?: (?:of|at|from) {NAME})? (?:would|might|could|may
      |is) (?:\w+ )?(?:be )?(?:very |quite |really |definitely |certainly |also |probably )*(?:interested|keen|open to
      |worth (?:a|talking|speaking|contacting|meeting|calling|approaching)|looking for (?:someone|somebody|exactly|a
      |an|help)|someone (?:you|to|worth))
    ^\W*(?:(?:yes|sure|of course|hm+|well|ok(?:ay)?|absolutely|happily|certainly|definitely|maybe|perhaps
      |possibly)[,.!:–-]* )*(?:how about|what about|try|contact|talk to|speak to|call|ask|maybe|perhaps|possibly
      |probably|have you (?:tried|thought of|considered|met|spoken to|talked to|asked)) {NAME}(?: (?:at|from|of|in
      |who)\b|[,.?!(–—-]|$)
    \b(?:i|we) (?:do |actually |also |only |personally )?(?:know|can think of|thought of|'m thinking of|am thinking of
      |have in mind|came up with|immediately think of) (?:\w+ ){{0,4}}?(?:{NAME})(?:,| at | from | of | who| there| \(
      |\.|$)
    \b(?:one|a|another|the first|someone|somebody|two|the) (?:\w+ ){{0,2}}?(?:name|names|person|people|contact
      |candidate|one)? ?(?:that|who|you|i)\b[^.!?]{{0,50}}\b(?:comes? to mind|spring to mind|springs to mind
      |i(?:'d| would) (?:suggest|recommend)|should (?:talk|meet|speak|know)|could (?:help|be)
      |can think of)[^.!?]{{0,20}}?(?: is| are| would be|:)? {NAME}
    {NAME}[^.!?]{{0,40}}\b(?:comes? to mind|springs? to mind|immediately came to mind|is who (?:you|i)|is the (?:one
      |person|man|woman|guy) (?:you|to|who))\b
    \b(?:get|put yourself) in touch with {NAME}\b|\byou could (?:also )?{_CALLED_ON} {NAME}|\bask for {NAME}\b
      |\b(?:contact|reach) (?:him|her|them) (?:at|on|under) \S+@\S+
    """
)
_NAMED_NOT = patterns(
    r"""
    \b(?:thank|thanks)\b|\b(?:can|could|would|will) you\b|\bdon't (?:call|contact|ask|talk|write|try)\b|\b(?:i
      |we) (?:should|need to|will|'ll|must|have to|am going to) (?:talk|speak|ask|call|contact|meet)\b
    (?-i:\b(?:try|contact|ask|call|maybe|perhaps|how about|what about|think of|meet(?:ing)?|suggest|recommend
      |propose) (?:the )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:[Hh]ow|[Ww]hat) about (?:the )?(?:Jan|Feb|Mar
      |Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Easter|Christmas|Zoom|Teams|Skype|London|Berlin|Paris|New York|I\b|Q[1-4]))
    \b(?:please|kindly) (?:call|contact) (?:me|us|our|customer|support)\b|\bif you (?:could|can|would|will|call|talk
      |speak)\b|\b(?:i|he|she|they|we) (?:spoke|talked|called|met)\b|\bpoints\b|\bdo(?:es)? not exist\b
      |\bapplication\b.{0,20}\brecommend
    """
)
_DECLINED = patterns(
    rf"""
    \b(?:i|we)(?:'d| would)? (?:\w+ )?(?:rather|prefer) (?:not\b|you didn't|you did not|to not|to stay out
      |to keep (?:that|this|my)|to leave)
    \b(?:i|we)(?:'m|'re| am| are)?(?: \w+){{0,2}}? (?:not|n't
      |un)\s?(?:really |very |quite |entirely |at all |that |so )*(?:comfortable|willing|prepared|able to (?:help|make
      |introduce|do (?:that|this)|assist|recommend|connect|support)|in a position|at liberty|keen|the right person
      |inclined|close enough|happy to (?:introduce|make|do|share)|ready to (?:introduce|recommend|make|refer))\b
    \b(?:don't|do not|doesn't|wouldn't|would not|won't) (?:\w+ )?(?:feel (?:\w+ )?(?:comfortable|right|able|confident
      |at ease)|think (?:it|i|we|that|this)\b[^.!?]{{0,40}}\b(?:appropriate|a good idea|my place|right (?:time|moment
      |person|thing|for me)|should|can|could help|be (?:able|comfortable|right|wise|fair|the right)|works? for (?:me
      |us))|know (?:him|her|them|{NAME}|anyone|anybody|anything|the (?:people|man|woman|team))(?: (?:there|here|at|who
      |that|in))?(?: \w+)?(?: (?:well|closely|personally))?(?: enough|\b)|have (?:any|a|an|that kind of|the
      |enough of a|good enough|much of a) (?:contacts?|connections?|relationship|relation|rapport|link|ties)
      |want to (?:bother|introduce|impose|get involved|make|put|ask|disturb|mix|trouble|jeopardi[sz]e|burden)
      |like to (?:make|give|share|mix|introduce|ask)|make (?:introductions|referrals)|give out|share (?:my )?contacts
      |usually (?:do|make|give))
    \b(?:i|we)(?:'ll| will|'m going to|'d| would| must| have to| need to| am going to|'re going to| should
      |'ve decided to| have decided to| am afraid i(?:'ll| will)? (?:have to)?
      | regret(?:fully)?)(?: \w+){{0,3}}? (?:pass\b(?! (?:on |this on
      |it on|along|your|the|him|her|them|you|by|through|my))|pass on (?:this|that|it|the (?:offer|opportunity|intro))
      |decline|say no|turn (?:this|that|it|you|your) (?:\w+ )?down|sit this (?:one )?out|bow out|opt out
      |leave it at that|have to disappoint)
    \b(?:can't|cannot|can not|couldn't|won't be able to|will not be able to|unable to|not able to|won't|will not
      |am afraid (?:i|we) (?:can't|cannot|won't)) (?:\w+ ){{0,3}}?(?:help (?:you |with (?:this|that|the|an|your)|there
      |on this|out|here|much|in this|further|\.|$|at (?:the|this))|introduce|make (?:that|this|the|an
      |any) (?:\w+ )?(?:intro|introduction|connection|referral)|make introductions|recommend (?:you|anyone|him|her)
      |put you in (?:touch|contact)|connect you|do (?:that|this) (?:for you|one|right|at)|refer you|share (?:his|her
      |their|that|those|any)|give (?:you )?(?:his|her|their|out)|be of (?:\w+ )?(?:help|assistance)|assist)
    \b(?:not|n't|no longer|isn't|aren't) (?:\w+ )?(?:interested|looking (?:for|to (?:take|meet|change|switch|buy))
      |open to (?:that|this|new|introductions)|taking on (?:new|any)|in the market|something (?:i|we)|for (?:me|us)\b
      |a (?:good )?(?:fit|match) for (?:us|me)|a priority)\b
    \bno,? thank(?:s| you)\b|\bthanks,? but no\b|\bthank you,? but (?:no\b|i|we)|\b(?:unfortunately|sadly|regrettably
      |sorry),?(?: but)?(?: i'm afraid)? no\b|\bi(?:'m| am) afraid not\b|\bnot (?:right )?(?:now|at (?:this
      |the) (?:time|moment|stage|point))\b(?:[^.!?]{{0,40}}(?:thank|but|please|sorry)|[.!]*$)|\bnot (?:a|the) (?:good
      |right|best) (?:time|moment)\b|\b(?:must|have to|need to|would like to|wish to|regret to
      |going to) (?:respectfully |politely |kindly |regretfully |unfortunately )?decline\b|\b(?:decided|chosen|opted
      |elected|agreed|resolved) (?:against|not to (?:proceed|go|move|pursue|take|continue|introduce|renew|join
      |participate|accept))\b|\bgo(?:ing|ne)? (?:with|for) (?:another|a different|someone else|somebody else
      |a competitor)|\bleave me out\b|\b(?:nobody|no one|none|no name|no names|no-one|not? (?:anyone
      |anybody))\b[^.!?]{{0,30}}\b(?:comes? to mind|springs? to mind|i can think of|i know|that i know|in my network
      |i could (?:introduce|name|suggest))|\b(?:can't|cannot|couldn't) (?:really )?think of (?:anyone|anybody|someone
      |a single|any)\b|\b(?:i|we) (?:barely|hardly|scarcely|only just) know (?:him|her|them|{NAME})
      |\bhaven't (?:spoken|talked|been in touch|had (?:any )?contact)\b[^.!?]{{0,30}}\b(?:years|ages|long|since)\b
      |\blost touch\b
    """
)
_DECLINED_NOT = patterns(
    r"""
    \bif you(?:'re| are| do|'d)?\b[^.!?]{0,30}\b(?:not|n't|rather|prefer|uncomfortable)|\bno (?:problem|worries
      |pressure|obligation|hurry)\b|\bcan(?:'t|not) help (?:but|thinking|feeling|wondering|noticing|laughing|it)\b
      |\b(?:why|how come) (?:\w+ )?(?:not|n't)\b|\b(?:is|are|was) not interested in\b[^.!?]{0,20}\b(?:he|she|they)\b
      |\bcan(?:'t|not) (?:recommend|thank|praise)[^.!?]{0,40}\benough\b
    \b(?:would you|do you|are you|you)(?:'d)? (?:rather|prefer)|\bnot only\b|\b(?:i|we) (?:don't|do not) know (?:if
      |when|whether|how|why|what|where|the (?:date|time|answer))\b|\bno longer than\b
    """
)
_ADJ = alternation(
    r"""
    (?:great|good|nice|lovely|wonderful|a (?:real |great |true )?(?:pleasure|treat|delight|joy|privilege)|pleasure
      |fantastic|awesome|fun|delightful|so (?:good|nice|great|lovely)|really (?:good|nice|great|lovely)|very (?:good
      |nice|useful|productive|interesting|pleasant|kind)|brilliant|super|an honou?r|amazing|terrific|excellent)
    """
)
_WHEN = alternation(
    r"""
    (?:yesterday|today|this (?:morning|afternoon|week|evening|weekend|lunchtime)|last (?:night|week|monday|tuesday
      |wednesday|thursday|friday|saturday|sunday|weekend|month|evening)|the other (?:day|night|evening|week)|earlier
      |on (?:mon|tues|wednes|thurs|fri|satur|sun)day|just now|recently|again|at (?:the|our|your|my)|over (?:lunch
      |coffee|dinner|breakfast|a (?:coffee|beer|drink))|for (?:lunch|coffee|dinner|breakfast|a (?:coffee|drink|beer
      |chat))|in (?:person|(?-i:[A-Z])\w+)|and (?:to )?(?:hear|learn|discuss|talk|catch|see|your|the)|(?:mon|tues
      |wednes|thurs|fri|satur|sun)day|a (?:few|couple of) days ago|after (?:so long|all this|such))
    """
)
_MET = patterns(
    rf"""
    \b{_ADJ},? (?:to (?:have |finally |at last )?(?:see|seen|meet|met|catch up|caught up|talk|speak|spend|connect
      |sit down|visit|chat|host|had|have had)|seeing|meeting|catching up|chatting|talking|speaking|spending time
      |having (?:lunch|coffee|dinner|you|a)|sitting down|hosting|welcoming|connecting|finally meeting
      |visiting)(?: to| with)? ?(?:you\b|your team|the (?:whole |entire )?team|all of you|everyone
      |everybody)?[^.!?]{{0,40}}?\b{_WHEN}
    \b(?:it was|was|it's been|it has been
      |that was) (?:\w+ ){{0,3}}?{_ADJ}[^.!?]{{0,12}} (?:to (?:have |finally )?(?:see|seen|meet|met|catch up|talk
      |speak|sit down|spend|connect|chat)|seeing|meeting|catching up|chatting|talking|speaking|spending|having
      |sitting)(?: to| with)? (?:with )?(?:you\b|your team|all of you|everyone|everybody|the (?:whole |entire )?team)
    ^\W*(?:hi|hello|hey|dear)?[\w ,]{{0,20}}?(?:so |really |very |thanks[,!] )*(?:{_ADJ}) (?:seeing|meeting
      |catching up with|chatting with|talking (?:to|with)|speaking (?:to|with)|having lunch with
      |sitting down with) (?:with )?you\b(?!\s+(?:soon|next|tomorrow|on|then|there|in)\b)
    ^\W*(?:(?:hi|hello|hey|dear) [\w ]{{2,20}}[,!]\s*)?(?:so |really |very |always )*(?:{_ADJ}) to (?:see|have (?:seen
      |met)|catch up with) (?:you|you all|you both|everyone)(?: again)?[!.,]*(?:$| and\b| too\b)
    \b(?:thank you|thanks|thank)(?: \w+){{0,5}} for (?:\w+ )?(?:meeting|the (?:\w+ ){{0,3}}(?:meeting|chat
      |conversation|lunch|coffee|dinner|breakfast|call|discussion|talk|visit|catch[- ]?up|time)|your (?:time|visit
      |hospitality|warm welcome)|coming (?:by|in|over|to|along|out|all)|stopping by|dropping (?:by|in)|(?:taking
      |making|finding) (?:the |some )?time|having (?:me|us)|hosting|joining (?:me|us)|lunch|coffee|dinner|breakfast
      |sitting down|seeing (?:me|us)|(?:a|an|such an?) (?:\w+ ){{1,3}}(?:meeting|chat|conversation|lunch|coffee|dinner
      |call|discussion|evening|day|visit|afternoon)|visiting|speaking with (?:me|us)|talking (?:to|with) (?:me|us)
      |showing (?:me|us))\b[^.!?]{{0,50}}?(?:\b{_WHEN}|[.!,]|$)
    \b(?:i|we)(?: \w+){{0,2}} (?:enjoyed|loved|appreciated) (?:\w+ )?(?:our (?:\w+ ){{0,2}}(?:meeting|chat
      |conversation|lunch|coffee|dinner|call|talk|discussion|time|visit|catch[- ]?up|breakfast|evening|afternoon
      |session|get-together)|meeting (?:you|with you|your)|seeing you|talking (?:to|with) you|speaking (?:to|with) you
      |catching up|the (?:meeting|lunch|conversation|dinner|chat|time)|having (?:lunch|coffee|dinner|you)|spending
      |chatting)
    \b(?:our|the) (?:\w+ ){{0,3}}?(?:meeting|lunch|coffee|dinner|breakfast|chat|conversation|call|catch[- ]?up
      |discussion|visit|get-together|session|talk|workshop) (?:we had )?(?:{_WHEN})(?: (?:was|went)
      |[,.;:–-]| and\b| in\b| with\b| at\b| on\b|$)
    \b(?:following|after|further to|as (?:discussed|agreed|promised|mentioned)(?: \w+)? (?:at|in|during|over)
      |as a follow[- ]up (?:to|from)|to follow up on|picking up from|summari[sz]ing|recap of|minutes (?:of|from)
      |notes (?:of|from)|based on|since|during|at|from|in) (?:our|yesterday's|this morning's|this afternoon's
      |last (?:week|month|night|(?:mon|tues|wednes|thurs|fri)day)'s) (?:\w+ ){{0,2}}?(?:meeting|lunch|coffee|dinner
      |breakfast|chat|conversation|call|discussion|visit|session|talk|workshop|catch[- ]?up)\b(?! (?:next|on (?:mon
      |tues|wednes|thurs|fri)|tomorrow|room|request|invite|agenda for|scheduled|series|we (?:have )?planned|planned
      |minutes template))
    \bwhen (?:we (?:met|saw each other|spoke|talked|had (?:lunch|coffee|dinner)|sat down|caught up|visited you)
      |i (?:met|saw|visited|spoke (?:to|with)|talked (?:to|with)) you)\b[^.!?]{{0,30}}|\b(?:we met|i met you
      |we saw each other|we had (?:lunch|coffee|dinner|a (?:good|great|nice|very good|productive) (?:meeting|chat|talk
      |conversation))|i had (?:lunch|coffee|dinner) with you)\b[^.!?]{{0,20}}\b(?:yesterday|today|this (?:morning
      |afternoon|week)|last (?:night|week|month|(?:mon|tues|wednes|thurs|fri)day)|earlier|the other day|on (?:mon|tues
      |wednes|thurs|fri)day|at the)
    \bhope you (?:got|made it|had a (?:good|safe) (?:trip|flight|journey|drive)) (?:home|back)\b|\bas (?:we
      |i) (?:discussed|agreed|spoke|talked|said) (?:yesterday|today|this (?:morning|afternoon)|last (?:night|week)
      |over (?:lunch|coffee|dinner)|in person|when we met|on (?:mon|tues|wednes|thurs|fri)day)
    """
)
_MET_NOT = patterns(
    r"""
    \b(?:look(?:ing)? forward|hope(?! you (?:all |both )?(?:got|made|arrived|travell?ed|drove|flew|had|found))|hoping
      |would|will|'ll|wish|can't wait|could|might|may|shall|if|want(?:ed)? to
      |like to|love to|tomorrow|next (?:week|month|time|year|mon|tues|wednes|thurs|fri)\w*|soon|let's|can we|are you
      |do you|propose|suggest|schedul\w*|arrang\w*|before our|ahead of|prior to|cancel\w*|postpon\w*|reschedul\w*
      |re-schedul\w*|upcoming|planned|plan to|sorry|unable|missed|didn't|did not|never|couldn't|not|instead of
      |until)\b(?![^.!?]{0,20}\b(?:again soon|yesterday was|was (?:great|good|nice|lovely)|for meeting))
    \b(?:e-?meet|virtually meet|by e-?mail|over e-?mail|via e-?mail)\b|\bgood to see (?:your|that|the|this|progress
      |how|things)\b|\bwith him\b|\bto see (?:your|that)\b
    """
)
_MISSED = patterns(
    r"""
    \b(?:sorry|apologies|apologi[sz]e|my apologies|shame|pity|too bad|regret|a pity|a shame|forgive me
      |unfortunate(?:ly)?|gutted|so sad|sad|pardon)\b[^.!?]{0,40}?\b(?:(?:we|i|you
      |they) (?:just |had |have |\w+ )?(?:missed (?:each other|one another|you\b(?! message)|our (?:\w+ )?(?:meeting
      |appointment|call|lunch|coffee|dinner|date|chat|session|catch[- ]?up|slot|breakfast)|the (?:\w+ )?(?:meeting
      |appointment|lunch|dinner|session)|meeting|yesterday|today's|seeing)|(?:couldn't|could not|didn't|did not
      |wasn't able to|was not able to|were unable to|was unable to|weren't able to|failed to|never
      |can't) (?:\w+ )?(?:make it|meet|attend|connect|get (?:together|to (?:see|meet|talk))|be there|join|come|show
      |manage (?:to (?:meet|see)|it)|see (?:each other|you)|catch (?:you|each other|up)|make (?:our|the|it to|lunch
      |dinner|coffee)|get there|turn up|cross paths)|had to (?:cancel|leave|drop|skip|bail|miss|pull out|run|rush)
      |stood you up|forgot (?:our|about our|the)|overslept)|(?:for )?(?:missing (?:our|the|you\b|each|yesterday|today
      |lunch|dinner|coffee)|not (?:being (?:there|able to (?:make|meet|attend|join|come))|making (?:it|our|the)
      |showing|turning up|coming|attending|joining|meeting)|standing you up|(?:the )?no[- ]show|being a no[- ]show
      |cancel(?:l)?ing (?:on you|last|at|our|so)|having to cancel|the last[- ]minute cancel\w*|bailing))
    \b(?:we|i) (?:\w+ )?missed (?:each other|one another|you (?:at|yesterday|today|last|this|in|on)|you (?:there|here)
      |our (?:\w+ )?(?:meeting|appointment|lunch|call|coffee|slot|chat))\b|\bmissed (?:you|each other) (?:at|yesterday
      |today|last (?:night|week)|in|on|by)\b|\b(?:you|he|she|nobody|no one|they) (?:didn't|did not|never|hasn't
      |weren't able to|failed to) (?:show(?: up)?|turn up|make it|appear|come to (?:our|the)|join (?:us|the call|our)
      |attend|dial in)\b|\bno[- ]show\b|\b(?:i|we) (?:waited|was waiting|were waiting|sat
      |stood)(?: \w+){0,4} (?:for you|in (?:the|vain)|at the|minutes|an hour|half)\b[^.!?]{0,50}(?:but|and|until
      |before|you)|\bstood (?:me|us) up\b
    \b(?:i|we) (?:\w+ )?(?:couldn't|could not|didn't|did not|wasn't able to|was unable to|weren't able to
      |were unable to) (?:\w+ )?(?:make (?:it|our (?:meeting|lunch|call|appointment|coffee))|meet|attend|be there|come
      |connect)\b[^.!?]{0,30}\b(?:yesterday|today|last|this (?:morning|afternoon)|on (?:mon|tues|wednes|thurs
      |fri)day|after all|in the end|to (?:our|your|the))\b|\b(?:meeting|lunch|call|appointment
      |coffee) (?:\w+ )?(?:fell through|didn't (?:happen|take place|work out)|did not (?:happen|take place)
      |never (?:happened|took place)|had to be (?:cancel(?:l)?ed|called off))\b|\bwe never (?:got|managed) to (?:meet
      |see each other|have|sit down|catch up|connect)
    """
)
_MISSED_NOT = patterns(
    r"""
    \bmiss(?:ed|ing)? (?:your|the|this|that|my) (?:e-?mail|message|note|deadline|point|text|mail|voicemail|reply
      |invoice|train|flight|bus|opportunity|mark)
    \bmiss(?:ed|ing)? (?:your|his|her|my) calls?\b
    \b(?:if|in case) (?:i|we|you|he|she)\b
    \bdon't (?:want to )?miss
    \b(?:won't|will not|cannot|can't) (?:be able to )?(?:make|attend|join|come)
    ^(?!.*\b(?:yesterday|today|this morning|last|missed|forgot|waited|never|didn't)\b).*\b(?:next|tomorrow)\b
    \bwill miss\b
    \bmiss you\b
    """
)
_THANKS = patterns(
    r"""
    \b(?:thank you|thanks|many thanks|thank|thx|cheers)\b(?: \w+){0,4}? for\b|\b(?:thank you|thanks)(?: (?:so
      |very) much| a lot| a million| again| ever so much| all)*[,!]? (?:[A-Z]?\w+[,!]? )?(?:that (?:is|was|'s)
      |this (?:is|was)|it (?:was|is|means)|i (?:really|truly)|you(?:'ve| have|r))
    \b(?:i|we)(?:'m|'re| am| are
      |'d| would| do| really| truly| very much| greatly| deeply| sincerely| so| also| just| want to| wanted to
      | would like to| must| cannot| can't)*,? (?:so |very |truly |really |deeply |extremely |most |eternally[ ]
      |very much |greatly |sincerely |much )*(?:appreciate
      |appreciated|grateful|thankful|indebted|obliged|owe you|thank)\b|\b(?:much|greatly|really|truly|deeply|very much
      |hugely|sincerely|highly) appreciated\b|\b(?:my
      |our) (?:sincere |heartfelt |deep |deepest |warm |warmest |special )*(?:thanks|gratitude|appreciation)\b
      |\bowe you (?:one|a (?:beer|drink|lunch|coffee|dinner|big|favou?r))\b|\b(?:can't|cannot
      |can never) thank you enough\b
    """
)
_THANKS_NOT = patterns(
    r"""
    \bin advance\b
    \bahead of time\b
    \bno,? thank
    \bthanks?,? but no\b
    \bthanks for nothing\b
    \bthank(?:s| you)(?: \w+){0,3} for (?:your |the |this |his |her )?(?:attention|understanding|patience
      |consideration|business|interest|purchase|order|e-?mails?|mail|message|note|cooperation|co-operation|subscribing
      |registering|signing|(?:quick |prompt |speedy |swift |kind |fast |early )?(?:reply|response|answer|update
      |reminder|confirmation|inquiry|enquiry|feedback)|replying|responding|writing|contacting|reaching out
      |getting back|letting (?:me|us) know|confirming|choosing|your)\b\s*(?:[,.!]|$|and\b|e-?mail|mail|message|note
      |interest|order|business|patience|understanding|attention|reply|response)
    \b(?:would|will|'d|could) (?:\w+ )?(?:be |really |greatly |very much |much )*(?:appreciate|grateful|thankful
      |appreciated|obliged)\b
    \bthank(?:s| you) to (?:the|our|him|her|them|their)\b
    \b(?:he|she|they|you) (?:said|says|sends?|thank)\b
    """
)

LEXICON = Lexicon(
    "en",
    {
        SignalKind.PRAISE: sense(_PRAISE + praise_shapes.ENGLISH, unless=_PRAISE_NOT + praise_shapes.ENGLISH_NOT),
        SignalKind.COMPLAINT: sense(
            _COMPLAINT + grievance_shapes.ENGLISH, unless=_COMPLAINT_NOT + grievance_shapes.ENGLISH_NOT
        ),
        SignalKind.THANKS: sense(_THANKS + asking_shapes.ENGLISH_THANKS, unless=_THANKS_NOT),
        SignalKind.INTRODUCTION: sense(
            _INTRODUCTION + asking_shapes.ENGLISH_INTRODUCTION,
            unless=_INTRODUCTION_NOT + asking_shapes.ENGLISH_INTRODUCTION_NOT,
        ),
        SignalKind.INTRODUCTION_REQUEST: sense(_REQUEST + asking_shapes.ENGLISH_REQUEST, unless=_REQUEST_NOT),
        SignalKind.PROSPECT_NAMED: sense(_NAMED, unless=_NAMED_NOT),
        SignalKind.DECLINED: sense(_DECLINED + asking_shapes.ENGLISH_DECLINED, unless=_DECLINED_NOT),
        SignalKind.MEETING_CONFIRMED: sense(_MET + encounter_shapes.ENGLISH_MET, unless=_MET_NOT),
        SignalKind.MEETING_MISSED: sense(_MISSED + encounter_shapes.ENGLISH_MISSED, unless=_MISSED_NOT),
    },
)
