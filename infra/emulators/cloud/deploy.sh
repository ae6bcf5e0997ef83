#!/usr/bin/env bash
# deploy.sh ENDPOINT PARAMETER=VALUE…: deploys template.yaml, with the zips of the profile "lambda", on the emulator at
# ENDPOINT as on AWS, and prints the address of its API. TEMPLATE names another template.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
endpoint=$1
shift
folder=$root/.relais/deployment

export AWS_ENDPOINT_URL=$endpoint AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
export AWS_DEFAULT_REGION=eu-west-3

aws() {
  "${RELAIS_VENVS:-$root/.venvs}/awscli/bin/aws" "$@"
}

api() {
  aws cloudformation describe-stacks --stack-name relais \
    --query "Stacks[0].Outputs[?OutputKey=='ApiId'].OutputValue" --output text
}

deploy() {
  aws s3 mb s3://relais-deployments || true
  aws cloudformation package --template-file "${TEMPLATE:-$root/template.yaml}" \
    --s3-bucket relais-deployments --output-template-file "$folder/packaged.yaml"
  aws cloudformation deploy --template-file "$folder/packaged.yaml" --s3-bucket relais-deployments \
    --stack-name relais --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND --no-fail-on-empty-changeset \
    --parameter-overrides Runtime=provided.al2023 Home=emulator "$@"
  "${RELAIS_VENVS:-$root/.venvs}/ministack/bin/python" "$here/gateway_responses.py" "$(api)"
}

mkdir -p "$folder"
"$here/venvs.sh" ministack awscli >&2
# Not "if deploy": bash would then go on after a failed step.
trap 'tail -c 2000 "$folder/deploy.log" >&2' ERR
deploy "$@" >"$folder/deploy.log" 2>&1
trap - ERR
echo "$endpoint/restapis/$(api)/hub/_user_request_"
