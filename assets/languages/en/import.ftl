# What is said and asked of an import.
said-source = Read as { $encoding }, separator { $separator }, headings in line { $line }.
said-source-none = Read as { $encoding }, separator { $separator }, without headings.
said-sheet = The sheet “{ $sheet }” was read, of { $sheets }; headings in line { $line }.
said-above = The headings are in line { $line }; what stands above is left out.
said-skipped = Row { $row } is left out: { $why } ({ $text }).
said-skipped-bare = Row { $row } is left out: { $why }.
said-skipped-more = { $n ->
    [one] { $n } further row is
   *[other] { $n } further rows are
 } left out as well.
said-blank-rows = { $n ->
    [one] { $n } blank row is left out.
   *[other] { $n } blank rows are left out.
}
why-declaration = it declares the separator
why-title = it stands above the headings
why-comment = a comment
why-blank = a blank row
why-rule = a drawn line
why-heading = the headings once more
why-subtotal = a subtotal
why-total = a total row
why-group = the name of a group of rows
why-footer = a footer of the report
why-second = of the second table below
said-odd = Row { $row } has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
 }, expected: { $expected }.
said-bad-bytes = { $n ->
    [one] One byte of row { $row } is no letter of { $encoding }.
   *[other] { $n } bytes of row { $row } are no letters of { $encoding }.
}
said-more-bytes = { $n ->
    [one] { $n } further line holds
   *[other] { $n } further lines hold
 } bytes that are no letters.
said-letters = The letters of the file are unusual; it was read as { $encoding }, for example “{ $sample }”.
said-quote = The quote opened in line { $line } is never closed; it was taken for a letter.
said-stray = A quote in line { $line } stands where none belongs; it was taken for a letter.
said-more-stray = { $n ->
    [one] { $n } further line has
   *[other] { $n } further lines have
 } such quotes.
said-whole-lines = Every line was quoted as a whole; the quotes were taken away.
said-no-headings = There are no headings: the first row is data and is used as such.
said-joined = The headings run over the lines { $line } to { $to } and were joined.
said-headings = { $n ->
    [one] There is { $n } heading
   *[other] There are { $n } headings
 } for { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
 }.
said-beside = Another table stands beside this one, from column { $column } on; it is left out, and can be chosen instead.
said-nul = { $n ->
    [one] { $n } NUL byte from line { $line } on was
   *[other] { $n } NUL bytes from line { $line } on were
 } left out.
said-hidden = Hidden in the sheet and read as well: { $n ->
    [one] { $n } row
   *[other] { $n } rows
 } ({ $rows }).
said-hidden-columns = Hidden in the sheet and read as well: columns { $columns }.
said-merged = Merged cells were read for all their rows: { $ranges }.
said-formulas = Formulas without a stored result, not read: { $cells }.
said-errors = Cells with an error, not read: { $cells }.
said-groups = The names of the groups stand beside their rows as the column “{ $heading }”: { $names }.
said-1904 = Days of this workbook are counted from 1904.
said-unread = { $n ->
    [one] { $heading }: 1 value could not be read (row { $rows }), first “{ $sample }”; it is left blank.
   *[other] { $heading }: { $n } values could not be read (rows { $rows }), first “{ $sample }”; they are left blank.
}
said-other-mark = { $heading }: { $values } do not fit the { $mark } of the column; left blank.
said-scaled = { $n ->
    [one] { $heading }: { $n } value carries a unit (k, M, mln) and was multiplied.
   *[other] { $heading }: { $n } values carry a unit (k, M, mln) and were multiplied.
}
said-not-whole = { $heading }: counts that are not whole were rounded: { $values }.
said-half-points = { $heading }: { $values } are no whole points and were rounded.
said-value-row = { $value } (row { $row })
said-serial = “{ $heading }” holds day numbers of a spreadsheet, read as dates.
said-number-as = { $heading }: { $text } was read as { $number }, { $why }.
said-dates-as = { $heading }: dates were read { $order }, { $why }.
order-day-first = day-first
order-month-first = month-first
mark-point = decimal point
mark-comma = decimal comma
because-whole = because a count is a whole number
because-months = because every row is then a month of its own
because-neighbours = because another column of the file is written so
because-language = because of the language of the headings; please check
because-workspace = as in this workspace, because nothing else says it; please check
because-conflict = though its values contradict each other; please check
because-person = as somebody said
said-no-dates = { $n ->
    [one] “{ $heading }” holds words, not days; one value is a date.
   *[other] “{ $heading }” holds words, not days; { $n } values are dates.
}
said-no-coming = “{ $heading }” holds no dates; the leads have no day on which they came.
said-no-amounts = “{ $heading }” holds words, no amounts: { $n ->
    [one] its one value is kept as a word
   *[other] its { $n } values are kept as words
 }.
