# A full disk pauses the intake, is said, and heals without a restart.
# shellcheck shell=bash
inside systemctl stop claimd
inside mv /var/log/claimd /var/log/claimd.kept
inside install -d -m 2750 -o claimd -g claimd /var/log/claimd
inside mount -t tmpfs -o size=40m,mode=2750 tmpfs /var/log/claimd
inside chown claimd:claimd /var/log/claimd
shell 'cp -p /var/log/claimd.kept/* /var/log/claimd/'
inside systemctl start claimd
within 10 "it runs on a small disk" idle
main=$(process)
shell 'cat /dev/zero >/var/log/claimd/filler 2>/dev/null; true'
articles 2001 2005
within 30 "a full disk pauses it" status_has 'paused: disk full*'
equal "with an entry" "disk full" "$(journal CLAIMD_REASON "MESSAGE_ID=$(message intakePaused)")"
equal "journalctl -x says what to do" "*Intake is paused: disk full*df -h*" "$(explained intakePaused)"
equal "claimctl status says it" "*paused: disk full*" "$(inside claimctl status)"
equal "the files wait in the inbox" 5 "$(find "$files/var/spool/claimd/inbox" -type f | wc -l)"
equal "it is one entry, however often it tries" 1 "$(sleep 4; entries "MESSAGE_ID=$(message intakePaused)")"
check "the log is whole meanwhile" inside claimctl verify
inside rm /var/log/claimd/filler
within 60 "with room again the backlog is taken in" inbox_is_empty
equal "each once" 5 "$(inside grep -c '"type":"article.ingested".*article-200[1-5]\.txt' $log)"
equal "without a restart" "$main" "$(process)"
within 10 "an entry says so" entered intakeResumed
inside systemctl stop claimd
shell 'cp -p /var/log/claimd/* /var/log/claimd.kept/'
inside umount /var/log/claimd
inside rmdir /var/log/claimd
inside mv /var/log/claimd.kept /var/log/claimd
inside systemctl start claimd
within 10 "it runs on the old disk again" idle
