## Command line
cli-no-display = Er is geen scherm om een venster op te openen. Start Tandem op een desktop of gebruik hier ‘tandem show BESTAND’ en ‘tandem report BESTAND -o X.html’.
cli-no-display-demo = Er is geen scherm om een venster op te openen; de demowerkruimte en het rapport worden naar een map geschreven.
cli-no-renderer = Er kon geen venster worden geopend: noch Vulkan/Direct3D/Metal noch OpenGL werkt hier ({ $detail }). Werk het grafische stuurprogramma bij of start met ‘--renderer glow’.
cli-bad-language = ‘{ $code }’ is geen taal van Tandem; gebruik en, de of nl.
cli-bad-map = ‘{ $map }’ heeft niet de vorm KOLOM=VELD.
cli-report-kind = Het rapport wordt geschreven als X.html of X.md; laat de naam zo eindigen.
cli-export-kind = Lijsten worden geschreven als X.xlsx (allemaal) of X.csv (één lijst); laat de naam zo eindigen.
cli-export-which = Een CSV-bestand bevat één lijst; zeg welke: --list personas, criteria, content, funnel of kpis.
cli-there-already = Er is al een bestand met deze naam; er is niets geschreven. Met --force wordt het overschreven.
recover-there-already = hier staat al iets; geef een nieuw bestand op
recover-nothing = niets daarin is leesbaar als werkruimte; zoek een eerdere versie of een kopie
recover-records = { $n ->
   [one] { $n } record is heel.
   *[other] { $n } records zijn heel.
 }
recover-broken = een record uit ‘{ $table }’ is niet leesbaar
recover-kept-as-text = Wat niet leesbaar is, staat als tekst in het nieuwe bestand onder ‘ext’.
recover-written = Geschreven: { $path }
recover-seal-broken = De controlesom van het bestand klopt niet: losse woorden of getallen kunnen fout zijn zonder dat iemand het merkt. Vergelijk met een eerdere versie.
check-salvaged = De tekst van beschadigde records staat in dit bestand onder ‘ext’; hierboven ontbreken ze.
check-months = Maanden
check-clauses = Clausules
check-title = Werkruimte: { $title }
check-fine = Alles in orde.
check-line = regel { $line }: 
check-violation = { $record }: ‘{ $field }’ { $rule }
check-unknown = Deze versie kent het veld { $field } niet.
