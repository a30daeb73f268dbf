# What the checks are written with. Sourced by run, which has set: here, checkout, package, scratch, box, files.
# shellcheck shell=bash

passed=0
failed=0

section() { echo "# $1"; }

# inside CMD...: inside the machine, as root. as NAME CMD...: as this user of it, with the user's groups.
inside() { "$here/box" in "$box" "$@" </dev/null; }
as() { local user=$1; shift; inside runuser -u "$user" -- "$@"; }
# The same with a script: shell 'a | b'.
shell() { inside bash -c "$1"; }

good() { passed=$((passed + 1)); echo "ok   - $1"; }
bad() { failed=$((failed + 1)); echo "FAIL - $1"; }

# check NAME CMD...: the command succeeds.
check() {
  local name=$1
  shift
  if "$@" >"$scratch/output" 2>&1 </dev/null; then good "$name"; else bad "$name"; tail -n 15 "$scratch/output" | sed 's/^/       | /'; fi
}
# refuse NAME CMD...: the command fails.
refuse() {
  local name=$1
  shift
  if "$@" >"$scratch/output" 2>&1 </dev/null; then bad "$name"; tail -n 15 "$scratch/output" | sed 's/^/       | /'; else good "$name"; fi
}
# equal NAME PATTERN TEXT: the text matches the shell pattern as a whole.
equal() {
  # shellcheck disable=SC2053
  if [[ "$3" == $2 ]]; then good "$1"; else bad "$1: wanted '$2', got '${3:0:1500}'"; fi
}
# at_most NAME LIMIT VALUE [UNIT]: prints the value.
at_most() {
  if awk -v value="$3" -v limit="$2" 'BEGIN { exit !(value != "" && value + 0 <= limit + 0) }'; then
    good "$1: $3${4:+ $4}, at most $2"
  else
    bad "$1: '$3'${4:+ $4}, at most $2"
  fi
}
# within SECONDS NAME CMD...: the command succeeds before that.
within() {
  local end=$((SECONDS + $1)) name=$2
  shift 2
  until "$@" >"$scratch/output" 2>&1 </dev/null; do
    if [ "$SECONDS" -ge "$end" ]; then bad "$name: not in time"; tail -n 15 "$scratch/output" | sed 's/^/       | /'; return; fi
    sleep 0.1
  done
  good "$name"
}

# property NAME: of the unit. status_has PATTERN: STATUS matches.
property() { inside systemctl show claimd --property "$1" --value; }
property_is() { [ "$(property "$1")" = "$2" ]; }
# shellcheck disable=SC2053
status_has() { [[ "$(property StatusText)" == $1 ]]; }
ready() { property_is ActiveState active; }
idle() { ready && status_has 'idle*'; }

# drop USER NAME FILE: as a careful sender does, written beside and renamed into the inbox. FILE is a path inside.
drop() {
  as "$1" cp "$3" "/var/spool/claimd/inbox/.$2"
  as "$1" mv "/var/spool/claimd/inbox/.$2" "/var/spool/claimd/inbox/$2"
}
# articles FROM TO: writes articles article-N.txt of their own content into a folder and moves it into the inbox.
articles() {
  python3 - "$files/var/spool/claimd" "$1" "$2" <<'PYTHON'
import os, sys
spool, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
os.umask(0o022)
for number in range(first, last + 1):
    name = f"article-{number}.txt"
    with open(f"{spool}/inbox/.{name}", "w") as file:
        file.write(
            f"Fire destroys warehouse number {number}\n\n8 September 2024\n\n"
            f"A fire destroyed warehouse {number} in the harbour on Sunday, police said. "
            f"Fire officer Jane Miller said {number + 10} people were injured and that the blaze started in a workshop. "
            "The city will rebuild the hall by March 2025, the mayor said.\n")
    os.rename(f"{spool}/inbox/.{name}", f"{spool}/inbox/{name}")
PYTHON
}
inbox_is_empty() { [ -z "$(find "$files/var/spool/claimd/inbox" -type f -print -quit)" ]; }

log=/var/log/claimd/events.jsonl
# events FILTER: how many events of the log, all segments, have this python condition on `event`.
events() {
  python3 - "$files/var/log/claimd" "$1" <<'PYTHON'
import glob, json, sys
count = 0
for path in glob.glob(sys.argv[1] + "/events*.jsonl"):
    for line in open(path):
        event = json.loads(line)
        count += bool(eval(sys.argv[2]))
print(count)
PYTHON
}
events_are() { [ "$(events "$1")" = "$2" ]; }
events_at_least() { [ "$(events "$1")" -ge "$2" ]; }

# journal FIELD MATCH...: the field of the last entry that matches, as journald keeps it.
journal() {
  local field=$1
  shift
  inside journalctl --sync
  inside journalctl --unit claimd --output json --no-pager "$@" | python3 -c '
import json, sys
values = [json.loads(line).get(sys.argv[1], "") for line in sys.stdin]
print(values[-1] if values else "")' "$field"
}
entries() { # MATCH...: how many
  inside journalctl --sync
  inside journalctl --unit claimd --output cat --output-fields MESSAGE_ID --no-pager "$@" | wc -l
}
message() { # CASE of JournalMessage: its identifier
  sed -n "s/.*case \.$1: \"\(.*\)\"/\1/p" "$checkout/Sources/Systemd/JournalMessage.swift"
}
explained() { # CASE: the last entry of it as `journalctl -x` shows it
  inside journalctl --sync
  inside journalctl --unit claimd --catalog --no-pager --lines 1 "MESSAGE_ID=$(message "$1")"
}
# setting SECTION KEY VALUE: one setting of the unit, by a drop-in, as `systemctl edit` makes it.
setting() {
  mkdir -p "$files/etc/systemd/system/claimd.service.d"
  printf '[%s]\n%s=%s\n' "$1" "$2" "$3" >"$files/etc/systemd/system/claimd.service.d/$2.conf"
  inside systemctl daemon-reload
}
no_settings() {
  rm -rf "$files/etc/systemd/system/claimd.service.d"
  inside systemctl daemon-reload
}
restarted_at_least() { [ "$(property NRestarts)" -ge "$1" ]; }
entered() { [ "$(entries "MESSAGE_ID=$(message "$1")")" -ge 1 ]; }
process() { property MainPID; }
