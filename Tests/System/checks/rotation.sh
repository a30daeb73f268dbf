# The log is rotated while `tail -F` and a reader with a cursor follow it: neither misses an event nor sees one twice.
# shellcheck shell=bash
configuration=$files/etc/claimd/claimd.toml
cp -p "$configuration" "$scratch/claimd.toml"
sed -i 's/^rotate-bytes = .*/rotate-bytes = 65536/' "$configuration"
# The first rotation seals what is there, so that followers begin with a new file.
inside systemctl restart claimd
within 10 "it runs with small segments" idle
articles 5001 5001
within 20 "a first article" events_are 'event["data"].get("article", {}).get("name") == "article-5001.txt" and event["type"] == "article.ingested"' 1
last_sequence() { inside tail -n 1 $log | sed 's/.*"sequence":"0*\([0-9]*\)".*/\1/'; }
before=$(last_sequence)
follow() { # NAME CMD...: in the background, as a member of the group
  local name=$1
  shift
  inside systemd-run --quiet --unit "follow-$name" --uid colleague --property SupplementaryGroups=claimd \
    --property "StandardOutput=file:/var/log/follow-$name.out" "$@"
}
follow tail tail -n 0 -F $log
follow cursor claimctl tail --json --follow --after "$before"
sleep 1
# What is ready at once is one write, and a segment is sealed between two writes.
for first in 5002 5017 5032 5047 5062 5077 5092 5107; do
  articles "$first" $((first + 14))
  within 30 "articles $first to $((first + 14)) are taken in" inbox_is_empty
done
within 10 "it is idle" idle
sealed() { find "$files/var/log/claimd" -name 'events-*' | wc -l; }
check "the log was rotated at least five times" test "$(sealed)" -ge 5
after=$(last_sequence)
followed() { # NAME: the sequences it saw are those of the new events, each once, in order
  [ "$(sed -n 's/.*"sequence":"0*\([0-9]*\)".*/\1/p' "$files/var/log/follow-$1.out")" = "$(seq $((before + 1)) "$after")" ]
}
within 20 "tail -F saw each event once, in order" followed tail
within 20 "so did claimctl tail" followed cursor
equal "a rotation is an entry" "*events-*" "$(journal CLAIMD_PATH "MESSAGE_ID=$(message logRotated)")"
check "claimctl verify walks all segments" inside claimctl verify
inside systemctl stop follow-tail follow-cursor
known() { inside claimctl status --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["claims"])'; }
before=$(known)
inside systemctl stop claimd
inside bash -c 'rm -f /var/lib/claimd/index.sqlite*'
inside systemctl start claimd
within 20 "without its index it starts" idle
equal "with what all segments say" "$before" "$(known)"
cp -p "$scratch/claimd.toml" "$configuration"
inside systemctl restart claimd
within 10 "it runs with the usual segments" idle
