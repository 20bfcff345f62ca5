copy-for = Voor
copy-task = Opdracht
copy-out = Uitgegeven op
copy-due = Terug vóór
copy-merged-on = Samengevoegd op
copy-report = Verslag van het samenvoegen
copy-closed = Afgerond
review-comment = Opmerking
