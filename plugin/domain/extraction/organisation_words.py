"""Words by which names of organisations are known, and a few organisations that everybody knows."""

from plugin.domain.language.vocabulary import phrases, vocabulary

LEGAL_FORMS = vocabulary(
    """
    Inc Inc. Incorporated Corp Corp. Corporation Ltd Ltd. Limited LLC L.L.C. LLP L.L.P. LP L.P. PLC plc Plc Co Co.
    Company GmbH mbH AG KG OHG UG KGaA SE e.V. eG gGmbH SA S.A. SAS SARL S.A.R.L. S.A.S. EURL SNC SpA S.p.A. Srl
    S.r.l. SL S.L. SLU S.L.U. BV B.V. NV N.V. AB A/S ApS AS ASA Oy Oyj Ab Kft Zrt Sp.k. a.s. s.r.o. d.o.o. Pty Pte
    Bhd KK K.K. Ltda EIRL P.C. PC
    """
)
HEADS = vocabulary(
    """
    Bank Group Holding Holdings Partners Associates Capital Ventures Technologies Technology Solutions Systems
    Consulting Consultants Services Industries International Enterprises Association Society Foundation Institute
    University College School Academy
    Hospital Clinic Church Museum Club Union Federation Council Committee Commission Agency Bureau Ministry
    Resources Department Authority Administration Senate Congress Parliament Court Chronicle Times Post Journal Tribune
    Herald Gazette
    Press News Airlines Airways Motors Energy Power Gas Oil
    Petroleum Pharmaceuticals Pharma Chemicals Insurance Assurance Media Labs Laboratories Software Networks Network
    Logistics Communications Telecom Wireless Entertainment Studios Pictures Records Publishing Publishers Books
    Foods Beverages Brewery Brewing Restaurants Hotels Resorts
    Properties Realty Estates Developers Construction Engineering Architects Designs Design Interiors Manufacturing
    Electric Electronics Semiconductor Instruments Aerospace Aviation Defense Securities Investments Investment
    Advisors Advisers Management Trust Fund Funds Equity
    Financial Finance Credit Markets Exchange Commerce Chamber Center Centre Alliance Coalition Initiative Corps
    Police Army Navy Guard Force Library Theatre Theater Orchestra Opera Team League Party House Legal Law Attorneys
    Solicitors Recruitment Staffing Retail Stores Outfitters Apparel
    Health Healthcare Medical Biotech Biosciences Sciences Genomics Therapeutics Diagnostics Robotics Analytics Data
    Digital Interactive Marketing Advertising Agency Collective Cooperative Co-op Bakery Winery Vineyards Farms
    Gardens Freight Shipping Marine Railway Railways Rail Steel Metals Mining Minerals
    Werke Stadtwerke Verlag Versicherung Versicherungen Sparkasse Volksbank Bundesbank Universität Hochschule
    Fachhochschule Institut Stiftung Verein Verband Ministerium Behörde Kanzlei Gruppe Krankenhaus Klinik Klinikum
    Schule Akademie Gesellschaft Maschinenbau Elektrotechnik Bau Handel Spedition Druckerei Brauerei
    Banque Université École Ecole Institut Fondation Société Groupe Cabinet Ministère Association Hôpital Clinique
    Lycée Éditions Assurances Laboratoires Laboratoire Banco Universidad Instituto Fundación Grupo Ministerio
    Asociación Hospital Colegio Escuela Ayuntamiento Cámara Consejo Bufete Seguros Editorial
    """
)
"""Last (or first) words of organisations' names."""

TRADES = vocabulary(
    """
    Woollens Textiles Fabrics Fashions Garments Furniture Furnishings Ceramics Plastics Polymers Packaging Printers
    Printing Prints Papers Timber Timbers Joinery Carpets Tiles Glassworks Ironworks Steelworks Castings Forgings
    Fasteners Bearings Valves Pumps Coatings Paints Adhesives Fibres Fibers Yarns Leathers Footwear Shoes Toys Optics
    Seeds Grains Dairies Dairy Fisheries Seafoods Meats Wines Spirits Teas Coffees Roasters Confectionery Bakers
    Caterers Catering Florists Nurseries Builders Roofing Plumbing Scaffolding Haulage Couriers Removals Tankers
    Trucking Shipyards Boatyard Stationers Jewellers Opticians Chemists Brewers Distillers Distillery Mills Foundry
    Foundries Quarries Aggregates Cement Cables Wireworks Turbines Boilers Tooling Tools Machinery Machines Motors
    Components Controls Sensors Devices Appliances Lighting Signs Displays Exports Imports Traders Trading Brokers
    Warehousing Storage Pipelines Pipeline Transmission Generation Refining Utilities Telecoms Broadcasting Films
    Games Apps Ventures Surveyors Planners Publishers Translations
    Werkzeugbau Metallbau Holzbau Anlagenbau Druck Folien Textilien Möbel Werkzeuge Maschinen Maschinenfabrik
    Getränke Backwaren Reisen Immobilien Systeme Technik Elektronik Kunststoffe Verpackungen Lacke Farben Stahl
    Stahlbau Logistik Transporte Papier Glas Keramik Optik Medien Bauunternehmen Werkstätten Feinkost Weine
    Textiles Tissus Meubles Emballages Plastiques Peintures Vins Imprimeurs Voyages Immobilier Transports Travaux
    Conseil Conseils Logiciels Bâtiment Matériaux Céramiques Tejidos Muebles Vinos Envases Plásticos Pinturas Viajes
    Transportes Maderas Cerámicas Reformas Asesores Abogados Consultores Conservas Aceites Sistemas Servicios
    """
)
"""Goods, materials and works that end the names of firms."""

