//! Who else is bound by the agreement, and which products come first.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Party, PerSide, lines, record};

record! {
    /// A further party of the agreement: a department that serves the same customers, such as service or operations. Sales and
    /// Marketing sign the agreement itself.
    AgreementParty(AgreementPartyFields) in parties, "pty" {
        /// What the department is called.
        name: String = "party-name" [Title],
        /// What kind of department.
        party: Party = "party-kind",
        /// Who speaks for it.
        person: String = "party-person" [Person],
        /// Who stands in.
        deputy: String = "party-deputy" [Person],
        /// What it commits to.
        #[serde(with = "lines")]
        commits: String = "party-commits" [Text],
        /// What it gets in return.
        #[serde(with = "lines")]
        gets: String = "party-gets" [Text],
        /// When it signed.
        signed: Option<NaiveDate> = "party-signed" [Day(Past)],
        /// What it does not share.
        #[serde(with = "lines")]
        reservation: String = "party-reservation" [Text],
    }
}

record! {
    /// A product or group of products, in the order in which both departments put them first.
    ProductPriority(ProductPriorityFields) in products, "prd" {
        /// The product.
        product: String = "product-name" [Title],
        /// For whom it is sold.
        segment: String = "product-segment",
        /// Why it stands where it stands, as each side sees it: quota, margin, future.
        why: PerSide<String> = "product-why",
        /// Which departments give it their time first.
        first_for: BTreeSet<Party> = "product-first-for",
        /// Until when that holds.
        until: Option<NaiveDate> = "product-until" [Due],
        /// What both agreed where it is disputed.
        #[serde(with = "lines")]
        agreed: String = "product-agreed" [Text],
    }
}
