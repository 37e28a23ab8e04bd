# Sourced by scripts/demo and scripts/test, in the folder of the clone: the least that has to be there before any
# TypeScript runs, and the packages of the lock file.

# What is said of the time a start took counts from here.
export STARTED_AT="$(date +%s)"

fail() {
  printf '\n✗ %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '  %s\n' "${@:2}" >&2
  exit 1
}

node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null ||
  fail "Node 20.19 or later is missing (found: $(node --version 2>/dev/null || echo none)). Get it from https://nodejs.org or your system's packages."
command -v npm >/dev/null || fail "npm is missing; it comes with Node from https://nodejs.org."

# Python and Go are needed once, to install an engine that is not there yet; scripts/services looks closer.
cache="${XDG_CACHE_HOME:-$HOME/.cache}/jindong-marketplace"
has() { # has VARIABLE COMMAND FILE-IN-CACHE: the engine is named, on PATH, or in the cache
  [ -n "${!1:-}" ] || command -v "$2" >/dev/null || compgen -G "$cache/$3" >/dev/null
}
has MONGODB_URI mongod 'secantus*' || command -v secantusd-rs >/dev/null || command -v python3 >/dev/null ||
  fail "Python 3.10 to 3.13 is missing; the embedded database runs on it (Debian, Ubuntu: apt-get install python3 python3-pip)." \
    "Or name a MongoDB replica set in MONGODB_URI, or put mongod on PATH."
has STRIPE_API_BASE stripe-mock 'stripe-mock-*' || command -v go >/dev/null ||
  fail "Go 1.21 or later is missing; stripe-mock is built with it (Debian, Ubuntu: apt-get install golang-go, or https://go.dev/dl/)." \
    "Or put stripe-mock on PATH, or name one in STRIPE_API_BASE."

# The packages, when the lock file is not the one they were installed from. The mark is written last: an npm ci that was
# interrupted leaves none, and the next start begins it again.
lock_hash=$(node -p 'require("crypto").createHash("sha256").update(require("fs").readFileSync("package-lock.json")).digest("hex")')
mark=node_modules/.installed-lock
if [ "$(cat "$mark" 2>/dev/null)" != "$lock_hash" ]; then
  [ ! -d node_modules ] || echo "  ! packages: half installed, or of another lock file; they are installed anew"
  echo "  … packages: npm ci (about a minute, once)"
  begun=$SECONDS
  rm -f "$mark"
  npm ci --no-audit --no-fund --loglevel=error </dev/null &
  npm=$!
  trap 'kill "$npm" 2>/dev/null; wait "$npm"; exit 143' TERM INT HUP
  wait "$npm" || fail "npm ci failed; its message stands above. Run the command again once that is put right."
  trap - TERM INT HUP
  echo "$lock_hash" >"$mark"
  echo "  ✓ packages: installed ($((SECONDS - begun)) s)"
fi
