"""English: plain, British in its dates, contracted where the user contracts."""

from plugin.domain.language.phrasebook import read_phrasebook

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
{name} at {org}

== prospect_dat
{name} at {org}

== role_at
the {role} at {org}

== role_at_dat
the {role} at {org}

== openings.meeting_held
[Thank you|Thanks] for {meeting} {when}.
[Thank you|Thanks] again for {meeting} {when}.
[Thank you|Thanks] for making <the time|time> to talk {when}.
It was good to talk {when}.
It was good to <catch up|talk things through> {when}, [thank you|thanks] for <your time|making time>.
I enjoyed {meeting} {when}.
I enjoyed our conversation {when}, [thank you|thanks] again.
[Thank you|Thanks] for talking through {topic} with me {when}.
It was <really|very> useful to go through {topic} with you {when}.
I was glad we <could|got to> talk {when}.
I found {meeting} {when} <really helpful|very useful>, [thank you|thanks].
One more thing after {meeting} {when}.
A quick follow-up to {meeting} {when}.

== openings.meeting_held+
It was <lovely|great|really good> to <catch up|talk> {when}.
I really enjoyed {meeting} {when}.
[Thank you|Thanks] for <such a good|a really good> conversation {when}.
[It was <good|great>|<Great|Really good|So good>] to <catch up|talk> {when}.

== openings.meeting_held~
It was <lovely|great|so nice> to catch up {when}.
<Lovely|Great|So good> to catch up {when}.
I really enjoyed {meeting} {when}.
It was <really|so> good to <talk|catch up> {when}.
I was so glad we caught up {when}.
It really was good to catch up {when}.

== openings.praise
[Thank you|Thanks] <so much|very much> for your kind words {when}.
Your <email|message> {when} <made my day|meant a lot to me>.
That was a lovely <email|message> to get {when}, [thank you|thanks].
I was <so|really> pleased to <get|read> your <email|message> {when}.
It was <very|really> kind of you to write what you did {when}.
[Thank you|Thanks] for <saying|writing> such kind things {when}.

