//! What one department tells the other between two workshops, and what it asks for.

use chrono::NaiveDate;

use super::{ContentItem, Id, JourneyStage, Persona, Reply, Side, choice, lines, record};

choice! {
    /// What feedback is about.
    #[derive(Default)]
    pub enum FeedbackTopic {
        /// A buyer.
        #[default]
        Persona = "about-persona",
        /// What a lead is.
        Criterion = "about-criterion",
        /// Material.
        Content = "about-content",
        /// A campaign.
        Campaign = "about-campaign",
        /// A competitor.
        Competitor = "about-competitor",
        /// The price.
        Price = "about-price",
        /// The product.
        Product = "about-product",
        /// Anything else.
        Other = "about-other",
    }
}

choice! {
    /// How feedback was gathered.
    #[derive(Default)]
    pub enum FeedbackSource {
        /// In a talk.
        #[default]
        Talk = "source-talk",
        /// In a summary of a head of Sales.
        Summary = "source-summary",
        /// In a form.
        Form = "source-form",
        /// Read in the CRM system or a call report.
        Crm = "source-crm",
        /// In an interview.
        Interview = "source-interview",
    }
}

choice! {
    /// What became of feedback.
    #[derive(Default)]
    pub enum Response {
        /// Not answered yet.
        #[default]
        Open = "response-open",
        /// It was taken up.
        Adopted = "response-adopted",
        /// It was weighed and not taken up.
        NotAdopted = "response-not-adopted",
    }
}

/// So many letters say it in half a minute; more is a letter, and nobody answers letters.
pub const MOST_LETTERS: usize = 280;

record! {
    /// What one department tells the other about something both use.
    Feedback(FeedbackFields) in feedback, "fbk" {
        /// In a few words.
        text: String = "feedback-text" [Title, AtMost(MOST_LETTERS)],
        /// Who says it.
        from: Option<Side> = "feedback-from",
        /// By name, where somebody wants that.
        by: String = "feedback-by" [Person],
        /// What it is about.
        topic: FeedbackTopic = "feedback-topic",
        /// The record it is about.
        about: String = "feedback-about" [Link],
        /// What it rests on.
        #[serde(with = "lines")]
        evidence: String = "feedback-evidence" [Text],
        /// How it was gathered.
        source: FeedbackSource = "feedback-source",
        /// When.
        day: Option<NaiveDate> = "field-day" [Day(Past)],
        /// What became of it.
        response: Response = "feedback-response",
        /// Why.
        #[serde(with = "lines")]
        reason: String = "feedback-reason" [Text],
        /// When it was answered.
        answered: Option<NaiveDate> = "feedback-answered" [Day(Past)],
        /// What was changed because of it.
        led_to: String = "feedback-led-to" [Link],
    }
}

record! {
    /// Something a department needs for its customers and does not have.
    ContentRequest(ContentRequestFields) in requests, "req" {
        /// What is needed.
        text: String = "content-request-text" [Title],
        /// Who needs it.
        from: Option<Side> = "content-request-from",
        /// By name.
        by: String = "content-request-by" [Person],
        /// For which buyer.
        persona: Option<Id<Persona>> = "content-request-persona",
        /// At which stage.
        stage: Option<Id<JourneyStage>> = "content-request-stage",
        /// When it was asked.
        day: Option<NaiveDate> = "content-request-day" [Day(Past)],
        /// By when it is needed.
        due: Option<NaiveDate> = "content-request-due" [Due],
        /// The answer.
        reply: Reply = "content-request-reply",
        /// Why, and what instead.
        #[serde(with = "lines")]
        reason: String = "content-request-reason" [Text],
        /// When it was answered.
        answered: Option<NaiveDate> = "content-request-answered" [Day(Past)],
        /// What answers it.
        content: Option<Id<ContentItem>> = "content-request-content",
    }
}
