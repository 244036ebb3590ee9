"""The wire to a language model's host: what is sent, what is taken, and what each kind of failure is called."""

import gzip
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from builders import NOW
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from model_host import SCHEMA, Answer, Asked, Say, a_request, model_host, refused, said

from plugin.domain.model import ModelPurpose, ModelRequest
from plugin.domain.text.model_hosts import read_model_host
from plugin.errors import ModelNonsense, ModelRefused, ModelUnreachable, UserError
from plugin.reader.chat import ChatModel
from plugin.reader.connection import MOST_BYTES, Limits

QUICK = Limits(connect=2, silence=0.5, whole=1.0)


def ask(say: Say, request: ModelRequest | None = None, *, key: str = "") -> tuple[str, list[Asked]]:
    with model_host(say) as host:
        model = ChatModel(host.address, "small", key=key, limits=QUICK, wait=lambda _seconds: None)
        text = model.complete(request or a_request()).text
        model.close()
        return text, host.asked


def failure(say: Say, request: ModelRequest | None = None) -> UserError:
    with pytest.raises(UserError) as caught:
        ask(say, request)
    return caught.value


def test_instructions_and_words_go_in_channels_of_their_own_with_the_shape_of_the_answer() -> None:
    text, asked = ask(lambda _asked: said('{"said": "yes"}'), key="sk-1")
    assert text == '{"said": "yes"}'
    (one,) = asked
    assert one.path == "/v1/chat/completions"
    assert one.headers["Authorization"] == "Bearer sk-1"
    assert [(part["role"], part["content"]) for part in one.body["messages"]] == [
        ("system", "Answer in JSON."),
        ("user", "Read this."),
    ]
    assert one.body["model"] == "small"
    assert one.body["response_format"]["json_schema"] == {"name": "answer", "strict": True, "schema": dict(SCHEMA)}
    assert (one.body["max_tokens"], one.body["temperature"], one.body["stream"]) == (200, 0, False)


def test_no_key_no_header() -> None:
    _, (one,) = ask(lambda _asked: said("{}"))
    assert "Authorization" not in one.headers


def test_the_same_request_has_the_same_bytes() -> None:
    _, one = ask(lambda _asked: said("{}"))
    _, other = ask(lambda _asked: said("{}"))
    assert json.dumps(one[0].body) == json.dumps(other[0].body)


def test_a_host_without_schemas_is_asked_for_json_and_one_without_that_for_words_and_it_is_kept() -> None:
    def say(asked: Asked) -> Answer:
        kind = asked.body.get("response_format", {}).get("type", "text")
        return said("{}") if kind == "text" else refused(400, f"response_format {kind} is not supported")

    with model_host(say) as host:
        model = ChatModel(host.address, "small", limits=QUICK)
        for _ in range(2):
            model.complete(a_request())
        kinds = [asked.body.get("response_format", {}).get("type", "text") for asked in host.asked]
    assert kinds == ["json_schema", "json_object", "text", "text"]


@pytest.mark.parametrize("status", [400, 422, 501])
def test_whatever_status_says_that_a_field_is_unknown_leads_to_the_next_shape(status: int) -> None:
    def say(asked: Asked) -> Answer:
        return refused(status, "unknown field") if "response_format" in asked.body else said("{}")

    assert ask(say)[0] == "{}"


