"""Uploads larger than any table may be: read past, so that the person is told, and never kept."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from strikes.desk.intake.reading import MAX_BYTES

TOO_LARGE = "desk.too_large"
AROUND = 1024 * 1024  # bytes that the other fields of a form may take


class Quota(FileUploadHandler):
    """Skips a file before its first byte is written where the request says how large it is, and
    counts where it does not say so. `request.META[TOO_LARGE]` is the name of the file then."""

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, *args: Any, **kwargs: Any
    ) -> None:
        self.said = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.said > MAX_BYTES + AROUND:
            self._stop()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        if start + len(raw_data) > MAX_BYTES:
            self._stop()
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leaves the file to the next handler."""

    def _stop(self) -> None:
        self.request.META[TOO_LARGE] = self.file_name
        raise SkipFile  # StopUpload would read the rest line by line, and it may be one line
