"""Stories in which an ask must wait, each for another reason (see `verdicts`)."""
# ruff: noqa: E501 - a paragraph of mail is one line, as its writer typed it

TEXT = """
# event wendy -204 10:00 30 | Intro call Wendy / Clara
# thread wendy | Nice to meet you
them -204>1 09:20 cc=regan
Nice to talk, after all those breakfasts. Paul Regan, whom I mentioned, is in copy, we buy our panes from Regan Glass and he may like your article.
me -204>1 12:10
Nice to talk, indeed. The article is a bit dry but short.
# knows wendy regan copied_together,mentioned

# thread nils | A favour
me -40 10:05 sig=introduction_request
A favour, and please say no if it does not suit you: you mentioned that Jan Dekker of Dekker Seals is a customer of yours since the beginning. I would like to meet him, seals are a business where discounts grow wild. Would you introduce me with two lines?
them -39 08:40
Can do, but not before his year end. I'll mention it when I'm there in the spring and come back to you.
me -39 09:15
Spring is perfect, no hurry at all.
# knows nils dekker mentioned
# thread nils | Jensen's network
them -71 15:25 cc=jensen greet=no
Carla, Clara, since you both had the same trouble with the telephone switch: the fix is in the attachment. Carla, yours is installed on Monday night.
me -71 17:00
Works here already, thanks.
# thread nils | Saturday
them -57 11:30
I can't do Saturday, we're at Carla Jensen's for the whole weekend, our boys sail together and I look after the servers of Jensen Valves in return for the boat. Sunday evening by remote?
me -57 12:20
Sunday evening is fine, enjoy the boat.
# knows nils jensen mentioned,copied_together
# event nils L1 17:15 30 | Nils: laptops

# thread miriam | Meine neue Adresse
them -293 09:00
ab heute erreichst du mich unter dieser Adresse, miriam@vogel-beratung.example, die alte bei Brandt & Sole wird abgeschaltet. Neues Büro, alter Kaffee.
me -293 10:20
notiert, und herzlichen Glückwunsch zum ersten Tag!
# thread miriam | Noch da
them -301 16:45 addr=1
letzter Tag bei Brandt & Sole, ich räume den Schreibtisch und denke an unsere gemeinsame Zeit hier. Ab morgen schreibe ich dir von der neuen Adresse.
# thread miriam | Sommer Optik
them -48 17:20
gestern Abend habe ich lange mit Petra Sommer gesprochen, der Finanzvorständin von Sommer Optik. Wir kennen uns aus der Studienstiftung und telefonieren oft. Sie kämpft mit Serviceverträgen, die niemand kündigt und niemand bezahlt.
me -47 08:30
das klingt nach jedem Messtechniker, den ich kenne.
# knows miriam sommer mentioned
# event miriam -12 12:30 60 | Mittagessen Miriam / Clara
# thread miriam | Eine Bitte
me -10 09:40 sig=introduction_request
ich habe eine Bitte, und du darfst ohne Weiteres Nein sagen: Du hast mir von Petra Sommer erzählt. Würdest du mich ihr vorstellen? Mich interessiert, wie Sommer Optik mit den Serviceverträgen umgeht. Zwei Zeilen genügen, und wenn es gerade nicht passt, ist das völlig in Ordnung.

# thread jmaas | Vortrag Dr. Sommer
them -33 11:15 cc=sommer
für den Vortrag im Frühjahr konnte ich Frau Dr. Sommer gewinnen, sie ist in Kopie. Wir arbeiten seit Jahren im Beirat zusammen. Vielleicht stimmen Sie beide die Themen ab?
me -33 14:50
sehr gern. Ich nehme die Gleitklauseln, dann bleibt der Service ganz bei Frau Dr. Sommer.
# knows jmaas sommer copied_together,mentioned
# event jmaas L2 12:00 75 | Mittagessen Herr Maas
# thread jmaas | Unser Mittagessen
them L2 16:40
es war mir eine Freude heute Mittag. Die Liste der Redner schicke ich Ihnen, sobald der Saal bestätigt ist.

# thread gareth | A small ask
me -150 11:10 sig=introduction_request
May I ask you something off the record? You buy your flour from Morgan Mills and speak of Rhys Morgan as a friend. Would you feel comfortable introducing me to him? If not, not a word more about it.
them -149 07:35 sig=declined
I'd rather not, Clara. We are in the middle of a supply contract with Rhys and it would look as if I sent him my own price adviser. Nothing against you.
me -149 09:05
Completely understood, forget I asked.
# thread gareth | Flour delivery
them -45 06:50 cc=morgan greet=no
Rhys, Clara needs the pallet weights for the surcharge sheet. Could your people send them? Clara, Rhys and I will be at the mill on Tuesday if you have questions.
# knows gareth morgan mentioned,copied_together
# event gareth L2 16:30 45 | Pugh: supermarket terms, final
# thread gareth | Well then
them L2 19:05 sig=praise,thanks
Well then. They signed, all four of them, with the flour clause in. My daughters say you are worth your weight in sourdough, and I agree. Brilliant work, thank you.

# thread helen | Dealer tiers: this is not what we agreed
them L4 08:25 sig=complaint cc=djpumps
I am disappointed. The dealer tiers that went out yesterday are last month's version, our two largest dealers have already called, and nobody from your side picked up the phone. This is not what we pay for and I want to know how it could happen.
me L4 09:10
Helen, you are right to be angry. I'm finding out which version was sent and by whom, and will call you today.
them L4 17:30 sig=complaint
You called, but I still do not have the corrected list and the dealers are still on the phone. I expect an answer in writing.
# knows helen djpumps copied_together,same_organisation
# thread helen | Castings
them -36 13:40
The castings go up again. Colin Farrow, finance director at Farrow Castings, warned me on Friday. We were at school together and he tells me things early. Can you add a line for it?
me -36 15:15
Added, with a date. Nice to have friends in foundries.
# thread helen | Castings, figures
them -34 09:55 cc=farrow
Colin is in copy with the alloy figures, so that you need not take my word for it.
me -34 11:20 greet=no
Thank you both, exactly the level of detail I need.
# knows helen farrow mentioned,copied_together
# event helen L3 14:00 45 | Brightwater: parts review

# thread kofler | Abschluss
me -245 10:30 file=Abschlussbericht.pdf,Rechnung_Schluss.pdf
anbei der Abschlussbericht und die Schlussrechnung. Damit ist unser Projekt beendet, für Fragen bin ich jederzeit da.
them -243 15:50 sig=praise,thanks
herzlichen Dank. Wir sind rundum zufrieden, das war die beste Beratung, die dieses Haus je hatte. Meine Außendienstler rechnen jetzt selbst nach.
# thread kofler | Thaler
them -260 09:15 cc=thaler
Markus Thaler von Thaler Antriebe ist in Kopie. Wir teilen uns seit zwanzig Jahren den Messestand und er hat dieselbe Händlerstruktur wie wir, nur größer.
me -260 11:45
danke, der Vergleich hilft uns beim Korridor sehr.
# thread kofler | Messestand
them -252 08:35
am Donnerstag bin ich mit Markus Thaler auf der Messe, wir sind dort unzertrennlich. Freitag wieder im Haus.
# knows kofler thaler mentioned,copied_together
# thread kofler | Frohe Feiertage
them -120 10:00
nur ein Gruß aus Bregenz: Die neuen Preise halten, das Wetter nicht. Ihnen und Ihrem Team alles Gute.
me -119 09:10
danke, das freut mich beides, das eine mehr als das andere. Herzliche Grüße nach Bregenz!

# event hugo L3 10:00 45 | Coffee Hugo & Clara
# strangers hugo meijer
# thread rohan | Pryce Plastics
me -68 10:45
Do you know Alan Pryce of Pryce Plastics? He sat two chairs from you at the breakfast.
them -68 14:20
Not really, no. I don't really know him, we once shared a taxi and he was on the phone the whole way. You would have to ask somebody else.
# strangers rohan pryce
# event rohan L3 15:00 45 | Rohan / Clara: finance round table

# event femi,peter -95 12:30 75 | Lunch with Femi Balogun | org=peter
# thread peter | Lunch with Femi
them -97 09:30 cc=femi greet=no
Femi, Clara, looking forward to lunch. I have booked for half past twelve; Femi, Clara is the one who taught me everything about rebates and then left.
femi -96 11:15 cc=peter greet=no
Looking forward to it. I'll bring the trade-terms question.
me -96 12:00 cc=femi greet=no
And I'll bring a pencil.
# thread femi | Trade terms
them -90 16:30
Good to meet you at lunch. As discussed, here is the one-pager on our trade terms. No rush.
me -89 10:15
Thank you Femi. Two remarks in the margin, and the order of the discounts matters more than their size.
# event femi -41 15:00 45 | Femi / Clara: trade terms
# thread femi | Next steps
me -41>1 09:20
Good talk about the terms. I'll send you a sketch by the end of next week.
them -41>1 12:50
Perfect, thanks Clara.
# knows peter femi met_together,copied_together,mentioned
# event peter -15 17:00 60 | Drinks Peter & Clara

# thread ben | Tessa
them ~50 18:40
work thing for once: Tessa Lowe, FD at Lowe Tools, our neighbours at the yard, keeps asking what you actually do. I build her racks and she pays on time, so be nice about her.
me ~50 21:05
I am nice about everybody. Tell her I count discounts.
# thread ben | the racks
them ~30 17:55 cc=lowe greet=no
Tessa, that's my sister, the one with the numbers. Sis, Tessa has a photo of the racks for Mum.
me ~30 19:10
Mum will frame it!
# knows ben lowe mentioned,copied_together
# event ben ~9 19:00 120 | Dinner with Ben | told=yes

# thread karin | Introduction
viktor -75 08:50 to=karin sig=introduction greet=no
Clara, Karin: you should know each other. Karin Holm runs Holm Skincare and is going into export; Clara knows what that does to a price list. I have worked for Karin twice and would a third time.
them -74 10:10 cc=viktor greet=no
Thank you Viktor. Clara, could we meet? I'm in Amsterdam in a week's time.
me -74 11:30
Very good. Three o'clock in the lobby of the Okura?
# knows viktor karin introduced,copied_together,mentioned
# event karin -66 15:00 60 | Karin Holm / Clara | place=Okura_lobby
# thread karin | After our talk
them -66>1 09:45
Good to talk in the Okura. I have sent the scope to my board, we would start in the new quarter.
me -66>1 12:20 file=Proposal_Holm.pdf
That is good to hear. The proposal is attached, it has the two options that we sketched on the napkin.
# thread viktor | Fischer's bikes
them -82 19:15
Emil Fischer of Fischer Cycles has made me ride a cargo bike through the rain for an hour. I ran his plant for him last winter and we are friends in spite of it. I am writing to you from a hot bath.
me -81 08:20
Stay in it. Was the bike at least discounted?
# thread viktor | Members' evening, seating
them -37 10:25 cc=fischer
Seating for the members' evening: Emil, you sit next to me as always. Clara, you are opposite, keep him off the subject of batteries.
me -37 12:40
I'll do my best.
# knows viktor fischer mentioned,copied_together
# event viktor L2 13:20 40 | Coffee Viktor & Clara
# thread viktor | Room for the Table
them L2 17:15
Could you ask Kade 12 whether we may have the boardroom for the Table next month? Ours is being painted.
me L1 09:50
Asked, and we may. They want the chairs back in rows.

# thread marcus | Proposal: contract-market discounts
me -130 10:00 file=Proposal_Fjordline.pdf
Here is our proposal for the contract-market discounts, as discussed at the showroom.
them -126 14:40 file=SoW_signed.pdf
Signed, see attachment. We start when the quarter is closed.
# thread marcus | Timber costs
them -28 09:35 cc=nyberg
I copy Astrid, COO at Nyberg Timber, our oak comes from her and we have been sparring partners on indices for ten years. Astrid, could you confirm the index that we use?
me -28 14:15
If it is the monthly one with two months' lag, that is all I need.
# thread marcus | Astrid again
them -21 16:45
Spoke to Astrid Nyberg at length yesterday, she will hold the oak price until spring. So your middle scenario stands.
me -20 09:05
Good news for the middle scenario. The second half of the data is still missing, could you push your IT?
# knows marcus nyberg mentioned,copied_together
# event marcus,lars L1 09:25 45 | Steering: contract discounts | org=marcus
# thread marcus | Data, second half
me L1 11:50
We are at about half: the dealer side is modelled, the contract side waits for the files that Lars promised in the steering. Until then there is nothing to show to your board.
them L1 14:30
I know. Lars is on it, next week.
"""
