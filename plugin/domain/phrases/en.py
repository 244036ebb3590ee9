"""English."""

from plugin.domain.phrasebook import Phrasebook

ENGLISH = Phrasebook(
    language="en",
    quotes=("“", "”"),
    greetings=("Dear {name},", "Hi {name},"),
    nameless=("Good morning,", "Hello,"),
    sign_offs=(("Kind regards,", "With best regards,", "Best regards,"), ("Best,", "All the best,", "Many thanks,")),
    meetings={
        "meeting": ("our meeting", "our meeting"),
        "call": ("our call", "our call"),
        "chat": ("our chat", "our chat"),
        "coffee": ("our coffee", "our coffee"),
        "lunch": ("our lunch", "our lunch"),
        "dinner": ("our dinner", "our dinner"),
        "breakfast": ("our breakfast", "our breakfast"),
        "drinks": ("our drink", "our drink"),
        "walk": ("our walk", "our walk"),
        "workshop": ("the workshop", "the workshop"),
        "training": ("the training", "the training"),
        "kickoff": ("our kick-off", "our kick-off"),
        "review": ("our review", "our review"),
        "demo": ("the demo", "the demo"),
        "visit": ("the visit", "the visit"),
        "event": ("the event", "the event"),
    },
    prospect_of="{name} of {org}",
    prospect_dat="{name} of {org}",
    role_at="the {role} at {org}",
    role_at_dat="the {role} at {org}",
    openings={
        "meeting_held": (
            "[Thank you|Thanks] <again for your time|for making the time|for taking the time> {when}.",
            "It was good to <talk|compare notes|sit down together> {when}.",
            "[Thank you|Thanks] for {meeting} {when}.",
            "{meeting} {when} was <time well spent|well worth having>, [thank you|thanks].",
            "I was <glad|pleased> we <found the time|got to talk> {when}.",
            "<Good of you|Kind of you> to <make room for me|fit me in> {when}.",
            "[Thank you|Thanks] for <talking through|going over|discussing> {topic} with me {when}.",
            "I enjoyed <going over|talking about> {topic} {when}.",
            "<One more thing|A thought>, now that {meeting} {when} is <still fresh|not long past>.",
            "{meeting} {when} <left me with|leaves me> <one question|something to ask>.",
            "<Following on from|Picking up after> {meeting} {when}, [there is|there's] <something|one thing> I "
            "<wanted to ask|kept for afterwards>.",
            "<I did not want to|I chose not to> <take up|use up> {meeting} {when} with this, so I am "
            "<writing instead|asking now>.",
        ),
        "meeting_held+": (
            "It was <lovely|a pleasure|a real pleasure> to <talk|spend some time together> {when}.",
            "I <really enjoyed|thoroughly enjoyed|very much liked> {meeting} {when}.",
            "<So good|Really good|Great> to <catch up|talk> {when}.",
            "{meeting} {when} was <a highlight of my week|just what I needed>, [thank you|thanks].",
            "[I am|I'm] <still smiling about|still thinking of> {meeting} {when}.",
        ),
        "praise": (
            "[Thank you|Thanks] for <your kind words|what you wrote> {when}.",
            "Your <note|message> {when} <made my day|meant a lot to me|was good to read>.",
            "I was <very glad|pleased|delighted> <to read|to get> your <words|message> {when}.",
            "What you <wrote|said> {when} <stayed with me|was kind of you>, [thank you|thanks].",
            "<It is good|It helps> to <hear|read> such things, <thank you|and thank you> for <writing|saying so> {when}.",
            "<Kind of you|Good of you> to <write|say> what you did {when}.",
            "Your <feedback|verdict> {when} was <very welcome|good news>.",
        ),
        "work_finished": (
            "<With|Now that we have> {topic} <behind us|done>, a <word|line> from me.",
            "<Now that|As> our work <is wrapped up|has come to its end>, [I would|I'd] like to ask <something|one thing>.",
            "{topic} is <finished|done>, and [thank you|thanks] for <your part in it|how you worked with me>.",
            "[Thank you|Thanks] for <your trust|working with me> <up to the finish|to the end> {when}.",
            "<Since|As> we <closed|finished> the work {when}, <this seems the moment|now is a fair moment> to ask.",
        ),
        "upcoming_meeting": (
            "<Ahead of|Before> {meeting} {when}, <one question|something> to <mull over|keep in mind>.",
            "[I am|I'm] <looking forward to|glad about> {meeting} {when}.",
            "<We meet|We are due to meet> {when}, so <here is|let me send> <one thought|a question> in advance.",
            "So that [it does not|it doesn't] <eat into|take over> {meeting} {when}, <I will|let me> <ask|raise this> now.",
            "See you {when}; <one thing beforehand|a question before then>.",
        ),
        "shared_event": (
            "<Good|Nice> that we were <both there|both at the event> {when}.",
            "I was glad <to find you|you were> <there|among the guests> {when}.",
            "<Being|Since we were> at <the same event|the same table> {when} <brought this to mind|made me think>.",
            "The event {when} <set me thinking|gave me an idea>.",
            "We were <both on the list|both down> for the event {when}, <which prompts|hence> this <note|question>.",
        ),
        "active_thread": (
            "[Thank you|Thanks] for your <message|note> {when}.",
            "<While we are|As we are> <in touch anyway|writing to each other>, <one question|something else>.",
            "<On another matter|Separately>, <since we are writing|now that we are in touch>.",
            "<Before this conversation|Before our exchange> <ends|goes quiet>, <a question|one thing>.",
            "Good to be <in touch|writing> again.",
            "Your <message|mail> {when} <reminded me of|brings me to> <something|a question> I <wanted|meant> to ask.",
            "<Coming back to|Adding to> our exchange {when}: <one question|a small question>.",
        ),
        "owed_news": (
            "<First|To begin with>, I <still owe you|have not sent you> <word|news> about the introduction you made {when}.",
            "You <introduced me|put me in touch> {when}, and you <should have heard|deserved to hear> more from me "
            "<since|before now>.",
            "My <thanks for|thanks again for> the introduction {when} are <overdue|late in coming>.",
        ),
    },
    praise=(
        "{said_cap} you wrote: {quote}",
        "You <put it|summed it up> like this {said}: {quote}",
        "Your words {said} were: {quote}",
        "I <kept|noted down> <what you wrote|your line> {said}: {quote}",
        "{quote_mid} <is how you put it|were your words> {said}.",
        "As you <wrote|told me> {said}: {quote}",
        "<May I quote you|To quote you>, {said}: {quote}",
    ),
    beginning=(
        "We <first met|got to know each other> {since}.",
        "Our <first conversation|first meeting> was {since}.",
        "<It was {since} that|{since_cap}> we <first sat down|met for the first time>.",
        "You and I <go back to|have known each other since> {since_bare}.",
        "<It all|Things between us> <began|started> with a meeting {since}.",
    ),
    beginning_mail=(
        "We <first wrote|began writing> to each other {since}.",
        "Our first <messages|mails> <went back and forth|date back to> {since_mail}.",
        "You and I have been in touch since {since_bare}.",
        "<It was {since} that|{since_cap}> we first <exchanged mails|came into contact>.",
    ),
    referred=(
        "It was {referrer} who <introduced us|put the two of us in touch>{since_comma}.",
        "You and I <met through|owe our contact to> {referrer}, <which is how|and that is how> <I like best|I prefer> "
        "to meet people.",
        "{referrer} <brought us together|made the introduction> <back then|at the time>, and I <have been|am> glad of it.",
    ),
    what=(
        "<My work in one line|What I do, in short|In a few words, my work>: {what}",
        "<To remind you|As a reminder> <of what I do|of my work>: {what}",
        "<You may remember|You know> <what I do|my line of work>: {what}",
        "<For the record|In brief>, <this is what I do|here is my field>: {what}",
    ),
    what_sentence=(
        "{what}",
        "<My work in one line|In short|In a nutshell>: {what_mid}",
        "<As you may remember|As you know>, {what_mid}",
        "<To say it briefly|Put briefly>, {what_mid}",
        "<A reminder|As a reminder>, <in one line|in case it helps>: {what_mid}",
    ),
    value=(
        "What <people get|clients get> <out of it|from it>: {value}",
        "<The point of it|The result>, <in short|when it goes well>: {value}",
        "<What comes of it|What it brings>: {value}",
    ),
    value_sentence=("{value}", "<Put as a result|In terms of results>: {value_mid}"),
    ideal=(
        "<The people|Those> I can <help most|be most useful to>: {ideal}",
        "I am <looking to meet|keen to meet> more of <one kind of client|one group>: {ideal}",
        "<Whom I do my best work for|Where I am of most use>: {ideal}",
        "<My work fits one group best|One group gains most from it>: {ideal}",
        "<If I could choose|Given the choice>, I <work with|work for> {ideal_np}",
        "<I am at my best|I do my best work> with {ideal_np}",
        "<Mostly|More and more>, I <work for|have in mind> {ideal_np}",
        "<The right people for this|My kind of client>, <put briefly|in a phrase>: {ideal}",
    ),
    ideal_sentence=(
        "{ideal}",
        "<And to say for whom|As for whom>: {ideal_mid}",
        "<To be specific|More exactly>: {ideal_mid}",
    ),
    knowing={
        "copied_together": (
            "I <saw|noticed> {prospect} in copy <next to you|alongside you> {seen}, so you <may|might> know each other.",
            "{prospect} and you were <on the same mail|copied together> {seen}, <which is why|and so> I "
            "<thought of asking you|come to you>.",
            "<On a mail|In a thread> {seen}, {prospect} <stood beside|was listed with> you, <and I wondered|which made me wonder> "
            "<how well you know each other|if you are in touch>.",
            "You and {prospect} <appeared|turned up> <in the same thread|in one thread> {seen}; <I take it|my guess is> "
            "you are <in contact|acquainted>.",
        ),
        "copied_together@": (
            "You <had|put> {prospect} in copy <on a mail|when you wrote> {seen}.",
            "I <saw|noticed> that you <copied in|copied> {prospect} {seen}, so I <take it|assume> you know each other.",
            "{prospect} was <in copy on your mail|copied on what you sent> {seen}.",
            "When you wrote {seen}, {prospect} was <in copy|on copy>, <which tells me|so I gather> you are in touch.",
        ),
        "met_together": (
            "{prospect} was <on the invitation|down for a meeting> <with you|beside you> {seen}.",
            "I <saw|noticed> that you and {prospect} were <due at|invited to> the same meeting {seen}.",
            "You and {prospect} were <both on the list|both expected> for a meeting {seen}, so you <should|will probably> "
            "know each other.",
            "<In my calendar|On an invitation> {seen}, your name <stands with|is next to> that of {prospect}.",
        ),
        "mentioned": (
            "The name of {prospect} <came up|was mentioned> <next to yours|together with yours> <in a mail|in a message> {seen}.",
            "<Somebody|A mail> {seen} <mentioned|named> you and {prospect} <together|in one breath>.",
        ),
        "mentioned@": (
            "You <mentioned|brought up|named> {prospect} {seen}.",
            "{prospect} <came up|was mentioned> in <what you wrote|your message> {seen}.",
            "{seen_cap} you <spoke of|wrote about> {prospect}, and <the name stayed with me|I made a note>.",
            "The name {prospect} <was yours|came from you>: you <wrote it|mentioned it> {seen}.",
            "I <remembered|noted> that you <referred to|talked about> {prospect} {seen}.",
        ),
        "wrote_to": (
            "<Further down|Lower down> in a mail {seen} there was <an exchange|some correspondence> between you and "
            "{prospect}.",
            "I <saw|noticed> from <a quoted mail|an older mail> {seen} that you and {prospect} <have been in touch|correspond>.",
            "You and {prospect} <seem to write to each other|have exchanged mails>, <going by|to judge from> a thread {seen}.",
        ),
        "introduced": (
            "You and {prospect} were <both part|both> <of|in> an introduction {seen}.",
            "{prospect} <was in|took part in> an introduction <with you|that you were in> {seen}, so you <have met|are in touch>, "
            "I believe.",
            "<There was|I remember> an introduction {seen} <with you and {prospect} in it|between you and {prospect}>.",
        ),
        "introduced@": (
            "You <made an introduction|put people in touch> {seen}, and {prospect} was <one of them|part of it>.",
            "{prospect} was in the introduction you <made|wrote> {seen}.",
        ),
        "same_organisation": (
            "As far as I can <see|tell>, you and {prospect} <work|are> <under one roof|in the same house>.",
            "{prospect} <is|seems to be> <in the same organisation|at the same firm> as you, <if I am not mistaken|I believe>.",
            "You and {prospect} <share|seem to share> an employer, <which is why|so> I <ask you|turn to you>.",
        ),
        "same_group": (
            "You and {prospect} <belong|seem to belong> to <the same group|one group>, <as far as I can tell|if I see it right>.",
            "{prospect} <is on|reads> <the same list|the same group's mail> as you, <it seems|I believe>.",
        ),
    },
    why=(
        "<What draws me|My reason>: {why}",
        "<Why {short}|Why this name>: {why}",
        "<My interest has a reason|I ask for a reason>: {why}",
        "<What caught my eye|What made me look twice>: {why}",
        "<The reason|The background> <in short|in a line>: {why}",
        "<Here is why I ask|This is the reason>: {why}",
    ),
    why_sentence=(
        "{why}",
        "<Why this name|The reason>: {why_mid}",
        "<What caught my eye|The background>: {why_mid}",
        "<I ask for a reason|Here is why>: {why_mid}",
        "<My reason|My interest>: {why_mid}",
    ),
    why_role=(
        "<As {role}|In the role of {role}>, {short} <is close to|deals with> <the questions|the problems> <I work on|I know best>.",
        "The role of {role} is <where my work starts|where I can be of use>.",
        "<What interests me|What I am after> is the <view|side> of {a_role}, <and that is|which is> {short}’s <job|part>.",
        "{short} is {role} there, <close to|right at> <what I work on|the heart of what I do>.",
    ),
    why_org=(
        "{org} <looks like|strikes me as> <the kind of place|the sort of organisation> I <can help|have in mind>.",
        "<I have|For a while I have had> {org} <in mind|on my list>, and <would rather|prefer to> come <by way of|through> "
        "somebody who knows <the people|both sides>.",
        "{org} is <on my short list|high on my list>, and a cold <call|letter> is <not my way|not how I like to start>.",
    ),
    ask=(
        "Would you be <willing to introduce us|comfortable introducing us>?",
        "<Could you imagine|Might you consider> <introducing me to {short}|an introduction to {short}>?",
        "<Would you|Might you> put <the two of us|{short} and me> in touch?",
        "May I ask you <for an introduction|to connect us>?",
        "Would an introduction <be possible|feel right to you>?",
        "<Is this|Would this be> an introduction you [would|'d] be <happy|glad> to make?",
        "How would you feel about <introducing the two of us|introducing us|making the connection>?",
        "Do you know {short} well enough <to introduce me|for an introduction>?",
        "Would you <open that door|make that link> for me?",
        "<If you agree|If it suits you>, could you <bring us together|write us both a line>?",
    ),
    ask_group=(
        "Is there <one person|somebody> in {group} <you think I should meet|who comes to mind>?",
        "<Who in {group}|Which person in {group}> would you <introduce me to|have me meet> <first|if you could pick one>?",
        "When you <think of|go through> {group}, <does a name come up|who comes to mind>?",
    ),
    way_out=(
        "If [it is not|it's not] <right for you|something you want to do>, <just say so|leave it there>; <no harm done|no offence taken>.",
        "<A no|A plain no> is <a perfectly good answer|quite all right> too, <and changes nothing|without any reasons>.",
        "<Should you prefer not to|If you would rather not>, <that is fine|I understand entirely>.",
        "<Do not|Please do not> <feel bound|feel obliged> to: <I will not ask twice|I will leave it at this one question>.",
        "If you [do not|don't] know each other <well enough|that well>, or <the timing is poor|it feels awkward>, "
        "<simply skip this|ignore this part>.",
        "<And if|If> <there is any reason|you have any reason> not to, <then please do not|let it drop>.",
        "<Say no|Turn me down> <with a clear conscience|without a second thought> if it <does not fit|feels wrong>.",
        "I [will not|won't] <be put out|mind> if <the answer is no|you would rather keep out of it>.",
        "<Only if|But only if> you are <entirely|fully> at ease with it; <otherwise|if not>, <forget I asked|leave it be>.",
        "<No answer needed|There is no need to reply> if [you would|you'd] <sooner not|rather let it pass>.",
    ),
    note=(
        "I can <send|write> you <three lines|a short paragraph> <to forward|that you can pass on>.",
        "<To save you work|So that it costs you nothing>, I [will|'ll] <gladly draft|happily write> <a few lines|a note> <to pass on|"
        "for forwarding>.",
        "If <yes|so>, a <short text|brief note> <for you to forward|you can simply forward> is <quickly written|no trouble> <on my side|for me>.",
        "<Say the word|Just tell me>, and you get <a paragraph|some lines> from me <ready to forward|to hand on>.",
        "<A note to forward|The wording for it> would <come from me|be my job>, <of course|naturally>.",
        "I [would|'d] <supply|write> the <text|few sentences>, so that <you need only|all you do is> <forward it|press forward>.",
        "<Happy to send|I am glad to send> you <a forwardable note|something to pass along> <first|beforehand>.",
    ),
    kinds={
        "client": (
            "Your own project <comes first|keeps first place>, <whatever you decide|either way>.",
            "<None of this touches|This takes nothing away from> our work, <whichever way you lean|of course>.",
            "<It makes no difference|Nothing changes> <to the time I keep for you|in how I look after you>.",
            "<You are the client|Our work comes first>, <so the choice is yours|and it stays that way>.",
        ),
        "former_client": (
            "Our work together is <behind us|done>, so <feel entirely free|this comes without strings>.",
            "You have <seen how I work|seen my work from the inside>, <which is why|and so> <your word|your view> counts.",
        ),
        "supplier": (
            "<More work on my side|If my side grows> <tends to mean|often means> more <for yours|for you> as well.",
            "<If something comes of it|Should it lead somewhere>, there <may be|could be> <work in it for us both|a part in it for you>.",
            "<It would help us both|We both gain> if <it grew into something|work came of it>.",
        ),
        "colleague": (
            "You <see|know> from <close by|day to day> <how I work|what I do>, so <you can judge|you are the one to judge>.",
            "<As colleagues|Working side by side>, we <need not stand on ceremony|can be plain about this>.",
        ),
        "former_colleague": (
            "You <know how I work|have seen me at work> <from our time as colleagues|from the years as colleagues>.",
            "<Having worked together|After our time as colleagues>, you <can judge|know> <whether it fits|if this makes sense> "
            "<better than most|without my telling you>.",
            "Our time as colleagues makes you the <natural person|first one> to ask.",
        ),
        "friend": (
            "<Between friends|As a friend>, <tell me straight|be blunt> if <this is a bad idea|I am off the mark>.",
            "I [do not|don't] <usually|often> <bring work|drag business> into <our conversations|this>, so <laugh me off|wave it away> if you like.",
        ),
        "family": (
            "<Family first|You are family>: <if this feels odd|should it feel odd>, <we drop it|forget it>.",
            "I <know|realise> <mixing family and work|family and business> is <a delicate thing|not for everybody>, so <no pressure|be frank>.",
        ),
        "networking": (
            "<And tell me|Do tell me> <whom you would like to meet|which doors you would like opened>; I [will|'ll] <gladly|happily> "
            "<return it|do the same for you>.",
            "<It goes both ways|This works both ways>: <name someone|give me a name> <you want to meet|you are after>, and I will "
            "<look|see what I can do>.",
            "If there is <anybody I know|someone in my circle> <you are hoping to meet|you would like to know>, <ask me in turn|say so>.",
        ),
    },
    subjects=(
        "<An introduction|Introduction> to {short}?",
        "{short}: <a question|a quick question|one question>",
        "<A question|One question|Something to ask> about {short}",
        "Do you know {short}?",
        "<Meeting|Getting to know> {short}",
        "{short} <and you|at {org}>",
        "<A favour|A small favour>: {short}",
        "<Could you connect me|May I be introduced> to {short}?",
        "<Your contact|A contact>: {short}",
        "{short}, <perhaps|maybe>?",
    ),
    subjects_group=(
        "<A question|One question> about {group}",
        "{group}: <who comes to mind|one question>",
        "<Somebody|A person> in {group}?",
    ),
    spoken_ask=(
        "Would you be <comfortable|happy> introducing us?",
        "<Could you|Might you> put us in touch?",
        "Is that <an introduction|a connection> you [would|'d] be glad to make?",
    ),
    spoken_way_out=(
        "If [it is not|it's not] <right|a good fit>, <just say so|that is fine>.",
        "<A no is fine|No is a fine answer>, <really|and we leave it there>.",
        "<No pressure|Only if you like>; I can <send you a few lines|write you a note> to forward.",
    ),
    follow_up_thanks=(
        "[Thank you|Thanks] for <thinking of|suggesting|naming> {short}.",
        "{short} <sounds|looks> like <a good idea|somebody to meet>, [thank you|thanks].",
        "<Good of you|Kind of you> to <come back with|give me> {short}.",
    ),
    follow_up_why=(
        "What <made you think|brought you to think> of {short}?",
        "<May I ask|Could you tell me> what <makes|you think makes> {short} <a good fit|the right person>?",
        "What is it about {short} that <made the name come up|brought the name to mind>?",
    ),
    follow_up_ease=(
        "<A line is enough|Half a sentence will do>; <it helps me to come prepared|I would like to come prepared>.",
        "I [would|'d] rather <write with a reason|know the reason> than <guess|write on the off chance>.",
        "<Then|That way> I can <write you the note to forward|draft what you might forward> <so that it fits|in the right tone>.",
    ),
)