said-nothing = { $n ->
    [one] { $heading }: 1 cell with a word for nothing ({ $words }), taken as empty.
   *[other] { $heading }: { $n } cells with a word for nothing ({ $words }), taken as empty.
}
said-personal = Left out or reduced as personal: { $headings }.
said-emptied = { $n ->
    [one] { $heading }: 1 cell held a mail address or an account and was emptied.
   *[other] { $heading }: { $n } cells held a mail address or an account and were emptied.
}
said-left-out = Left out: { $headings }.
said-taken = Taken: { $list }.
said-taken-one = “{ $heading }” (column { $position }) as { $field }
said-kept = Kept under their own headings: { $headings }.
said-twice = The heading “{ $heading }” stands { $n } times, in columns { $columns }.
said-headless = Column { $column } has no heading.
said-outcomes = How the leads ended, by “{ $heading }”: { $counts }.
said-outcomes-none = unknown
said-count = { $n } { $what }
said-not-stated = not stated
said-unknown-words = { $n ->
    [one] { $n } row
   *[other] { $n } rows
 } with words of which nobody can say what they mean: { $words }.
said-flags = Won and lost come from “{ $won }” and “{ $closed }” together.
said-same-outcome = “{ $other }” and “{ $heading }” say the same; “{ $heading }” was taken.
said-differ = { $n ->
    [one] “{ $heading }” and “{ $other }” differ in 1 row, but not about won or lost; “{ $heading }” was taken.
   *[other] “{ $heading }” and “{ $other }” differ in { $n } rows, but not about won or lost; “{ $heading }” was taken.
}
said-differ-sides = { $n ->
    [one] “{ $heading }” and “{ $other }” differ in 1 row: { $sides }; “{ $heading }” was taken.
   *[other] “{ $heading }” and “{ $other }” differ in { $n } rows, among them { $sides }; “{ $heading }” was taken.
}
said-differ-side = won by “{ $won }” and lost by “{ $lost }” in { $n }
said-no-outcome = No column says how a lead ended.
said-all-open = { $n ->
    [one] No column says how the lead ended; it counts as open
   *[other] No column says how the leads ended; all { $n } count as open
 } because it was said so.
said-no-losses = There are no lost leads (0); what a good lead is cannot be tested.
said-no-wins = There are no won leads (0); what a good lead is cannot be tested.
said-undecided = No lead is decided yet (0 won, 0 lost); nothing can be tested.
said-counted-back = “The last 90 days” are counted back from { $day }, the latest day of coming and closing, not from today.
said-leak = “{ $heading }” may have been filled after the end was known: of { $n ->
    [one] { $n } decided lead
   *[other] { $n } decided leads
 } with “{ $word }”, { $share } were won, of all { $base }. Please ask before it gets points.
said-leak-blank = “{ $heading }” may have been filled after the end was known: of { $n ->
    [one] { $n } decided lead
   *[other] { $n } decided leads
 } without it, { $share } were won, of all { $base }. Please ask before it gets points.
said-known-afterwards = { $n ->
    [one] { $headings } is usually filled only when a lead is decided or while Sales works on it. Please ask before it gets points.
   *[other] { $headings } are usually filled only when a lead is decided or while Sales works on it. Please ask before they get points.
}
said-displaced = “{ $heading }” gave way: what was said about another column counts (it was “{ $field }”).
said-again = Row { $row } is left out: { $key } stands again in row { $by }, which counts.
said-again-more = { $n ->
    [one] { $n } further row is
   *[other] { $n } further rows are
 } left out because a later row has the same key.
said-taken-for = Capitals tell no leads apart: { $key } is the same reference as { $known }.
said-changed-to = Of these: { $counts }.
said-not-in-file = { $n ->
    [one] { $n } lead of the list is not in this file and stays as it is.
   *[other] { $n } leads of the list are not in this file and stay as they are.
}
said-stay-decided = { $n ->
    [one] { $n } lead stays decided although the file calls it open.
   *[other] { $n } leads stay decided although the file calls them open.
}
said-new-list = { $n ->
    [one] The lead of this file is a new list: it is not known
   *[other] The { $n } leads of this file are a new list: none of them is known
 }.
