# Andere Wörter, unter denen eine Liste gesucht wird: ein einzelner Eintrag, und wie man im Alltag dazu sagt

list-milestones-also = Meilenstein, Schritt, Plan, Stufe
list-benefits-also = Vorteil, Gewinn, Wirkung
list-contacts-also = Kontakt, Ansprechpartner, Ansprechpartnerin, Telefon, Verzeichnis
list-contact-points-also = Kontaktstelle, Rollenfrage, Rolle
list-rule-cards-also = Regel, Karte, Spielregel
list-decision-rights-also = Entscheidungsrecht, wer entscheidet, Freigabe, Sonderpreis
list-terms-also = Begriff, Wort, Definition
list-frictions-also = Reibung, Ärger, Problem
list-disputes-also = Konflikt, Streit, Streitfall
list-incentives-also = Anreiz, Bonus, Prämie, Ziel
list-insights-also = Einsicht, Verbindungsperson
list-feedback-also = Rückmeldung, Feedback, Kommentar, Kundenstimme
list-requests-also = Anfrage, Inhaltsanfrage, Wunsch, Bedarf
list-cadences-also = Treffen, Besprechung, Anlass, Jour fixe, Turnus
list-events-also = Veranstaltung, Messe, Kundentag, Event
list-launches-also = Markteinführung, Einführung, Ankündigung, neues Produkt
list-activities-also = Aktivität, Besuch, Rotation, Hospitation, Schulung
list-experiments-also = Experiment, Hypothese, Versuch, Pilot
list-playbooks-also = Kunde, Schlüsselkunde, Playbook, Kundenplan
list-teams-also = Team, Projektgruppe
list-signals-also = Signal, Hinweis, Benachrichtigung, Signalregel
list-improvements-also = Verbesserung, Änderung, Lehre
list-systems-also = System, Software, CRM, Werkzeug
list-feeds-also = Datenfluss, Schnittstelle, Übergabe von Daten
list-identity-keys-also = Schlüssel, Dublette, derselbe Kunde
list-data-gaps-also = Datenlücke, fehlende Daten
