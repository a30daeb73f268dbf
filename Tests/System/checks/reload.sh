# Reload takes over what it can, says what it cannot, and a mistake changes nothing.
# shellcheck shell=bash
configuration=$files/etc/claimd/claimd.toml
cp -p "$configuration" "$scratch/claimd.toml"
main=$(process)
sed -i 's/^level = .*/level = "debug"/; s/^settle-seconds = .*/settle-seconds = 0.2/; s/^max-bytes = .*/max-bytes = 2000/' "$configuration"
sed -i 's|^path = "/var/lib/claimd"|path = "/var/lib/elsewhere"|' "$configuration"
check "systemctl reload succeeds" inside systemctl reload claimd
within 10 "an entry says so" entered configurationReloaded
equal "and what needs a restart" "*restart*state.path*" "$(journal MESSAGE "MESSAGE_ID=$(message configurationReloaded)")"
equal "and what took effect" "*inbox.max-bytes is now 2000*" "$(journal MESSAGE "MESSAGE_ID=$(message configurationReloaded)")"
within 10 "the service goes on" idle
equal "as the same process" "$main" "$(process)"
shell 'umask 022; (cat /home/seeds/002*; cat /home/seeds/003*) >/var/spool/claimd/inbox/.l; mv /var/spool/claimd/inbox/.l /var/spool/claimd/inbox/large.txt'
within 20 "the new size limit holds" events_are 'event["data"].get("reason") == "oversize"' 1

printf '\n[inbox]\nsettle = 1\n' >>"$configuration"
inside systemctl reload claimd || true
within 10 "a mistake is refused" entered configurationRefused
equal "by file and line" "*/etc/claimd/claimd.toml:*" "$(journal MESSAGE "MESSAGE_ID=$(message configurationRefused)")"
equal "journalctl -x says what to do" "*claimd check-config --config /etc/claimd/claimd.toml*" "$(explained configurationRefused)"
equal "claimd check-config names it" "*/etc/claimd/claimd.toml:*" "$(inside claimd check-config 2>&1 || true)"
within 10 "the service goes on with what it had" idle
equal "as the same process still" "$main" "$(process)"
inside systemctl restart claimd 2>/dev/null || true
within 10 "a start with the mistake fails" property_is ActiveState failed
equal "with the status of a wrong configuration" 78 "$(property ExecMainStatus)"
equal "and is not tried again" 0 "$(property NRestarts)"
cp -p "$scratch/claimd.toml" "$configuration"
inside systemctl reset-failed claimd
check "with the mistake gone it starts" inside systemctl start claimd
within 10 "and is idle" idle
