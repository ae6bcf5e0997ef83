#!/usr/bin/env python3
"""Makes static/dsfr.css and its icons again, from the npm package of the State's design system:

    npm pack @gouvfr/dsfr@1.15.3 && tar xzf gouvfr-dsfr-1.15.3.tgz && functions/portal/dsfr/regenerate.py package

Only what the portal shows is kept, in one file. What only the State may show is left out: its logo, its block mark, its fonts.
"""
import pathlib
import re
import shutil
import sys

COMPONENTS = """link button alert notice badge breadcrumb callout checkbox content footer form header highlight input navigation
    pagination password radio search select skiplink stepper summary table tag tile""".split()
ICONS = """fr-icon-account-circle-line fr-icon-add-line fr-icon-arrow-right-line fr-icon-arrow-left-line fr-icon-check-line
    fr-icon-checkbox-circle-line fr-icon-delete-line fr-icon-edit-line fr-icon-error-warning-line fr-icon-lock-line
    fr-icon-logout-box-r-line fr-icon-mail-line fr-icon-refresh-line fr-icon-search-line fr-icon-settings-5-line
    fr-icon-team-line fr-icon-time-line fr-icon-user-add-line fr-icon-user-line fr-icon-warning-line""".split()
FONTS = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'

dist = pathlib.Path(sys.argv[1], "dist")
here = pathlib.Path(__file__).resolve().parent
static = here.parent / "src/main/resources/relais/portal/static"


def stylesheet(path):
    css = (dist / path).read_text()
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = re.sub(r":root\[data-fr-theme=dark\][^{}]*\{[^}]*\}", "", css)
    css = re.sub(r"font-family:(Marianne|Spectral)[^;}!]*", "font-family:" + FONTS, css)
    return css


def icons_of(css):
    rules = re.findall(r"[^{}]+\{[^{}]*\}", css)
    kept = [rule for rule in rules if any(re.search(re.escape("." + icon) + r"\b(?!-)", rule) for icon in ICONS)]
    return "".join(kept)


css = stylesheet("core/core.main.min.css")
for component in COMPONENTS:
    css += stylesheet(f"component/{component}/{component}.main.min.css")
css += icons_of(stylesheet("utility/icons/icons.main.min.css"))

for old in static.glob("dsfr-*.svg"):
    old.unlink()
for icon in sorted(set(re.findall(r"url\([./]*(icons/[^)]+\.svg)\)", css))):
    shutil.copyfile(dist / icon, static / ("dsfr-" + pathlib.Path(icon).name))
css = re.sub(r"url\([./]*icons/[^)]*/([^)/]+\.svg)\)", r"url(dsfr-\1)", css)

left = re.findall(r"url\((?![\"']?data:|dsfr-)[^)]*\)|Marianne|Spectral", css)
assert not left, left
(static / "dsfr.css").write_text(css)
shutil.copyfile(dist.parent / "LICENSE.md", here / "LICENSE.md")
