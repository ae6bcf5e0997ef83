#!/usr/bin/env bash
# deployed.sh [ENDPOINT]: deploys template.yaml and sends télédossiers through it, on the cloud that listens at ENDPOINT, such as
# a LocalStack of yours; without one, on an emulator that it starts and stops. The emulator's output is shown when something fails.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
cd "$root"
source "$here/process.sh"

step "Python environments"
"$here/venvs.sh" ministack awscli

step "rules of the template"
"${RELAIS_VENVS:-$root/.venvs}"/awscli/bin/cfn-lint template.yaml

step "zips of the functions"
mvn --batch-mode --quiet -Plambda -pl infra/local -am package -DskipTests

endpoint=${1:-}
if [ -z "$endpoint" ]; then serve ministack; fi
step "the deployed hub at $endpoint"
RELAIS_CLOUD_ENDPOINT=$endpoint mvn --batch-mode -pl infra/local -am test \
  -Dtest='The_deployed_hub,*_deployed' -Dsurefire.failIfNoSpecifiedTests=false
