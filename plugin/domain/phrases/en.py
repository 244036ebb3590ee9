"""English: plain, British in its dates, contracted where the user contracts."""
# ruff: noqa: E501 -- each line is one sentence with its choices, and reads best whole

from plugin.domain.phrasebook import read_phrasebook

ENGLISH = read_phrasebook(
    "en",
    """
== quotes
“
”

== greetings
Dear {name},
Hi {name},

== nameless
Good morning,
Hello,

== sign_offs.formal
Kind regards,
With best regards,
Best regards,

== sign_offs.informal
Best,
All the best,
Many thanks,

== meetings
meeting: our meeting
call: our call
chat: our chat
coffee: our coffee
lunch: our lunch
dinner: our dinner
breakfast: our breakfast
drinks: our drink
walk: our walk
workshop: the workshop
training: the training
kickoff: our kick-off
review: our review
demo: the demo
visit: the visit
event: the event

== prospect_of
{name} of {org}

== prospect_dat
{name} of {org}

== role_at
the {role} at {org}

== role_at_dat
the {role} at {org}

== openings.meeting_held
[Thank you|Thanks] <again for your time|for making the time|for taking the time> {when}.
It was good to <talk|compare notes|sit down together|hear how things stand> {when}.
[Thank you|Thanks] <again for|for> {meeting} {when}.
{meeting} {when} was <time well spent|well worth having|good to have>, [thank you|thanks].
I was <glad|pleased> we <found the time|got to talk|could speak> {when}.
<Good of you|Kind of you> to <make room for me|find the time|sit down with me> {when}.
[Thank you|Thanks] for <talking through|going over|discussing> {topic} with me {when}.
I enjoyed <going over|talking about|thinking through> {topic} {when}.
<One more thing|A thought|A word>, while {meeting} {when} is still <fresh|recent|close>.
{meeting} {when} <left me with|leaves me with> <one question|something to ask|a thought>.
<Following on from|Picking up from|After> {meeting} {when}, [there is|there's] <something|one thing> I <kept for afterwards|held back then>.
I <did not want to|chose not to> <take up|load> {meeting} {when} with this, so I am <writing instead|asking now>.

== openings.meeting_held+
It was <lovely|a pleasure|a real pleasure> to <talk|spend some time together> {when}.
I <really enjoyed|thoroughly enjoyed|very much liked> {meeting} {when}.
<So good|Really good|Great> to <catch up|talk> {when}.
{meeting} {when} <did me good|was a pleasure>, [thank you|thanks].

== openings.praise
[Thank you|Thanks] for <your kind words|what you wrote> {when}.
Your <note|message> {when} <made my day|meant a lot to me|was good to read>.
I was <very glad|pleased|delighted> to <read|get> your <words|message> {when}.
What you <wrote|said> {when} <stayed with me|was kind of you>, [thank you|thanks].
<It is good|It helps> to <hear|read> such things, and <I thank you|thank you> for <writing|saying so> {when}.
<Kind of you|Good of you> to <write|say> what you did {when}.
Your <feedback|verdict> {when} was <very welcome|good news>.

== openings.work_finished
<With|Now that we have> {topic} <behind us|done>, a <word|line> from me.
<Now that|As> our work <is wrapped up|has come to its end>, [I would|I'd] like to ask <you something|one thing>.
[Thank you|Thanks] for <your trust|the good work together>, <right to the end|all the way>.
<Since|Now that> we <closed|finished> the work {when}, <this seems the moment|it seems a fair moment> to ask.
<The work is done|The project is closed>, and <I want to thank you for it|my thanks for the way we worked>.

== openings.upcoming_meeting
<Ahead of|Before> {meeting} {when}, <one question|something> to <mull over|keep in mind>.
[I am|I'm] <looking forward to|glad about> {meeting} {when}.
We <meet|are due to meet> {when}, so <here is|let me send> <one thought|a question> in advance.
So that [it does not|it doesn't] <eat into|take over> {meeting} {when}, <I ask now|let me ask this now>.
<See you|We speak> {when}; <one thing beforehand|a question before then>.

== openings.shared_event
<Good|Nice> that we were <both there|both at the event> {when}.
I was glad <to find you|you were> <there|among the guests> {when}.
The event {when} <set me thinking|gave me an idea>.
We were both <on the list|down> for the event {when}, which <prompts|brings me to> <this note|a question>.
<Since|As> we were both at the event {when}, <a question|something I meant to ask>.

== openings.active_thread
<While|As> we are <in touch anyway|writing to each other>, <one question|something else>.
<On another matter|Separately>, since we are <in touch|writing> <already|anyway>: <one question|a question>.
Before <this conversation|our exchange> <ends|goes quiet>, <a question|one thing>.
<Coming back to|Adding to> our exchange {when}: <one question|a small question>.
Our mails {when} <brought something to mind|reminded me of a question>.

== openings.active_thread@
[Thank you|Thanks] for your <message|note> {when}.
Your <message|mail> {when} <reminded me of|brings me to> <something|a question> I <wanted|meant> to ask.
It was good to <read|hear> from you {when}.
I was <glad|pleased> to <have|get> your <message|mail> {when}.

== openings.owed_news
<First|To begin with>, I still owe you <word|news> about the introduction you made {when}.
You <introduced me|put me in touch> {when}, and you <should have heard|deserve to hear> more from me <since|about it>.
My <thanks for|thanks again for> the introduction {when} are <overdue|late in coming>.

== praise
{said_cap} you wrote: {quote}
You <put it|summed it up> like this {said}: {quote}
Your words {said} were: {quote}
I <kept|noted down> <what you wrote|your line> {said}: {quote}
{quote_mid} <is how you put it|were your words> {said}.
As you <wrote|told me> {said}: {quote}
<May I quote you|To quote you>, {said}: {quote}
I have not forgotten <your line|what you wrote> {said}: {quote}

== praise_same
You wrote: {quote}
Your words were: {quote}
{quote_mid} is <a line I shall keep|a sentence I will not forget>.
I <kept|noted down> one <line|sentence> of it: {quote}
<Above all|In particular> this: {quote}
One sentence <stayed with me|I read twice>: {quote}

== beginning
We <first met|got to know each other> {since}.
Our <first conversation|first meeting> was {since}.
<It was {since} that|{since_cap}> we first sat down <together|to talk>.
You and I <go back to|have known each other since> {since_bare}.
<It all|Things between us> <began|started> with a meeting {since}.

== beginning_mail
We first <wrote|began writing> to each other {since}.
You and I have been in touch since {since_bare}.
<It was {since} that|{since_cap}> we first <exchanged mails|came into contact>.
Our first mails <went back and forth|were> {since}.

== referred
It was {referrer} who <introduced us|put the two of us in touch>.
You and I <met through|owe our contact to> {referrer}, <which is how|and that is how> I <like best|prefer> to meet people.
{referrer} <brought us together|made the introduction> <back then|at the time>, and I <have been|am> glad of it.
We <know each other|met> through {referrer}, and it is <still my favourite way|the way I like> to meet people.

== what
<My work in one line|What I do, in short|In a few words, my work>: {what}
<To remind you|As a reminder> <of what I do|of my work>: {what}
You may remember <what I do|my line of work>: {what}
<For the record|In brief>, <this is what I do|here is my field>: {what}
In case it helps, <my trade|my field>: {what}

== what_sentence
{what}
<My work in one line|In short|In a nutshell>: {what_mid}
<As you may remember|As you know>, {what_mid}
<To say it briefly|Put briefly>, {what_mid}
<A reminder|As a reminder>, <in one line|in case it helps>: {what_mid}
What I do <has not changed|is still the same>: {what_mid}

== value
What <people|clients> <get out of it|gain by it>: {value}
<The point of it|The result>, <in short|when it goes well>: {value}
What <comes of it|it brings>: {value}
<At the end there is|It ends with something you can use>: {value}

== value_sentence
{value}
<Put as a result|In terms of results>: {value_mid}
<What it comes to|The upshot>: {value_mid}

== ideal
<The people|Those> I can <help most|be most useful to>: {ideal}
I am <looking to meet|keen to meet> more of one <kind of client|group>: {ideal}
<Whom I do my best work for|Where I am of most use>: {ideal}
My work <fits one group best|helps one group most>: {ideal}
<If I could choose|Given the choice>, I <work with|work for> {ideal_np}
I <am at my best|do my best work> with {ideal_np}
<Mostly|More and more>, I <work for|work with> {ideal_np}
<The right people for this|My kind of client>, <put briefly|in a phrase>: {ideal}

== ideal_sentence
{ideal}
<And to say for whom|As for whom>: {ideal_mid}
<To be specific|More exactly>: {ideal_mid}
<The right people for it|Whom it suits best>: {ideal_mid}

== knowing.copied_together
I <saw|noticed|came across> {prospect} in copy <next to you|alongside you|together with you> {seen}, so you <may|might> <know each other|be in touch>.
{prospect} and you were <on the same mail|copied together|both in copy> {seen}, <which is why|and that is why> <I thought of asking you|I come to you|I turn to you>.
On a <mail|thread> {seen}, {prospect} <stood beside|was listed with|appeared next to> you, <and I wondered|which made me wonder> <how well you know each other|if you are in touch>.
You and {prospect} <appeared|turned up|were> in <the same thread|one thread|the same mail> {seen}; <I take it|my guess is|I suppose> you are <in contact|acquainted|no strangers>.
{seen_cap}, {prospect} was <copied on|among the recipients of> <the same mail as you|a mail you had too>, <so I assume|from which I gather> <you know each other|there is some contact>.
<Going by|To judge from> a mail {seen}, where {prospect} was <in copy with you|copied as you were>, you <should be in touch|probably know each other>.

== knowing.copied_together@
You <had|put> {prospect} in copy <on a mail|when you wrote|in your message> {seen}.
I <saw|noticed> that you <copied in|copied> {prospect} {seen}, <so I|from which I> <take it|assume|gather> you <know each other|are in touch>.
{prospect} was <in copy on your mail|copied on what you sent|among those you copied> {seen}.
When you wrote {seen}, {prospect} was <in copy|on copy|copied in>, <which tells me|so I gather|and I take it> you <are in touch|know each other>.
<Your mail|What you sent> {seen} also <went to|reached> {prospect}, <as I saw|I noticed>.
{seen_cap} you <wrote with|had> {prospect} <copied in|in copy>, <hence my question|which is why I ask you>.

== knowing.met_together
{prospect} was <on the invitation|down for a meeting|invited> <with you|beside you|together with you> {seen}.
I <saw|noticed> that you and {prospect} were <due at|invited to|expected at> the same <meeting|table> {seen}.
You and {prospect} were both <on the list|expected|invited> for a meeting {seen}, so you <should|will probably|may well> know each other.
On an invitation {seen}, your name <stands with|is next to|stands beside> that of {prospect}.
<The guest list|An invitation> {seen} <had|named> both you and {prospect}, <so you may have met|which is why I ask you>.

== knowing.mentioned
The name of {prospect} <came up|was mentioned|stood> <next to yours|together with yours|beside yours> in a <mail|message> {seen}.
A <mail|message|note> {seen} <mentioned|named|brought up> you and {prospect} <together|in one breath|side by side>.
{seen_cap} I read of you and {prospect} in <the same|one> <mail|message>, so I <take it|suppose|gather> you <know each other|have met>.
<Reading|Going through> a mail {seen}, I <found|came on> {prospect} <named with you|mentioned next to you>.

== knowing.mentioned@
You <mentioned|brought up|named> {prospect} {seen}.
{prospect} <came up|was mentioned|had a place> in <what you wrote|your message|your mail> {seen}.
{seen_cap} you <spoke of|wrote about|mentioned> {prospect}, and <the name stayed with me|I made a note|I kept the name>.
The name {prospect} <was yours|came from you|I have from you>: you <wrote it|mentioned it|brought it up> {seen}.
I <remembered|noted|kept in mind> that you <referred to|talked about|mentioned> {prospect} {seen}.
<Your message|Your mail> {seen} had <a name in it|a name> <I kept|that stayed with me>: {prospect}.

== knowing.wrote_to
<Further down|Lower down> in a mail {seen} there was <an exchange|some correspondence> between you and {prospect}.
I <saw|noticed> from a quoted mail {seen} that you and {prospect} <have been in touch|correspond>.
You and {prospect} <seem to write to each other|have exchanged mails>, <going by|to judge from> a thread {seen}.

== knowing.introduced
You and {prospect} were both <part of|in> an introduction {seen}.
{prospect} took part in an introduction <with you|that you were in> {seen}, so <I believe you are in touch|you have met, I believe>.
I remember an introduction {seen} <with you and {prospect} in it|between you and {prospect}>.

== knowing.introduced@
You <made an introduction|put people in touch> {seen}, and {prospect} was <one of them|part of it>.
{prospect} was in the introduction you <made|wrote> {seen}.

== knowing.same_organisation
As far as I can <see|tell>, you and {prospect} <work|are> <under one roof|in the same house>.
{prospect} <is|seems to be> <in the same organisation|at the same firm> as you, <if I am not mistaken|I believe>.
You and {prospect} <share|seem to share> an employer, <which is why|so> I <ask you|turn to you>.

== knowing.same_group
You and {prospect} <belong|seem to belong> to <the same group|one group>, <as far as I can tell|if I see it right>.
{prospect} <is on|reads> the same <list|group's mail> as you, <it seems|I believe>.

== knowing.other
<I believe|If I am not mistaken,> you know {prospect}.
As far as I can <see|tell>, you and {prospect} <know each other|are in touch>.
{prospect} is <somebody you know|no stranger to you>, <I believe|if I have it right>.

== why
<What draws me|My reason>: {why}
<Why {short}|Why this name>: {why}
<My interest has a reason|I ask for a reason>: {why}
<What caught my eye|What made me look twice>: {why}
<The reason|The background>, <in short|in a line>: {why}
<Here is why I ask|This is the reason>: {why}

== why_sentence
{why}
<Why this name|The reason>: {why_mid}
<What caught my eye|The background>: {why_mid}
<I ask for a reason|Here is why>: {why_mid}
<My reason|My interest>: {why_mid}

== why_role
As {role}, {short} <is close to|will know> <the questions|the problems> I <work on|deal with>.
The role of {role} is <where my work starts|where I can be of use>.
{short} is {role} there, <close to|right at> <what I work on|the heart of what I do>.
Somebody who is {role} <sees|meets> <just the questions|the very problems> I <work on|spend my days with>.

== why_org
{org} <looks like|strikes me as|seems> <the kind of place|the sort of organisation|a house> I <can help|have in mind|work well with>.
I <have|keep> {org} <in mind|on my list>, and would <rather|much rather> <come|arrive> <by way of|through> somebody who knows <the people|both sides|the house>.
{org} is <on my short list|high on my list|where I would like to be heard>, and <a cold call|an unasked letter> is <not my way|not how I like to start|a poor beginning>.
With {org} I <would like|prefer> to <begin|start> <with a recommendation|on a good word>, <not with a cold call|not out of the blue>.

== ask
Would you be <willing to introduce us|comfortable introducing us>?
<Could you imagine|Might you consider> <introducing me to {short}|an introduction to {short}>?
<Would you|Might you> put <the two of us|{short} and me> in touch?
May I ask you <for an introduction|to connect us>?
Would an introduction <be possible|feel right to you>?
<Is this|Would this be> an introduction you[ would|'d] be <happy|glad> to make?
How would you feel about <introducing the two of us|introducing us|making the connection>?
Do you know {short} well enough <to introduce me|for an introduction>?
Would you <open that door|make that link> for me?
<If you agree|If it suits you>, could you <bring us together|write us both a line>?

== ask_group
Is there <one person|somebody> in {group} <you think I should meet|you would introduce me to>?
<Who in {group}|Which person in {group}> would you <introduce me to|have me meet> <first|if you could pick one>?
When you <think of|go through> {group}, <does a name come up|who comes to mind>?

== way_out
If [it is not|it's not] <right for you|something you want to do|the moment>, <just say so|leave it there|simply tell me>; <no harm done|I will not take it amiss|all stays as it is>.
A <no|plain no|short no> is <a perfectly good answer|a good answer|quite all right> too, and <changes nothing|needs no reasons|I will not come back to it>.
<Should you prefer not to|If you would rather not|If you have doubts>, <that is fine|I understand entirely|nothing is lost>.
<Do not|Please do not> feel <bound to|obliged|pressed>: I <will not ask twice|will leave it at this one question|ask this just once>.
If you [do not|don't] know each other <well enough|that well>, or <the timing is poor|it feels awkward>, <simply skip this|ignore this part|pass it over>.
If <there is any reason not to|you have any reason not to|anything speaks against it>, <then please do not|let it drop|we leave it>.
<Say no|Turn me down|Decline> <with a clear conscience|without a second thought|with an easy mind> if it <does not fit|feels wrong|comes at a bad time>.
I [will not|won't] <be put out|mind|be offended> if <the answer is no|you would rather keep out of it|you let this one go>.
But only if you are <entirely|fully|really> <at ease with it|comfortable with that>; <otherwise|if not>, <forget I asked|let it go|think no more of it>.
There is no need to <reply|answer|explain> if [you would|you'd] <sooner not|rather let it pass|prefer to stay out of it>.

== note
I <can|could> <send|write> you <three lines|a short paragraph|a few sentences> <to forward|that you can pass on|for you to hand on>.
<To save you work|So that it costs you little|To make it easy>, I[ will|'ll] <gladly draft|happily write|put together> <a few lines|a note|the text> <to pass on|for forwarding|to send along>.
A <short text|brief note|small paragraph> <for you to forward|that only needs forwarding|to pass along> is <quickly written|no trouble|soon done> <on my side|for me|from here>.
<Say the word|Just tell me|One word from you>, and I[ will|'ll] <send|write> <a paragraph|some lines|a short note> <ready to forward|to hand on|for passing on>.
<The note|The text|The paragraph> <to forward|to be passed on> would <come from me|be my job|be mine to write>, <of course|naturally|so you have no work with it>.
I[ would|'d] <supply|write|draft> the <text|few sentences|wording>, <so that all you do is|and you would only need to> <forward it|press forward|send it on>.
I am <happy|glad|ready> to <send|give> you <a note to forward|something to pass along|a few lines to forward> <beforehand|at any time|whenever you like>.
If <it helps|that is easier>, you can <use|forward> <a few lines|a paragraph|three sentences> <of mine|that I write for you>.

== kinds.client
Your own <project|work> <comes first|keeps first place|stays first in line>, <whatever you decide|either way|yes or no>.
<None of this touches|This takes nothing away from|This has no bearing on> our <work|project>, <whichever way you lean|of course|whatever you say>.
It makes no difference to <the time I keep for you|how I look after you|what I do for you>.
<Our work|Your project> comes <first|before this>, and <it stays that way|that will not change>.

== kinds.former_client
Our work together is <behind us|done>, so <feel entirely free|this comes without strings>.
You have <seen how I work|seen my work from the inside>, <which is why|and so> <your word|your view> counts.

== kinds.supplier
More work on my side <tends to mean|often means> more <for yours|for you> as well.
<If something comes of it|Should it lead somewhere>, there <may be|could be> <work in it for us both|a part in it for you>.
It would help us both if <it grew into something|work came of it>.

== kinds.colleague
You <see|know> from <close by|day to day> <how I work|what I do>, so <you can judge|you are the one to judge>.
<As colleagues|Working side by side>, we <need not stand on ceremony|can be plain about this>.

== kinds.former_colleague
You <know how I work|have seen me at work> <from our time as colleagues|from the days when we were colleagues>.
<Having worked together|After our time as colleagues>, you <can judge|know> <whether it fits|if this makes sense> <better than most|without my telling you>.
Our time as colleagues makes you the <natural person|first one> to ask.

== kinds.friend
<Between friends|As a friend>, <tell me straight|be blunt> if <this is a bad idea|I am off the mark>.
I [do not|don't] <like to bring work|usually drag business> into <our conversations|this>, so <laugh it off|wave it away> if you like.

== kinds.family
<Family comes first|You are family>: <if this feels odd|should it feel odd>, <we drop it|forget it>.
I <know|realise> mixing family and <work|business> is <a delicate thing|not for everybody>, so <no pressure|be frank>.

== kinds.networking
<And tell me|Do tell me> <whom you would like to meet|which doors you would like opened>; I[ will|'ll] <gladly|happily> <return it|do the same for you>.
<It goes|This works> both ways: <name someone|give me a name> you <want to meet|are after>, and I will <look|see what I can do>.
If there is anybody <I know|in my circle> <you are hoping to meet|you would like to know>, <ask me in turn|say so>.

== subjects
<An introduction|Introduction> to {short}?
{short}: <a question|a quick question|one question>
<A question|One question|Something to ask> about {short}
Do you know {short}?
<Meeting|Getting to know> {short}
{short} <of|at> {org}
<A favour|A small favour>: {short}
<Could you connect me|Might I be introduced> to {short}?
You and {short}
{short}, <perhaps|maybe>?

== subjects_group
<A question|One question> about {group}
{group}: <who comes to mind|one question>
<Somebody|A person> in {group}?

== spoken_ask
Would you be <comfortable|happy> introducing us?
<Could you|Might you> put us in touch?
Is that <an introduction|a connection> you[ would|'d] be glad to make?

== spoken_way_out
If [it is not|it's not] <right|a good fit>, <just say so|that is fine>.
<A no is fine|No is a fine answer>, and <we leave it there|nothing changes>.
<No pressure|Only if you like>; I can <send you a few lines|write you a note> to forward.

== follow_up_subject
{short}: <what made you think of the name|one more question>
<Thank you|Thanks> for naming {short}

== follow_up_thanks
[Thank you|Thanks] for <thinking of|suggesting|naming> {short}.
{short} <sounds|looks> like <a good idea|somebody to meet>, [thank you|thanks].
<Good of you|Kind of you> to <come back with|give me> the name of {short}.

== follow_up_why
What <made you think|brought you to think> of {short}?
May I ask what makes {short} <a good fit|the right person> in your eyes?
What is it about {short} that <made the name come up|brought the name to mind>?

== follow_up_ease
<A line is enough|Half a sentence will do>; <it helps me to come prepared|I would like to come prepared>.
I[ would|'d] rather <write with a reason|know the reason> than <guess|write on the off chance>.
<Then|That way> I can <write you the note to forward|draft what you might forward> <so that it fits|in the right tone>.
""",
)
