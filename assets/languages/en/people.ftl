# Who takes part: the list of people.

people-title = People
people-purpose = Who is in the room, and for whom they speak. Silent rounds and blind tests ask these people; fields for a name propose them.
people-keys = Enter leads to the next name. Alt+S, Alt+M and Alt+N say for whom somebody speaks: Sales, Marketing or neutral.
people-empty = Nobody yet. Type the first name below.
people-new = Name of a participant
people-new-hint = Name
people-add = Add
people-name = Name
people-role = Role
people-present = Present
people-absent = Absent
people-is-present = present
people-is-absent = absent
people-present-of = { $name }: present or absent
people-remove = Remove { $name }
command-people = People: who takes part
side-neutral = Neutral (facilitator)
said-by-nobody = nobody yet
report-people = Who was there
report-people-absent = Not there
edit-add-person = add participant
edit-remove-person = remove participant
edit-person = change participant
