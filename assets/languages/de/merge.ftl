copy-for = Für
copy-task = Auftrag
copy-out = Ausgegeben am
copy-due = Zurück bis
copy-merged-on = Zusammengeführt am
copy-report = Bericht der Zusammenführung
copy-closed = Abgeschlossen
review-comment = Bemerkung
