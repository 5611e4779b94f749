"""What tests of the API read: an address below a collection, and what came back."""

import csv
import io
import json


def get(client, address: str, **headers):
    """The answer at an address below /api/; a streamed one is read whole."""
    return client.get(f"/api/{address}", headers=headers)


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def read(client, address: str) -> dict:
    response = get(client, address)
    assert response.status_code == 200, body(response)
    return json.loads(body(response))


def keys(client, address: str, collection: str = "strikes") -> list[str]:
    """The keys of the items that an address of items gives."""
    return [
        each["id"] for each in read(client, f"collections/{collection}/items{address}")["features"]
    ]


def problem(client, address: str) -> dict[str, str]:
    """What a refused request is told, by parameter."""
    response = get(client, f"collections/strikes/items{address}")
    assert response.status_code == 400, body(response)
    assert response["Content-Type"] == "application/problem+json"
    return json.loads(response.content)["problems"]


def table(client, address: str, collection: str = "strikes") -> list[dict[str, str]]:
    response = get(client, f"collections/{collection}/items{address}")
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(body(response).decode())))
