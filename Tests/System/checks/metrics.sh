# Metrics are OpenMetrics, in the file and on the socket, and agree with the log.
# shellcheck shell=bash
within 10 "the service is idle" idle
inside cat /run/claimd/metrics.prom >"$scratch/metrics.prom"
inside curl --silent --show-error --max-time 5 --unix-socket /run/claimd/metrics.sock http://localhost/metrics >"$scratch/metrics.http"
check "the socket answers a member of the group" as colleague curl --silent --fail --max-time 5 \
  --unix-socket /run/claimd/metrics.sock http://localhost/metrics
refuse "and no stranger" as stranger curl --silent --fail --max-time 5 \
  --unix-socket /run/claimd/metrics.sock http://localhost/metrics
# The interpreter that Debian's package belongs to.
parse() { # PARSER FILE
  /usr/bin/python3 - "$1" "$2" <<'PYTHON'
import importlib, sys
parser = importlib.import_module(sys.argv[1])
print(sum(len(family.samples) for family in parser.text_string_to_metric_families(open(sys.argv[2]).read())))
PYTHON
}
for source in prom http; do
  check "the $source text is OpenMetrics" parse prometheus_client.openmetrics.parser "$scratch/metrics.$source"
  check "and is what node_exporter reads" parse prometheus_client.parser "$scratch/metrics.$source"
done
metric() { awk -v name="$1" '$1 == name { print $2 }' "$scratch/metrics.http"; }
equal "the durable sequence is the log's last" "$(inside tail -n 1 $log | sed 's/.*"sequence":"0*\([0-9]*\)".*/\1/')" \
  "$(metric claimd_log_durable_sequence)"
equal "the known articles are those of the status" \
  "$(inside claimctl status --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["articles"])')" "$(metric claimd_known_articles)"
equal "the disputed claims too" \
  "$(inside claimctl status --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["disputed"])')" "$(metric claimd_disputed_claims)"
equal "the state is idle" 1 "$(metric 'claimd_state{state="idle"}')"
equal "the rejected ones are counted" 3001 "$(metric 'claimd_articles_total{result="rejected"}')"
equal "by reason" 3001 "$(metric 'claimd_rejections_total{reason="binary"}')"
equal "each decision took its time" 3001 "$(metric claimd_article_duration_seconds_count)"
equal "nothing is pending" 0 "$(metric claimd_inbox_oldest_pending_seconds)"
equal "the version is told" 1 "$(metric "claimd_build_info{version=\"$(dpkg-deb --field "$package" Version)\"}")"
for name in $(sed -n 's/.*"\(claimd_[a-z_]*\)".*/\1/p' "$checkout/Sources/Daemon/Metrics/ServiceMetrics.swift"); do
  check "docs/operations.md lists $name" grep -q "$name" "$checkout/docs/operations.md"
done
for name in $(grep -oE 'claimd_[a-z_]+' "$checkout/docs/claimd-dashboard.json" | sort -u); do
  check "the dashboard's $name exists" grep -q "^$name[ {]" "$scratch/metrics.http"
done
