//! The SQL of a file: what is given to `all`, `maybe`, `one` and `run`.

use super::source::SourceFile;
use kit::db::{Engine, dialect};
use quote::ToTokens;
use std::collections::{BTreeSet, HashMap};
use syn::{Expr, Token, punctuated::Punctuated, spanned::Spanned, visit::Visit};

/// One statement; the text of an engine that is never asked is empty.
#[derive(Debug, Clone)]
pub struct Statement {
    pub at: String,
    pub sqlite: String,
    pub postgres: String,
}

#[derive(Default)]
pub struct Found {
    pub statements: Vec<Statement>,
    /// Functions that build the statement of a call.
    pub built: BTreeSet<String>,
    /// Calls whose statement could not be found.
    pub unreadable: Vec<String>,
}

impl Found {
    pub fn add(&mut self, other: Found) {
        self.statements.extend(other.statements);
        self.built.extend(other.built);
        self.unreadable.extend(other.unreadable);
    }
}

/// Every statement of `file`; `builders` are functions whose texts are listed elsewhere.
pub fn of(file: &SourceFile, builders: &[&str]) -> Found {
    let mut reader = Reader { path: file.path.clone(), builders, bound: HashMap::new(), found: Found::default() };
    let syntax = file.syntax();
    for item in &syntax.items {
        if let syn::Item::Const(item) = item {
            reader.bound.insert(item.ident.to_string(), (*item.expr).clone());
        }
    }
    reader.visit_file(&syntax);
    reader.found
}

struct Reader<'a> {
    path: String,
    builders: &'a [&'a str],
    /// What names stand for, from the top of the file to the call; a later `let` hides an earlier one.
    bound: HashMap<String, Expr>,
    found: Found,
}

/// The texts for SQLite and PostgreSQL.
type Texts = (String, String);

impl Reader<'_> {
    fn call(&mut self, call: &syn::ExprMethodCall) {
        let Some(first) = call.args.first() else { return };
        let at = format!("{}:{}", self.path, call.method.span().start().line);
        match self.texts(first) {
            Some(texts) => self.found.statements.extend(texts.into_iter().map(|(sqlite, postgres)| Statement {
                at: at.clone(),
                sqlite,
                postgres,
            })),
            None => self.found.unreadable.push(format!("{at}: {}", first.to_token_stream())),
        }
    }

    /// A parameter is not what had its name outside.
    fn forget_parameters(&mut self, signature: &syn::Signature) {
        for input in &signature.inputs {
            if let syn::FnArg::Typed(typed) = input
                && let syn::Pat::Ident(name) = &*typed.pat
            {
                self.bound.remove(&name.ident.to_string());
            }
        }
    }

    /// What an expression can be as SQL; `None` when that cannot be read.
    fn texts(&mut self, expr: &Expr) -> Option<Vec<Texts>> {
        match expr {
            Expr::Lit(_) => literal(expr).map(|sql| vec![(sql.clone(), sql)]),
            Expr::Path(path) => {
                let name = path.path.get_ident()?.to_string();
                let bound = self.bound.get(&name)?.clone();
                self.texts(&bound)
            }
            Expr::Struct(each) => {
                let field = |name: &str| each.fields.iter().find(|f| f.member.to_token_stream().to_string() == name);
                let sqlite = self.text(&field("sqlite")?.expr, Engine::Sqlite)?;
                let postgres = self.text(&field("postgres")?.expr, Engine::Postgres)?;
                Some(vec![(sqlite, postgres)])
            }
            Expr::Call(call) => {
                let name = call.func.to_token_stream().to_string().replace(' ', "");
                match name.as_str() {
                    "Sql::sqlite" => Some(vec![(literal(call.args.first()?)?, String::new())]),
                    "Sql::postgres" => Some(vec![(String::new(), literal(call.args.first()?)?)]),
                    name if self.builders.contains(&name) => {
                        self.found.built.insert(name.to_owned());
                        Some(Vec::new())
                    }
                    _ => None,
                }
            }
            Expr::If(choice) => {
                let mut texts = self.texts(last(&choice.then_branch)?)?;
                texts.extend(self.texts(&choice.else_branch.as_ref()?.1)?);
                Some(texts)
            }
            Expr::Match(choice) => {
                let mut texts = Vec::new();
                for arm in &choice.arms {
                    texts.extend(self.texts(&arm.body)?);
                }
                Some(texts)
            }
            Expr::Array(each) => {
                let mut texts = Vec::new();
                for one in &each.elems {
                    texts.extend(self.texts(one)?);
                }
                Some(texts)
            }
            Expr::Block(block) => self.texts(last(&block.block)?),
            Expr::MethodCall(call) if call.args.is_empty() => self.texts(&call.receiver),
            Expr::Paren(inner) => self.texts(&inner.expr),
            Expr::Reference(inner) => self.texts(&inner.expr),
            _ => None,
        }
    }

    /// The text of one engine: a literal, or a closure's `format!` whose only hole is the claim of rows.
    fn text(&self, expr: &Expr, engine: Engine) -> Option<String> {
        match expr {
            Expr::Lit(_) => literal(expr),
            Expr::MethodCall(call) if call.args.is_empty() => self.text(&call.receiver, engine),
            Expr::Call(call) => {
                let Expr::Path(name) = &*call.func else { return None };
                let Expr::Closure(closure) = self.bound.get(&name.path.get_ident()?.to_string())? else { return None };
                let body = match &*closure.body {
                    Expr::Block(block) => last(&block.block)?,
                    other => other,
                };
                let Expr::Macro(format) = body else { return None };
                let parts = format.mac.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated).ok()?;
                let hole = parts.iter().nth(1)?.to_token_stream().to_string();
                let is_claim = parts.len() == 2 && hole.contains("SKIP_LOCKED");
                is_claim.then(|| literal(&parts[0]))?.map(|text| text.replace("{}", (dialect::SKIP_LOCKED)(engine)))
            }
            _ => None,
        }
    }
}

