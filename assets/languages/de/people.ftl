# Wer mitmacht: die Personenliste.

people-title = Personen
people-purpose = Wer im Raum ist und für wen die Person spricht. Stille Runden und Blindtests fragen diese Personen; Namensfelder schlagen sie vor.
people-keys = Enter führt zum nächsten Namen. Alt+S, Alt+M und Alt+N legen fest, für wen jemand spricht: Vertrieb, Marketing oder neutral.
people-empty = Noch niemand. Geben Sie unten den ersten Namen ein.
people-new = Name einer Person
people-new-hint = Name
people-add = Hinzufügen
people-name = Name
people-role = Rolle
people-present = Anwesend
people-absent = Abwesend
people-is-present = anwesend
people-is-absent = abwesend
people-present-of = { $name }: anwesend oder abwesend
people-remove = { $name } entfernen
command-people = Personen: wer mitmacht
side-neutral = Neutral (Moderation)
said-by-nobody = noch niemand
report-people = Wer dabei war
report-people-absent = Nicht dabei
edit-add-person = Person hinzufügen
edit-remove-person = Person entfernen
edit-person = Person ändern
