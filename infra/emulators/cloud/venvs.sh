#!/usr/bin/env bash
# Makes the Python environments named (all by default) under .venvs/; one whose requirements have not changed is left alone.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venvs=$here/../../../.venvs
if [ $# -eq 0 ]; then set -- ministack awscli localstack; fi
mkdir -p "$venvs"

for name in "$@"; do
  requirements=$here/requirements-$name.txt
  environment=$venvs/$name
  if cmp --silent "$requirements" "$environment/made-from.txt"; then continue; fi
  echo "Environnement Python « $name »…"
  rm -rf "$environment"
  python3.11 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$environment/made-from.txt"
done