HEADS_OF = vocabulary(
    """
    Bank University Ministry Department Institute College School House Office Bureau Board Council Church Chamber
    Museum Federation Association Academy Society Court Commission Committee Agency Center Centre Museum Library
    State Republic League Bar Université Universidad Università Universität Ministère Ministerio Banque Banco
    Institut Instituto École Escuela Cámara Chambre Hochschule Technische Conseil Consejo Ayuntamiento Mairie
    Hôpital Hospital
    """
)
"""First words of "X of Y" names: Bank of Ireland, University of Leeds, Ministère de la Culture."""

KNOWN = vocabulary(
    """
    Accenture Adidas Adobe Airbus Allianz Alibaba Alphabet Amazon AMD AMG Apple ArcelorMittal AstraZeneca AT&T Audi
    Aviva AXA Barclays BASF Bayer BBC BBVA Bertelsmann BHP Bloomberg BlackRock BMW BNP Boeing Bosch BP Capgemini
    Cargill Carrefour Caterpillar Chevron Chrysler Cisco
    Citi Citibank Citigroup CNN Coca-Cola Commerzbank Comcast Continental Credit-Suisse Daimler Danone Dell Deloitte
    Dentsu DHL Disney Dow DuPont Dynegy eBay EDF Enron Enel Engie Ericsson Ernst Exxon ExxonMobil EY FedEx Ferrari
    Fiat Ford Fujitsu Gazprom GE Gartner Glaxo GlaxoSmithKline GM Goldman Google
    Halliburton Heineken Henkel Hitachi Honda Honeywell HP HSBC Huawei Hyundai IBM Ikea IKEA ING Infosys Intel
    JPMorgan Kellogg's KPMG L'Oréal Lenovo LG Linde Lockheed Lufthansa LVMH Maersk Mastercard McDonald's McKinsey
    Merck Mercedes-Benz Meta Michelin Microsoft Mitsubishi Moody's NATO NASA Nestlé Nestle Netflix Nike Nintendo
    Nissan
    Nokia Novartis Nvidia Oracle Orange PayPal Pepsi PepsiCo Peugeot Pfizer PG&E Philips Porsche PwC PWC Qualcomm
    Randstad Renault Repsol Reuters Roche Rosneft Ryanair Salesforce Samsung Sanofi Santander SAP Shell Siemens Sony
    Spotify Starbucks Stripe Swisscom Target Tata Telefónica Telefonica Tencent Tesla Thales ThyssenKrupp Toshiba
    Total Toyota Twitter Uber UBS
    UN UNESCO UNICEF UNHCR Unilever UPS USAID Verizon Visa Vodafone Volkswagen Volvo VW Walmart Wal-Mart Wells-Fargo
    WHO Wipro Xerox Yahoo Zalando FBI CIA NSA IMF IRS SEC FERC EPA FDA FCC FTC OPEC OECD WTO ILO NGO DOJ DOE DOD EU
    HUD NIH CDC MIT UCLA USC NYU LSE ETH HEC INSEAD IMD NBC ABC CBS ESPN NYT WSJ FT DNC RNC GOP
    """
)
"""Organisations that are known by one word."""

