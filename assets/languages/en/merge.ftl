copy-for = For
copy-task = What is asked
copy-out = Given on
copy-due = Wanted back by
copy-merged-on = Merged on
copy-report = Report of merging
copy-closed = Finished
review-comment = Comment
merge-other-workspace = This is another workspace, not a copy of the same one. Nothing was merged.
merge-newer-fields = It holds fields of a newer version. Nothing was merged; please update Tandem first.
merge-taken = { $n ->
    [0] Nothing was taken over.
    [one] { $n } change was taken over:
   *[other] { $n } changes were taken over:
 }
merge-questions = { $n ->
    [one] { $n } question is open:
   *[other] { $n } questions are open:
 }
git-no-repository = This folder is not in a git repository. Nothing was changed.
git-refused = Git refused: { $detail }
git-done = Git now merges and compares workspaces (*.tandem.ron) with Tandem in this repository. Everybody who clones it runs this once. Commit .gitattributes, so that it holds for all.
git-removed = Git treats workspaces as plain text again.
conflict-both-changed = Both have changed it
conflict-we-deleted = We deleted it, they changed it
conflict-they-deleted = They deleted it, we changed it
conflict-still-needed = Deleted on one side, still needed on the other
conflict-agreed-meanwhile = Agreed on one side, reworded on the other
conflict-no-base = It differs, and nobody knows how it was before
conflict-breaks-rule = Both together break a rule
merge-title = Merge copies
merge-open-title = Open questions
merge-failed-title = { $name } was not merged
merge-nothing-title = Nothing to merge
merge-nothing = The copy brings nothing that is not here already. Nothing was changed.
merge-again = The copy of { $name } was merged on { $day } already. Nothing was changed.
merge-no-base = It is not known what { $name } began from, so every difference is a question and nothing is taken by itself.
merge-brought = { $name } brings: { $what }
merge-brought-nothing = no changes
merge-brought-unknown = { $name }: a copy of this workspace
merge-outside = { $n ->
    [one] Also take { $n } change outside of what was asked
   *[other] Also take { $n } changes outside of what was asked
 }
merge-tab-questions = Questions ({ $n })
merge-tab-changes = Will be taken over ({ $n })
merge-no-questions = There is nothing both sides have changed differently.
merge-no-changes = Nothing is taken over.
merge-do = Merge
merge-do-hint = Ctrl+Enter
merge-answer = Keep these answers
merge-stay-open = { $n ->
    [one] { $n } question stays open and is kept in the workspace
   *[other] { $n } questions stay open and are kept in the workspace
 }
merge-before = Before
merge-ours = Here
merge-theirs = In the copy
merge-other = In other words
merge-why = { $why } · copy: { $from }
merge-all-like-this = Answer all like this
merge-leave-open = Leave open
merge-stays = While it is open, this stands
merge-result = The result
merge-take = Take over: { $name }
merge-needed = Something else that is taken over needs this.
merge-not-possible = This answer is not possible: what it refers to is no longer there.
merge-overtaken = The workspace has changed meanwhile. Nothing was merged; please start again.
merge-refused = { $n ->
    [one] { $n } change was left out:
   *[other] { $n } changes were left out:
 }
merge-answered = { $n ->
    [one] { $n } question was answered:
   *[other] { $n } questions were answered:
 }
merge-done = Merged. Undo takes it back in one step.
merge-not-kept = Merged, but the state before could not be kept under Earlier versions: your own folder takes nothing at the moment. Undo still takes the merge back.
merge-done-open = { $n ->
    [one] Merged. { $n } question is open; the overview leads there.
   *[other] Merged. { $n } questions are open; the overview leads there.
 }
merge-answered-toast = { $n ->
    [one] { $n } question answered.
   *[other] { $n } questions answered.
 }
merge-from-disk = The file on disk
merge-left-out = { $n ->
   [one] { $n } change outside of the copy’s task was left out; --outside takes it.
   *[other] { $n } changes outside of the copy’s task were left out; --outside takes them.
 }
diff-same = Nothing differs.
edit-merge = Merge
edit-answer-questions = Answer open questions
edit-give-copy = Give a copy to review
edit-close-copy = Finish a copy
command-merge = Merge copies…
give-short = Give a copy
merge-short = Merge copies
command-give-copy = Give a copy to review…
command-compare = Compare with another workspace…
path-merge = Merge copies of this workspace
path-compare = Compare with
path-copy = Save the copy for review
working-copy = Writing the copy …
working-merge = Merging …
changed-merge = Merge both
changed-merge-hint = You see what would be merged before anything happens.
compare-title = Compare
compare-text = Left the other workspace, right this one.
version-merged = before a copy was merged
version-given = when a copy was given out
give-title = Give a copy to review
give-text = The copy works offline on any machine with Tandem. When it comes back, drop it on this window: what was changed in both is merged.
give-part = What is to be looked at
give-everything = Everything
give-items = { $n ->
    [one] { $n } piece of content
   *[other] { $n } pieces of content
 }
give-task-hint = What is it about? It stands at the top of the copy.
give-do = Save the copy…
give-missing = Please say for whom, for which side they speak, and what is to be looked at.
give-out = Copies that are out
give-close = Nothing more is expected from { $name }
give-copy-report = Copy the report of { $name }
give-report-copied = Report copied: { $value }
give-done = The copy for { $name } is written: { $path }
give-failed-title = The copy for { $name } was not written
page-review = Review
page-review-purpose = What you say here goes home with this copy and is merged there.
review-progress = { $done } of { $all }
review-for = For { $name }
review-due = wanted back by { $day }
review-next = Next
review-previous = Previous
review-useful = How useful is it for your side?
review-knows = Do you know it?
review-verdict = What should be done with it?
review-no-content = This copy does not ask for content. Please look at the pages named here; everything you change goes home with it.
review-look-at = Please look at
review-all-done = Everything is reviewed. Save the copy (Ctrl+S) and send it back.
review-keys = Keys: 0 of no use to 4 very useful · K known, N not known · V verdict · C comment, Esc leaves it · ↓ next · ↑ previous
review-opinions = Reviewers
review-open-first = To the first without an answer
questions-open = { $n ->
    [one] { $n } open question from merging
   *[other] { $n } open questions from merging
 }
questions-answer = Answer
edit-review = Review
field-conflict-record = Record
field-conflict-field = Field
field-person-name = Name
field-period-closed = Closed on
merge-many-leads = { $n } leads: { $list } …
