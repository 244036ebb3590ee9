"""Everyday threads in English with clients, suppliers and colleagues (see `scenes` for the notation)."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

TEXT = """
== client,former_client | Proposal: {topic} | open
> me file=Proposal_Whitfield_Pricing.pdf
As promised, our proposal for {topic} is attached. [Two pages and a table, no slides.|It is short on purpose.|You will recognise most of it from our conversation.]

[The work falls into three steps: read the invoices, talk to six of your people, then agree a corridor per customer group.|I would begin with last year's invoices, because they tell us what the price list does not, and only then talk to sales.] The fee is on the last page and includes travel.

If anything in it does not match what you had in mind, call me before you forward it.
> them +26
Received, thank you. [I will take it to the board on {wd}.|Let me read it with our finance people first.|At first glance the scope is right, the timing is ambitious.] One question: does step two need our field team for full days, or would half days do?
> me +4
Half days are fine. I would rather have them {n} times for two hours than once for a whole day; people remember more between sessions.

== client,former_client | Statement of work {topic} | open
> me file=Statement_of_Work.pdf
Here is the statement of work, with the dates we discussed. Please sign page {n} and send it back, then [Jonas can start on the data|we can fix the kick-off|I will block the days in my diary].
> them +30 file=SoW_signed.pdf
Signed copy attached. Our purchasing department will send you a supplier number [by the end of the week|in the next days|once the form is through]; please put it on your invoices or they will bounce.

== client,former_client | Invoice {inv}: {topic} | bill
> me file=Invoice_{inv}.pdf
Please find attached our invoice {inv} for the [first instalment|second instalment|work of last month] on {topic}. Payment within 30 days, as agreed.
> them +50
[Passed on to accounts payable.|Booked, it goes out with the next run.|Thanks, approved on my side.] Could you split the travel costs onto a line of their own next time? Our auditors like it that way.

== client,former_client | Data for {topic}
> me
To get going on {topic} I need three files: invoices by line for the last 24 months, the customer master with the discount group, and your current price list. [CSV is ideal, Excel is fine.|Whatever your system exports most easily.] No names of individuals please, customer numbers are enough.
> them +44 file=export_{n}.xlsx
Here is the first batch. [The rebate column is net of credit notes, watch out.|Ignore everything with customer group 99, those are internal.|Two months are missing because of the system change, I will chase IT.]
> me +20
Got it, and the totals agree with your accounts to within {pct} percent. Where do free-of-charge lines sit? I cannot see any, and every company has them.
> them +5
Ha. They are booked as samples, account 4{n}20. [There are more than I like to admit.|I will ask for an extract.]

== client | Question on {topic}
> them
Quick one before I forget: when we look at {topic}, do we count the year-end bonus as part of the net price or not? [Our controller says no, sales says of course.|I had this argument twice this week.]
> me +3
Count it. [The customer does.|Whatever leaves your account in the end belongs to the price.] I would show it as a separate bar, so that sales sees that it is conditional, and finance sees that it is real money.
> them +18
Makes sense. I will tell them {wd} and blame you.

== client | Interviews about {topic}
> me
For the interviews on {topic} I would like to talk to [two people from the field, one from inside sales and whoever types the quotes|three people who have lost a deal on price this year, and three who have not]. Forty minutes each, by phone, nothing is attributed.
> them +22
I have asked for volunteers. So far: [{n} names, all from the north|one from inside sales, the rest is on the road until {wd}|more than expected, everybody has an opinion on prices]. Amara can book directly with them.
> me +2
Lovely, she will write to them today.

== client | {topic}: first look at the numbers
> me file=First_look.pdf
A first look, before the workshop, so that nobody is surprised on the day. {pct} percent of your customers sit below the floor that your own rules would give them. [They are not the big ones.|Half of them were set up before 2019 and never touched since.] Pages 3 and 4 are the ones to discuss.
> them +28
Went through it on the train. [Page 4 hurts.|I had expected the big accounts to be worse than the small ones, it is the other way round.|Can we take out the two special contracts? They distort the picture.] What would you tell the field team first?
> me +5
Nothing yet. First we agree among the three of us which exceptions are deliberate; then the rest is easy to explain.

== client | Workshop on {topic}: practicalities
> them
For the workshop: we have the big room from nine to four, [there is a projector but the cable is a lottery|lunch comes at half past twelve|the whiteboard is the old kind]. How many of yours are coming?
> me +6
Two of us. I bring paper, markers and the price-band cards; please ask everybody to bring one quote from last month that they are proud of and one that they are not.
> them +21
They will love that. Badge at reception, ask for me.

== client | Slides after the workshop
> me file=Workshop_summary.pdf
The photographs of the cards and our summary are attached. Decisions on page 1, open points on page 2. [The open point that matters is who may approve an exception, and by when.|If you only read one thing, read the third decision again, it costs money either way.]
> them +40
Shared with the team. On approvals we now lean towards [the regional heads up to {pct} percent, everything else to me|one person, no committee|a weekly slot on {wd}].

== client | {topic}, small correction
> them
Our controlling found that {n} customers in {topic} were assigned to the wrong group since the merger. Corrected file attached. [Does it change the picture?|I hope this does not cost you a night.]
> me +8
It moves the median by less than a point, so the conclusions stand. [Jonas reran it over lunch.|I have replaced the chart on page 3.]

== client | Who signs off exceptions?
> me
One thing is still open from {topic}: the approval limits. As long as nobody may say no, everybody says yes. Could you decide before {wd}? Then it goes into the new terms.
> them +33
We talked about it. Regional managers up to {pct} percent, above that a form with a reason. [It will be a short form.|Nobody likes it, which I take as a good sign.]

== client | Moving our slot on {topic}
> them
Something has come up with [the auditors|a customer visit|the works council] and I cannot make {wd}. Could we take the same time a week later?
> me +2
Of course, moved. The draft for {topic} will be with you the day before.

== supplier | Quote for {topic}
> me
Could you quote for {topic}? [Same scope as last time, only a bit smaller.|We need it by the end of next month, not before.] A rough figure is enough to decide.
> them +27 file=Quote_{inv}.pdf
Quote attached. I have assumed [two rounds of corrections|half a day on site|that you deliver the texts in one go]. It holds for four weeks.
> me +19
Agreed, please go ahead. Put {topic} on the invoice so that Ilse knows where to book it.

== supplier | Invoice {inv} | bill
> them file=Invoice_{inv}.pdf
Please find attached invoice {inv} for {topic}. [Thirty days, as usual.|Bank details are unchanged.|The deposit has been deducted.]
> me +30
Received and passed to Ilse. It will be paid with Friday's run.

== supplier | {topic}: status
> me
Where do we stand with {topic}? I have to tell a client something on {wd}, even if it is only a date.
> them +4
[Nearly there.|Later than I wanted, I am sorry: one of the sources changed its layout.|On time.] You get a version you can show by {wd}, and the final one {n} days after your comments.
> me +2
That helps. I will say early next week and be glad if it is sooner.

== supplier | Comments on {topic}
> them
A version of {topic} is in the shared folder. Please look at the [second page|totals|wording of the headings], the rest is as we discussed.
> me +23
Looked at it on the train. Three remarks: the heading can be half as long, the numbers should line up on the decimal point, and {n} of the footnotes say the same thing.
> them +20
All three done. The footnotes were mine, I was being thorough.

== supplier | Holiday and {topic}
> them
I am away from {wd} for [ten days|two weeks|a long weekend]. If you need anything on {topic}, now is the moment; otherwise my inbox will wait.
> me +5
Nothing urgent here. Enjoy it, and leave the laptop at home.

== supplier | Can we talk about {topic}?
> me
Can we talk for a quarter of an hour about {topic}? It grew again, and I would rather agree on the hours now than argue about them in December.
> them +3
Sure, [I am at my desk after three|{wd} morning suits me|call whenever]. I have kept a tally, it is {n} hours over so far, most of it my own curiosity.
> me +24
Then let us share them. Half on the bill, half on your curiosity.

== colleague | {topic}
> me
Could you look at {topic} before {wd}? [I have left comments in the margin.|The second half still reads like me at midnight.] The client will only see pages 1 to {n}.
> them +5
Will do. [I disagree with the comment on page 2, but let's talk.|Give me until four.]
> me +1
Four is fine.

== colleague | Re-run of {topic}?
> them
While going through {topic} I noticed that we still use last year's exchange rates. It changes {n} of the customers, none of them large. Re-run or footnote?
> me +2
Re-run please. Footnotes are where errors go to live.
> them +20
Done, new version in the folder. Differences are below {pct} percent everywhere.

== colleague | Out on {wd}
> them
I'd like to take {wd} off, [dentist in the morning and then it is not worth coming in|my sister is in town|the boiler man comes, some time between eight and six]. {topic} is done, nothing is due.
> me +1
Go. Put it in the calendar please.

== colleague | Notes on {topic}
> them
Notes from this morning on {topic}:
- we need the list of exceptions by {wd}
- the client wants German and English
- I promised {n} charts, not {n} pages

Anything I forgot?
> me +3
The rounding. They asked for it twice, so it matters to them. Otherwise complete.

== colleague | Expenses
> them
Your receipts for last month: {n} are missing, as ever the taxi ones. Could you look in the coat? I want to close {topic} this week.
> me +22
Found four in the coat and one in a book. On your desk.
> them +1
In a book. Of course.

== colleague | Who takes {topic}?
> me
Who takes {topic}? I can do the first half but I am on trains all {wd}.
> them +1
I take it, if you look over the numbers in the evening.
"""
