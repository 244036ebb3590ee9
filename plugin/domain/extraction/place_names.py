"""Capitalised words that are neither people nor organisations: places, peoples, days, months, products."""

from plugin.domain.language.vocabulary import phrases, vocabulary

PLACES = vocabulary(
    """
    Afghanistan Africa Alabama Alaska Albania Albany Algeria Alps America Americas Amsterdam Anchorage Andalucía
    Angola Ankara Antwerp Argentina Arizona Arkansas Armenia Asia Athens Atlanta Atlantic Auckland Augsburg Austin
    Australia Austria Azerbaijan
    Baghdad Bahrain Baltimore Bangalore Bangkok Bangladesh Barcelona Basel Bavaria Bayern Beijing Beirut Belarus
    Belfast Belgien Belgique Belgium Belgrade Berkeley Berlin Bern Bilbao Birmingham Bogota Bogotá Bolivia Bologna
    Bombay Bonn Bordeaux Bosnia Boston Brasil Brasilia Brazil
    Bremen Bristol Britain Brittany Brussels Brüssel Bruxelles Bucharest Budapest Buenos Aires Buffalo Bulgaria
    Burma Cairo Calgary California Cambodia Cambridge Cameroon Canada Canberra Caracas Cardiff Caribbean Casablanca
    Catalonia Cataluña Charleston Chicago Chile China Cincinnati Cleveland Cologne Colombia
    Colorado Columbus Congo Connecticut Copenhagen Croatia Cuba Cyprus Czechia Damascus Darfur Delaware Delhi
    Denmark Denver Detroit Deutschland Doha Dortmund Dresden Dubai Dublin Düsseldorf Ecuador Edinburgh Egypt
    Eindhoven Ireland England España Espagne Essen Estonia Ethiopia Europa Europe Finland Florence
    Florida France Francia Frankfurt Frankreich Freiburg Gaza Genf Genoa Geneva Genève Georgia Germany Ghana Glasgow
    Graz Greece Guadalajara Guatemala Hague Haiti Hamburg Hamilton Hannover Hanover Hanoi Hawaii Heidelberg Helsinki
    Holland Honduras Hongkong Houston Hungary Iceland Idaho Illinois India Indiana Indonesia
    Innsbruck Iowa Iran Iraq Islamabad Israel Istanbul Italia Italien Italy Jakarta Jamaica Japan Jerusalem Jordan
    Kabul Kansas Karachi Karlsruhe Kazakhstan Kentucky Kenya Kiev Köln Korea Kosovo Kuwait Kyiv Lagos Lahore
    Lausanne Lebanon Leeds Leipzig Liberia Libya Lille Lima Linz Lisbon Lithuania Liverpool London Londres
    Louisiana Luxembourg Lyon Madrid Maine Malaga Málaga Malaysia Mali Malta Manchester Manhattan Manila Mannheim
    Marseille Maryland Massachusetts Melbourne Memphis Mexico México Miami Michigan Milan Milano Milwaukee
    Minneapolis Minnesota Mississippi Missouri Moldova Monaco Mongolia Montana Monterrey Montreal Montréal Morocco
    Moscow
    Mozambique Mumbai Munich München Münster Myanmar Nairobi Namibia Nantes Naples Napoli Nashville Nebraska Nepal
    Netherlands Nevada Newcastle Nice Nicaragua Niederlande Nigeria Norway Nottingham Nuremberg Nürnberg Ohio
    Oklahoma Omaha Oman Ontario Oregon Orlando Osaka Oslo Ottawa Oxford Pacific Pakistan Palestine Panama Paraguay
    Paris Pennsylvania Perth Peru Perú Philadelphia Philippines Phoenix Pittsburgh Poland Polska Porto Portland
    Portugal Prague Pyongyang Qatar Quebec Québec Raleigh Rennes Reykjavik Riga Riyadh Roma Rome Rotterdam Romania
    Russia Rwanda Sacramento Salzburg Samoa Sarajevo Saudi Scandinavia Schweiz Scotland Seattle Senegal Seoul Serbia
    Sevilla
    Shanghai Shenzhen Singapore Slovakia Slovenia Sofia Somalia Spain Spanien Strasbourg Stockholm Stuttgart Sudan
    Suisse Sweden Switzerland Sydney Syria Tahiti Taipei Taiwan Tallinn Tampa Tanzania Tbilisi Tehran Tennessee
    Texas Thailand Tibet Tokyo Toronto Toulouse Tripoli Tucson Tulsa Tunis Tunisia Turin Turkey Uganda Ukraine
    Uruguay Utah Utrecht
    Valencia Vancouver Venezuela Venice Vermont Verona Vienna Vietnam Virginia Wales Warsaw Washington Wien
    Wisconsin Wyoming Yemen York Zagreb Zaragoza Zimbabwe Zurich Zürich Brooklyn Dakota Hampshire Jersey Orleans
    Angeles Francisco Diego Antonio Vegas Österreich Suiza Alemania Allemagne Angleterre Anvers Lisboa Sofía
    """
)
"""Single words of place names."""

