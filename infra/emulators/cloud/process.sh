# Sourced: one emulator = one process group, known by FOLDER/pid, logging to FOLDER/log.
# shellcheck shell=bash

step() {
  echo "[$SECONDS s] $*" >&2
}

# serve NAME: starts ministack or localstack on a free port and sets $endpoint; stops it when the script ends, and shows its output
# if something failed.
serve() {
  served=$1
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  trap finish EXIT
  trap 'exit 130' INT TERM
  "$here/$served.sh" start "$port"
  endpoint=http://127.0.0.1:$port
}

finish() {
  local status=$?
  if [ $status -ne 0 ]; then
    tail -n 60 "$root/.relais/$served-$port/log" "$root/.relais/deployment/deploy.log" 2>/dev/null || true
  fi
  "$here/$served.sh" stop "$port"
  step "end ($status)"
  exit "$status"
}

# launch FOLDER HEALTH_URL COMMAND…: returns when the command answers. It gets a clean environment, because an emulator hands its own
# on to the functions it runs.
launch() {
  local folder=$1 health=$2
  shift 2
  end "$folder"
  mkdir -p "$folder/tmp"
  env -i PATH="$PATH" HOME="$HOME" LANG=C.UTF-8 TMPDIR="$folder/tmp" setsid env "$@" >"$folder/log" 2>&1 </dev/null &
  echo $! >"$folder/pid"
  for _ in $(seq 240); do
    if ! kill -0 "$(cat "$folder/pid")" 2>/dev/null; then break; fi
    if curl --silent --fail --output /dev/null "$health"; then return; fi
    sleep 0.25
  done
  echo "no answer at $health: see $folder/log" >&2
  tail -n 20 "$folder/log" >&2
  end "$folder"
  return 1
}

# end FOLDER: ends the emulator and the functions it started, if any.
end() {
  local folder=$1 group
  if [ ! -f "$folder/pid" ]; then return; fi
  group=$(cat "$folder/pid")
  if [[ $(ps -o args= -p "$group") == *python* ]]; then
    kill -TERM -- "-$group" 2>/dev/null || true
    for _ in $(seq 20); do
      if ! kill -0 -- "-$group" 2>/dev/null; then break; fi
      sleep 0.25
    done
    kill -KILL -- "-$group" 2>/dev/null || true
  fi
  rm -rf "$folder/pid" "$folder/tmp"
}
