"""Every string that the code marks for translation has its Chinese, and the catalogue is up to date."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
FOREIGN = {"wagtail"}  # strings of the shell that its own catalogue lacks stand in ours beside our own


def marked() -> set[str]:
    """What makemessages finds in the tree, without touching the catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.pot"
        sources = [path for suffix in ("py", "html", "txt") for path in ROOT.rglob(f"*.{suffix}") if _ours(path)]
        return _python(sources, found) | _templates(sources)


def _ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return parts[0] not in {".venv", "var", "docs", "locale", "tests", "benchmarks"} and "node_modules" not in parts


def _python(sources: list[Path], found: Path) -> set[str]:
    names = "\n".join(str(path.relative_to(ROOT)) for path in sources if path.suffix == ".py")
    keywords = ["gettext", "gettext_lazy", "gettext_noop", "_", "ngettext:1,2", "pgettext:1c,2", "pgettext_lazy:1c,2"]
    command = [
        "xgettext",
        "--from-code=UTF-8",
        "-L",
        "Python",
        "-o",
        str(found),
        "-k",
        *(f"-k{one}" for one in keywords),
        "-f",
        "-",
    ]
    subprocess.run(command, input=names, text=True, check=True, cwd=ROOT, stderr=subprocess.DEVNULL)
    return {entry.msgid for entry in polib.pofile(str(found))} if found.exists() else set()


def _templates(sources: list[Path]) -> set[str]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    sys.path.insert(0, str(ROOT))
    from django.utils.translation.template import templatize

    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, path in enumerate(one for one in sources if one.suffix in (".html", ".txt")):
            target = Path(folder) / f"{number}.py"
            target.write_text(templatize(path.read_text(), origin=str(path)))
            names.append(str(target))
        found = Path(folder) / "found.pot"
        command = ["xgettext", "--from-code=UTF-8", "-L", "Python", "-o", str(found), "-kgettext_noop", "-kngettext_noop:1,2",
                   "-kpgettext:1c,2", "-k_", "-f", "-"]  # fmt: skip
        subprocess.run(command, input="\n".join(names), text=True, check=True, stderr=subprocess.DEVNULL)
        return {entry.msgid for entry in polib.pofile(str(found))} if found.exists() else set()


def main() -> int:
    known = {entry.msgid: entry.msgstr for entry in polib.pofile(str(CATALOGUE))}
    missing = sorted(text for text in marked() if not known.get(text))
    for text in missing:
        sys.stderr.write(f"no Chinese for: {text!r}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
