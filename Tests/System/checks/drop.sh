# Members of the group drop articles and read what changed; nobody else can.
# shellcheck shell=bash
inside cp -r /root/seeds /home/seeds 2>/dev/null || true
inside chmod -R a+rX /home/seeds
for seed in "$checkout"/seeds/*; do drop sender "$(basename "$seed")" "/home/seeds/$(basename "$seed")"; done
within 60 "the five seeds are taken in" events_are 'event["type"] == "article.ingested"' 5
within 10 "the inbox is empty" inbox_is_empty
check "claims are in the log" events_at_least 'event["type"].startswith("claim.")' 60
check "what differs is told" events_at_least 'event["type"] in ("claim.disputed", "claim.backfilled", "claim.revised")' 2
within 10 "STATUS counts them" status_has 'idle*5 articles*claims*disputed*'
equal "the archive has them" 5 "$(find "$files/var/spool/claimd/archive" -type f | wc -l)"
check "a member reads the log" as colleague grep -q article.ingested $log
check "a member follows it with claimctl" as colleague claimctl tail --type article.ingested
refuse "a member cannot write it" as colleague bash -c "echo >>$log"
refuse "a stranger cannot read it" as stranger cat $log
refuse "a stranger cannot drop" as stranger touch /var/spool/claimd/inbox/x.txt
as sender bash -c 'umask 077; cd /var/spool/claimd/inbox; echo x >.kept-open'
refuse "a member cannot remove another's file" as colleague rm -f /var/spool/claimd/inbox/.kept-open
check "a member removes the own one" as sender rm /var/spool/claimd/inbox/.kept-open

as sender bash -c 'umask 077; cp /home/seeds/000* /tmp/private.txt; echo "One more person was hurt." >>/tmp/private.txt
  chmod 600 /tmp/private.txt; mv /tmp/private.txt /var/spool/claimd/inbox/'
within 20 "a file that claimd may not read waits" status_has '*1 waiting*'
as sender chmod a+r /var/spool/claimd/inbox/private.txt
within 20 "and is taken in once it may" events_at_least 'event["data"].get("article", {}).get("name") == "private.txt"' 1
as sender bash -c 'umask 077; mkdir /var/spool/claimd/inbox/folder; cd /var/spool/claimd/inbox/folder
  sed "s/Iraq/Jordan/" /home/seeds/001* >.x; mv .x inner.txt'
within 20 "a file in a member's own folder is taken in" \
  events_at_least 'event["data"].get("article", {}).get("name") == "folder/inner.txt"' 1

check "a member asks for the status" as colleague claimctl status
check "a member asks what became of a file" as colleague claimctl why private.txt
check "a member asks for the claims" as colleague claimctl claims --disputed
check "claimctl verify finds the log whole" as colleague claimctl verify
inside systemctl stop claimd
check "a member asks what became of a file while the service is stopped" as colleague claimctl why private.txt
inside systemctl start claimd
within 10 "it is idle again" idle
