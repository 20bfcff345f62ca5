//! What the articles this program answers ask for, row by row: what Tandem offers for it, and the test that shows it.

use std::collections::BTreeSet;

use crate::support::sources;

/// Number, what Tandem offers, the test that shows it by the name of its function.
const PRACTICES: [(u8, &str, &str); 100] = [
    (
        1,
        "occasions with rhythm, both sides' people and whether they fit the culture",
        "every_value_of_every_entry_is_there",
    ),
    (
        2,
        "what the firm is like, with a warning where only heads meet",
        "meetings_say_what_they_cost_and_when_only_heads_meet",
    ),
    (3, "personas written by both sides and signed by each", "a_whole_workshop_in_english"),
    (
        4,
        "a day of review for each persona, and what changed since",
        "overdue_and_soon_are_told_and_lead_to_the_next_steps",
    ),
    (
        5,
        "statements of Sales and of Marketing beside each other before one is agreed",
        "letters_of_a_statement_land_in_the_room_one_by_one",
    ),
    (
        6,
        "an inventory of content of both departments, also bids and web areas of customers",
        "content_is_mapped_and_known_titles_are_not_doubled",
    ),
    (7, "content is judged by persona and stage, by both", "coverage_counts_only_what_can_be_used"),
    (8, "treasures: useful here, unknown there", "a_treasure_is_useful_to_its_makers_and_unknown_to_the_others"),
    (9, "content is general or specific", "content_is_mapped_and_known_titles_are_not_doubled"),
    (10, "gaps of the inventory with an owner", "coverage_counts_only_what_can_be_used"),
    (
        11,
        "systems of both sides and who feeds whom",
        "who_feeds_whom_is_written_down_with_the_arrows_and_enter_in_dutch",
    ),
    (12, "firms known to Sales are found by keys, identity keys are listed", "systems_that_hold_customers_need_a_key"),
    (
        13,
        "contact points: who qualifies leads; nobody is a gap",
        "what_is_late_missing_or_out_of_date_is_marked_until_it_is_closed",
    ),
    (
        14,
        "contact points for announcing content and returning feedback",
        "every_list_has_two_entries_to_begin_with_in_every_language",
    ),
    (15, "a contact point for competitors, and feedback about them", "every_value_of_every_entry_is_there"),
    (
        16,
        "a contact point for the review of content, and workshops with a plan for it",
        "a_half_day_is_planned_by_keyboard_alone",
    ),
    (17, "contact points are informal, digital or institutional", "every_value_of_every_entry_is_there"),
    (
        18,
        "what a lead is: least data, fit, engagement, vetoes, and one sentence made of it",
        "scores_and_decisions_equal_a_naive_evaluator",
    ),
    (
        19,
        "reconciliation of passed, received, known, rejected and accepted leads",
        "what_does_not_add_up_is_a_number_of_its_own",
    ),
    (
        20,
        "reasons for rejecting a lead, and vetoes to begin with",
        "every_starter_reason_calls_for_something_and_the_sheet_says_so_in_three_languages",
    ),
    (21, "points both sides have agreed", "ten_criteria_are_negotiated_by_keyboard_in_dutch"),
    (
        22,
        "negotiation in silence, with somebody neutral; settled, parked or escalated",
        "a_neutral_user_decides_and_says_nothing",
    ),
    (23, "the old target under the new definition", "an_old_target_shrinks_with_the_share_that_passes"),
    (24, "commitments in both directions", "kpi_hand_over_clause_report_and_sheet_say_one_number"),
    (25, "KPI: qualified leads a month", "every_proposed_kpi_is_in_the_catalogue_and_each_once"),
    (26, "KPI: usable content for the personas", "every_proposed_kpi_is_in_the_catalogue_and_each_once"),
    (27, "KPI: content requests answered with yes", "every_proposed_kpi_is_in_the_catalogue_and_each_once"),
    (28, "KPI: qualified leads taken into the funnel", "acceptance_is_what_the_kpi_counts"),
    (29, "KPI: lead response time", "hand_over_and_clause_hold_what_the_kpi_holds_to_the_half_hour"),
    (30, "KPI: feedback that led to a change", "every_proposed_kpi_is_in_the_catalogue_and_each_once"),
    (31, "KPIs proposed by what the firm is like", "few_customers_and_many_call_for_different_figures"),
    (32, "signed commitments; feedback is adopted, or not and why", "every_value_of_every_entry_is_there"),
    (
        33,
        "road map to a chosen stage, with shared leadership and what it needs",
        "the_road_map_offers_shared_leadership_with_what_it_needs",
    ),
    (34, "expected benefits, checked when their day has come", "a_benefit_is_checked_when_its_day_has_come"),
    (35, "KPIs of now and of later", "each_side_promises_a_rate_and_some_figures_look_ahead"),
    (36, "fit and engagement are two numbers", "scores_and_decisions_equal_a_naive_evaluator"),
    (37, "the funnel shows where leads are lost, never who", "the_funnel_of_the_report_says_what_the_page_says"),
    (38, "the shared goal, and how reward is tied to goals", "every_value_of_every_entry_is_there"),
    (39, "the journey of the customer with its steps and content", "coverage_counts_only_what_can_be_used"),
    (
        40,
        "how close the teams sit, and a measure on the road map",
        "what_the_firm_is_like_proposes_figures_and_meetings_and_warns_where_only_heads_meet",
    ),
    (41, "minutes and people of every occasion", "a_budget_is_counted_from_minutes_people_and_rhythm"),
    (42, "conflict log, and insights the liaison carries", "every_value_of_every_entry_is_there"),
    (43, "what a criterion brings each side", "every_declared_field_and_choice_has_words_in_every_language"),
    (
        44,
        "who is responsible for leads at which stage",
        "a_stage_of_both_is_owned_by_nobody_and_what_is_not_mapped_is_named",
    ),
    (
        45,
        "where leads go that are not ready yet",
        "stages_say_who_helps_and_a_stage_after_the_sale_is_not_planned_from",
    ),
    (
        46,
        "visits behind the scenes of the other department",
        "every_list_has_two_entries_to_begin_with_in_every_language",
    ),
    (47, "a poster of the goals", "the_poster_holds_what_was_agreed_and_nothing_else"),
    (48, "cross-functional teams with pilots and what each side needs", "a_team_is_made_of_both_sides"),
    (49, "data gaps by subject with an owner", "gaps_are_counted_by_subject"),
    (
        50,
        "monthly alignment with one of each side and delegates",
        "the_next_meeting_is_planned_with_its_agenda_in_german",
    ),
    (
        51,
        "joint events with first planning, briefing, guests and result",
        "an_event_says_how_late_sales_was_briefed_and_who_came",
    ),
    (52, "job rotation with purpose and lesson", "visits_are_counted_by_direction_and_rotations_apart"),
    (
        53,
        "experiments with objection, obstacle, helpers and stop rule",
        "an_objection_leads_to_its_obstacle_and_to_who_helps",
    ),
    (54, "signal rules: who is told of what, how fast", "every_kind_says_why_it_calls_for_a_look"),
    (55, "stages after the sale", "stages_say_who_helps_and_a_stage_after_the_sale_is_not_planned_from"),
    (56, "channels of a persona, digital and not", "every_declared_field_and_choice_has_words_in_every_language"),
    (57, "an agreement with goal, hand-over, KPIs and a way of tracking", "a_whole_workshop_in_german"),
    (
        58,
        "the agreement is valid for a time and is looked at again",
        "who_signs_or_agrees_sees_before_that_it_sets_the_review_day_and_the_report_says_so",
    ),
    (59, "from the goal back to leads", "needed_numbers_equal_the_reference_values"),
    (60, "what resets the agreement", "a_team_has_grown_by_more_than_a_quarter"),
    (61, "where a rate comes from: assumed, or own data", "rates_that_are_only_assumed_are_named"),
    (62, "counts and rates are different kinds of KPI", "each_side_promises_a_rate_and_some_figures_look_ahead"),
    (63, "a joint report every month", "the_monthly_report_is_one_page_for_the_whole_firm"),
    (
        64,
        "a KPI says where its number comes from; what nobody can measure is not green",
        "what_cannot_be_tracked_never_turns_green",
    ),
    (65, "further parties of the agreement", "every_list_has_two_entries_to_begin_with_in_every_language"),
    (
        66,
        "everybody can read what was agreed: report, and the room",
        "it_holds_every_chapter_in_the_workspaces_language",
    ),
    (67, "wins are caught and come first", "wins_come_first_and_are_written_down_in_a_line"),
    (
        68,
        "actions are no clauses; they say what they are about",
        "the_report_tells_decisions_actions_and_what_is_parked",
    ),
    (69, "a ranking of at most five priorities", "a_ranking_gives_five_points_to_the_first_place"),
    (70, "four stages of a relationship, where one is and where one wants to be", "staying_is_a_result_and_a_decision"),
    (
        71,
        "an assessment of twenty statements by side and over time",
        "scores_bands_scaling_and_ranking_are_those_of_a_table_computed_elsewhere",
    ),
    (72, "whether more is needed, with staying as an answer", "staying_is_a_result_and_a_decision"),
    (73, "frictions, economic or cultural", "every_value_of_every_entry_is_there"),
    (74, "presets by size and kind of firm", "few_customers_and_many_call_for_different_figures"),
    (75, "rule cards and a hand-over protocol", "rules_are_written_one_after_the_other_and_everything_is_undone"),
    (
        76,
        "meetings with agenda; actions are due by the next one",
        "what_was_done_by_a_meeting_counts_what_was_due_by_then",
    ),
    (
        77,
        "when something measurable happens, somebody does something in time",
        "rules_are_written_one_after_the_other_and_everything_is_undone",
    ),
    (
        78,
        "nothing is printed before Sales has read it: a rule card to begin with",
        "every_list_has_two_entries_to_begin_with_in_every_language",
    ),
    (
        79,
        "how often a rule was kept and missed",
        "a_pasted_or_dropped_table_becomes_entries_in_one_step_once_it_was_looked_at",
    ),
    (
        80,
        "who to call, by topic, with deputy; out of date after half a year",
        "a_name_nobody_made_sure_of_for_half_a_year_is_out_of_date",
    ),
    (81, "joint activities in both directions", "visits_are_counted_by_direction_and_rotations_apart"),
    (82, "playbooks of accounts with both owners and a next step", "segments_are_the_same_whatever_their_letters"),
    (83, "insights carried", "every_value_of_every_entry_is_there"),
    (84, "feedback in a line, with its source", "every_value_of_every_entry_is_there"),
    (
        85,
        "stages of the buyer and of the seller mapped onto each other",
        "a_stage_of_both_is_owned_by_nobody_and_what_is_not_mapped_is_named",
    ),
    (
        86,
        "what Marketing brings to each stage of the sale",
        "a_stage_of_both_is_owned_by_nobody_and_what_is_not_mapped_is_named",
    ),
    (
        87,
        "Sales takes part in segmentation and product planning",
        "every_declared_field_and_choice_has_words_in_every_language",
    ),
    (88, "KPIs by the job they are for", "figures_are_named_for_the_job_they_judge"),
    (89, "the number both commit to", "signing_with_an_empty_goal_is_warned_of_and_still_possible"),
    (90, "which goal pays whom", "every_value_of_every_entry_is_there"),
    (91, "a catalogue of KPIs of both directions", "every_proposed_kpi_is_in_the_catalogue_and_each_once"),
    (92, "improvements: what, why, and whether it helped", "what_was_improved_is_looked_at_again"),
    (93, "which products come first", "the_poster_holds_what_was_agreed_and_nothing_else"),
    (94, "who decides on special prices", "every_list_has_two_entries_to_begin_with_in_every_language"),
    (95, "staying at a stage is a result", "staying_is_a_result_and_a_decision"),
    (96, "launches with what Sales needs to be ready", "a_launch_that_is_announced_before_sales_is_ready_says_so"),
    (97, "a glossary with what each side used to mean", "every_value_of_every_entry_is_there"),
    (98, "joint planning and training as occasions", "every_declared_field_and_choice_has_words_in_every_language"),
    (99, "who pays for what of a goal", "every_value_of_every_entry_is_there"),
    (100, "feedback from the CRM; reasons for rejecting are counted", "reasons_are_summed_by_what_they_call_for"),
];

#[test]
fn every_practice_is_listed_and_every_named_test_exists() {
    let numbers: Vec<u8> = PRACTICES.iter().map(|(number, ..)| *number).collect();
    assert_eq!(numbers, (1..=100).collect::<Vec<u8>>());
    let folders = ["src", "tests"].map(|folder| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let mut tests = BTreeSet::new();
    for file in folders.iter().flat_map(|folder| sources(folder)) {
        let text = std::fs::read_to_string(file).unwrap();
        let mut lines = text.lines().map(str::trim);
        while let Some(line) = lines.next() {
            if line == "#[test]"
                && let Some(name) =
                    lines.find_map(|line| line.strip_prefix("fn ")).and_then(|rest| rest.split('(').next())
            {
                tests.insert(name.to_owned());
            }
        }
    }
    let missing: Vec<_> = PRACTICES.iter().filter(|(.., test)| !tests.contains(*test)).collect();
    assert!(missing.is_empty(), "no such test: {missing:?}");
}
