# Vastleggen in één regel, en de pagina met acties en besluiten.

nav-actions = Acties
command-catch = Actie, besluit of gedachte vastleggen
catch-title = Wat moet worden vastgelegd?
catch-letters = b a g i s
catch-line = Wat er is gezegd
catch-hint = Anna vóór vrijdag: lijst sturen
catch-example = Een letter en een spatie zeggen wat het is. Wie en wanneer staat in de woorden.
catch-no-text = En wat moet er gebeuren? De woorden daarvoor ontbreken nog.
catch-keep = Vastleggen
catch-keys = Enter legt het vast en gaat verder · Esc sluit, er gaat niets verloren
catch-which = Welke { $name }?
catch-until = Geldt tot
catch-by = uiterlijk { $day }
catch-by-meeting = vóór het volgende overleg, { $day }
catch-helped = met hulp van { $names }
catch-in = Vastgelegd in ‘{ $workshop }’, { $block }
catch-not-about = Het gaat over iets anders
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
edit-entry = Punt wijzigen
edit-done-entry = Afvinken
edit-reopen-entry = Weer openen
edit-drop-entry = Laten vervallen
edit-delete-entry = Punt verwijderen
help-tick = Gekozen actie afvinken of weer openen
help-tick-keys = Spatiebalk · X
action-new = Nieuw
actions-empty-title = Er is nog niets vastgelegd
actions-empty-text = { $keys } opent op elke pagina één regel: wat er wordt gezegd, wie het doet en wanneer. Besluiten, acties, ideeën en wat geparkeerd is staan daarna hier.
actions-first-action = Actie vastleggen
actions-first-decision = Besluit vastleggen
actions-done-by-next = { $k } van { $n } klaar vóór het volgende overleg
actions-open = { $n ->
   [one] { $n } actie open
   *[other] { $n } acties open
 }
entries-every-kind = Alles
entries-decisions = Besluiten
entries-actions = Acties
entries-parked = Geparkeerd
entries-ideas = Ideeën
entries-wins = Successen
entries-open = Open
entries-overdue = Te laat
entries-closed = Afgesloten
entries-all = Open en afgesloten
entries-left-out = { $n } verborgen
entries-left-out-why = Zoveel laat deze keuze weg; een klik toont alles.
entries-both-sides = Elke kant
entries-everybody = Iedereen
entries-every-workshop = Elke workshop
entries-search = Zoeken
entries-none = Bij deze keuze staat hier niets.
entry-do = Klaar: { $text }
entry-undo = Weer open: { $text }
entry-overdue = te laat
entry-soon = binnen een week
entry-keys = Spatiebalk of X: klaar of weer open · ↑ ↓: volgende · F2: de woorden · Delete: weg · Enter: nieuw
entry-delete = ‘{ $text }’ verwijderen
entry-noted = Vastgelegd op { $day }
entry-position-of = Wat { $side } ervan vindt
step-overdue-actions = { $n ->
   [one] { $n } actie is te laat: vraag na, help of laat die vervallen
   *[other] { $n } acties zijn te laat: vraag na, help of laat ze vervallen
 }
step-decisions-due = { $n ->
   [one] Bekijk { $n } besluit opnieuw: de dag is gekomen
   *[other] Bekijk { $n } besluiten opnieuw: de dag is gekomen
 }
overview-due = Nu of binnenkort aan de beurt
overview-all-actions = { $n ->
   [one] Alle acties ({ $n } open)
   *[other] Alle acties ({ $n } open)
 }
report-entries = Besluiten en acties
report-entries-others = Ideeën en successen
report-entry-overdue = { $text } – { $who }, uiterlijk { $day }, te laat
report-entry-nobody = nog niemand
report-decision-due = { $text } – geldt tot { $day }, opnieuw te bekijken
report-entry-done-by = Acties die vóór ‘{ $meeting }’ klaar waren: { $k } van { $n }.
cli-actions-none = Geen zo’n punt.
cli-action-overdue = te laat
give-actions = Eigen acties
give-actions-of = Acties van { $name }: { $n }
review-your-actions = Uw acties
