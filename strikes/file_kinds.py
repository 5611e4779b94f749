"""What a file is by its first bytes, whatever its name says: the kinds that come by mistake.

Text has no mark of its own; those who take text look at the text itself."""

ZIP = b"PK\x03\x04"
PDF = b"%PDF-"
KINDS = {
    PDF: "a PDF",
    ZIP: "a ZIP file or an Office document",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office document (.doc, .xls)",
    b"\x1f\x8b": "packed with gzip",
    b"BZh": "packed with bzip2",
    b"\xfd7zXZ\x00": "packed with xz",
    b"(\xb5/\xfd": "packed with zstd",
    b"7z\xbc\xaf\x27\x1c": "packed with 7-Zip",
    b"Rar!\x1a\x07": "packed with RAR",
    b"\x89PNG\r\n\x1a\n": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF87a": "a picture",
    b"GIF89a": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"RIFF": "a picture, a sound or a film",
    b"OggS": "a sound or a film",
    b"ID3": "a sound",
    b"\x1aE\xdf\xa3": "a film",
    b"SQLite format 3\x00": "a database (SQLite, GeoPackage)",
    b"PAR1": "a Parquet file",
    b"ARROW1": "an Arrow file",
    b"\x7fELF": "a program",
    b"MZ\x90\x00": "a program",
    b"\xca\xfe\xba\xbe": "a program",
    b"\xcf\xfa\xed\xfe": "a program",
}
BOX = b"ftyp"  # from the fifth byte on, in what cameras and telephones make


def kind_of(start: bytes) -> str:
    """Words for the kind, as in “it is a picture”; empty for text and for what is not known."""
    if start[4:8] == BOX:
        return "a picture or a film"
    return next((words for mark, words in KINDS.items() if start.startswith(mark)), "")
