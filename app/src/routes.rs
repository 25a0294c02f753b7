//! Every address, who may come in, and what answers: the whole outside of the program, the
//! staff's side in `routes/staff.rs`.
//!
//! The door states who may enter; whether something may be done now is the policy's to say.

mod staff;

use crate::{
    briefing, chrome,
    cx::Cx,
    demo, desk, links, open, pages, people, pictures, places, pool, questions,
    refusal::{Error, Refusal},
    rights::{self, At, Right},
    slips, suggestions, urls,
};
use axum::{
    Router,
    extract::Request,
    handler::Handler,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{MethodFilter, MethodRouter, on},
};
use http::Method;

/// Who may come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    Everyone,
    /// Who signed in through the provider.
    Account,
    /// Who works at the desk, if only for one theme: what she sees and does there is the policies' to say.
    Staff,
    /// The same, and who carries out what she was handed.
    Inbox,
    /// Who reads the whole desk.
    WholeDesk,
    /// Whoever is at this machine, in the demo.
    Loopback,
}

/// One line of the table.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub door: Door,
    answer: MethodRouter,
}

fn route<H, T>(method: Method, path: &'static str, door: Door, handler: H) -> Route
where
    H: Handler<T, ()>,
    T: 'static,
{
    let filter = MethodFilter::try_from(method.clone()).expect("a method of HTTP");
    Route { method, path, door, answer: guarded(door, on(filter, handler)) }
}

/// Apart from `route`, so that it is compiled once and not for every handler.
fn guarded(door: Door, answer: MethodRouter) -> MethodRouter {
    answer.layer(middleware::from_fn(move |cx: Cx, request: Request, next: Next| enter(door, cx, request, next)))
}

async fn enter(door: Door, cx: Cx, request: Request, next: Next) -> Response {
    let refused = match door {
        Door::Everyone => None,
        Door::Account => cx.actor.account().is_none().then_some(Refusal::SignInFirst),
        Door::Staff => rights::ask(&cx.actor, Right::ReadDesk, At::Somewhere).err(),
        Door::Inbox => rights::ask(&cx.actor, Right::ReadDesk, At::Somewhere)
            .or_else(|refused| rights::ask(&cx.actor, Right::CarryOut, At::Somewhere).map_err(|_| refused))
            .err(),
        Door::WholeDesk => rights::ask(&cx.actor, Right::ReadDesk, At::Everywhere).err(),
        Door::Loopback => (!cx.peer.is_loopback()).then_some(Refusal::NotFound),
    };
    let is_read = request.method() == Method::GET;
    match refused {
        None if is_read => desk::write_down_taken(&cx, next.run(request).await).await,
        None => next.run(request).await,
        Some(refusal) => Error::from(refusal).into_response(),
    }
}

/// The table of `plein serve`.
pub fn table() -> Vec<Route> {
    [reading(), taking_part(), own_pages(), staff::table(), programs()].into_iter().flatten().collect()
}

/// What everyone reads.
fn reading() -> Vec<Route> {
    use Door::Everyone;
    vec![
        route(Method::GET, "/", Everyone, pages::home),
        route(Method::GET, "/acties", Everyone, pages::list_actions),
        route(Method::GET, "/acties/{slug}", Everyone, pages::show_action),
        route(Method::GET, "/acties/{slug}/voorbeeld.png", Everyone, pages::draw_action_preview),
        route(Method::GET, "/themas/{slug}", Everyone, pages::show_theme),
        route(Method::GET, "/beleid/{slug}", Everyone, pages::show_policy),
        route(Method::GET, "/oproepen/{slug}", Everyone, suggestions::browse::show_call),
        route(Method::GET, "/oproepen/{slug}/kaart.png", Everyone, suggestions::picture::draw),
        route(Method::GET, "/oproepen/{slug}/voorbeeld.png", Everyone, pages::draw_call_preview),
        route(Method::GET, "/suggesties/{id}", Everyone, suggestions::show::show),
        route(Method::GET, "/suggesties/{id}/kaart.png", Everyone, suggestions::show::draw_place),
        route(Method::GET, "/suggesties/{id}/voorbeeld.png", Everyone, pages::draw_suggestion_preview),
        route(Method::GET, "/s/{code}", Everyone, links::follow),
        route(Method::GET, "/s/{code}/qr.svg", Everyone, links::draw_qr),
        route(Method::GET, "/affiche/{code}", Everyone, pages::show_poster),
        route(Method::GET, "/foto/{id}/{file}", Everyone, suggestions::photo::hand_out),
        route(Method::GET, "/bijlage/{id}", Everyone, suggestions::file::hand_out),
        route(Method::GET, "/afbeelding/{id}/{file}", Everyone, pictures::hand_out),
        route(Method::GET, "/zoeken", Everyone, pages::search),
        route(Method::GET, "/contact", Everyone, pages::contact),
        route(Method::GET, "/vragen", Everyone, questions::frequent::list),
        route(Method::GET, "/meedoen-zonder-computer", Everyone, pages::without_computer),
        route(Method::GET, "/huisregels", Everyone, pages::house_rules),
        route(Method::GET, "/privacy", Everyone, pages::privacy),
        route(Method::GET, "/cookies", Everyone, pages::cookies),
        route(Method::GET, "/toegankelijkheid", Everyone, pages::accessibility),
        route(Method::GET, "/.well-known/security.txt", Everyone, pages::security_txt),
        route(Method::GET, "/robots.txt", Everyone, pages::robots),
        route(Method::GET, "/sitemap.xml", Everyone, pages::sitemap),
        route(Method::GET, "/thema/{file}", Everyone, pages::theme_css),
        route(Method::GET, "/beeld/{kind}/{file}", Everyone, pages::draw_illustration),
        route(Method::GET, "/tegels/{layer}/{z}/{x}/{y}", Everyone, places::show_tile),
    ]
}

/// What a citizen brings.
fn taking_part() -> Vec<Route> {
    use Door::{Account, Everyone};
    vec![
        route(Method::GET, "/oproepen/{slug}/nieuw", Everyone, suggestions::add::show_form),
        route(Method::POST, "/oproepen/{slug}/nieuw", Everyone, suggestions::add::fill_in),
        route(Method::GET, "/oproepen/{slug}/nieuw/nakijken", Everyone, suggestions::check::show),
        route(Method::POST, "/oproepen/{slug}/nieuw/nakijken", Everyone, suggestions::check::press),
        route(Method::POST, "/affiche", Everyone, pages::make_poster),
        route(Method::POST, "/suggesties/{id}/stem", Everyone, suggestions::vote::press),
        route(Method::GET, "/suggesties/{id}/bewerken", Everyone, suggestions::change::show),
        route(Method::POST, "/suggesties/{id}/bewerken", Everyone, suggestions::change::press),
        route(Method::GET, "/suggesties/{id}/intrekken", Everyone, suggestions::retract::ask),
        route(Method::POST, "/suggesties/{id}/intrekken", Everyone, suggestions::retract::press),
        route(Method::GET, "/suggesties/{id}/samen", Everyone, suggestions::coauthors::show),
        route(Method::POST, "/suggesties/{id}/samen", Everyone, suggestions::coauthors::press),
        route(Method::POST, "/suggesties/{id}/samen/weg", Everyone, suggestions::coauthors::press_off),
        route(Method::GET, "/samen/{token}", Everyone, suggestions::join::show),
        route(Method::POST, "/samen/{token}", Everyone, suggestions::join::press),
        route(Method::POST, "/suggesties/{id}/volg", Everyone, suggestions::follow::press),
        route(Method::GET, "/suggesties/{id}/reageer", Everyone, suggestions::comments::write::show),
        route(Method::POST, "/suggesties/{id}/reageer", Everyone, suggestions::comments::write::press),
        route(Method::GET, "/suggesties/{id}/meld", Everyone, suggestions::reports::report::show_suggestion),
        route(Method::POST, "/suggesties/{id}/meld", Everyone, suggestions::reports::report::press_suggestion),
        route(Method::GET, "/reacties/{id}", Everyone, suggestions::comments::find),
        route(Method::POST, "/reacties/{id}/bedankt", Everyone, suggestions::comments::thank::press),
        route(Method::GET, "/reacties/{id}/bewerk", Account, suggestions::comments::edit::show),
        route(Method::POST, "/reacties/{id}/bewerk", Account, suggestions::comments::edit::press),
        route(Method::POST, "/reacties/{id}/weg", Account, suggestions::comments::edit::press_delete),
        route(Method::GET, "/reacties/{id}/meld", Everyone, suggestions::reports::report::show_comment),
        route(Method::POST, "/reacties/{id}/meld", Everyone, suggestions::reports::report::press_comment),
        route(Method::POST, "/acties/{slug}/volg", Everyone, suggestions::follow::press_project),
        route(Method::POST, "/themas/{slug}/volg", Everyone, suggestions::follow::press_theme),
        route(Method::POST, "/oproepen/{slug}/volg", Everyone, suggestions::nearby::press),
        route(Method::GET, "/vragen/nieuw", Everyone, questions::ask::show),
        route(Method::POST, "/vragen/nieuw", Everyone, questions::ask::press),
        route(Method::GET, "/vragen/{id}", Everyone, questions::asked::show),
        route(Method::GET, "/bezwaar/{token}", Everyone, suggestions::reports::object::show),
        route(Method::POST, "/bezwaar/{token}", Everyone, suggestions::reports::object::press),
        route(Method::GET, "/antwoord/{token}", Everyone, suggestions::handling::reply::show),
        route(Method::POST, "/antwoord/{token}", Everyone, suggestions::handling::reply::press),
        route(Method::POST, "/themas/{slug}/horen", Everyone, suggestions::themes::press),
        route(Method::GET, "/voorkeuren/{token}", Everyone, pool::preferences::show_by_link),
        route(Method::POST, "/voorkeuren/{token}", Everyone, pool::preferences::press_by_link),
        route(Method::GET, "/stop/{token}", Everyone, suggestions::stop::show),
        route(Method::POST, "/stop/{token}", Everyone, suggestions::stop::stop_by_provider),
        route(Method::POST, "/stop/{token}/keuze", Everyone, suggestions::stop::choose),
        route(Method::GET, "/stop-nieuws/{token}", Everyone, briefing::show_stop),
        route(Method::POST, "/stop-nieuws/{token}", Everyone, briefing::stop),
    ]
}

/// Coming in, and one's own page.
fn own_pages() -> Vec<Route> {
    use Door::{Account, Everyone};
    vec![
        route(Method::GET, "/aanmelden", Everyone, people::sign_in::ask),
        route(Method::POST, "/aanmelden", Everyone, people::sign_in::begin),
        route(Method::GET, "/aanmelden/terug", Everyone, people::sign_in::come_back),
        route(Method::POST, "/aanmelden/mail", Everyone, people::email_vote::ask_code),
        route(Method::GET, "/volgen/{token}", Everyone, people::email_follow::show),
        route(Method::POST, "/volgen/{token}", Everyone, people::email_follow::confirm),
        route(Method::GET, "/adres/{token}", Everyone, people::confirm_address::show),
        route(Method::POST, "/adres/{token}", Everyone, people::confirm_address::press),
        route(Method::GET, "/aanmelden/code", Everyone, people::email_vote::show_code_form),
        route(Method::POST, "/aanmelden/code", Everyone, people::email_vote::enter_code),
        route(Method::POST, "/afmelden", Everyone, people::sign_out::sign_out),
        route(Method::POST, "/afmelden/overal", Everyone, people::sign_out::sign_out_everywhere),
        route(Method::GET, "/mijn", Everyone, pages::show_my_page),
        route(Method::POST, "/mijn/gezien", Everyone, pages::see),
        route(Method::POST, "/mijn/hoedanigheid", Account, people::capacity::switch_capacity),
        route(Method::POST, "/mijn/formulier", Account, slips::claim::press),
        route(Method::POST, "/mijn/naam", Account, people::profile::change_name),
        route(Method::POST, "/mijn/mail", Account, people::profile::change_email),
        route(Method::POST, "/mijn/mail/code", Account, people::profile::confirm_email),
        route(Method::GET, "/mijn/voorkeuren", Everyone, pool::preferences::show),
        route(Method::POST, "/mijn/voorkeuren", Everyone, pool::preferences::press),
        route(Method::GET, "/mijn/gegevens.json", Everyone, pages::download_my_data),
        route(Method::GET, "/mijn/weg", Everyone, pages::ask_to_leave),
        route(Method::POST, "/mijn/weg", Everyone, pages::leave),
        route(Method::GET, "/mijn/band", Everyone, people::tie_page::ask_tie),
        route(Method::POST, "/mijn/band", Everyone, people::tie_page::state_tie),
    ]
}

/// What programs ask, ours in the browser among them.
fn programs() -> Vec<Route> {
    use Door::Everyone;
    vec![
        route(Method::GET, "/kaart/punten", Everyone, open::list_points),
        route(Method::GET, "/kaart/gebied", Everyone, open::show_area),
        route(Method::GET, "/api/v1/openapi.json", Everyone, open::openapi),
        route(Method::GET, "/api/v1/calls", Everyone, open::list_calls),
        route(Method::GET, "/api/v1/projects", Everyone, open::list_projects),
        route(Method::GET, "/api/v1/suggestions", Everyone, open::list_suggestions),
        route(Method::POST, "/api/v1/suggestions", Everyone, open::add_suggestion),
        route(Method::GET, "/api/v1/suggestions/{id}", Everyone, open::show_suggestion),
        route(Method::PUT, "/api/v1/suggestions/{id}/vote", Everyone, open::put_vote),
        route(Method::DELETE, "/api/v1/suggestions/{id}/vote", Everyone, open::delete_vote),
        route(Method::POST, "/api/v1/mail-reports", Everyone, people::bounce::take_report),
    ]
}

/// What only the demo has.
pub fn demo_table() -> Vec<Route> {
    use Door::Loopback;
    vec![
        route(Method::POST, "/demo/aanmelden", Loopback, demo::sign_in),
        route(Method::GET, "/demo/personen", Loopback, demo::list_personas),
        route(Method::GET, "/demo/mails", Loopback, demo::list_mails),
        route(Method::GET, "/demo/mails/{id}", Loopback, demo::show_mail),
        route(Method::GET, "/demo/mails.json", Loopback, demo::list_mails_as_json),
        route(Method::POST, "/demo/klok", Loopback, demo::move_clock),
    ]
}

/// The router of a table; what it does not know is a 404 that the edge makes a page of.
pub fn router(routes: Vec<Route>) -> Router {
    let mut router = Router::new();
    for route in routes {
        router = router.route(route.path, route.answer);
    }
    router.fallback(async || Error::from(Refusal::NotFound)).method_not_allowed_fallback(other_method)
}

/// Who asks for the address of a form (from the address bar, or in another language) is led to where the form stands: the
/// address above it.
async fn other_method(cx: Cx, method: Method) -> Response {
    let path = cx.path.split('?').next().unwrap_or("/");
    match path.rsplit_once('/') {
        Some((above, _)) if method.is_safe() && !path.starts_with("/api/") => {
            chrome::see_other(&cx, if above.is_empty() { urls::HOME } else { above })
        }
        _ => Error::from(Refusal::NotFound).into_response(),
    }
}
