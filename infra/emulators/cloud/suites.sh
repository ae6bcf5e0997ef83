#!/usr/bin/env bash
# suites.sh [ENDPOINT]: runs the stores' contract suites on the LocalStack that listens at ENDPOINT; without one, on a LocalStack
# that it starts and stops (which has no DynamoDB: those suites are then skipped by name).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
cd "$root"
source "$here/process.sh"

endpoint=${1:-}
if [ -z "$endpoint" ]; then serve localstack; fi
step "the suites on LocalStack at $endpoint"
LOCALSTACK_ENDPOINT=$endpoint mvn --batch-mode -pl functions/stores -am test \
  -Dtest='LocalStack*Test' -Dsurefire.failIfNoSpecifiedTests=false