def test_newer_names_of_fields_and_a_fixed_temperature_are_learnt_from_the_refusal() -> None:
    def say(asked: Asked) -> Answer:
        if "max_tokens" in asked.body:
            return refused(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.")
        if "temperature" in asked.body:
            return refused(400, "'temperature' does not support 0 with this model.")
        return said("{}")

    _, asked = ask(say)
    assert "response_format" in asked[-1].body
    assert asked[-1].body["max_completion_tokens"] == 200


def test_what_the_model_says_to_itself_is_no_part_of_the_answer() -> None:
    assert ask(lambda _asked: said('<think>\nHm, {"said": 1}\n</think>\n\n{"said": "a"}'))[0] == '{"said": "a"}'


def test_an_answer_in_parts_is_one_text_and_one_without_words_is_empty() -> None:
    parts = [{"type": "text", "text": "{"}, {"type": "image"}, {"type": "text", "text": "}"}]
    body = json.dumps({"choices": [{"message": {"content": parts}}]}).encode()
    assert ask(lambda _asked: Answer(body=body))[0] == "{}"
    assert ask(lambda _asked: said(None))[0] == ""


def test_tokens_are_counted_as_the_host_says_and_nonsense_counts_nothing() -> None:
    for usage, counts in [
        ({"prompt_tokens": 7, "completion_tokens": 3}, (7, 3)),
        ({"prompt_tokens": -7, "completion_tokens": 10**12}, (0, 0)),
        ({"prompt_tokens": True, "completion_tokens": "3"}, (0, 0)),
        (None, (0, 0)),
        ("many", (0, 0)),
    ]:
        body = json.dumps({"choices": [{"message": {"content": "{}"}}], "usage": usage}).encode()
        with model_host(lambda _asked, body=body: Answer(body=body)) as host:  # type: ignore[misc]  # bound early
            reply = ChatModel(host.address, "small", limits=QUICK).complete(a_request())
        assert (reply.prompt_tokens, reply.answer_tokens) == counts


@pytest.mark.parametrize(
    ("status", "message", "kind", "words"),
    [
        (401, "", ModelRefused, "the key is wrong or missing"),
        (403, "", ModelRefused, "the key is wrong or missing"),
        (402, "", ModelRefused, "no credit left"),
        (404, "model 'small' not found", ModelRefused, "it has no model “small”"),
        (404, "page not found", ModelRefused, "most end in /v1"),
        (405, "", ModelRefused, "most end in /v1"),
        (400, "request (6024 tokens) exceeds the available context size (4096 tokens)", ModelRefused, "longer than"),
        (413, "", ModelRefused, "longer than"),
        (429, "", ModelUnreachable, "no more requests just now"),
        (500, "", ModelUnreachable, "status 500"),
        (503, "Loading model", ModelUnreachable, "status 503"),
        (504, "", ModelUnreachable, "took too long"),
        (418, "", ModelRefused, "status 418"),
        (204, "", ModelNonsense, "status 204"),
    ],
)
def test_each_refusal_is_a_sentence_of_its_kind(status: int, message: str, kind: type[UserError], words: str) -> None:
    error = failure(lambda _asked: refused(status, message))
    assert isinstance(error, kind)
    assert words in str(error)
    assert "127.0.0.1" in str(error)


def test_the_hosts_own_words_are_shown_only_where_nothing_of_the_users_was_sent() -> None:
    def echo(asked: Asked) -> Answer:
        return refused(418, f"cannot read {asked.body['messages'][1]['content']} \x1b[31m")

    assert "canary" not in str(failure(echo, a_request("canary")))
    shown = str(failure(echo, a_request("hello", ModelPurpose.TEST)))
    assert "cannot read hello" in shown
    assert "\x1b" not in shown


def test_a_moments_trouble_is_tried_once_more_and_no_more() -> None:
    for status in (429, 500, 502, 503):
        turns = count()
        assert ask(lambda _asked, turns=turns, status=status: said("{}") if next(turns) else refused(status))[0] == "{}"  # type: ignore[misc]  # bound early
    with model_host(lambda _asked: refused(503)) as host:
        with pytest.raises(ModelUnreachable):
            ChatModel(host.address, "small", limits=QUICK, wait=lambda _seconds: None).complete(a_request())
        assert len(host.asked) == 2


def test_the_time_that_a_host_names_is_waited_for_unless_it_is_long() -> None:
    waited: list[float] = []
    for named, times in (("3", [3.0]), ("3600", []), ("soon", [2.0])):
        waited.clear()
        say: Say = lambda _asked, named=named: refused(429, Retry_After=named)  # type: ignore[misc]  # noqa: E731 -- bound early
        with model_host(say) as host, pytest.raises(ModelUnreachable):
            ChatModel(host.address, "small", limits=QUICK, wait=waited.append).complete(a_request())
        assert waited == times


def test_nobody_there_is_said_at_once() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with pytest.raises(ModelUnreachable, match="did not answer"):
            ChatModel(read_model_host(url), "small", limits=QUICK).complete(a_request())


def test_a_host_that_hangs_up_or_is_silent_or_speaks_no_http_is_unreachable() -> None:
    assert isinstance(failure(lambda _asked: Answer(drop=True)), ModelUnreachable)
    silent = failure(lambda _asked: Answer(pause=5, body=b"late"))
    assert isinstance(silent, ModelUnreachable)
    assert "took too long" in str(silent)


def test_a_trickle_is_left_after_the_whole_time_though_every_byte_comes_in_time() -> None:
    error = failure(lambda _asked: Answer(body=[b" "] * 200, pause=0.1))
    assert isinstance(error, ModelUnreachable)
    assert "took too long" in str(error)


def test_headers_that_trickle_are_left_as_well() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/v1"

        ended = threading.Event()

        def trickle() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\n")
                while not ended.wait(0.1):
                    try:
                        connection.sendall(b"X-A: b\r\n")
                    except OSError:
                        return

        thread = threading.Thread(target=trickle, daemon=True)
        thread.start()
        with pytest.raises(ModelUnreachable, match="too long"):
            ChatModel(read_model_host(url), "small", limits=QUICK).complete(a_request())
        ended.set()
        thread.join()


def test_a_flood_is_cut_off_while_it_is_read() -> None:
    sent = []

    def flood(_asked: Asked) -> Answer:
        class Pieces(list[bytes]):
            def __iter__(self) -> Iterator[bytes]:
                for _ in range(4000):
                    sent.append(1)
                    yield b"x" * 65536

        return Answer(body=Pieces())

    error = failure(flood)
    assert isinstance(error, ModelNonsense)
    assert "1 MB" in str(error)
    assert len(sent) * 65536 < 20 * MOST_BYTES


def test_a_compressed_flood_is_cut_off_as_well() -> None:

    bomb = gzip.compress(b"x" * (50 * MOST_BYTES))
    error = failure(lambda _asked: Answer(body=bomb, headers={"Content-Encoding": "gzip"}))
    assert isinstance(error, ModelNonsense | ModelUnreachable)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no json",
        b"[]",
        b"{}",
        b'{"choices": []}',
        b'{"choices": [{"message": null}]}',
        b'{"choices": [{"message": {"content": 5}}]}',
        b'{"choices": "abc"}',
        b"null",
        b"<html>Sign in to the network</html>",
        b"[" * 200_000,
        b'{"choices": [{"message": {"content": "\xff\xfe"}}]}',
    ],
)
def test_nonsense_is_called_so(body: bytes) -> None:
    assert isinstance(failure(lambda _asked: Answer(body=body)), ModelNonsense)


