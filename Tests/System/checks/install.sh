# `apt install` on a machine without Swift gives a working service.
# shellcheck shell=bash
refuse "the machine has no Swift" inside swift --version
check "apt installs the package" inside apt-get install --yes --no-install-recommends /root/claimd.deb
within 20 "the service is active" ready
equal "it is enabled" enabled "$(inside systemctl is-enabled claimd)"
within 10 "STATUS says that it is idle" idle
equal "its user cannot log in" "*:/usr/sbin/nologin" "$(inside getent passwd claimd)"
rights() { inside stat -c '%a %U:%G' "$1"; }
equal "the inbox is for the group, setgid and sticky" "3770 claimd:claimd" "$(rights /var/spool/claimd/inbox)"
equal "the log's folder is the group's to read" "2750 claimd:claimd" "$(rights /var/log/claimd)"
equal "the state is the group's to read" "2750 claimd:claimd" "$(rights /var/lib/claimd)"
equal "systemd-analyze verify prints nothing" "" "$(inside systemd-analyze verify /lib/systemd/system/claimd.service 2>&1)"
at_most "systemd-analyze security" 0.5 \
  "$(inside systemd-analyze security --no-pager claimd | sed -n 's/.*exposure level for claimd.service: \([0-9.]*\).*/\1/p')"
equal "the catalog explains every message" "$(grep -c '^-- ' "$checkout/systemd/claimd.catalog")" \
  "$(inside journalctl --list-catalog | grep -c ' claimd')"
# The median of five, by the clock; the processor's time, in hundredths of a second, tells how much of it is work.
starts=()
used=()
for round in 1 2 3 4 5; do
  inside systemctl restart claimd
  starts+=($((($(property ActiveEnterTimestampMonotonic) - $(property ExecMainStartTimestampMonotonic)) / 1000)))
  used+=("$(awk '{ print ($14 + $15) * 10 }' "$files/proc/$(process)/stat")")
  inside systemctl reset-failed claimd
done
at_most "start to READY, the model loaded, median of ${starts[*]} ms (processor ${used[*]} ms)" 1000 \
  "$(printf '%s\n' "${starts[@]}" | sort -n | sed -n 3p)" ms
within 10 "it is idle after restarts" idle
resident() { awk '/^VmRSS/ { print $2 }' "$files/proc/$(process)/status"; }
at_most "idle memory, resident" 100000 "$(resident)" kB
inside useradd --groups claimd sender
inside useradd --groups claimd colleague
inside useradd stranger
