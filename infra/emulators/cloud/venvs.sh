#!/usr/bin/env bash
# Makes the named Python environments (by default all) in RELAIS_VENVS (by default .venvs), unless their requirements are
# unchanged.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venvs=${RELAIS_VENVS:-$here/../../../.venvs}
if [ $# -eq 0 ]; then set -- ministack awscli localstack; fi
mkdir -p "$venvs"

make() {
  local requirements=$here/requirements-$1.txt environment=$venvs/$1
  if cmp --silent "$requirements" "$environment/made-from.txt"; then return; fi
  echo "Python environment $1…"
  rm -rf "$environment"
  python3.11 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$environment/made-from.txt"
}

# All at once, each in a shell of its own that a failed step ends.
started=()
for name in "$@"; do
  make "$name" &
  started+=($!)
done
for each in "${started[@]}"; do wait "$each"; done
