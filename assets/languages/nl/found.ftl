# Andere woorden waaronder een lijst wordt gezocht: één regel, en hoe men er dagelijks over spreekt

list-milestones-also = mijlpaal, stap, plan, fase
list-benefits-also = voordeel, winst, nut
list-contacts-also = contact, contactpersoon, telefoon, adresboek
list-contact-points-also = contactpunt, rolvraag, rol
list-rule-cards-also = regel, kaart, regelkaart, spelregel
list-decision-rights-also = beslissingsrecht, wie beslist, goedkeuring, speciale prijs
list-terms-also = begrip, woord, definitie
list-frictions-also = wrijving, ergernis, probleem
list-disputes-also = conflict, geschil, ruzie
list-incentives-also = beloning, bonus, prikkel, doel
list-insights-also = inzicht, liaison, verbindingspersoon
list-feedback-also = terugkoppeling, opmerking, wat klanten zeggen
list-requests-also = contentverzoek, verzoek, wens, behoefte
list-cadences-also = overleg, vergadering, gelegenheid, ritme
list-events-also = evenement, beurs, klantendag
list-launches-also = lancering, aankondiging, nieuw product
list-activities-also = activiteit, bezoek, rotatie, meelopen, training
list-experiments-also = experiment, hypothese, proef, pilot
list-playbooks-also = klant, belangrijke klant, accountplan, klantplan
list-teams-also = team, projectgroep
list-signals-also = signaal, melding, waarschuwing, signaalregel
list-improvements-also = verbetering, verandering, les
list-systems-also = systeem, software, CRM, hulpmiddel
list-feeds-also = gegevensstroom, koppeling, overdracht van gegevens
list-identity-keys-also = sleutel, identiteitssleutel, dubbele, dezelfde klant
list-data-gaps-also = gegevensgat, ontbrekende gegevens
