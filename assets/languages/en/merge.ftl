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
git-done = Git now merges and compares workspaces (*.tandem.ron) with Tandem in this repository. Everybody who clones it runs this once.
git-removed = Git treats workspaces as plain text again.
conflict-both-changed = Both have changed it
conflict-we-deleted = We deleted it, they changed it
conflict-they-deleted = They deleted it, we changed it
conflict-still-needed = Deleted on one side, still needed on the other
conflict-agreed-meanwhile = Agreed on one side, reworded on the other
conflict-no-base = It differs, and it is not known how it was before
conflict-breaks-rule = Both together break a rule
