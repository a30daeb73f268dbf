# One entry a decision, with fields, an identity and an explanation.
# shellcheck shell=bash
ingested=$(message articleIngested)
check "each article has its entry" test "$(entries "MESSAGE_ID=$ingested")" -ge 5
seed=$(basename "$(ls "$checkout"/seeds/* | head -n 1)")
equal "with the file" "$seed" "$(journal CLAIMD_FILE "MESSAGE_ID=$ingested" "CLAIMD_FILE=$seed")"
equal "with the article" "sha256:????????????????*" "$(journal CLAIMD_ARTICLE "MESSAGE_ID=$ingested" "CLAIMD_FILE=$seed")"
equal "with the sequence" "[0-9]*" "$(journal CLAIMD_SEQUENCE "MESSAGE_ID=$ingested" "CLAIMD_FILE=$seed")"
equal "at the priority of information" 6 "$(journal PRIORITY "MESSAGE_ID=$ingested" "CLAIMD_FILE=$seed")"
equal "journalctl -x explains it" "*Subject: Article taken in: *claimctl article sha256:*" "$(explained articleIngested)"

shell 'umask 022; printf "\x00\x01\x02\x03" >/var/spool/claimd/inbox/.b; mv /var/spool/claimd/inbox/.b "/var/spool/claimd/inbox/two words.bin"'
within 20 "a file that is no article is rejected" events_are 'event["data"].get("article", {}).get("name") == "two words.bin"' 1
equal "at the priority of a warning" 4 "$(journal PRIORITY "MESSAGE_ID=$(message articleRejected)")"
equal "with the reason" binary "$(journal CLAIMD_REASON "MESSAGE_ID=$(message articleRejected)")"
equal "journalctl -x says what to do" "*Subject: File rejected: two words.bin (binary)*drop it again*" "$(explained articleRejected)"
equal "claimctl tells the reason" "*binary*" "$(inside claimctl why 'two words.bin')"
equal "claimd ready is an entry" "*Subject: claimd is ready*" "$(explained ready)"

before=$(entries)
bytes_before=$(inside journalctl --unit claimd --output export --no-pager | wc -c)
python3 - "$files/var/spool/claimd" <<'PYTHON'
import os, sys
for number in range(3000):
    name = f"{sys.argv[1]}/inbox/flood-{number}.bin"
    with open(sys.argv[1] + "/inbox/.flood", "wb") as file:
        file.write(b"\0\1" + str(number).encode())
    os.chmod(sys.argv[1] + "/inbox/.flood", 0o644)
    os.rename(sys.argv[1] + "/inbox/.flood", name)
PYTHON
within 120 "3,000 bad files are all rejected" events_are 'event["data"].get("article", {}).get("name", "").startswith("flood-")' 3000
within 60 "and out of the inbox" inbox_is_empty
within 20 "STATUS is idle again" idle
at_most "entries that they cost" 400 "$(($(entries) - before))"
at_most "bytes that they cost in the journal" 600000 "$(($(inside journalctl --unit claimd --output export --no-pager | wc -c) - bytes_before))"
within 60 "a summary counts the rest" entered decisionsSummarised
equal "by reason" "*binary*" "$(journal CLAIMD_REASON "MESSAGE_ID=$(message decisionsSummarised)")"
equal "and is explained" "*Subject: Many files at once: 2,*claimctl tail*" "$(explained decisionsSummarised | sed 's/at once: 2/at once: 2,/')"
equal "journald dropped nothing" 0 "$(inside journalctl --no-pager --output cat | grep -c 'Suppressed .* messages from claimd')"
