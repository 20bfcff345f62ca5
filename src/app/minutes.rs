//! The minutes of a workshop and its calendar file: which workshop is meant, and the states of the workspace it refers to.

use super::App;
use super::platform::Platform;
use crate::calc::{clock, meetings, zones};
use crate::exchange::calendar::Wanted;
use crate::exchange::report::minutes::{Asked, Minutes, State, States, minutes};
use crate::file::Store;
use crate::model::{Id, Workshop, Workspace};

/// What is asked about a workshop: this one, or the one that is meant when nobody names one; `None` where there is none.
pub fn asked(workspace: &Workspace, which: Option<Id<Workshop>>, machine: &dyn Platform) -> Option<Asked> {
    let (moment, today) = (machine.moment(), machine.today());
    let workshop = which.or_else(|| meetings::meant(workspace, moment.utc_ms, today))?;
    // The clocks of the day it was held on, and of the place: summer time may have come or gone since, and this machine may be
    // elsewhere.
    let began = clock::clock(workspace, workshop, moment.utc_ms).began.unwrap_or(moment.utc_ms);
    let zone = workspace.workshops.get(&workshop).and_then(|workshop| zones::zone(&workshop.zone));
    let offset = zone.map_or_else(
        || clock::Moment { utc_ms: began, local: machine.local(began) }.offset(),
        |zone| zones::offset(zone, began),
    );
    Some(Asked { workshop, now: moment.utc_ms, offset, today })
}

/// What a calendar file is to hold.
pub fn wanted(which: Option<Id<Workshop>>, machine: &dyn Platform) -> Wanted {
    Wanted { workshop: which, now: machine.moment().utc_ms, today: machine.today() }
}

/// The minutes of a workshop, with what it changed where the states of the workspace are on this machine.
pub fn minutes_here(store: &Store, workspace: &Workspace, asked: &Asked) -> Option<Minutes> {
    minutes(workspace, asked, &states(store, workspace, asked.workshop))
}

fn states(store: &Store, workspace: &Workspace, workshop: Id<Workshop>) -> States {
    let Some(workshop) = workspace.workshops.get(&workshop) else { return States::default() };
    let state = |fingerprint: &str| match fingerprint {
        "" => State::Unnoted,
        fingerprint => {
            store.state(workspace.doc, fingerprint).map_or(State::Elsewhere, |state| State::Here(Box::new(state)))
        }
    };
    let before = state(&workshop.state_before);
    let after = match (&before, state(&workshop.state_after)) {
        (State::Here(_), State::Unnoted) => State::Here(Box::new(workspace.clone())),
        (_, after) => after,
    };
    States { before, after }
}

impl App {
    /// Puts the minutes of a workshop on the clipboard as text for a mail.
    pub(super) fn copy_minutes(&mut self, which: Option<Id<Workshop>>) {
        let workspace = self.file.document.now().clone();
        let Some(asked) = asked(&workspace, which, self.platform.as_ref()) else { return self.no_workshop() };
        let name = workspace.workshops.get(&asked.workshop).map(|one| one.title.clone()).unwrap_or_default();
        self.work(
            "working-minutes",
            move |store, _| minutes_here(store, &workspace, &asked),
            move |app, ctx, made| {
                let Some(made) = made else { return app.no_workshop() };
                ctx.copy_text(made.text());
                let text = app.texts.with("minutes-copied", &[("name", name.into())]);
                app.toast("copied", text);
            },
        );
    }

    /// There is no workshop to write about.
    pub(super) fn no_workshop(&mut self) {
        let text = self.texts.get("minutes-no-workshop");
        self.message("minutes-failed-title", "", text);
    }
}
