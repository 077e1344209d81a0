#!/usr/bin/env bash
# Starts a PostgreSQL of its own in a temporary folder, reachable by its socket only, and stops it
# whatever happens.
#   with_postgres.sh COMMAND…   runs the command with SLIPWAY_TEST_POSTGRES set to the server's URL
#   with_postgres.sh            prints the URL and serves until its standard input ends
# An SLIPWAY_TEST_POSTGRES that is set already is used as it is. Nothing on it survives: no fsync.
set -euo pipefail

if [ -n "${SLIPWAY_TEST_POSTGRES:-}" ]; then
  if [ $# -gt 0 ]; then exec "$@"; fi
  echo "$SLIPWAY_TEST_POSTGRES"
  exec cat >/dev/null
fi

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ -z "$programs" ]; then
  found=$(command -v initdb || true)
  [ -n "$found" ] || { echo "with_postgres: no PostgreSQL here; bin/setup installs it" >&2; exit 3; }
  programs=$(dirname "$found")
fi

# Databases are made and dropped by the hundred: in memory where there are some gigabytes of it.
scratch=${TMPDIR:-/tmp}
free_kb=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1 || true)
if [ "${free_kb:-0}" -gt 4000000 ] && [ -w /dev/shm ]; then scratch=/dev/shm; fi
folder=$(mktemp -d "$scratch/slipway-postgres.XXXXXX")
as_owner=()
if [ "$(id -u)" = 0 ]; then  # PostgreSQL refuses to run as root
  chown postgres "$folder"
  as_owner=(runuser -u postgres --)
fi

stop() {
  trap - EXIT INT TERM HUP
  "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate -w -t 20 stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM HUP

settings="-k $folder -c listen_addresses='' -c fsync=off -c synchronous_commit=off"
settings+=" -c full_page_writes=off -c autovacuum=off -c max_connections=200"
settings+=" -c shared_buffers=64MB -c max_locks_per_transaction=256"
run() { (cd "$folder" && "${as_owner[@]}" "$@" >>"$folder/log" 2>&1 </dev/null); }
run "$programs/initdb" -D "$folder/data" -A trust -U slipway --encoding=UTF8 --locale=C --no-sync \
  --no-instructions &&
  run "$programs/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 -o "$settings" start || {
  cat "$folder/log" "$folder/server.log" >&2 || true
  exit 3
}

url="postgresql://slipway@/postgres?host=$folder"
if [ $# -gt 0 ]; then
  status=0
  SLIPWAY_TEST_POSTGRES=$url "$@" || status=$?
  exit $status
fi
echo "$url"
cat >/dev/null
