## Command line
cli-no-display = Er is geen scherm om een venster op te openen. Start Tandem op een computer met een scherm of gebruik hier ‘tandem show BESTAND’ en ‘tandem report BESTAND -o X.html’.
cli-no-display-demo = Er is geen scherm om een venster op te openen; de demowerkruimte en het rapport worden naar een map geschreven.
cli-no-renderer = Er kon geen venster worden geopend: noch Vulkan/Direct3D/Metal noch OpenGL werkt hier ({ $detail }). Werk het grafische stuurprogramma bij of start met ‘--renderer glow’.
cli-bad-language = ‘{ $code }’ is geen taal van Tandem; gebruik en, de of nl.
cli-bad-map = ‘{ $map }’ heeft niet de vorm KOLOM=VELD.
cli-report-kind = Het rapport wordt geschreven als X.html of X.md; laat de naam zo eindigen.
cli-export-kind = Lijsten worden geschreven als X.xlsx (allemaal) of X.csv (één lijst); laat de naam zo eindigen.
cli-export-which = Een CSV-bestand bevat één lijst; geef met --list aan welke: { $lists }.
cli-there-already = Er is al een bestand met deze naam; er is niets geschreven. Met --force wordt het overschreven.
recover-there-already = hier staat al iets; geef een nieuw bestand op
recover-nothing = niets daarin is leesbaar als werkruimte; zoek een eerdere versie of een kopie
recover-records = { $n ->
   [one] { $n } record is onbeschadigd.
   *[other] { $n } records zijn onbeschadigd.
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
check-corrected = { $record }: rows noemt { $was }, maar de kolommen bevatten er { $is }; Tandem rekent met { $is }
check-unknown = Deze versie kent het veld { $field } niet.
cli-unheard = De uitvoer kon niet worden geschreven: { $detail }.
seal-broken-refused = De controlesom klopt niet: het bestand is met de hand of met een ander programma bewerkt, of het is beschadigd; losse woorden of getallen kunnen fout zijn. Er is niets gedaan. ‘tandem recover BESTAND -o NIEUW’ neemt over wat onbeschadigd is, ‘tandem check’ toont de details; met --damaged wordt het toch gelezen.
seal-broken-not-written = De controlesom klopt niet: het bestand is met de hand of met een ander programma bewerkt, of het is beschadigd; losse woorden of getallen kunnen fout zijn. Er is niets geschreven, want een nieuwe controlesom zou ervoor instaan. ‘tandem recover BESTAND -o NIEUW’ maakt er een nieuw bestand van dat u kunt vergelijken.
demo-there-already = Dit bestaat al, en misschien heeft iemand erin gewerkt. Er is niets geschreven; noem een andere map.
new-there-already = Onder deze naam bestaat al iets; er is niets geschreven. Noem een ander bestand.
new-written = Nieuwe werkruimte: { $path }
import-into-missing = Deze werkruimte bestaat niet. Controleer naam en plaats; ‘tandem new BESTAND’ maakt er een, en --create doet dat hier.
import-completes = De leads van ‘{ $name }’ worden aangevuld aan de hand van hun kenmerk; met --again komt er in plaats daarvan een tweede lijst bij.
import-displaced = ‘{ $heading }’ zou als { $field } zijn gelezen; dat is nu een andere kolom, zoals met --map opgegeven.
cli-map-fields = Er zijn: { $names }.
merge-report-over = Het verslag zou een van de samengevoegde bestanden of het resultaat overschrijven. Er is niets geschreven; noem een ander bestand.
merge-base-none = Er is geen gezamenlijk vertrekpunt; daarom is elk verschil een vraag en is niets vanzelf overgenomen.
merge-base-other = Het gezamenlijke vertrekpunt hoort bij een andere werkruimte; daarom is elk verschil een vraag en is niets vanzelf overgenomen.
merge-base-unread = Het gezamenlijke vertrekpunt is niet te gebruiken; daarom is elk verschil een vraag en is niets vanzelf overgenomen. { $why }
not-written-read-only = Het bestand is alleen-lezen en bleef zoals het is. Er is niets geschreven.
not-written-no-folder = De map bestaat niet of het station is niet verbonden. Er is niets geschreven.
not-written-no-space = Op deze schijf is geen ruimte meer. Er is niets geschreven; wat er stond, is ongewijzigd.
not-written-only-in-place = In deze map kan niets nieuws worden gemaakt, dus kan het bestand niet veilig worden vervangen. Het bleef zoals het is.
not-written-read-back = De schijf gaf iets anders terug dan er is geschreven. Wat er stond, is ongewijzigd; schrijf naar een andere schijf.
merge-driver-failed = De kopie die Git voor het samenvoegen maakt, kon niet worden geschreven ({ $why }). Het samenvoegen is mislukt; uw bestand in de werkmap is ongewijzigd.
not-written-io = Het systeem kon het bestand niet schrijven: { $detail }. Wat er stond, is ongewijzigd.
not-saved-self-check = Tandem merkte vóór het schrijven een eigen fout op ({ $detail }). Er is niets geschreven; meld dit alstublieft.
not-saved-changed = Iemand anders heeft het bestand intussen gewijzigd. Er is niets geschreven; voer de opdracht nog eens uit.
not-saved-gone = Het bestand is intussen verplaatst, verwijderd of leeggemaakt. Er is niets geschreven; controleer het en voer de opdracht nog eens uit.
not-saved-overtaken = Iemand anders heeft op hetzelfde moment opgeslagen, en het bestand bevat die versie. Voer de opdracht nog eens uit.
error-sheet-large = ‘{ $name }’ heeft { $rows } rijen en { $columns } kolommen; op een blad van een werkmap passen er 1.048.576 en 16.384. Er is niets geschreven; als CSV kan het wel.
import-references-kept = Kenmerken en bedrijfsnamen worden als korte codes bewaard, zodat een tweede export deze leads kan aanvullen. De codes zijn niet geheim: wie het bestand heeft, kan uitproberen wat makkelijk te raden is.
cli-no-such-set = Er is geen lijst ‘{ $name }’; er zijn { $names }.
