#!/usr/bin/env bash
# `npm test`: gets a Redis to test on, compiles, runs tap with the arguments given, prints one line of totals.
# Tests run as compiled, like what they test: translating them in each process would take as long as the tests themselves.
set -euo pipefail
cd "$(dirname "$0")/.."

install_redis () {
  local asked
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    asked='apt-get'
    { apt-get update -qq || true; DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server; } >&2
  elif [ "$(id -u)" = 0 ] && command -v apk >/dev/null; then
    asked='apk'
    apk add --quiet redis >&2
  elif [ "$(id -u)" = 0 ] && command -v dnf >/dev/null; then
    asked='dnf'
    dnf install -y -q redis >&2
  elif command -v brew >/dev/null; then
    asked='brew'
    brew install --quiet redis >&2
  else
    return 1
  fi || { echo "$asked could not install redis-server" >&2; return 1; }
}

# A server that is only reachable cannot be stopped, frozen and filled, which the tests do: they then say so themselves.
if ! command -v redis-server >/dev/null && [ -z "${TEST_REDIS_URL:-}" ]; then
  echo 'redis-server is not on the PATH: installing it' >&2
  install_redis || true
  hash -r
  if ! command -v redis-server >/dev/null; then
    echo 'npm test needs redis-server (7.0 or later): put it on the PATH, e.g. apt-get install redis-server, or set TEST_REDIS_URL' >&2
    exit 1
  fi
fi
# Jobs need 7.0, and older systems still install 6.
if command -v redis-server >/dev/null; then
  version="$(redis-server --version | grep -oE ' v=[0-9.]+' | cut -c 4- || true)"
  if ! [ "${version%%.*}" -ge 7 ] 2>/dev/null; then
    echo "npm test needs redis-server 7.0 or later, and the one on the PATH is ${version:-of no version that it tells}: install a newer one, e.g. from https://packages.redis.io" >&2
    exit 1
  fi
fi

npm run --silent types
# The compiler leaves what it made of a test that is gone.
find dist/test -name '*.test.js' | while read -r compiled; do
  source="${compiled#dist/}"
  [ -e "${source%.js}.ts" ] || rm "$compiled"
done

# tap builds itself anew where .taprc wants other plugins than it came with, but goes on to run that first suite with both
# loaders of the old ones in each process. So the build comes before the run: a clean checkout runs what every later run does.
if grep -q '^@tapjs/typescript' node_modules/@tapjs/test/test-built/dist/esm/index.js; then npx tap build; fi

# Tests are named by their sources: npm test -- test/server.test.ts
files=()
for argument in "$@"; do
  case "$argument" in
    test/*.test.ts | ./test/*.test.ts) argument="${argument#./}"; files+=("dist/${argument%.ts}.js") ;;
    *) files+=("$argument") ;;
  esac
done

# V8 compiles for speed what has run for long. By default it begins so early that the compiling takes a fifth of the suite's
# processor time. Not every release of Node knows the option.
late='--interrupt-budget=1000000'
options=()
if node "$late" -e '' 2>/dev/null; then options+=("--node-arg=$late"); fi

# See the file. A URL, as NODE_OPTIONS is divided at spaces.
unhooked="$(node -p 'require("node:url").pathToFileURL("dist/test/unhooked-imports.js").href')"
export NODE_OPTIONS="${NODE_OPTIONS:-} --import=$unhooked"

output="$(mktemp)"
trap 'rm -f "$output"' EXIT
status=0
npx tap ${options[@]+"${options[@]}"} ${files[@]+"${files[@]}"} 2>&1 | tee "$output" || status=$?

# tap ends with "# { total: 12, pass: 11, fail: 1 }" and leaves out what is zero.
totals="$(sed $'s/\x1b\\[[0-9;]*[A-Za-z]//g' "$output" | grep -aE '^# \{ total: ' | tail -n 1 || true)"
count () { grep -oE "\b$1: [0-9]+" <<<"$totals" | grep -oE '[0-9]+' || echo 0; }
echo "$(count pass) passed, $(count fail) failed"
exit "$status"
