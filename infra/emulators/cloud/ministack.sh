#!/usr/bin/env bash
# ministack.sh start|stop PORT: the cloud that deploys template.yaml, in memory, on 127.0.0.1:PORT.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
source "$here/process.sh"
port=$2
folder=$root/.relais/ministack-$port

case $1 in
  start)
    "$here/venvs.sh" ministack
    launch "$folder" "http://127.0.0.1:$port/_ministack/health" \
      BIND_HOST=127.0.0.1 GATEWAY_PORT="$port" MINISTACK_HOST=localhost MINISTACK_REGION=eu-west-3 \
      AWS_ENDPOINT_URL="http://127.0.0.1:$port" LAMBDA_EXECUTOR=local IOT_MTLS_ENABLED=0 \
      "${RELAIS_VENVS:-$root/.venvs}/ministack/bin/python" -m ministack
    ;;
  stop) end "$folder" ;;
esac
