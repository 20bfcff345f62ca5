# Wer mitmacht: die Personenliste.

people-title = Personen
people-purpose = Wer im Raum ist und für wen die Person spricht. Stille Runden und Blindtests fragen diese Personen; Namensfelder schlagen sie vor.
people-keys = Enter führt zum nächsten Namen. Alt+V, Alt+M und Alt+N legen fest, für wen jemand spricht: Vertrieb, Marketing oder neutral.
people-empty = Noch niemand. Geben Sie unten den ersten Namen ein.
people-new = Name einer Person
people-new-hint = Name
people-add = Hinzufügen
people-name = Name
people-side = Spricht für
people-role = Rolle
people-present = Anwesend
people-absent = Abwesend
people-is-present = anwesend
people-is-absent = abwesend
people-present-of = { $name }: anwesend oder abwesend
people-remove = { $name } entfernen
people-pick = { $field }: aus der Personenliste wählen
command-people = Personen: wer mitmacht
side-neutral = Neutral
said-by-nobody = noch niemand
report-people = Wer dabei war
report-people-absent = Nicht dabei
edit-add-person = Person hinzufügen
edit-remove-person = Person entfernen
edit-person = Person ändern

## Columns and values of leads

column-request = ausdrückliche Anfrage
column-price-page-visits = Besuche der Preisseite
column-case-study-downloads = heruntergeladene Fallstudien
column-white-paper-downloads = heruntergeladene Whitepaper
column-webinar = Webinar-Teilnahme
column-fair = Messekontakt
column-answered = Antwort auf eine E-Mail
column-forum = Beitrag im Forum
column-video-percent = Video gesehen, in Prozent
column-active-people = aktive Personen der Firma
column-project-months = Monate bis zum Projekt
column-budget = Budgetstand
column-career-only = nur Karriereseite
column-unsubscribed = abgemeldet
column-account = Firma (als Code)
column-ref = Kennung (als Code)
value-c-level = Geschäftsleitung
value-owner = Inhaber/in
value-head = Bereichsleitung
value-director = Direktion
value-manager = Manager/in
value-intern = Praktikum
value-student = Studium
value-attended = teilgenommen
value-hot = heiß
value-warm = warm
value-scan = nur gescannt
value-approved = freigegeben

## What the leads at hand can tell

testable-yes = prüfbar
testable-values-missing = Werte noch zu wählen
testable-no-column = braucht die Spalte „{ $column }“
testable-import-first = Importieren Sie zuerst Leads: Dann sehen Sie, welche Kriterien sich mit Ihren Daten prüfen lassen, und verhandeln nur, was sich nachschlagen lässt.
starters-testable = Mit Ihren Leads prüfbare wählen
starters-none-testable = Die Leads von „{ $name }“ haben für keines der übrigen Kriterien die Spalte.
starters-show-points = Übliche Punkte zeigen (beeinflusst eine stille Runde)
effect-nothing-told = Kein Lead qualifiziert sich, und { $n } von { $all ->
    [one] { $all } Kriterium
   *[other] { $all } Kriterien
 } { $n ->
    [one] ließ
   *[other] ließen
 } sich nicht nachschlagen: Den Leads fehlen die Spalten dafür. Importieren Sie einen Export mit diesen Spalten, oder wählen Sie Kriterien, die sich mit Ihren Leads prüfen lassen.
blind-test-few-facts = Die Karten würden nur zeigen: { $names }. Das ist zu wenig, um einen Lead zu beurteilen; importieren Sie zuerst einen Export mit mehr Spalten.
blind-test-no-facts-at-all = Die Karten wären leer: Diese Leads haben keine Spalten, die gezeigt werden dürfen. Importieren Sie zuerst einen Export mit mehr Spalten.

## Guiding questions of empty personas

section-ask-goals = Was muss diese Person in diesem Jahr erreichen, und woran wird sie gemessen?
section-ask-pains = Was kostet heute Zeit, Geld oder Nerven? Mit welchen Worten beschreiben Kunden das?
section-ask-triggers = Was ist passiert, kurz bevor die Suche begann? Denken Sie an die letzten drei Aufträge.
section-ask-decision-criteria = Was wird verglichen, und was gab am Ende den Ausschlag?
section-ask-objections = Was wird gegen uns vorgebracht, und von wem?
section-ask-information = Wo informiert sich diese Person, und wen fragt sie?
round-late = Inzwischen dazugekommen, kann noch mitmachen:
edit-join-round = Bei der stillen Abgabe mitmachen
edit-count-again = Nach den heutigen Abteilungen zählen
round-moved = { $n ->
    [one] { $names } hat für eine andere Abteilung geantwortet, als jetzt in der Personenliste steht. Es zählt wie beim Aufdecken.
   *[other] { $names } haben für eine andere Abteilung geantwortet, als jetzt in der Personenliste steht. Es zählt wie beim Aufdecken.
}
round-count-again = Nach der Personenliste zählen
silence-how-targets = Geben Sie das Ziel ein und drücken Sie Enter. Die Pfeile oder / und * auf dem Ziffernblock führen auf und ab, + oder Esc führt hinaus. Niemand sieht, was Sie tippen.
round-rules-targets = { $n ->
    [one] { $n } Ziel. Reichen Sie Tastatur oder Ziffernblock herum; was getippt wird, erscheint nur als Punkte.
   *[other] { $n } Ziele. Reichen Sie Tastatur oder Ziffernblock herum; was getippt wird, erscheint nur als Punkte.
}
round-title-targets = Stille Runde { $n } für Ziele
round-purpose-targets = Jede Person schreibt ihr Ziel auf, ohne die anderen zu sehen. Dann wird alles auf einmal aufgedeckt, und die Mediane der Abteilungen werden ihre Vorschläge.
round-asks-targets = { $n ->
    [0] Es ist kein Ziel gewählt.
    [one] Gefragt wird nach { $n } Ziel.
   *[other] Gefragt wird nach { $n } Zielen.
}
round-choose-targets = KPIs wählen
round-revealed-targets = Stille Runde { $n } für Ziele
round-table-targets = Zu den KPIs
round-nothing-named = Niemand hat ein Ziel genannt.
round-still-open-targets = { $open } von { $all } noch offen. Die im Verhältnis größte Uneinigkeit steht oben; jedes Ziel legen Sie in seiner Zeile fest.
round-settled-too-targets = Auch für vereinbarte KPIs noch einmal Ziele nennen
