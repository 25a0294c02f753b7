//! The form an officer edits with, read from its page and sent back with what she changes.

use super::town::{Answer, Browser};

/// The form of a page as it would be sent now; boxes that are not ticked stay behind.
#[derive(Clone)]
pub struct Sent(Vec<(String, String)>, Vec<(String, String)>);

impl Sent {
    pub async fn read(officer: &mut Browser, path: &str) -> Sent {
        let page = officer.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        Sent::of(&page)
    }

    pub fn of(page: &Answer) -> Sent {
        Sent::of_page(page, "<form class=\"form edit\"")
    }

    /// The form that begins so.
    pub fn of_page(page: &Answer, form: &str) -> Sent {
        let start = page.body.find(form).expect("the form");
        let form = &page.body[start..start + page.body[start..].find("</form>").unwrap()];
        let (mut pairs, mut boxes) = (Vec::new(), Vec::new());
        for (at, _) in form.match_indices('<') {
            let tag = &form[at + 1..];
            let head = tag.split('>').next().unwrap_or_default();
            let value = |name: &str| {
                let at = head.find(&format!(" {name}=\""))? + name.len() + 3;
                Some(unescaped(head[at..].split('"').next()?))
            };
            let Some(name) = value("name") else { continue };
            // A browser sends a file under this name, not what stands in the page.
            if value("type").as_deref() == Some("file") {
                continue;
            }
            let kind = value("type");
            let is_off = matches!(kind.as_deref(), Some("radio" | "checkbox")) && !head.ends_with(" checked");
            if kind.as_deref() == Some("checkbox") {
                boxes.push((name.clone(), value("value").unwrap_or_default()));
            }
            match head.split(' ').next() {
                Some("input") if !is_off => pairs.push((name, value("value").unwrap_or_default())),
                Some("textarea") => {
                    let text = tag.split_once(">\n").map_or("", |(_, rest)| rest.split("</textarea>").next().unwrap());
                    pairs.push((name, unescaped(text)));
                }
                Some("select") => {
                    let select = &tag[..tag.find("</select>").unwrap()];
                    let chosen = select
                        .split("<option value=\"")
                        .find(|option| option.split('>').next().is_some_and(|head| head.contains(" selected")));
                    pairs.push((name, chosen.map_or(String::new(), |o| o.split('"').next().unwrap().to_owned())));
                }
                _ => {}
            }
        }
        Sent(pairs, boxes)
    }

    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What the first box of a name says when it is ticked.
    pub fn offers(&self, name: &str) -> Option<&str> {
        self.1.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// What stands in a field.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn set(mut self, name: &str, value: &str) -> Sent {
        self.0.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1 = value.to_owned();
        self
    }

    /// With one of several radio buttons pressed.
    pub fn chosen(mut self, name: &str, value: &str) -> Sent {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn body(&self) -> String {
        serde_urlencoded::to_string(&self.0).unwrap()
    }

    /// With another button than the one that keeps it.
    pub fn pressed(&self, press: &str) -> String {
        format!("{}&daarna={press}", self.body())
    }
}

pub fn unescaped(text: &str) -> String {
    text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&")
}
