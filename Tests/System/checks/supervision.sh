# Hangs, kills and too much memory: systemd restarts it, and nothing is lost or doubled.
# shellcheck shell=bash
setting Service WatchdogSec 2
setting Service RestartSec 200ms
inside systemctl restart claimd
within 10 "it runs under a short watchdog" idle
sleep 5
equal "which an idle service feeds" active/0 "$(property ActiveState)/$(property NRestarts)"
main=$(process)
inside kill -STOP "$main"
articles 1001 1003
within 20 "a hang is ended and the service restarted" property_is NRestarts 1
equal "by the watchdog" "*Failed with result 'watchdog'*" "$(inside journalctl --unit init.scope --unit claimd --no-pager --output cat)"
within 20 "what was dropped meanwhile is taken in" events_at_least '"article-100" in event["data"].get("article", {}).get("name", "")  and event["type"] == "article.ingested"' 3
no_settings
setting Service RestartSec 200ms
inside systemctl restart claimd
within 10 "it runs under the usual watchdog" idle

articles 1 200
for round in 1 2 3 4 5; do
  sleep 1.5
  inside systemctl kill --signal KILL claimd
done
within 20 "after five kills it was restarted" restarted_at_least 5
within 90 "the backlog is worked off" inbox_is_empty
within 10 "it is idle" idle
equal "each article was taken in once" 200 \
  "$(events 'event["type"] == "article.ingested" and event["data"]["article"]["name"] in {f"article-{n}.txt" for n in range(1, 201)}')"
equal "none came twice" 0 "$(events 'event["type"] == "article.duplicate" and event["data"]["article"]["name"].startswith("article-")')"
check "the log is whole" inside claimctl verify

setting Service MemoryHigh infinity
setting Service MemoryMax 24M
inside systemctl restart claimd 2>/dev/null || true
within 30 "with too little memory it is ended" bash -c "
  [[ \$('$here/box' in '$box' systemctl show claimd --property Result --value) == @(oom-kill|signal|core-dump) ]] ||
  [ \$('$here/box' in '$box' systemctl show claimd --property NRestarts --value) -ge 1 ]"
no_settings
inside systemctl reset-failed claimd
inside systemctl restart claimd
within 10 "with the usual limit it is back" idle
check "the log is whole still" inside claimctl verify
