#!/usr/bin/env bash
# localstack.sh start|stop PORT: LocalStack itself (S3 and SQS), in memory, on 127.0.0.1:PORT.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
source "$here/process.sh"
port=$2
folder=$root/.relais/localstack-$port

case $1 in
  start)
    "$here/venvs.sh" localstack
    launch "$folder" "http://127.0.0.1:$port/_localstack/health" \
      GATEWAY_LISTEN="127.0.0.1:$port" LOCALSTACK_HOST="127.0.0.1:$port" FILESYSTEM_ROOT="$folder/files" \
      SERVICES=s3,sqs SQS_ENDPOINT_STRATEGY=path DISABLE_EVENTS=1 SKIP_SSL_CERT_DOWNLOAD=1 \
      "${RELAIS_VENVS:-$root/.venvs}/localstack/bin/python" -m localstack.runtime.main
    ;;
  stop)
    end "$folder"
    rm -rf "$folder/files"
    ;;
esac