KNOWN_PHRASES = frozenset(
    name
    for line in phrases(
        """
        Arthur Andersen | Bear Stearns | Booz Allen | Charles Schwab | Credit Suisse | Eli Lilly | Ernst Young
        Goldman Sachs | JP Morgan
        J.P. Morgan | Lehman Brothers | Merrill Lynch | Morgan Stanley | Philip Morris | Price Waterhouse
        Salomon Brothers
        Wells Fargo | World Bank | Red Cross | White House | Supreme Court | Royal Dutch Shell | General Electric
        General Motors
        European Union | Southern California Edison | Marks and Spencer | Deutsche Telekom | Deutsche Bahn | Rolls Royce
        Standard Chartered | Burger King | Home Depot | Best Buy | Whole Foods | Delta Air Lines | Air France
        British Petroleum
        """
    )
    for name in line.split(" | ")
)
"""Organisations whose several words look like a person's name or like ordinary ones."""

NOT_ORGANISATIONS = vocabulary(
    """
    CEO CFO COO CTO CIO CMO VP SVP EVP MD HR PR IT QA RFP RFI RFQ NDA SLA MOU LOI PO FYI ASAP EOD COB TBD TBA ETA
    FAQ PDF DOC XLS CSV URL HTML HTTP HTTPS API SDK UI UX SEO CRM ERP KPI ROI P&L Q&A R&D B2B B2C SME IPO VAT GST
    USD EUR GBP CHF JPY CAD AUD
    US USA U.S. UK U.K. UAE DC D.C. NY NYC LA SF CA TX FL IL MA PA NJ CT MD VA NC GA OH MI WA OR CO AZ NV UT MN WI
    MO TN AL LA AM PM EST EDT PST PDT CST CDT MST MDT GMT UTC BST CET CEST AOB RSVP PS P.S. NB N.B. RE FW FWD CC BCC
    ID OK TV DVD CD PC USB GPS SMS PIN ATM AC DC
    AI ML VR AR GDPR CV MBA PHD PhD BA BSC MSC LLM JD RN GP ER ICU HIV AIDS COVID DNA LOL OMG BTW IMO IMHO AKA DIY
    FAX TEL MOB EXT NO YES NOT ALL AND THE FOR YOU ARE NEW NOW SEE HI DEAR WE IS IN ON TO OF AT BE IF OR AS SO DO MY
    ME HE IT IM
    MfG MFG LG VG GmbH Nr Tel Fax Str IBAN BIC EC TÜV USt MwSt PLZ TVA SIRET RIB CDI CDD RTT DNI NIF IVA RGPD DSGVO
    KPIS FAQS PDFS Q1 Q2 Q3 Q4 FY YTD MTD YOY CAPEX OPEX EBITDA EBIT WTI MMBTU MW KWH MWH II III IV VI VII VIII IX
    XI XII CSA ISDA MSA SOW MTM LC LOC PPA EPC LNG MMBTU WMD POTUS SOTU QDR QDDR
    """
)
"""Capitals that name no organisation: offices, formats, states, abbreviations of mail."""

BUSINESS_ROLES = (
    r"(?:(?:co-?|vice[- ]|deputy |assistant |associate |senior |executive |chief |managing |general |global "
    r"|regional |interim |former |acting |founding |lead |principal |head |non-executive |group )*"
    r"(?:CEO|CFO|COO|CTO|CIO|CMO|CPO|CRO|VP|SVP|EVP|MD|president|chair(?:man|woman|person)?|director|manager"
    r"|partner|founder|owner|head of [\w& -]{2,30}?|officer|(?:chief )?\w+ officer|counsel|attorney|lawyer|analyst"
    r"|consultant|engineer|architect|editor|professor|"
    r"secretary|treasurer|controller|economist|scientist|researcher|designer|developer|buyer|trader|broker|adviser"
    r"|advisor|coordinator|administrator|specialist|spokes(?:man|woman|person)|representative|ambassador|minister"
    r"|dean|principal|recruiter|banker|accountant|auditor|"
    r"Geschäftsführer(?:in)?|Inhaber(?:in)?|Leiter(?:in)?(?: (?!de[rs]\b|von\b|bei\b)\w+)?|Vorstand"
    r"|Prokurist(?:in)?|Partner(?:in)?|Gründer(?:in)?|Einkäufer(?:in)?|Direktor(?:in)?|Berater(?:in)?|"
    r"directeur(?: (?!d[eu]\b|des\b)\w+)?|directrice(?: (?!d[eu]\b|des\b)\w+)?|gérante?|fondateur|fondatrice"
    r"|associée?|présidente?|responsable(?: (?!d[eu]\b|des\b)\w+)?|PDG|DAF|DRH|DSI|"
    r"directora?(?: (?:general|comercial|financier[oa]|técnic[oa]))?|gerente|fundadora?|socia?|socio|presidenta?"
    r"|jefa? de \w+|consejer[oa] delegad[oa]))"
)
"""A pattern for what somebody is at an organisation."""