said-items-updated = { $n ->
    [one] { $n } item was brought up to date.
   *[other] { $n } items were brought up to date.
}
said-stage-alone = “{ $title }” has a stage but no persona; the stage is kept ({ $stages }).
said-by-address = { $n ->
    [one] 1 page has no title and is named by its address (row { $rows }).
   *[other] { $n } pages have no title and are named by their addresses (rows { $rows }).
}
said-answers = { $n ->
    [one] 1 page answers { $answer } (row { $rows }).
   *[other] { $n } pages answer { $answer } (rows { $rows }).
}
said-address-from = The address was taken from “{ $heading }”, not from “{ $other }”.
said-choice-kind = { $heading }: no type is called { $words }; taken as “other”.
said-choice-verdict = { $heading }: nobody knows the verdict { $words }; it stays open.
said-choice-audience = { $heading }: nobody knows for whom { $words } is; taken as internal.
said-choice-origin = { $heading }: { $words } is neither Sales nor Marketing; taken as both.
said-added-up = { $n } rows of each month were added up over { $over }.
said-added-up-bare = Up to { $n } rows of a month were added up.
said-added-up-one = { $n } rows of { $month } were added up.
said-weeks = The rows are weeks; each counts in the month of its Thursday.
said-turned = The months stand in the headings, from “{ $heading }” on; the table was turned.
said-unknown-stages = Left out, because no stage is called so: { $headings }.
said-more-than = { $heading } { $count } is more than { $other } { $before } in { $month }.
said-replaced = { $month }: { $stage } were { $before } and are { $now }.
said-nearly = { $n ->
    [one] “{ $heading }” and “{ $other }” differ in one row ({ $a } and { $b }).
   *[other] “{ $heading }” and “{ $other }” differ in { $n } rows (first { $a } and { $b }).
}
said-month-last = { $month } stands in rows { $rows } with different counts; the last row counts.
said-month-sum = { $month } stands in rows { $rows } with different counts; they were added up.
said-assumed = Assumed: { $question } → { $default }
ask-dates = In “{ $heading }” every date can be read day first or month first. Which is it?
ask-dates-conflict = { $heading }: rows { $day } fit only day first, rows { $month } only month first. How are rows { $both } to be read?
ask-blank = leave blank
ask-numbers = In “{ $heading }” a number such as { $sample } can be read both ways. Is the sign a decimal mark or does it group thousands?
ask-words = What do these words of “{ $heading }” mean: { $words }?
ask-words-default = nothing: these rows count neither as won nor as lost until somebody says so
ask-blank-outcome = { $n ->
    [one] In { $n } row “{ $heading }” is blank. Is that lead open?
   *[other] In { $n } rows “{ $heading }” is blank. Are these leads open?
}
ask-outcome = “{ $heading }” and “{ $other }” both say how a lead ended and contradict each other ({ $rows }). Which one counts?
ask-outcome-row = row { $row }: { $a } and { $b }
ask-outcome-called = { $heading }, because it is called so
ask-outcome-no-win = { $heading }, because { $other } holds no win
ask-outcome-more = { $heading }, because it says more
ask-no-outcome = No column says how a lead ended. Is there one, or are all of them still open?
ask-no-outcome-column = a column
ask-no-outcome-open = all are open
ask-no-outcome-none = no outcomes
ask-leads = The table has no outcome and no firm. Is it a list of leads nevertheless?
ask-no = no
ask-yes = yes
ask-leads-yes = yes, without outcomes
ask-which = Which of { $headings } is “{ $field }”?
ask-coming = Is “{ $heading }” the day on which the lead came?
ask-name = Column { $column } has no heading but holds { $values }. What is it?
ask-name-of = a name for it
ask-name-default = kept as “column { $column }”
ask-headings = The first line looks like data. Has the file no headings?
ask-headings-none = no headings
ask-headings-first = the first line holds the headings
ask-hidden = { $n ->
    [one] 1 row is hidden by a filter. Is it to be read as well?
   *[other] { $n } rows are hidden by a filter. Are they to be read as well?
}
ask-hidden-all = read all rows
ask-hidden-visible = only the visible ones
ask-encoding = The letters of the file are unusual. Is “{ $sample }” right?
ask-percent = “{ $heading }” holds percentages, not counts. Are they shares of “{ $other }”, or left out?
ask-percent-share = share of { $other }
ask-leave-out = leave out
ask-leave-out-said = leave out, and say so
ask-month-twice = { $month } stands in rows { $rows } with different counts. Does the last row count, or are they added up?
ask-last-row = the last row
ask-added-up = added up
ask-year = Of which year are { $months }?
ask-a-year = a year
ask-a-month = a month
ask-none-counted = none: nothing is counted before somebody says it
ask-weeks = The rows are weeks. Does a week count in the month of its Thursday?
ask-weeks-thursday = the month of its Thursday
ask-weeks-first = the month of its first day
ask-no-month = The report has no month ({ $titles }). To which month do the counts belong?
ask-no-month-bare = The report has no month. To which month do the counts belong?
ask-stage-twice = Two columns are called { $heading } ({ $counts }). Which one counts?
ask-column = column { $column }
ask-stage-blank = none: { $heading } stays blank until somebody says it
ask-stages = { $headings }: no stage of the funnel is called so. Is it a stage, a new one, or left out?
ask-stages-one = one of the stages
ask-stages-new = a new stage
ask-scale = “{ $heading }”: the ratings go from { $least } to { $most }, the scale here from 0 to 4. On which scale are they?
ask-scale-ours = 0 to 4
ask-scale-other = another scale
ask-scale-default = 0 to 4: what is off the scale is left blank
ask-persona = { $heading }: nothing here is called “{ $name }”. Is “{ $near }” meant?
ask-persona-none = { $heading }: nothing here is called “{ $name }”. What is meant?
ask-a-new-one = a new one
ask-choice-kind = Which types are { $words }?
ask-choice-verdict = Which verdicts are { $words }?
ask-choice-audience = Who may see what is for { $words }?
ask-choice-origin = Whose is what comes from { $words }?
ask-kind-of-list = a type of the list
ask-other = other, and say so
ask-not-public = not public
ask-both = both, and say so
ask-open-said = stays open, and say so
ask-same-title = Rows { $rows } are all called { $title }. Are they one item?
ask-one-item = one item
ask-several-items = several items
ask-one-item-default = one item; the last row counts, and it is said
ask-new-list = { $n ->
    [one] The one lead is not known. Is it a new list, or does it belong
   *[other] None of these { $n } leads is known. Are they a new list, or do they belong
 } to the one that is there?
