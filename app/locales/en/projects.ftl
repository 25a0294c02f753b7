# Actions: cards, steps, rungs and media.
projects-rung-inform = You stay informed
projects-rung-consult = You give your opinion
projects-rung-decide = You help decide
projects-rung-cocreate = You join in
projects-want-inform = Stay informed
projects-want-consult = Give my opinion
projects-want-decide = Help decide
projects-want-cocreate = Roll up my sleeves

projects-medium-online = Online
projects-medium-meeting = Meeting
projects-medium-walk = Walk
projects-medium-mail = E-mail
projects-medium-paper = On paper
projects-medium-planting_day = Planting day
projects-medium-workgroup = Working group
projects-medium-exhibition = Exhibition

projects-step-past = Over
projects-step-now = Now
projects-step-next = Later
projects-step-read = See what came of it
projects-step-do = Take part
projects-step-look = See what is coming

projects-phases-now = Step { $step } of { $steps }
projects-phases-between = { $step } of { $steps } steps done
projects-phases-later = Starts later
projects-phases-past = Over

projects-card-counts = { $suggestions ->
    [one] { $suggestions } suggestion
   *[other] { $suggestions } suggestions
 }, { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
 }
projects-card-now = Now: { $title }, { $when }
projects-card-next = Next: { $title }, { $when }
projects-card-done = Done. Read what came of it.
projects-read-on-at = Read on at { $name }
projects-count = { $count ->
    [0] No actions yet
    [one] { $count } action
   *[other] { $count } actions
 }
