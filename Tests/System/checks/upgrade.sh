# Upgrade keeps log, state and settings and restarts; remove keeps the data; purge takes all.
# shellcheck shell=bash
dpkg-deb -R "$package" "$scratch/next"
sed -i "s/^Version: .*/&+next/" "$scratch/next/DEBIAN/control"
dpkg-deb --root-owner-group -b "$scratch/next" "$scratch/next.deb" >/dev/null
install -m 644 "$scratch/next.deb" "$files/root/next.deb"
rm -rf "$scratch/next"
sed -i 's/^rescan-seconds = .*/rescan-seconds = 29/' "$files/etc/claimd/claimd.toml"
inside systemctl restart claimd
within 10 "the service runs" idle
main=$(process)
lines=$(inside wc -l <"$files$log")
in_articles() { inside claimctl status --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["articles"])'; }
articles_before=$(in_articles)
check "an upgrade installs" inside apt-get install --yes --no-install-recommends -o Dpkg::Options::=--force-confold /root/next.deb
within 20 "and restarts the service" bash -c "[ \$('$here/box' in '$box' systemctl show claimd --property MainPID --value) != $main ]"
within 10 "which is idle again" idle
equal "the configuration is kept" 1 "$(grep -c '^rescan-seconds = 29' "$files/etc/claimd/claimd.toml")"
equal "the index is kept" "$articles_before" "$(in_articles)"
check "the log is kept" test "$(inside wc -l <"$files$log")" -ge "$lines"
articles 4001 4001
within 20 "and goes on" events_at_least 'event["data"].get("article", {}).get("name") == "article-4001.txt"' 1
check "the log is whole" inside claimctl verify

check "remove" inside apt-get remove --yes claimd
refuse "stops the service" ready
refuse "and takes the programs" inside test -e /usr/bin/claimd
check "but keeps the log" inside test -s $log
check "and the configuration" inside test -s /etc/claimd/claimd.toml
articles 4002 4002
check "installed again" inside apt-get install --yes --no-install-recommends /root/claimd.deb
within 20 "it goes on where it was" events_at_least 'event["data"].get("article", {}).get("name") == "article-4002.txt"' 1
check "the log is whole after that" inside claimctl verify
check "purge" inside apt-get purge --yes claimd
for path in /var/log/claimd /var/lib/claimd /var/spool/claimd /etc/claimd /run/claimd /usr/share/claimd \
  /lib/systemd/system/claimd.service /usr/lib/systemd/catalog/claimd.catalog; do
  refuse "takes $path" inside test -e "$path"
done
equal "no unit is left behind in failure" "" "$(inside systemctl --failed --plain --no-legend)"
