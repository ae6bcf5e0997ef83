#!/usr/bin/env bash
# Deploys template.yaml on the emulator and sends télédossiers through it; runs the contracts of S3 and SQS on LocalStack.
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
  step "end ($status)"
  exit "$status"
}

emulator=$(free_port)
localstack=$(free_port)
trap finish EXIT
trap 'exit 130' INT TERM

step "Python environments"
"$here/venvs.sh"

step "rules of the template"
"${RELAIS_VENVS:-$root/.venvs}"/awscli/bin/cfn-lint template.yaml

step "zips of the functions"
mvn --batch-mode --quiet -Plambda -pl infra/local -am package -DskipTests

step "emulators"
"$here/ministack.sh" start "$emulator" &
"$here/localstack.sh" start "$localstack"
wait $!

step "the deployed hub, and the contracts of S3, SQS and DynamoDB on LocalStack"
RELAIS_EMULATOR_PORT=$emulator LOCALSTACK_ENDPOINT=http://127.0.0.1:$localstack \
  mvn --batch-mode -pl infra/local -am test \
  -Dtest='The_deployed_hub,*_deployed,LocalStack*Test' -Dsurefire.failIfNoSpecifiedTests=false
