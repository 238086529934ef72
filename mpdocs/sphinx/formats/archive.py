"""A folder as a zip."""

import zipfile
from collections.abc import Mapping
from pathlib import Path


def zip_folder(folder: Path, archive: Path) -> Path:
    """Pack ``folder`` under a top folder named like ``archive``; the same files, the same bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return zip_files(
        {f"{archive.stem}/{path.relative_to(folder).as_posix()}": path for path in files}, archive
    )


def zip_files(files: Mapping[str, Path], archive: Path) -> Path:
    """Pack files under the names given, in that order; the same files, the same bytes."""
    with zipfile.ZipFile(archive, "w") as packed:
        for name, path in files.items():
            write_entry(packed, name, path.read_bytes())
    return archive


def write_entry(packed: zipfile.ZipFile, name: str, data: bytes, *, compress: bool = True) -> None:
    """Add a file without the time and rights that it happens to have here."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    entry.external_attr = 0o644 << 16
    packed.writestr(entry, data)
