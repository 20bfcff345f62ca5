## Command line
cli-no-display = There is no display to open a window on. Start Tandem on a desktop, or use “tandem show FILE” and “tandem report FILE -o X.html” here.
cli-no-display-demo = There is no display to open a window on, so the demo workspace and its report are written to a folder.
cli-no-renderer = No window could be opened: neither Vulkan/Direct3D/Metal nor OpenGL works here ({ $detail }). Please update the graphics driver, or start with “--renderer glow”.
cli-bad-language = “{ $code }” is not a language of Tandem; use en, de or nl.
cli-bad-map = “{ $map }” is not of the form COLUMN=FIELD.
cli-report-kind = The report is written as X.html or X.md; please end the name with one of them.
cli-export-kind = Lists are written as X.xlsx (all of them) or X.csv (one of them); please end the name with one of them.
cli-export-which = A CSV file holds one list; please say which: --list personas, criteria, content, funnel or kpis.
cli-there-already = There is a file of this name already; nothing was written. Use --force to write over it.
recover-there-already = there is something already; please name a new file
recover-nothing = nothing in it can be read as a workspace; please look for an earlier version or a copy
recover-records = { $n ->
   [one] { $n } record is whole.
   *[other] { $n } records are whole.
 }
recover-broken = a record of “{ $table }” cannot be read
recover-kept-as-text = What cannot be read is kept as text in the new file, under “ext”.
recover-written = Written: { $path }
recover-seal-broken = The checksum of the file does not fit: single words or numbers may be wrong without anybody noticing. Please compare with an earlier version.
check-salvaged = The text of damaged records is kept in this file, under “ext”; they are missing above.
check-months = Months
check-clauses = Clauses
check-title = Workspace: { $title }
check-fine = Nothing is wrong.
check-line = line { $line }: 
check-violation = { $record }: “{ $field }” { $rule }
check-unknown = This version does not know the field { $field }.
