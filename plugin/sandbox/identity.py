"""Who signs: an RSA key, its certificate, and the RS256 id tokens made with it."""

import base64
import hashlib
import json
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

_LIFETIME = timedelta(hours=1)


class Signer:
    """A signing key with the two forms in which Google publishes its keys."""

    def __init__(self) -> None:
        self._key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sandbox.example")])
        now = datetime.now(UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=30))
            .sign(self._key, hashes.SHA256())
        )
        self._pem = certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")
        self.key_id = hashlib.sha256(self._pem.encode("ascii")).hexdigest()[:40]

    def certificates(self) -> dict[str, str]:
        """Key id → PEM certificate: what google.oauth2.id_token fetches."""
        return {self.key_id: self._pem}

    def jwks(self) -> dict[str, Any]:
        """The public key as a JSON web key set."""
        numbers = self._key.public_key().public_numbers()
        return {
            "keys": [
                {
                    "kty": "RSA",
                    "use": "sig",
                    "alg": "RS256",
                    "kid": self.key_id,
                    "n": _base64url(numbers.n.to_bytes((numbers.n.bit_length() + 7) // 8, "big")),
                    "e": _base64url(numbers.e.to_bytes(3, "big")),
                }
            ]
        }

    def sign(self, claims: dict[str, Any]) -> str:
        """A JSON web token of these claims."""
        header = {"alg": "RS256", "kid": self.key_id, "typ": "JWT"}
        body = ".".join(_base64url(json.dumps(part, separators=(",", ":")).encode()) for part in (header, claims))
        return f"{body}.{_base64url(self._key.sign(body.encode('ascii'), padding.PKCS1v15(), hashes.SHA256()))}"


@lru_cache(maxsize=1)
def signer() -> Signer:
    """The signer of this process; making a key takes too long to do for every sandbox."""
    return Signer()


def id_claims(
    *, issuer: str, audience: str, user: dict[str, Any], access_token: str, nonce: str, now: datetime
) -> dict[str, Any]:
    """The claims of an id token; `user` has sub, and with the scopes for them email and name."""
    digest = hashlib.sha256(access_token.encode("ascii")).digest()
    claims = {
        "iss": issuer,
        "azp": audience,
        "aud": audience,
        **user,
        "at_hash": _base64url(digest[:16]),
        "iat": int(now.timestamp()),
        "exp": int((now + _LIFETIME).timestamp()),
    }
    return {**claims, "nonce": nonce} if nonce else claims


def challenge_of(verifier: str) -> str:
    """PKCE's S256: BASE64URL(SHA256(verifier)) without padding (RFC 7636, section 4.2)."""
    return _base64url(hashlib.sha256(verifier.encode("ascii", "replace")).digest())


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")