def test_a_redirect_within_the_host_is_followed_and_one_elsewhere_is_not() -> None:
    def within(asked: Asked) -> Answer:
        return said("{}") if asked.path.startswith("/v2") else Answer(308, headers={"Location": "/v2/chat/completions"})

    assert ask(within, key="sk-1")[0] == "{}"
    with model_host(lambda _asked: said("{}")) as other:
        places = [
            other.url,
            "http://localhost:1/v1",
            "https://elsewhere.example/v1",
            "file:///etc/passwd",
            "//elsewhere.example/",
            "",
        ]
        for place in places:
            error = failure(lambda _asked, place=place: Answer(307, headers={"Location": place}))  # type: ignore[misc]  # bound early
            assert isinstance(error, ModelRefused), place
        assert other.asked == []


def test_a_redirect_that_never_ends_is_left() -> None:
    error = failure(lambda asked: Answer(307, headers={"Location": asked.path}))
    assert isinstance(error, ModelRefused)


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with model_host(lambda _asked: said("{}")) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
            monkeypatch.setenv(name, proxy.url)
        assert ask(lambda _asked: said("{}"))[0] == "{}"
        assert proxy.asked == []


def test_passwords_lying_about_are_not_sent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ada password canary\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    _, (one,) = ask(lambda _asked: said("{}"))
    assert "Authorization" not in one.headers


def test_a_certificate_that_is_not_valid_is_said(tls_server: Callable[[], str]) -> None:
    with pytest.raises(ModelUnreachable, match="certificate"):
        ChatModel(read_model_host(tls_server()), "small", limits=QUICK).complete(a_request())


def test_the_key_stands_in_no_failure_and_no_representation() -> None:
    with model_host(lambda _asked: refused(418, "no")) as host:
        model = ChatModel(host.address, "small", key="sk-canary", limits=QUICK)
        with pytest.raises(ModelRefused) as caught:
            model.complete(a_request())
    assert "canary" not in str(caught.value) + repr(model)


@pytest.fixture
def tls_server(tmp_path: Path) -> Callable[[], str]:
    """A server with a certificate that nobody has signed."""

    folder = tmp_path
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - timedelta(days=1))
        .not_valid_after(NOW + timedelta(days=36500))
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    (folder / "key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    )
    (folder / "cert").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert", folder / "key")

    def start() -> str:
        server = socket.create_server(("127.0.0.1", 0))

        def serve() -> None:
            with server:
                connection, _ = server.accept()
                try:
                    with context.wrap_socket(connection, server_side=True):
                        pass
                except OSError:
                    connection.close()

        threading.Thread(target=serve, daemon=True).start()
        return f"https://localhost:{server.getsockname()[1]}/v1"

    return start
