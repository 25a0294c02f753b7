//! Every address, who may come in, and what answers: the whole outside of the program on one page.
//!
//! The door states who may enter; whether something may be done now is the policy's to say.

use crate::{
    briefing,
    calls::{self, Edited as Call},
    chrome,
    cx::Cx,
    demo, desk,
    editing::{delete, list, make, move_up, save, show, show_new},
    input, links, mailings, open, pages, people, pictures, places, pool,
    projects::{
        Contact, PolicyPage, Project, Theme, Trajectory,
        tasks::{self, Task},
    },
    questions,
    refusal::{Error, Refusal},
    rights::{self, Right},
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
    /// Who works at the desk; which of them may do what is the policies' to say.
    Staff,
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
        Door::Staff => rights::ask(&cx.actor, Right::ReadDesk).err(),
        Door::Loopback => (!cx.peer.is_loopback()).then_some(Refusal::NotFound),
    };
    match refused {
        None => next.run(request).await,
        Some(refusal) => Error::from(refusal).into_response(),
    }
}

/// The table of `plein serve`.
pub fn table() -> Vec<Route> {
    [reading(), taking_part(), own_pages(), at_desk(), own_settings(), content(), programs()]
        .into_iter()
        .flatten()
        .collect()
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
        route(Method::GET, "/antwoord/{token}", Everyone, suggestions::handling::reply::show),
        route(Method::POST, "/antwoord/{token}", Everyone, suggestions::handling::reply::press),
        route(Method::POST, "/themas/{slug}/horen", Everyone, suggestions::themes::press),
        route(Method::GET, "/voorkeuren/{token}", Everyone, pool::preferences::show_by_link),
        route(Method::POST, "/voorkeuren/{token}", Everyone, pool::preferences::press_by_link),
        route(Method::GET, "/stop/{token}", Everyone, suggestions::stop::show),
        route(Method::POST, "/stop/{token}", Everyone, suggestions::stop::stop_by_provider),
        route(Method::POST, "/stop/{token}/keuze", Everyone, suggestions::stop::choose),
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

/// The staff's side.
fn at_desk() -> Vec<Route> {
    use Door::{Account, Staff};
    vec![
        route(Method::GET, "/beheer", Staff, desk::show_desk),
        route(Method::GET, "/beheer/zoeken", Staff, desk::search),
        route(Method::GET, "/beheer/nieuws", Staff, briefing::show),
        route(Method::POST, "/beheer/nieuws", Staff, briefing::press),
        route(Method::GET, "/beheer/suggesties", Staff, suggestions::overview::show),
        route(Method::POST, "/beheer/suggesties", Staff, suggestions::overview::press),
        route(Method::GET, "/beheer/export/{file}", Staff, suggestions::export::take_along),
        route(Method::GET, "/beheer/zaken/{kind}/{id}", Staff, desk::show_case),
        route(Method::POST, "/beheer/zaken/{kind}/{id}", Staff, desk::press_case),
        route(Method::POST, "/beheer/zaken/{kind}/{id}/advies", Staff, desk::advice::ask),
        route(Method::GET, "/beheer/advies", Account, desk::advice::list),
        route(Method::GET, "/beheer/advies/{id}", Account, desk::advice::show),
        route(Method::POST, "/beheer/advies/{id}", Account, desk::advice::press),
        route(Method::GET, "/beheer/suggesties/{id}", Staff, suggestions::respond::show),
        route(Method::POST, "/beheer/suggesties/{id}", Staff, suggestions::respond::press),
        route(Method::GET, "/beheer/suggesties/{id}/verbeteren", Staff, suggestions::correct::show),
        route(Method::POST, "/beheer/suggesties/{id}/verbeteren", Staff, suggestions::correct::press),
        route(Method::GET, "/beheer/suggesties/{id}/verbergen", Staff, suggestions::hide::ask),
        route(Method::POST, "/beheer/suggesties/{id}/verbergen", Staff, suggestions::hide::press),
        route(Method::POST, "/beheer/suggesties/{id}/tonen", Staff, suggestions::hide::press_show),
        route(Method::GET, "/beheer/suggesties/{id}/samenvoegen", Staff, suggestions::handling::merge::show),
        route(Method::POST, "/beheer/suggesties/{id}/samenvoegen", Staff, suggestions::handling::merge::press),
        route(Method::GET, "/beheer/suggesties/{id}/verplaatsen", Staff, suggestions::handling::move_over::show),
        route(Method::POST, "/beheer/suggesties/{id}/verplaatsen", Staff, suggestions::handling::move_over::press),
        route(Method::GET, "/beheer/suggesties/{id}/indiener", Staff, suggestions::handling::author::show),
        route(Method::POST, "/beheer/suggesties/{id}/indiener", Staff, suggestions::handling::author::press),
        route(Method::GET, "/beheer/links", Staff, pages::show_links),
        route(Method::POST, "/beheer/links", Staff, pages::make_link),
        route(Method::GET, "/beheer/bereik", Staff, pool::show_numbers),
        route(Method::POST, "/beheer/bereik", Staff, pool::look_up),
        route(Method::GET, "/beheer/bereik/{token}", Staff, pool::show_looked_up),
        route(Method::GET, "/beheer/invoer", Staff, input::show),
        route(Method::POST, "/beheer/invoer", Staff, input::press),
        route(Method::GET, "/beheer/invoer/{nummer}", Staff, input::show_receipt),
        route(Method::POST, "/beheer/papier", Staff, input::press_print),
        route(Method::GET, "/beheer/papier/{batch}", Staff, input::show_papers),
        route(Method::GET, "/beheer/bellen", Staff, slips::call::list),
        route(Method::GET, "/beheer/bellen/{id}", Staff, slips::call::show),
        route(Method::POST, "/beheer/bellen/{id}", Staff, slips::call::press),
        route(Method::GET, "/beheer/brieven", Staff, slips::letters::show),
        route(Method::POST, "/beheer/brieven", Staff, slips::letters::press),
        route(Method::GET, "/beheer/wijken", Staff, desk::show_districts),
        route(Method::GET, "/beheer/meldingen", Staff, suggestions::reports::decide::list),
        route(Method::GET, "/beheer/meldingen/verborgen", Staff, suggestions::reports::hide::list),
        route(Method::GET, "/beheer/reacties/{id}/verbergen", Staff, suggestions::reports::hide::ask),
        route(Method::POST, "/beheer/reacties/{id}/verbergen", Staff, suggestions::reports::hide::press),
        route(Method::POST, "/beheer/reacties/{id}/tonen", Staff, suggestions::reports::hide::press_show),
        route(Method::GET, "/beheer/meldingen/{id}", Staff, suggestions::reports::decide::show),
        route(Method::POST, "/beheer/meldingen/{id}", Staff, suggestions::reports::decide::press),
        route(Method::GET, "/beheer/wachtend/{kind}/{id}", Staff, suggestions::reports::held::show),
        route(Method::POST, "/beheer/wachtend/{kind}/{id}", Staff, suggestions::reports::held::refuse),
        route(Method::POST, "/beheer/wachtend/{kind}/{id}/door", Staff, suggestions::reports::held::pass),
        route(Method::GET, "/beheer/vragen", Staff, questions::waiting::list),
        route(Method::GET, "/beheer/vragen/{id}", Staff, questions::handle::show),
        route(Method::POST, "/beheer/vragen/{id}", Staff, questions::handle::press),
        route(Method::GET, "/beheer/vragen/{id}/publiceren", Staff, questions::publish::show),
        route(Method::POST, "/beheer/vragen/{id}/publiceren", Staff, questions::publish::press),
        route(Method::POST, "/beheer/vragen/{id}/weghalen", Staff, questions::publish::press_off),
        route(Method::GET, "/beheer/logboek", Staff, desk::show_log),
    ]
}

/// What the municipality sets of itself.
fn own_settings() -> Vec<Route> {
    use Door::Staff;
    vec![
        route(Method::GET, "/beheer/rollen", Staff, desk::show_roles),
        route(Method::POST, "/beheer/rollen", Staff, desk::give_role),
        route(Method::POST, "/beheer/rollen/{person}/{role}/weg", Staff, desk::take_role),
        route(Method::GET, "/beheer/blokkeringen", Staff, desk::show_blocks),
        route(Method::POST, "/beheer/blokkeringen", Staff, desk::set_block),
        route(Method::POST, "/beheer/blokkeringen/{person}/weg", Staff, desk::undo_block),
        route(Method::GET, "/beheer/vormgeving", Staff, desk::show_look),
        route(Method::POST, "/beheer/vormgeving", Staff, desk::set_look),
        route(Method::GET, "/beheer/vormgeving/voorbeeld.css", Staff, desk::example_css),
        route(Method::GET, "/beheer/instellingen", Staff, desk::show_settings),
        route(Method::POST, "/beheer/instellingen", Staff, desk::set_settings),
        route(Method::GET, "/beheer/mailings", Staff, mailings::list),
        route(Method::GET, "/beheer/mailings/nieuw", Staff, mailings::show_new),
        route(Method::POST, "/beheer/mailings/nieuw", Staff, mailings::make),
        route(Method::GET, "/beheer/mailings/{id}", Staff, mailings::show),
        route(Method::GET, "/beheer/mailings/{id}/voorbeeld", Staff, mailings::show_example),
        route(Method::GET, "/beheer/mailings/{id}/bewerken", Staff, mailings::show_edit),
        route(Method::POST, "/beheer/mailings/{id}/bewerken", Staff, mailings::save),
        route(Method::POST, "/beheer/mailings/{id}/weg", Staff, mailings::delete),
        route(Method::POST, "/beheer/mailings/{id}/proef", Staff, mailings::send_test),
        route(Method::POST, "/beheer/mailings/{id}/klaar", Staff, mailings::make_ready),
        route(Method::POST, "/beheer/mailings/{id}/versturen", Staff, mailings::send),
        route(Method::POST, "/beheer/mailings/{id}/onderbreken", Staff, mailings::interrupt),
        route(Method::POST, "/beheer/mailings/{id}/verder", Staff, mailings::go_on),
        route(Method::GET, "/beheer/mails", Staff, desk::mails::list),
        route(Method::GET, "/beheer/mails/{kind}", Staff, desk::mails::show),
        route(Method::POST, "/beheer/mails/{kind}", Staff, desk::mails::press),
        route(Method::GET, "/beheer/mails/{kind}/voorbeeld", Staff, desk::mails::show_example),
        route(Method::POST, "/beheer/mails/{kind}/proef", Staff, desk::mails::send_test),
    ]
}

/// What the staff makes and edits.
fn content() -> Vec<Route> {
    use Door::{Account, Staff};
    vec![
        route(Method::GET, "/beheer/oproepen", Staff, list::<Call>),
        route(Method::GET, "/beheer/oproepen/nieuw", Staff, show_new::<Call>),
        route(Method::POST, "/beheer/oproepen/nieuw", Staff, make::<Call>),
        route(Method::GET, "/beheer/oproepen/{slug}", Staff, show::<Call>),
        route(Method::POST, "/beheer/oproepen/{slug}", Staff, save::<Call>),
        route(Method::POST, "/beheer/oproepen/{slug}/weg", Staff, delete::<Call>),
        route(Method::GET, "/beheer/oproepen/{slug}/vragen", Staff, calls::questions::show),
        route(Method::POST, "/beheer/oproepen/{slug}/vragen", Staff, calls::questions::save),
        route(Method::GET, "/beheer/acties", Staff, list::<Project>),
        route(Method::GET, "/beheer/acties/nieuw", Staff, show_new::<Project>),
        route(Method::POST, "/beheer/acties/nieuw", Staff, make::<Project>),
        route(Method::GET, "/beheer/acties/{slug}", Staff, show::<Project>),
        route(Method::POST, "/beheer/acties/{slug}", Staff, save::<Project>),
        route(Method::POST, "/beheer/acties/{slug}/hoger", Staff, move_up::<Project>),
        route(Method::POST, "/beheer/acties/{slug}/weg", Staff, delete::<Project>),
        route(Method::GET, "/beheer/acties/{slug}/traject", Staff, show::<Trajectory>),
        route(Method::POST, "/beheer/acties/{slug}/traject", Staff, save::<Trajectory>),
        route(Method::GET, "/beheer/acties/{slug}/taken", Account, tasks::line::show),
        route(Method::GET, "/beheer/taken", Account, tasks::list::show),
        route(Method::GET, "/beheer/taken/nieuw", Staff, show_new::<Task>),
        route(Method::POST, "/beheer/taken/nieuw", Staff, make::<Task>),
        route(Method::GET, "/beheer/taken/{id}", Account, tasks::show::show),
        route(Method::POST, "/beheer/taken/{id}", Account, tasks::show::press),
        route(Method::GET, "/beheer/taken/{id}/bewerken", Staff, show::<Task>),
        route(Method::POST, "/beheer/taken/{id}/bewerken", Staff, save::<Task>),
        route(Method::POST, "/beheer/taken/{id}/bewerken/weg", Staff, delete::<Task>),
        route(Method::GET, "/beheer/themas", Staff, list::<Theme>),
        route(Method::GET, "/beheer/themas/nieuw", Staff, show_new::<Theme>),
        route(Method::POST, "/beheer/themas/nieuw", Staff, make::<Theme>),
        route(Method::GET, "/beheer/themas/{slug}", Staff, show::<Theme>),
        route(Method::POST, "/beheer/themas/{slug}", Staff, save::<Theme>),
        route(Method::POST, "/beheer/themas/{slug}/hoger", Staff, move_up::<Theme>),
        route(Method::POST, "/beheer/themas/{slug}/weg", Staff, delete::<Theme>),
        route(Method::GET, "/beheer/contacten", Staff, list::<Contact>),
        route(Method::GET, "/beheer/contacten/nieuw", Staff, show_new::<Contact>),
        route(Method::POST, "/beheer/contacten/nieuw", Staff, make::<Contact>),
        route(Method::GET, "/beheer/contacten/{id}", Staff, show::<Contact>),
        route(Method::POST, "/beheer/contacten/{id}", Staff, save::<Contact>),
        route(Method::GET, "/beheer/beleid", Staff, list::<PolicyPage>),
        route(Method::GET, "/beheer/beleid/nieuw", Staff, show_new::<PolicyPage>),
        route(Method::POST, "/beheer/beleid/nieuw", Staff, make::<PolicyPage>),
        route(Method::GET, "/beheer/beleid/{slug}", Staff, show::<PolicyPage>),
        route(Method::POST, "/beheer/beleid/{slug}", Staff, save::<PolicyPage>),
        route(Method::POST, "/beheer/beleid/{slug}/hoger", Staff, move_up::<PolicyPage>),
        route(Method::POST, "/beheer/beleid/{slug}/weg", Staff, delete::<PolicyPage>),
    ]
}

/// What programs ask, ours in the browser among them.
fn programs() -> Vec<Route> {
    use Door::Everyone;
    vec![
        route(Method::GET, "/kaart/punten", Everyone, open::list_points),
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
