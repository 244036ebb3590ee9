"""OAuth over HTTP: the consent page, and the endpoints for tokens, keys and the user's identity."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from plugin.sandbox import failures
from plugin.sandbox.faults import Faults
from plugin.sandbox.google import Google
from plugin.sandbox.grants import ConsentRefused, OAuthFailure
from plugin.sandbox.identity import signer
from plugin.sandbox.rendering import answer, refusal
from plugin.sandbox.sameorigin import from_elsewhere
from plugin.sandbox.troubles import token_refusal

AUTH_PATH = "/o/oauth2/v2/auth"
TOKEN_PATH = "/token"  # noqa: S105 - a path
REVOKE_PATH = "/revoke"
USERINFO_PATH = "/v1/userinfo"
CERTS_PATH = "/oauth2/v1/certs"
JWKS_PATH = "/oauth2/v3/certs"

SCOPE_WORDS = {
    "openid": "Associate you with your personal info",
    "https://www.googleapis.com/auth/userinfo.email": "See your primary email address",
    "https://www.googleapis.com/auth/userinfo.profile": "See your personal info, including your name",
    "https://www.googleapis.com/auth/calendar.events.readonly": "View events on all your calendars",
    "https://www.googleapis.com/auth/calendar.readonly": "See any calendar you have access to",
    "https://www.googleapis.com/auth/gmail.readonly": "View your email messages and settings",
    "https://www.googleapis.com/auth/gmail.compose": "Manage drafts and send emails",
    "https://www.googleapis.com/auth/gmail.modify": "Read, compose and send emails",
    "https://www.googleapis.com/auth/gmail.metadata": "View your email headers, but not their bodies",
}


_NO_RATES = Faults()
"""The token endpoint has only the bad moments that a test orders: rates are for the APIs."""


@dataclass(frozen=True, slots=True)
class ConsentPages:
    """The views; `google` is the state that they work on."""

    google: Google

    def blueprint(self) -> Blueprint:
        """The routes."""
        pages = Blueprint("oauth", __name__)
        for path in (AUTH_PATH, "/o/oauth2/auth"):
            pages.add_url_rule(path, f"ask {path}", self.ask, methods=["GET"])
        pages.add_url_rule("/o/oauth2/consent", "decide", self.decide, methods=["POST"])
        pages.add_url_rule(TOKEN_PATH, "token", self.token, methods=["POST"])
        pages.add_url_rule(REVOKE_PATH, "revoke", self.revoke, methods=["GET", "POST"])
        pages.add_url_rule(USERINFO_PATH, "userinfo", self.userinfo, methods=["GET", "POST"])
        pages.add_url_rule(CERTS_PATH, "certs", self.certs)
        pages.add_url_rule(JWKS_PATH, "jwks", self.jwks)
        pages.add_url_rule("/.well-known/openid-configuration", "discovery", self.discovery)
        return pages

    def ask(self) -> AnyResponse | tuple[str, int] | str:
        """The consent page: an account, a tick box per scope, allow or cancel."""
        try:
            consent_id = self.google.authority.ask(request.args.to_dict())
            consent = self.google.authority.consent(consent_id)
        except ConsentRefused as refused:
            return _refused(refused)
        return render_template(
            "consent.html",
            consent=consent,
            consent_id=consent_id,
            accounts=list(self.google.accounts.values()),
            words=SCOPE_WORDS,
        )

    def decide(self) -> AnyResponse | tuple[str, int]:
        """The person's answer: back to the application with a code or with access_denied."""
        if from_elsewhere(request):
            return "This form can be sent only from the consent page itself.", 403
        authority = self.google.authority
        consent_id = request.form.get("consent", "")
        try:
            if request.form.get("decision") != "allow":
                consent = authority.refuse(consent_id)
                answered = {"error": "access_denied"}
            else:
                scopes = tuple(request.form.getlist("scope"))
                consent, code = authority.allow(consent_id, request.form.get("account", ""), scopes)
                answered = {"code": code, "scope": " ".join(scopes), "authuser": "0", "prompt": "consent"}
        except ConsentRefused as refused:
            return _refused(refused)
        if consent.state:
            answered = {"state": consent.state, **answered}
        joint = "&" if "?" in consent.redirect_uri else "?"
        return redirect(f"{consent.redirect_uri}{joint}{urlencode(answered)}", 302)

    def token(self) -> Response:
        """The token endpoint, for codes and for refresh tokens."""
        self.google.counters.add_call("oauth.token")
        weather = replace(_NO_RATES, troubles=self.google.faults.troubles)
        lot = self.google.dice.draw("oauth.token", weather, {request.form.get("grant_type", "")})
        if lot.error:
            return refusal(failures.backend_error(lot.error))
        if lot.scripted:
            ordered = token_refusal(lot.scripted)
            refused = answer(dict(ordered.body))
            refused.status_code = ordered.status
            return refused
        given = request.authorization
        basic = (given.username or "", given.password or "") if given and given.type == "basic" else None
        try:
            response = answer(self.google.authority.token(request.form.to_dict(), basic))
        except OAuthFailure as failure:
            response = answer(dict(failure.body))
            response.status_code = failure.status
        response.headers["Cache-Control"] = "no-store"
        return response

    def revoke(self) -> Response:
        """Revocation of an access or refresh token, and with it of the whole grant."""
        self.google.counters.add_call("oauth.revoke")
        if self.google.authority.revoke(request.values.get("token", "")):
            return answer({})
        response = answer({"error": "invalid_token", "error_description": "Token expired or revoked"})
        response.status_code = 400
        return response

    def userinfo(self) -> Response:
        """OpenID Connect's userinfo."""
        self.google.counters.add_call("oauth.userinfo")
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        grant = self.google.authority.bearer(token if scheme.lower() == "bearer" else "")
        if grant is None:
            return refusal(failures.unauthenticated())
        if not any(scope == "openid" or "userinfo" in scope for scope in grant.scopes):
            return refusal(failures.insufficient_scope("userinfo", ("openid",)))
        return answer(self.google.authority.userinfo(grant))

    def certs(self) -> Response:
        """Key id → certificate."""
        return answer(dict(signer().certificates()))

    def jwks(self) -> Response:
        """The same keys as a JSON web key set."""
        return answer(signer().jwks())

    def discovery(self) -> Response:
        """OpenID Connect's discovery document."""
        root = request.host_url.rstrip("/")
        return answer(
            {
                "issuer": self.google.authority.issuer,
                "authorization_endpoint": root + AUTH_PATH,
                "token_endpoint": root + TOKEN_PATH,
                "userinfo_endpoint": root + USERINFO_PATH,
                "revocation_endpoint": root + REVOKE_PATH,
                "jwks_uri": root + JWKS_PATH,
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["plain", "S256"],
            }
        )


def _refused(refused: ConsentRefused) -> tuple[str, int]:
    return render_template("refused.html", code=refused.code, sentence=str(refused)), 400
