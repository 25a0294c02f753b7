//! A path of the demo for each pattern of the table of routes.

use super::town::Town;
use plein::vocabulary::{CommentId, TaskId};

/// What the paths lead to.
pub struct Examples {
    pub suggestion: String,
    comment: String,
    task: String,
}

impl Examples {
    pub async fn of(town: &Town) -> Examples {
        let comment: Vec<(CommentId,)> =
            town.rows("select id from comments where municipality_id = 1 order by id limit 1").await;
        let task: Vec<(TaskId,)> = town
            .rows("select id from project_tasks where municipality_id = 1 and done_at is null order by id limit 1")
            .await;
        let suggestion = town.suggestion("plekken-vergroenen", "new").await;
        Examples { suggestion, comment: comment[0].0.to_string(), task: task[0].0.to_string() }
    }

    pub fn path(&self, pattern: &str) -> String {
        let slug = match pattern {
            path if path.contains("/acties/") => "wilgenbeke-vergroent",
            path if path.contains("/themas/") => "groen",
            path if path.contains("/beleid/") => "klimaatplan",
            _ => "plekken-vergroenen",
        };
        let id = match pattern {
            path if path.contains("/reacties/") => &self.comment,
            path if path.contains("/taken/") => &self.task,
            _ => &self.suggestion,
        };
        pattern
            .replace("{slug}", slug)
            .replace("/foto/{id}/{file}", "/foto/{id}/groot.jpg")
            .replace("{id}", id)
            .replace("{code}", "nergens")
            .replace("{token}", "none")
            .replace("{nummer}", "zzzzzzzz")
            .replace("{batch}", "0000000000001")
            .replace("{layer}/{z}/{x}/{y}", "basis/12/2091/1371.png")
            .replace("/zaken/{kind}", "/zaken/suggestion")
            .replace("/export/{file}", "/export/suggesties.csv")
            .replace("/jaarverslag/{file}", "/jaarverslag/jaarverslag.pdf")
            .replace("/nieuws/{file}", "/nieuws/nieuws.docx")
            .replace("{kind}/{file}", "square/1.svg")
            .replace("{kind}", "receipt")
            .replace("{file}", "none.css")
    }
}