== openings.work_finished
[It is|It's] good to have {topic} <finished|behind us>, and [thank you|thanks] for working with me on it.
[Thank you|Thanks] for working with me on {topic}.
I really enjoyed working with you <on this|on {topic}>, [thank you|thanks].
It was a pleasure <working|to work> with you on this project.
[I am|I'm] <glad|pleased> with how <this project|our project> came together, and [thank you|thanks] for your part in it.

== openings.upcoming_meeting
[I am|I'm] looking forward to {meeting} {when}.
Looking forward to {meeting} {when}.
Before {meeting} {when}, there is one thing [I would|I'd] like to ask you.
[I would|I'd] like to ask you something ahead of {meeting} {when}, so you have time to think about it.
One question before {meeting} {when}, so that it [does not|doesn't] come out of the blue.
We could also talk about this {when}, but [I would|I'd] rather ask you beforehand.

== openings.shared_event
I saw that we were both at the event {when}.
I hope you enjoyed the event {when}.
It was good that we were both at the event {when}.
I saw your name on the list for the event {when}.
We were both at the event {when}, which is a good <reason|excuse> to write.

== openings.active_thread
While [we are|we're] in touch, there is something [I would|I'd] like to ask you.
One other thing while [we are|we're] in touch.
On a different subject, [I have|I've got] a <favour to ask|question for you>.
[I have|I've got] one more question, since [we are|we're] emailing anyway.
This is a separate question from our emails {when}.

== openings.active_thread@
[Thank you|Thanks] for your <email|message> {when}.
It was good to hear from you {when}.
Good to hear from you {when}.
I was glad to get your <email|message> {when}.

== openings.owed_news
I still owe you <news|an update> on the introduction you made {when}.
You <introduced me|put me in touch> {when}, and I should have told you sooner how it went.
[Thank you|Thanks] again for the introduction you made {when}.

== praise
You were kind enough to write {said}: {quote}
I was really pleased when you wrote {said}: {quote}
{said_cap} you wrote: {quote}
It meant a lot to me when you wrote {said}: {quote}
What you wrote {said} made me very happy: {quote}
And [thank you|thanks] again for these words {said}: {quote}
You said it very kindly {said}: {quote}

== praise_same
You wrote: {quote}
I was especially pleased with this: {quote}
This line in particular <made my day|meant a lot to me>: {quote}
I was really happy to read this: {quote}
That you wrote {quote_mid} is something [I am|I'm] proud of.

== beginning
We first met {over} {since}.
We first met {since}, so I hope you [do not|don't] mind me asking you something.
[We have|We've] known each other since {since_bare}.
[We have|We've] known each other since {since_bare} now, so [I will|I'll] just ask.
You and I first sat down together {since}.
We met for the first time {since}, and I have been glad of it ever since.
You and I have known each other since we met {since}.

== beginning_mail
[We have|We've] been in touch since {since_bare}.
We first wrote to each other {since}.
You and I have been in touch since {since_bare} now, so [I will|I'll] just ask.
[We have|We've] been emailing since {since_bare}, so I hope I can ask you this.
Our first emails were {since}.

== referred
It was {referrer} who introduced us.
{referrer} introduced us, and I have been glad of that introduction ever since.
We met through {referrer}, so you know how much I value a good introduction.
You and I know each other because {referrer} put us in touch.
I was very glad when {referrer} put the two of us in touch.

== work
We talked about {work} {worked}, so you know how I work.
You and I talked about {work} {worked}, so you have a good idea of what I do.
Having gone through {work} with me, you have a good idea of what I do.
We have worked on {work} together, so you know how I go about things.
[We have|We've] gone through {work} together, so you have seen how I work.

== met_often
[We have|We've] met quite a few times now, so I hope you [do not|don't] mind me asking you something.
[We have|We've] talked often enough that I can ask you this openly.
You and I have talked quite a few times now, so [I will|I'll] just ask.
[We have|We've] met several times now, and you have a good idea of what I do.
By now [we have|we've] sat down together several times, so [I will|I'll] come straight to it.

== what
What I do, in short: {what_mid}
As a <quick|short> reminder of what I do: {what_mid}
In case it helps, this is what I do: {what_mid}
You know roughly what I do: {what_mid}
My work, <in one line|in short>: {what_mid}

== what_sentence
{what}
As you know, {what_mid}
As you may remember, {what_mid}
Just as a reminder, {what_mid}
In case it helps, {what_mid}
In short, {what_mid}
You may remember that {what_mid}
You probably know that {what_mid}
To put it in one line, {what_mid}

== value
What it brings my clients: {value_mid}
For clients, the result is {value_mid}
What they get out of it: {value_mid}
The result, when it goes well: {value_mid}
What my clients gain from it: {value_mid}

== value_sentence
{value}
In practice, {value_mid}
Put another way, {value_mid}

== ideal
I mostly work with {ideal_np}
I work best with {ideal_np}
The people I can help most are {ideal_np}
[I am|I'm] <most useful|of most use> to {ideal_np}
[I am|I'm] always <glad|happy> to meet {ideal_np}
[I am|I'm] keen to meet {ideal_np}
My best clients tend to be {ideal_np}
Typically I work with {ideal_np}
The people I usually work with are {ideal_np}

== ideal_sentence
{ideal}
To be more specific, {ideal_mid}
As for who I work with: {ideal_mid}
To give you an idea of who I work with: {ideal_mid}

== knowing.bond
You mentioned {prospect} {seen}, and that {bond}.
{seen_cap} you mentioned {prospect} and that {bond}.
You told me about {prospect} {seen}, and that {bond}.
When you wrote {seen}, you mentioned {prospect} and said that {bond}.
I remember you writing about {prospect} {seen}, and that {bond}.
In your email {seen} you mentioned {prospect}, and said {bond}.
You wrote about {prospect} {seen} and told me {bond}.
You mentioned {seen} that {bond_whole}.
{seen_cap} you told me that {bond_whole}.
You wrote {seen} that {bond_whole}.
If I remember your email {seen} correctly, {bond_whole}.

== knowing.copied_together
I noticed that you and {prospect} were on the same email {seen}, so I assume you know each other.
You and {prospect} were both copied on an email {seen}, so you may well know each other.
I saw your name and {prospect} on the same email {seen}, and thought you might be in touch.
{seen_cap} you and {prospect} were both on an email I received, so I take it [you have|you've] come across each other.
{prospect} was copied on the same email as you {seen}, so [I suppose|I'm guessing] you know each other.
You and {prospect} were both on the email {subject} {seen}, so you probably know each other.

== knowing.copied_together@
I noticed you copied in {prospect} {seen}, so I assume you know each other.
I noticed you copied in {prospect} on your {subject} email {seen}, so I assume [you are|you're] in touch.
{prospect} was in copy on your email {seen}, so I take it you know each other.
{seen_cap} you copied in {prospect} on your email {subject}, so [I assume|I'm guessing] you know each other.
You copied in {prospect} when you wrote {seen}, so [I am|I'm] assuming [you are|you're] in touch.
When you sent your {subject} email {seen}, {prospect} was in copy, so you must be in touch.
I saw {prospect} in copy on your email {seen}, which is why I thought of asking you.
I saw that you had {prospect} in copy {seen}, so you probably know each other.

== knowing.met_together
I saw that you and {prospect} were both invited to a meeting {seen}, so you may have met.
You and {prospect} were both on an invitation {seen}, so I assume you know each other.
{prospect} was invited to the same meeting as you {seen}, so [I am|I'm] guessing [you have|you've] met.
On an invitation {seen} I saw both your name and {prospect}, which is why I thought of you.
{seen_cap} you and {prospect} were invited to the same meeting, so perhaps you know each other.

== knowing.mentioned
I saw you and {prospect} mentioned in the same email {seen}, so you may know each other.
You and {prospect} came up together in an email {seen}, so I assume [you have|you've] met.
{seen_cap} somebody mentioned you and {prospect} in one email, so [I am|I'm] guessing you know each other.
{prospect} was mentioned together with you in an email {seen}, which is why I thought of asking you.

== knowing.mentioned@
You mentioned {prospect} {seen}.
{seen_cap} you mentioned {prospect}, so I assume you know each other.
When you wrote {seen}, you mentioned {prospect}.
{prospect} came up in your email {seen}, so I take it you know each other.
I remember you mentioning {prospect} {seen}.
In your email {seen} you mentioned {prospect}, which is why I thought of asking you.
You wrote about {prospect} {seen}, so [I am|I'm] guessing you know each other.
I saw in your email {seen} that you know {prospect}.

== knowing.wrote_to
I saw in an email {seen} that you and {prospect} write to each other.
From an email {seen} I gather that you and {prospect} are in touch.
You and {prospect} seem to be in touch, from what I saw in an email {seen}.
{seen_cap} I saw an exchange between you and {prospect} further down in an email, so I assume you know each other.

== knowing.introduced
You and {prospect} were both part of an introduction {seen}, so I assume [you are|you're] in touch.
{prospect} was part of the same introduction as you {seen}, so you must have met.
I remember an introduction {seen} with both you and {prospect} in it.

== knowing.introduced@
You made an introduction {seen} that {prospect} was part of, so I assume you know each other.
{prospect} was in the introduction you wrote {seen}, so I take it you know each other well enough.
I saw {prospect} in the introduction you made {seen}.

== knowing.same_organisation
As far as I can see, you and {prospect} <work for|are at> the same company.
If [I am|I'm] not mistaken, {prospect} works at the same company as you.
I believe you and {prospect} are colleagues.
I think you and {prospect} work for the same company.

== knowing.same_group
I think you and {prospect} are in the same group, so you may know each other.
As far as I can see, {prospect} is on the same list as you.
You and {prospect} seem to belong to the same group, so I assume [you have|you've] met.

== knowing.other
I believe you know {prospect}.
If [I am|I'm] not mistaken, you know {prospect}.
As far as I can see, you and {prospect} know each other.

== why
[I would|I'd] really like to meet {whom}: {why_mid}
I think {whom} and I should talk: {why_mid}
Here is why [I am|I'm] interested: {why_mid}
There is a good reason [I would|I'd] like to meet {whom}: {why_mid}
From what I know, it could be a good fit: {why_mid}
What makes it interesting for me: {why_mid}
It sounds like a good fit for what I do: {why_mid}

== why_determined
What interests me is {why_mid}
The reason [I am|I'm] interested is {why_mid}
What [I would|I'd] like to talk about with {whom} is {why_mid}
I find it interesting for one reason: {why_mid}

== why_sentence
[I would|I'd] like to meet {whom} because {why_mid}
[I am|I'm] asking because {why_mid}
[I am|I'm] interested because {why_mid}
The reason [I am|I'm] asking is that {why_mid}
{why} That is why [I would|I'd] like to <talk to|meet> {whom}.
{why} I think I could be useful there.
{why} So [I would|I'd] really like to talk to {whom}.
There is a good reason [I would|I'd] like to meet {whom}. {why}

== why_role
As {role}, {short} is exactly the kind of person I work with.
{short} is {role} there, and those are the people I usually work with.
[I understand|As I understand it,] {short} is {role}, so exactly the kind of person I can help.
I usually work with people in a role like that: {short} is {role} there.

== why_who
As far as I know, {short} is {role} there, so probably the right person for me to talk to.
I believe {short} is {role} there, and [I would|I'd] really like to talk.
{short} is {role} there, if [I am|I'm] not mistaken, and somebody [I would|I'd] like to get to know.
As {role}, {short} is somebody [I would|I'd] very much like to talk to.
[I would|I'd] like to get to know {whom}, who is {role} there as far as I know.

== why_org
[I would|I'd] rather be introduced to {org} than write out of the blue.
{org} is a company [I would|I'd] like to get to know, ideally through an introduction.
An introduction at {org} would be worth far more to me than a cold email.
I have {org} on my list, and an introduction is so much nicer than a cold call.
For {org} [I am|I'm] hoping to find a personal way in.
{org} is one of the companies [I would|I'd] most like to talk to.
[I am|I'm] interested in {org}, and knowing somebody there would help a lot.
[I would|I'd] love to hear more about what they do at {org}.
{org} looks interesting to me, and it helps to come recommended.
What they do at {org} interests me, and it is always easier to start with a person.
I would very much like to talk to somebody at {org}, ideally through someone we both know.
{org} is on the list of companies I would like to meet.
A first conversation with {org} is something [I would|I'd] really value.
A proper introduction at {org} would <mean a lot|be worth a lot> to me.

== ask
Would you be happy to introduce me to {whom}?
Would you be willing to introduce us?
Could you introduce me to {whom}?
Would you be comfortable introducing us?
Could you put me in touch with {whom}?
Would you mind putting us in touch?
Do you know {whom} well enough to introduce me?
Would you be open to introducing the two of us?
Would you feel comfortable connecting us?
Do you think you could introduce me to {whom}?
How would you feel about introducing us?
Would it be all right to ask you for an introduction?
Could I ask you to introduce me to {whom}?

== ask_group
Is there <somebody|anybody> in {group} you think I should meet?
Who in {group} do you think I should talk to?
When you think of {group}, is there somebody you would introduce me to?

== way_out
No problem at all if [you would|you'd] rather not introduce us.
No problem at all if not, of course.
If [you would|you'd] rather not, [that is|that's] absolutely fine.
If [it is not|it's not] a good time, just say so.
Please [do not|don't] feel you have to do this, though.
If you [do not|don't] know {whom} well enough, no problem at all.
Of course, feel free to say no.
I completely understand if [you would|you'd] rather not.
If it feels awkward for any reason, just ignore my question.
[It is no problem|No worries] at all if [you would|you'd] rather leave it.
If it [does not|doesn't] feel right to you, please just say no, and nothing changes.
There is no pressure at all, and no need to explain if [it is|it's] a no.
A simple no is perfectly fine, too.
Please only introduce us if [you are|you're] really comfortable with it.
If [you would|you'd] rather keep out of it, I fully understand.
If you have any doubts about it, please just leave it.

== note
Happy to send you <a couple of lines|two or three sentences> you can forward.
I can send you <a short note|a brief note> to forward, if that <makes it easier|helps>.
If [you are|you're] happy to, [I will|I'll] write something <short|brief> that you can pass on.
[I will|I'll] gladly <write|draft> <a few lines|the text> for you to forward.
To make it easy, [I will|I'll] send you <a few lines|a short text> you can <simply|just> forward.
I can put together <a short paragraph|a few sentences> for you to pass on.
If it helps, [I am|I'm] happy to <draft|write> the email for you.
[I would|I'd] send you <a short text|a few lines> to forward, so it takes you no more than a minute.
If you say yes, [I will|I'll] send <a short introduction|two lines about me> for you to forward.
[I can|I can] also send a brief summary of what I do, <if that is useful|if you need one>.
[I am|I'm] happy to <write the first draft|do the writing>, so you only have to send it on.
Just let me know, and [I will|I'll] send you something <short|brief> to pass along.
<If you need a text for it|For the email itself>, I can give you <a few lines|two or three sentences>.
If you agree, [I will|I'll] do the writing.
Of course [I will|I'll] write the introduction <myself|for you>, so that you can just pass it on.
[I am|I'm] also glad to <help with the wording|suggest a wording>, if you like.

== kinds.client
This has nothing to do with our project, of course.
Whatever you decide, your project comes first.
None of this affects our work together, of course.
Our own project stays the priority either way.

== kinds.former_client
You have seen how I work, so a word from you would carry a lot of weight.
[I am|I'm] asking you because you have seen my work first-hand.

== kinds.supplier
If something comes of it, there may be work in it for you too.
[I would|I'd] be glad to do the same for you, of course.
If there is anybody [you would|you'd] like to meet in turn, just tell me.

== kinds.colleague
You know how I work, so you can judge best whether it makes sense.
You know best whether it makes sense from our side.

== kinds.former_colleague
You know from our time as colleagues how I work, so you can judge whether it makes sense.
Having worked with me, you can judge better than most whether it makes sense.

== kinds.friend
Tell me honestly if [you would|you'd] rather keep work out of it.
I would fully understand if [you would|you'd] rather not mix work and friends.

== kinds.family
Tell me honestly if [you would|you'd] rather keep family and work apart.
I would fully understand if [you would|you'd] rather not mix this with family.

== kinds.networking
If there is anyone [you would|you'd] like to meet, tell me, and I will see what I can do.
[I am|I'm] glad to do the same for you <any time|whenever it helps>.
If I can introduce you to somebody in return, just say so.

== subjects
<An introduction|Introduction> to {short}?
{short}
{short}: <a question|a quick question>
<A question|Question|Quick question> about {short}
Do you know {short}?
{short} <at|and> {org}
<A favour|Small favour>: {short}
Could you introduce me to {short}?
Meeting {short}

== subjects_group
<A question|Question> about {group}
{group}: <a question|a quick question>
Somebody in {group}?

== spoken_ask
Would you be <comfortable|happy> introducing us?
<Could you|Would you mind if I asked you to> put us in touch?
Would you be willing to introduce us?

== spoken_way_out
No problem at all if not.
If [you would|you'd] rather not, [that is|that's] absolutely fine.
No pressure at all; I can also send you a few lines to forward.

== follow_up_subject
{short}: <what made you think of them|one more question>
<Thank you|Thanks> for suggesting {short}

== follow_up_thanks
[Thank you|Thanks] for <thinking of|suggesting> {short}.
[Thank you|Thanks] so much for <the suggestion of|pointing me to> {short}.
{short} sounds <very interesting|like a good idea>, [thank you|thanks].

== follow_up_why
What made you think of {short}?
Can I ask what made you think of {short} in particular?
What makes you think {short} and I should talk?

== follow_up_ease
A line or two is plenty; it would help me to prepare.
A sentence is enough, and it helps me get the tone right.
That way I can write you <a note to forward|something to forward> that fits.
""",
)
