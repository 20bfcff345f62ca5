# Other words by which people look for a list: a single entry, and what it is called in everyday speech

list-milestones-also = milestone, step, plan, stage
list-benefits-also = benefit, gain, value
list-contacts-also = contact, person, phone, directory, who knows
list-contact-points-also = contact point, role question, role
list-rule-cards-also = rule, card, agreement between us
list-decision-rights-also = decision right, who decides, approval, special price
list-terms-also = term, word, definition
list-frictions-also = friction, trouble, problem
list-disputes-also = conflict, dispute, quarrel
list-incentives-also = incentive, bonus, reward, goal
list-insights-also = insight, liaison
list-feedback-also = feedback, comment, what customers say
list-requests-also = content request, wish, need
list-cadences-also = meeting, occasion, jour fixe, rhythm
list-events-also = event, trade fair, customer event
list-launches-also = launch, announcement, new product
list-activities-also = activity, visit, job rotation, training
list-experiments-also = experiment, hypothesis, test, pilot
list-playbooks-also = account, key customer, account plan
list-teams-also = team, project group
list-signals-also = signal, alert, notification
list-improvements-also = improvement, change, lesson
list-systems-also = system, software, CRM, tool
list-feeds-also = feed, interface, hand-over of data
list-identity-keys-also = key, duplicate, same customer
list-data-gaps-also = data gap, missing data