fn literal(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        Expr::MethodCall(call) if call.args.is_empty() => literal(&call.receiver),
        _ => None,
    }
}

/// The value of a block.
fn last(block: &syn::Block) -> Option<&Expr> {
    match block.stmts.last()? {
        syn::Stmt::Expr(expr, None) => Some(expr),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        // Iterators have `all` too, with one argument; a statement always comes with its values.
        if call.args.len() == 2 && ["all", "maybe", "one", "run"].iter().any(|name| call.method == name) {
            self.call(call);
        }
        syn::visit::visit_expr_method_call(self, call);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        syn::visit::visit_local(self, local);
        let pattern = match &local.pat {
            syn::Pat::Type(typed) => &*typed.pat,
            other => other,
        };
        if let (syn::Pat::Ident(name), Some(value)) = (pattern, &local.init) {
            self.bound.insert(name.ident.to_string(), (*value.expr).clone());
        }
    }

    /// `for sql in ["…", "…"]` stands for each of them.
    fn visit_expr_for_loop(&mut self, each: &'ast syn::ExprForLoop) {
        if let syn::Pat::Ident(name) = &*each.pat {
            self.bound.insert(name.ident.to_string(), (*each.expr).clone());
        }
        syn::visit::visit_expr_for_loop(self, each);
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        let outside = self.bound.clone();
        self.forget_parameters(&function.sig);
        syn::visit::visit_item_fn(self, function);
        self.bound = outside;
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        let outside = self.bound.clone();
        self.forget_parameters(&function.sig);
        syn::visit::visit_impl_item_fn(self, function);
        self.bound = outside;
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        if let Ok(parts) = mac.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated) {
            for part in &parts {
                self.visit_expr(part);
            }
            return;
        }
        let text = mac.tokens.to_string();
        if [". all (", ". maybe (", ". one (", ". run ("].iter().any(|call| text.contains(call))
            && text.contains("params !")
        {
            let line = mac.path.span().start().line;
            self.found.unreadable.push(format!("{}:{line}: a call inside a macro that cannot be read", self.path));
        }
    }
}
