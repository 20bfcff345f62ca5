//! The systems of both departments, what they hold, and what is missing between them.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Id, Party, TaskState, choice, lines, record};

choice! {
    /// Whether one system gets from another what it needs.
    #[derive(Default)]
    pub enum FeedState {
        /// Nothing arrives.
        #[default]
        Missing = "feed-missing",
        /// Somebody carries it over by hand.
        ByHand = "feed-by-hand",
        /// It works by itself.
        Works = "feed-works",
        /// Nobody needs it.
        NotNeeded = "feed-not-needed",
    }
}

choice! {
    /// What data are about.
    #[derive(Default)]
    pub enum GapSubject {
        /// Customers.
        #[default]
        Customers = "gap-customers",
        /// Competitors.
        Competitors = "gap-competitors",
        /// Campaigns.
        Campaigns = "gap-campaigns",
        /// Projects.
        Projects = "gap-projects",
        /// Products.
        Products = "gap-products",
    }
}

record! {
    /// A tool a department works with.
    System(SystemFields) in systems, "sys" {
        /// What it is called.
        name: String = "system-name" [Title],
        /// Whose it is.
        side: Party = "system-side",
        /// Who sees to it.
        owner: String = "entry-owner" [Person],
        /// What the data in it are about.
        about: BTreeSet<GapSubject> = "system-about",
        /// What it holds.
        #[serde(with = "lines")]
        holds: String = "system-holds" [Text],
        /// How good what it holds is, 0 to 4.
        quality: Option<u8> = "system-quality" [Within(0, 4)],
        /// What is missing.
        #[serde(with = "lines")]
        gap: String = "system-gap" [Text],
    }
}

record! {
    /// What one system hands to another.
    Feed(FeedFields) in feeds, "fed" {
        /// What is handed over.
        what: String = "feed-what" [Title],
        /// From which system.
        from: Option<Id<System>> = "feed-from" [Owner],
        /// To which system.
        to: Option<Id<System>> = "feed-to",
        /// Whether it works.
        state: FeedState = "criterion-status",
        /// Who sees to it.
        owner: String = "entry-owner" [Person],
        /// What belongs to it.
        #[serde(with = "lines")]
        note: String = "list-note" [Text],
    }
}

record! {
    /// By what one customer is known as the same person in several systems.
    IdentityKey(IdentityKeyFields) in identity_keys, "idk" {
        /// What it is, for example the e-mail address.
        name: String = "identity-key-name" [Title],
        /// Which systems hold it.
        systems: BTreeSet<Id<System>> = "identity-key-systems",
        /// How two entries are known as one.
        #[serde(with = "lines")]
        rule: String = "identity-key-rule" [Text],
    }
}

record! {
    /// Something nobody knows although both would need it.
    DataGap(DataGapFields) in data_gaps, "dgp" {
        /// What is missing.
        text: String = "data-gap-text" [Title],
        /// About what.
        subject: GapSubject = "data-gap-subject",
        /// Where it should stand.
        system: Option<Id<System>> = "data-gap-system",
        /// Who closes it.
        owner: String = "entry-owner" [Person],
        /// By when.
        due: Option<NaiveDate> = "entry-due" [Due],
        /// Where it stands.
        state: TaskState = "criterion-status",
    }
}
