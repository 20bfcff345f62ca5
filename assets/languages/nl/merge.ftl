copy-for = Voor
copy-task = Opdracht
copy-out = Uitgegeven op
copy-due = Terug vóór
copy-merged-on = Samengevoegd op
copy-report = Verslag van het samenvoegen
copy-closed = Afgerond
review-comment = Opmerking
merge-other-workspace = Dit is een andere werkruimte, geen kopie van dezelfde. Er is niets samengevoegd.
merge-newer-fields = Hierin staan velden van een nieuwere versie. Er is niets samengevoegd; werk eerst Tandem bij.
merge-taken = { $n ->
    [0] Er is niets overgenomen.
    [one] { $n } wijziging is overgenomen:
   *[other] { $n } wijzigingen zijn overgenomen:
 }
merge-questions = { $n ->
    [one] { $n } vraag staat open:
   *[other] { $n } vragen staan open:
 }
git-no-repository = Deze map ligt niet in een git-repository. Er is niets gewijzigd.
git-refused = Git weigerde: { $detail }
git-done = Git voegt werkruimten (*.tandem.ron) in deze repository nu met Tandem samen en vergelijkt ze ermee. Wie de repository kloont, voert dit één keer uit.
git-removed = Git behandelt werkruimten weer als gewone tekst.
conflict-both-changed = Beiden hebben het gewijzigd
conflict-we-deleted = Wij hebben het verwijderd, de anderen gewijzigd
conflict-they-deleted = De anderen hebben het verwijderd, wij gewijzigd
conflict-still-needed = Aan de ene kant verwijderd, aan de andere kant nog nodig
conflict-agreed-meanwhile = Aan de ene kant afgesproken, aan de andere kant anders geformuleerd
conflict-no-base = Het verschilt en onbekend is hoe het eerst was
conflict-breaks-rule = Samen overtreden ze een regel
