#!/usr/bin/env bash
# Deploys template.yaml on the emulator and sends a télédossier through it; runs the contracts of S3 and SQS on LocalStack.
# What it starts, it stops; what was said is shown when something fails.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
cd "$root"

step() {
  echo "[$SECONDS s] $*"
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

finish() {
  local status=$?
  if [ $status -ne 0 ]; then
    for log in "$root"/.relais/{ministack,localstack}-{"$emulator","$localstack"}/{deploy.log,log}; do
      if [ -s "$log" ]; then
        echo "--- $log"
        tail -n 60 "$log"
      fi
    done
  fi
  "$here/ministack.sh" stop "$emulator"
  "$here/localstack.sh" stop "$localstack"
  step "fin ($status)"
  exit "$status"
}

emulator=$(free_port)
localstack=$(free_port)
trap finish EXIT
trap 'exit 130' INT TERM

step "environnements Python"
"$here/venvs.sh"

step "règles du modèle"
"${RELAIS_VENVS:-$root/.venvs}"/awscli/bin/cfn-lint template.yaml

step "archives des fonctions"
mvn --batch-mode --quiet -Plambda -pl infra/local -am package -DskipTests

step "émulateurs"
"$here/ministack.sh" start "$emulator" &
"$here/localstack.sh" start "$localstack"
wait $!

step "le hub déployé, et les contrats de S3 et SQS sur LocalStack"
RELAIS_EMULATOR_PORT=$emulator LOCALSTACK_ENDPOINT=http://127.0.0.1:$localstack \
  mvn --batch-mode -pl infra/local -am test \
  -Dtest='The_deployed_hub,*_deployed,LocalStack*Test' -Dsurefire.failIfNoSpecifiedTests=false
