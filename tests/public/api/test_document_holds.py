"""What the OpenAPI document says is what the server does, for thousands of made-up requests."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.public.making import make_released_campaign

pytestmark = pytest.mark.django_db(transaction=True)
CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)


def test_no_request_gets_a_server_error_or_an_answer_that_is_not_documented(live_server):
    make_released_campaign()
    schema = schemathesis.openapi.from_url(f"{live_server.url}/api/api")
    operations = [each.ok() for each in schema.get_all_operations()]
    named = {each.path for each in operations} | {"/api"}  # the document's own is left out
    assert named == set(schema.raw_schema["paths"])
    for operation in operations:
        _hold(operation)


def _hold(operation) -> None:
    @settings(
        max_examples=25,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def holds(data):
        case = data.draw(operation.as_strategy())
        case.call_and_validate(checks=CHECKS)

    holds()