PLACE_PHRASES = frozenset(
    name
    for line in phrases(
        """
        New York | New Jersey | New Mexico | New Hampshire | New Orleans | New Zealand | New Delhi | New England
        North Carolina | South Carolina | North Dakota | South Dakota | West Virginia | Los Angeles | San Francisco
        San Diego | San Antonio | San Jose | San Juan | San José | Santa Fe | Santa Barbara | Santa Monica | Las Vegas
        Salt Lake City | Kansas City | Hong Kong | Costa Rica | Puerto Rico | El Salvador | El Paso | Saudi Arabia
        South Africa | South Korea | North Korea | South America | North America | Latin America | Central America
        Middle East | West Bank | United States | United Kingdom | United Nations Plaza | Great Britain
        Northern Ireland | Sri Lanka | Saint Louis | St Louis | St. Louis | Buenos Aires | Rio de Janeiro | São Paulo
        Sao Paulo | Cape Town | Silicon Valley | Wall Street | Capitol Hill | White Plains | Palo Alto | Mountain View
        Menlo Park | Santa Clara | Long Island | Rhode Island | District of Columbia | British Columbia
        New South Wales | Abu Dhabi | Kuala Lumpur | Tel Aviv | Ho Chi Minh City | Frankfurt am Main | The Hague
        Den Haag | Eastern Europe | Western Europe | Southeast Asia | East Asia | Central Asia | Far East | Bay Area
        East Coast | West Coast | Gulf Coast | Dominican Republic | Czech Republic | Ivory Coast | Burkina Faso
        Sierra Leone | Port au Prince | Port-au-Prince | Mexico City | Quebec City | Panama City | Oklahoma City
        Jersey City | Fort Worth | Baton Rouge | Des Moines | Ann Arbor | Little Rock | Virginia Beach
        Corpus Christi | Addis Ababa
        """
    )
    for name in line.split(" | ")
)
"""Place names of several words."""

PEOPLES = vocabulary(
    """
    American Americans British Brits English French German Germans Italian Italians Spanish Dutch Swiss Austrian
    Belgian Danish Swedish Norwegian Finnish Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish
    Russian Russians Ukrainian Chinese Japanese Korean Koreans Indian Indians Pakistani Pakistanis Afghan Afghans
    Iraqi Iraqis Iranian Iranians Israeli Israelis Palestinian Palestinians Arab Arabs Arabic Egyptian Saudi
    African Africans European Europeans Asian Asians Mexican Mexicans Canadian Canadians Australian Brazilian
    Argentine Irish Scottish Welsh Portuguese Haitian Haitians Cuban Christian Christians Muslim Muslims Jewish
    Jews Catholic Catholics Protestant Islamic Islam Christianity Republican Republicans Democrat Democrats
    Democratic Western Eastern Northern Southern Latin Hispanic Deutsch Deutsche Englisch Französisch
    """
)

CALENDAR = vocabulary(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January
    February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep
    Sept Oct Nov Dec Christmas Easter Thanksgiving Halloween Hanukkah Ramadan Eid Diwali Passover Memorial Labor
    Independence Valentine Spring Summer Autumn Fall Winter Montag Dienstag Mittwoch Donnerstag Freitag Samstag
    Sonntag Januar Februar März Mai Juni Juli Oktober Dezember Weihnachten Ostern Pfingsten Lundi Mardi Mercredi
    Jeudi Vendredi Samedi Dimanche Janvier Février Mars Avril Juin Juillet Août Septembre Octobre Novembre
    Décembre Noël Pâques Lunes Martes Miércoles Jueves Viernes Sábado Domingo Enero Febrero Marzo Abril Mayo Junio
    Julio Agosto Septiembre Octubre Noviembre Diciembre Navidad Q1 Q2 Q3 Q4 H1 H2 AM PM EST EDT PST CST GMT UTC
    CET Ramadan Sept. Yuletide Lent
    """
)

PRODUCTS = vocabulary(
    """
    Excel Word PowerPoint Powerpoint Outlook Windows Office Sharepoint SharePoint OneDrive Teams Zoom Skype Webex
    WebEx Gmail Dropbox Slack Trello Asana Jira Confluence Notion Figma Photoshop Acrobat Android iPhone iPad iPod
    iOS MacBook Mac Blackberry BlackBerry Internet Web Email E-mail Wifi WiFi Python Java JavaScript Linux Unix
    Ubuntu Chrome Firefox Safari Explorer Bluetooth Google-Docs WhatsApp Whatsapp Messenger Facebook Twitter
    LinkedIn Linkedin Instagram YouTube Youtube Pinterest TikTok Doodle Calendly Kindle Xbox PlayStation Alexa
    Siri Cortana Bible Koran Quran God Jesus Lord
    """
)
"""Things and services that are spoken of as tools; a sentence "on LinkedIn" names no acquaintance's employer."""

LANDSCAPE = vocabulary(
    """
    County River Creek Inlet Valley Beach Island Islands Bay Street Avenue Road Drive Boulevard Hub Building Tower
    Towers Plaza Square Airport Station Hills Springs Bridge Terminal Harbor Harbour Canyon Mountains Heights Lane
    Basin Straße Allee Platz Desert Ridge Parkway Freeway Highway Stadium Arena Gate Lakes Falls Bluff
    Junction Landing Crossing
    """
)
"""What ends the names of places, rooms and roads."""

BUILT = vocabulary(
    """
    Hub County River Creek Avenue Building Airport Boulevard Parkway Freeway Highway Stadium Terminal Plaza Canyon
    Straße Allee Platz Station Arena
    """
)
"""Those that are nobody's family name: after a given name too they end the name of a place."""
