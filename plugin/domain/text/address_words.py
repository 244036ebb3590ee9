"""What addresses tell by their words: public mail providers, and the names of functions rather than people."""

from plugin.domain.language.vocabulary import vocabulary

FREE_MAIL = vocabulary(
    """
    126.com 139.com 163.com aim.com alice.it aol.com aol.de arcor.de att.net bellsouth.net bigpond.com bluewin.ch
    bol.com.br btinternet.com centrum.cz charter.net comcast.net cox.net duck.com earthlink.net email.com email.cz
    fastmail.com fastmail.fm foxmail.com free.fr freemail.hu freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de
    gmx.net googlemail.com hanmail.net hey.com hotmail.be hotmail.ca hotmail.co.uk hotmail.com hotmail.de hotmail.es
    hotmail.fr hotmail.it hotmail.nl hotmail.se hushmail.com icloud.com ig.com.br inbox.com inbox.lv inbox.ru
    interia.pl juno.com kpnmail.nl laposte.net libero.it list.ru live.ca live.co.uk live.com live.de live.dk live.fr
    live.it live.nl live.se mac.com mail.com mail.de mail.ru mailbox.org me.com msn.com naver.com neuf.fr
    ntlworld.com o2.pl onet.pl online.de online.no op.pl optonline.net orange.fr outlook.at outlook.com outlook.de
    outlook.es outlook.fr outlook.it planet.nl pm.me posteo.de posteo.net proton.me protonmail.ch protonmail.com
    qq.com rambler.ru rediffmail.com rocketmail.com rogers.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca
    sina.com sky.com skynet.be sunrise.ch swissonline.ch sympatico.ca t-online.de talktalk.net telenet.be telia.com
    terra.com.br tin.it tiscali.it tuta.com tutamail.com tutanota.com tutanota.de ukr.net uol.com.br verizon.net
    virgilio.it virginmedia.com wanadoo.fr web.de wp.pl xs4all.nl xtra.co.nz yahoo.ca yahoo.co.in yahoo.co.jp
    yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.com.mx yahoo.de yahoo.es yahoo.fr yahoo.in yahoo.it
    yandex.com yandex.ru yeah.net ymail.com ziggo.nl zoho.com
    """
)
"""Providers whose domain says nothing about where somebody works."""

ROLES = vocabulary(
    """
    abo abuse academy accounting accounts admin administracion administratie administration administrator ads
    advertising aktuell alert alerts all alle allgemein alumni amministrazione anfrage anfragen anmeldung announce
    announcements assistenza atencion atendimento auskunft automailer automated backoffice banking bestellung
    bestellungen bestilling bewerbung bewerbungen billing board bonjour booking bookings buchhaltung buchung
    calendar careers cert clientes clients comercial commande committee compta comptabilite concierge confirmation
    contact contact-us contacto contactus contato contatti contatto correo customer customercare customers
    customerservice datenschutz deliveries delivery desk digest direccion dpo editor empfang employees enquiries
    enquiry events everybody everyone facturacion facturas facturation faktura fattura fatturazione feedback finance
    frontdesk gdpr geral hallo hello help helpdesk hilfe hola hostmaster hr info informacion informatie information
    informationen infos inquiries inquiry inscripcion inscriptions invoice invoices invoicing it jobs karriere
    klantenservice kontakt kunde kundendienst kundenservice kundeservice legal list listmaster livraison logistics
    mail mailbox mailer mailing mailings mailman marketing media member members membership messages mitarbeiter
    moderator news newsletter newsletters noc noreply notice notices notification notifications notify offers office
    onlineservice order orders orderservice partners partnerships pay payment payments payroll pedidos personal post
    postmaster praxis prensa press presse privacy procurement promo promotions purchasing receipt receipts recepcion
    reception rechnung rechnungen reclamation recruiting recruitment recrutement redaktion register registrar
    registration remittance reply reports reservation reservations reservierung returns root rrhh sales sav
    secretaria secretariat secretary security sekretariat service servicedesk services servicio shop soporte spam
    staff statements status subscribe subscription subscriptions suggestions supplies support survey surveys
    sysadmin system team tech technik ticket tickets training travel unsubscribe update updates urlaub usenet
    vendite ventas ventes verkauf vertrieb verwaltung verzoek vorstand webinar webinars webmaster welcome willkommen
    www zentrale
    """
)
"""Local parts that name a function, in the languages of Europe."""

QUALIFIERS = vocabulary(
    """
    and apac at au be ca central ch client customer das de der dev die emea es eu europe fr general global group
    international intl it la le main my new nl online our product tech technical the uk un une us user users web
    your
    """
)
"""Words that go with a role ("us-sales") and make no person of it."""

MACHINE_ROLES = vocabulary(
    """
    alerts automailer autoresponder billing digest helpdesk invoices mailer mailing mailings newsletter newsletters
    notification notifications notify receipts subscriptions tickets unsubscribe updates
    """
)
"""Roles so mechanical that one such word settles it ("jane.newsletter")."""
