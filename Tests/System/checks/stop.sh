# A stop does not wait for the backlog, and loses none of it.
# shellcheck shell=bash
articles 3001 3400
within 20 "it works on a backlog" status_has 'ingesting*'
began=$(date +%s%N)
check "it stops" inside systemctl stop claimd
at_most "which took" 5000 "$((($(date +%s%N) - began) / 1000000))" ms
equal "in order" success/0 "$(property Result)/$(property ExecMainStatus)"
refuse "with the rest in the inbox" inbox_is_empty
equal "STOPPING was an entry" "*Subject: claimd is stopping*" "$(explained stopping)"
inside systemctl start claimd
within 90 "the next start takes it in" inbox_is_empty
within 10 "all of it" events_are 'event["type"] == "article.ingested" and event["data"]["article"]["name"] in {f"article-{n}.txt" for n in range(3001, 3401)}' 400
check "the log is whole" inside claimctl verify