ask-new-list-new = a new list
ask-new-list-known = the known list
ask-said = { $default }, and say so
error-plan-several = Several columns are called “{ $heading }”; please say which one: (column 2), for example.
error-plan-nothing = Nothing was imported, and the workspace is as it was: no column was found that says how a lead ended, when it came or which firm it is, and no row is a stage of the funnel. The headings are { $headings }. Please say what a column is.
error-plan-months = Nothing was imported: no row says of which month it is. Please add a column with months and years.
field-won-flag = won: yes or no
field-closed-flag = closed: yes or no
field-outcome-too = says the outcome as well, does not count
field-personal = personal, left out
field-free-text = long text, left out
field-record-name = name of the record, left out
field-year = year of the months
field-split = part of a month, added up
field-stage-names = names of the stages
field-month-column = counts of one month
field-left-out = Columns left out
field-words = What words mean
inspect-column = { $position }. { $heading } → { $field }: { $type }, { $read } read, { $unread } unread, { $blank } blank; { $samples }
inspect-question = ? { $question } [{ $options }] – unless you say so: { $default }
inspect-text = text
inspect-number = numbers
inspect-date = dates
inspect-month = months
inspect-bool = yes or no
cli-bad-encoding = There is no encoding “{ $name }”.
cli-bad-separator = “{ $sign }” is no separator; please give one sign, or tab.
cli-strict = Nothing was imported: { $n ->
    [one] { $n } question is open. Please answer it
   *[other] { $n } questions are open. Please answer them
 }, or leave --strict out.
cli-complete-none = No list shares a reference with this file; there is nothing to complete.
cli-unknown-list = There is no list of leads “{ $name }” in this workspace.
said-verdicts-stay = { $n ->
    [one] { $n } item keeps its verdict although the file calls it open.
   *[other] { $n } items keep their verdict although the file calls them open.
}
# What an import would change, one by one.
preview-changed = Changes: { $name } –
preview-kept = Stays: { $name } –
preview-new = New: { $name }
preview-gone = Not in this file: { $name }
preview-row = row { $row } { $name }
preview-field = { $field }: { $before } → { $after }
preview-field-kept = { $field }: { $before } (the file says “{ $after }”)
preview-more = { $n ->
    [one] { $n } more is not named by itself.
   *[other] { $n } more are not named one by one.
 }
