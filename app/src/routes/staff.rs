//! The staff's side of the table.

use super::{Door, Route, route};
use crate::{
    annual, briefing,
    calls::{self, Edited as Call},
    desk,
    editing::{delete, list, make, move_up, save, show, show_new},
    input, mailings, pages, pool,
    projects::{
        Contact, PolicyPage, Project, Theme, Trajectory,
        tasks::{self, Task},
    },
    questions, slips, suggestions,
};
use http::Method;

/// All of it.
pub(super) fn table() -> Vec<Route> {
    [at_desk(), beside(), own_settings(), content()].into_iter().flatten().collect()
}

/// The staff's side.
fn at_desk() -> Vec<Route> {
    use Door::{Account, Inbox, Staff, WholeDesk};
    vec![
        route(Method::GET, "/beheer", Inbox, desk::show_desk),
        route(Method::GET, "/beheer/zoeken", Staff, desk::search),
        route(Method::GET, "/beheer/suggesties", Staff, suggestions::overview::show),
        route(Method::POST, "/beheer/suggesties", Staff, suggestions::overview::press),
        route(Method::GET, "/beheer/export/{file}", Staff, suggestions::export::take_along),
        route(Method::GET, "/beheer/zaken/{kind}/{id}", Inbox, desk::show_case),
        route(Method::POST, "/beheer/zaken/{kind}/{id}", Inbox, desk::press_case),
        route(Method::POST, "/beheer/zaken/{kind}/{id}/advies", Staff, desk::advice::ask),
        route(Method::GET, "/beheer/advies", Account, desk::advice::list),
        route(Method::GET, "/beheer/advies/{id}", Account, desk::advice::show),
        route(Method::POST, "/beheer/advies/{id}", Account, desk::advice::press),
        route(Method::GET, "/beheer/suggesties/{id}", Inbox, suggestions::respond::show),
        route(Method::POST, "/beheer/suggesties/{id}", Staff, suggestions::respond::press),
        route(Method::GET, "/beheer/suggesties/{id}/verbeteren", Staff, suggestions::correct::show),
        route(Method::POST, "/beheer/suggesties/{id}/verbeteren", Staff, suggestions::correct::press),
        route(Method::GET, "/beheer/suggesties/{id}/verbergen", Staff, suggestions::hide::ask),
        route(Method::POST, "/beheer/suggesties/{id}/verbergen", Staff, suggestions::hide::press),
        route(Method::POST, "/beheer/suggesties/{id}/tonen", Staff, suggestions::hide::press_show),
        route(Method::POST, "/beheer/suggesties/{id}/gezien", Staff, suggestions::handling::reaction::press_seen),
        route(Method::GET, "/beheer/suggesties/{id}/samenvoegen", Staff, suggestions::handling::merge::show),
        route(Method::POST, "/beheer/suggesties/{id}/samenvoegen", Staff, suggestions::handling::merge::press),
        route(Method::GET, "/beheer/suggesties/{id}/verplaatsen", Staff, suggestions::handling::move_over::show),
        route(Method::POST, "/beheer/suggesties/{id}/verplaatsen", Staff, suggestions::handling::move_over::press),
        route(Method::GET, "/beheer/suggesties/{id}/splitsen", Staff, suggestions::handling::split::show),
        route(Method::POST, "/beheer/suggesties/{id}/splitsen", Staff, suggestions::handling::split::press),
        route(Method::GET, "/beheer/suggesties/{id}/indiener", Staff, suggestions::handling::author::show),
        route(Method::POST, "/beheer/suggesties/{id}/indiener", Staff, suggestions::handling::author::press),
        route(Method::GET, "/beheer/gehoord/{id}", Staff, suggestions::handling::write_down::show),
        route(Method::POST, "/beheer/gehoord/{id}", Staff, suggestions::handling::write_down::press),
        route(Method::GET, "/beheer/links", WholeDesk, pages::show_links),
        route(Method::POST, "/beheer/links", WholeDesk, pages::make_link),
        route(Method::GET, "/beheer/bereik", WholeDesk, pool::show_numbers),
        route(Method::POST, "/beheer/bereik", WholeDesk, pool::look_up),
        route(Method::GET, "/beheer/bereik/{token}", WholeDesk, pool::show_looked_up),
        route(Method::GET, "/beheer/wijken", WholeDesk, desk::show_districts),
        route(Method::GET, "/beheer/meldingen", Staff, suggestions::reports::decide::list),
        route(Method::GET, "/beheer/meldingen/verborgen", Staff, suggestions::reports::hide::list),
        route(Method::GET, "/beheer/bezwaren/{id}", Staff, suggestions::reports::objection::show),
        route(Method::POST, "/beheer/bezwaren/{id}", Staff, suggestions::reports::objection::press),
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
        route(Method::GET, "/beheer/logboek", WholeDesk, desk::show_log),
    ]
}

