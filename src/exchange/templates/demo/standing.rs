//! The relationship in the demo: assessed before the workshops and half a year later, what the firm is like.

use std::sync::Arc;

use chrono::NaiveDate;

use super::super::put;
use crate::model::{
    AnswerGroup, AnswerSheet, Assessment, Closeness, Complexity, Context, CustomerBase, FirmSize, FreshIds, Meets,
    Relation, Workspace, last_order,
};
use crate::text::texts;

/// What four people of each department answered at a time.
type Answered = (NaiveDate, [&'static str; 4], [&'static str; 4]);

/// Fills it in.
pub(super) fn fill(workspace: &mut Workspace, fresh: &mut FreshIds) {
    let days = NaiveDate::from_ymd_opt(2026, 4, 14).zip(NaiveDate::from_ymd_opt(2026, 11, 10));
    let Some((before, now)) = days else { return };
    let all: [Answered; 2] = [
        (
            before,
            ["21321211222332321321", "3222321-213323322212", "22312112323243311321", "32221221222332412222"],
            ["32432323132443332231", "42333423223343331232", "3234232-133443432321", "32433324232334322221"],
        ),
        (
            now,
            ["43332432223443433433", "4423232322343-434333", "34332432234343342443", "44223331223442433333"],
            ["44443444233444434232", "4344344423-454434343", "54434443234454535332", "44343444333444434232"],
        ),
    ];
    for (day, sales, marketing) in all {
        let texts = texts(workspace.header.language);
        let sheet =
            |group: AnswerGroup| move |answers: &str| AnswerSheet { group: Some(group), answers: answers.to_owned() };
        let sales = sales.into_iter().map(sheet(AnswerGroup::Sales));
        let mut sheets: Vec<AnswerSheet> =
            sales.chain(marketing.into_iter().map(sheet(AnswerGroup::Marketing))).collect();
        sheets.sort_unstable();
        let assessment = Assessment {
            id: fresh.next(),
            ord: last_order(&workspace.assessments),
            title: texts.with("assessment-name", &[("day", texts.date(day).into())]),
            day: Some(day),
            revealed: true,
            sheets,
            ..Assessment::default()
        };
        put(&mut workspace.assessments, assessment);
    }
    Arc::make_mut(&mut workspace.header).context = Context {
        size: Some(FirmSize::Medium),
        complexity: Some(Complexity::Project),
        customers: Some(CustomerBase::Hundreds),
        closeness: Some(Closeness::Building),
        meets: Some(Meets::Key),
        stage: Some(Relation::Defined),
        target: Some(Relation::Aligned),
        ..Context::default()
    };
}
