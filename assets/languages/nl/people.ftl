# Wie meedoet: de lijst met personen.

people-title = Personen
people-purpose = Wie er in de ruimte is en voor wie die persoon spreekt. Stille rondes en blinde tests vragen deze personen; naamvelden stellen ze voor.
people-keys = Enter gaat naar de volgende naam. Alt+S, Alt+M en Alt+N leggen vast voor wie iemand spreekt: Verkoop, Marketing of neutraal.
people-empty = Nog niemand. Typ hieronder de eerste naam.
people-new = Naam van een deelnemer
people-new-hint = Naam
people-add = Toevoegen
people-name = Naam
people-role = Rol
people-present = Aanwezig
people-absent = Afwezig
people-is-present = aanwezig
people-is-absent = afwezig
people-present-of = { $name }: aanwezig of afwezig
people-remove = { $name } verwijderen
command-people = Personen: wie meedoet
side-neutral = Neutraal (begeleiding)
said-by-nobody = nog niemand
report-people = Wie erbij was
report-people-absent = Niet aanwezig
edit-add-person = deelnemer toevoegen
edit-remove-person = deelnemer verwijderen
edit-person = deelnemer wijzigen
