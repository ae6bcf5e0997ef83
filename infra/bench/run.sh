#!/bin/sh
# Runs one benchmark from a fresh clone, prints its table and writes it to infra/bench/results.
set -eu
cd "${0%/*}/../.."

case ${1:-} in
  cold-start)
    main=relais.bench.ColdStart
    # packs the jars of the functions as their zips hold them
    mvn -q -Plambda -DskipTests package -pl functions/mailbox,functions/intake,functions/delivery,functions/tokens,functions/portal -am
    ;;
  deposits) main=relais.bench.Deposits ;;
  mailbox) main=relais.bench.Mailbox ;;
  desk) main=relais.bench.Desk ;;
  scan) main=relais.bench.Scan ;;
  *)
    echo "infra/bench/run.sh cold-start [turns [former [functions]]] | deposits [clients [seconds [url credentials.json pid]]] | mailbox [waiting [rounds]] | desk [cases [rounds]] | scan [deposits]" >&2
    exit 2
    ;;
esac
shift
exec mvn -q -Pbench -DskipTests "-Dbench=$main $*" package -pl infra/bench -am