/// What is new, and what comes in otherwise than through the site.
fn beside() -> Vec<Route> {
    use Door::{Inbox, WholeDesk};
    vec![
        route(Method::GET, "/beheer/nieuws", Inbox, briefing::show),
        route(Method::POST, "/beheer/nieuws", Inbox, briefing::press),
        route(Method::GET, "/beheer/nieuws/{file}", Inbox, briefing::take_along),
        route(Method::GET, "/beheer/jaarverslag", WholeDesk, annual::show),
        route(Method::GET, "/beheer/jaarverslag/{file}", WholeDesk, annual::take_along),
        route(Method::GET, "/beheer/invoer", WholeDesk, input::show),
        route(Method::POST, "/beheer/invoer", WholeDesk, input::press),
        route(Method::GET, "/beheer/invoer/{nummer}", WholeDesk, input::show_receipt),
        route(Method::GET, "/beheer/invoer/{nummer}/ongedaan", WholeDesk, input::ask_undo),
        route(Method::POST, "/beheer/invoer/{nummer}/ongedaan", WholeDesk, input::press_undo),
        route(Method::POST, "/beheer/papier", WholeDesk, input::press_print),
        route(Method::GET, "/beheer/papier/{batch}", WholeDesk, input::show_papers),
        route(Method::GET, "/beheer/bellen", WholeDesk, slips::call::list),
        route(Method::GET, "/beheer/bellen/{id}", WholeDesk, slips::call::show),
        route(Method::POST, "/beheer/bellen/{id}", WholeDesk, slips::call::press),
        route(Method::GET, "/beheer/brieven", WholeDesk, slips::letters::show),
        route(Method::POST, "/beheer/brieven", WholeDesk, slips::letters::press),
    ]
}

/// What the municipality sets of itself.
fn own_settings() -> Vec<Route> {
    use Door::{Staff, WholeDesk};
    vec![
        route(Method::GET, "/beheer/rollen", WholeDesk, desk::show_roles),
        route(Method::POST, "/beheer/rollen", WholeDesk, desk::give_role),
        route(Method::POST, "/beheer/rollen/{person}/{role}/weg", WholeDesk, desk::take_role),
        route(Method::GET, "/beheer/blokkeringen", WholeDesk, desk::show_blocks),
        route(Method::POST, "/beheer/blokkeringen", WholeDesk, desk::set_block),
        route(Method::POST, "/beheer/blokkeringen/{person}/weg", WholeDesk, desk::undo_block),
        route(Method::GET, "/beheer/vormgeving", WholeDesk, desk::show_look),
        route(Method::POST, "/beheer/vormgeving", WholeDesk, desk::set_look),
        route(Method::GET, "/beheer/vormgeving/voorbeeld.css", WholeDesk, desk::example_css),
        route(Method::GET, "/beheer/instellingen", WholeDesk, desk::show_settings),
        route(Method::POST, "/beheer/instellingen", WholeDesk, desk::set_settings),
        route(Method::GET, "/beheer/mailings", Staff, mailings::list),
        route(Method::GET, "/beheer/mailings/nieuw", Staff, mailings::show_new),
        route(Method::POST, "/beheer/mailings/nieuw", Staff, mailings::make),
        route(Method::GET, "/beheer/mailings/{id}", Staff, mailings::show),
        route(Method::GET, "/beheer/mailings/{id}/voorbeeld", Staff, mailings::show_example),
        route(Method::GET, "/beheer/mailings/{id}/zonder-mail/{file}", Staff, mailings::take_along),
        route(Method::GET, "/beheer/mailings/{id}/verloop/{file}", Staff, mailings::take_results),
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
