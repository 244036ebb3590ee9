"""Everyday threads in English with former colleagues, networking contacts, friends and family."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

TEXT = """
== former_colleague | {topic}
> them
[Somebody mentioned|I came across|This morning I had to think of] {topic} and it made me smile. [How is life on your own?|Are you still in that office above the bakery?|Do you still draw on the windows?] Here everything is busy and nothing is new.
> me +30
Still drawing on windows, yes. Life on my own is mostly not on my own: three of us now. We should not wait another half year, what do your evenings look like?
> them +26
[Tuesdays are good.|After the 15th I am human again.|Any evening but {wd}.] I'll bring the gossip.

== former_colleague | A question about benchmarks
> me
Do you remember the discount study that we did together at Brandt & Sole, the one with the orange cover? A client asks about something very like it. Was the sample {n}0 firms or more?
> them +21
It was more, but a third of them dropped out in the second wave. [I would not quote it any more.|I still have the paper copy somewhere under a plant.] Is it about {topic}?
> me +3
In a way. I won't quote it then, I only wanted to know whether my memory still works.

== former_colleague | Reading tip
> them
Read this on the plane and thought of the two of us arguing in that windowless room at Brandt & Sole: a history of the railway tariff. [Chapter {n} is the one.|It is better than it sounds.]
> me +40
Ordered. The windowless room was where we did our best work, sad to say.

== former_colleague | Congratulations
> me
I saw the news about {topic}, congratulations. [You have earned it.|About time.] Does it come with a proper chair?
> them +12
With a chair and a parking space that I cannot use, I still come by bike. Let's have lunch when the dust has settled, {wd}s are usually quiet.

== former_colleague | Old files
> them
I am clearing out the loft and found a box from our Brandt & Sole days: {n} notebooks, your handwriting, lots of arrows. Burn or post?
> me +9
Post! Or keep them as a hostage until we have dinner.
> them +25
Hostage it is.

== networking | {topic}: next date
> them
The next date for {topic} is fixed, [doors open at half past seven|the programme follows|same place as last time]. Shall I put you down?
> me +8
Please do. I bring a guest if that is all right, I will tell you by {wd} whether she can come.
> them +20
No problem at all. Vegetarian, as last time?
> me +5
Well remembered.

== networking | A speaker for {topic}?
> them
We are short of a speaker for {topic}. Would you do {min} minutes on surcharges, nothing to prepare, only what you would tell a friend?
> me +26
I can do that, if questions come after and not during. What is the crowd like: owners, or people who were sent?
> them +4
Owners mostly, with opinions. Questions after, I will guard the clock.

== networking | Good conversation
> me
I enjoyed our talk at the coffee machine. You asked about a book on negotiating: it is the thin green one by the two Dutch authors, second edition. The chapter on silence is worth the price.
> them +31
Ordered it, arrived this morning. [If there is something I can do for you in return, say so.|Next time I bring the cake.]

== networking | Minutes of {topic}
> them file=Minutes.pdf
Minutes attached. You are down for one action: the list of topics. No hurry, {wd} is early enough.
> me +23
Here are mine: input costs, who is allowed to give a discount, why nobody reads terms of trade, and what we learned from the last increase.

== networking | Are you going?
> them
Are you going to the thing on {wd}? I have two places and nobody to talk to who does not sell insurance.
> me +6
I can't on {wd}, client day. Save me a place at {topic} instead.

== friend | {topic}
> them
So, {topic}: [are we still on?|I have thought about it and I am in.|who brings what?] [I can drive.|Weather looks awful, which has never stopped us.]
> me +4
On! [I'll bring the thermos.|I'm out of the house by nine.|I only have to be back by six.]
> them +2
[See you there then|Perfect|Deal]. Don't forget the {thing}.

== friend | Weekend?
> them
What are you doing at the weekend? [I am painting the hall and will need rescuing by Saturday evening.|We have soup for {n} people and only two mouths.|The kids are with their grandmother, I intend to sit on a chair.]
> me +7
Saturday evening works, I'll bring the {thing} and no advice.

== friend | Photos
> them file=IMG_20{n}4.jpg
Look what I found on my phone. [Your face.|That was after the ice cream.|We look about twelve.]
> me +20
Delete this. No, don't. Send me the other one too.

== friend | Can you believe it
> them
They cancelled {topic} AGAIN. Third time. [I have now a jacket for an activity I never do.|I shall write a letter to the newspaper like a retired colonel.]
> me +3
Write the letter, I will correct the commas. Coffee instead, at {place}, Sunday at eleven?
> them +1
Yes. And cake.

== friend | Lend me your {thing}?
> me
Could I borrow your {thing} until {wd}? Ours has died and Pieter says a new one is a decision for the autumn.
> them +5
It stands in the hall with your name on it. Key is where it always is.

== friend | That book
> me
Finished it at two in the morning. What an ending! I am cross with the sister and with you for not warning me.
> them +10
I KNEW you would be cross with the sister. Everybody is. We discuss at {place}.

== friend | Running late
> them
Stuck behind a bridge with {n} sailing boats, start without me
> me +1
we have started. there is a piece left for you, for now

== family | {topic}
> them
Just a quick word about {topic}. [Nothing to worry about, only so you know.|It is all arranged, mostly.|I need an honest opinion, not a polite one.] [Ring me when you are not in a meeting, if there is such a time.|The neighbours send their regards.]
> me +9
I'll ring tonight after eight. [Don't carry anything heavy.|Did you get the parcel?]
> them +12
Parcel came, [the cat sleeps in it|far too generous|the jam survived]. Tonight is fine.

== family | Sunday
> them
Are you coming on Sunday? There will be {n} of us if the little ones are well. Bring the {thing}, ours is in the attic and the attic has a wasp.
> me +14
Yes, on the train that gets in at 11:4{n}. I'll bring the {thing} and something against wasps.

== family | Tickets
> me
Tickets for the summer are booked, out on the Friday, back on the second Sunday. Pieter has the seats by the window and I have the sandwiches.
> them +20
Hooray. I'll air the room. Do you still take oat milk or was that a phase?
> me +3
Still a phase.

== family | Groceries etc
> them
can you get milk and the grey bin bags on the way home, and a {thing} if they have one. also {topic}, we should decide
> me +2
yes, yes, and tonight

== family | Your birthday
> them
What would you like for your birthday? Please do not say nothing again, or you get {n} flowerpots.
> me +11
A new {thing}. Or time with all of you, if the {thing} is sold out.
"""
