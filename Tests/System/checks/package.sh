# What is in the package, without installing it.
# shellcheck shell=bash
content=$scratch/content
dpkg-deb -x "$package" "$content"
field() { dpkg-deb --field "$package" "$1"; }

check "lintian finds no errors" lintian --allow-root --fail-on error "$package"
at_most "installed size" 60000 "$(field Installed-Size)" kB
equal "the version is the program's" "$("$content/usr/bin/claimd" --version)" "$(field Version)"
equal "the one configuration file is a conffile" "/etc/claimd/claimd.toml" \
  "$(dpkg-deb --ctrl-tarfile "$package" | tar -xO ./conffiles)"
for program in claimd claimctl; do
  linked=$(readelf --dynamic "$content/usr/bin/$program" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p')
  equal "$program links no Swift library" "" "$(grep -iE 'swift|foundation|dispatch|icu' <<<"$linked" || true)"
  refuse "$program is stripped" grep -q '\.symtab' <(readelf --sections --wide "$content/usr/bin/$program")
  check "$program's bash completion is sound" bash -n "$content/usr/share/bash-completion/completions/$program"
  check "$program's zsh completion is there" grep -q "#compdef $program" \
    "$content/usr/share/zsh/vendor-completions/_$program"
  check "$program's fish completion is there" grep -q "complete -c '\?$program" \
    "$content/usr/share/fish/vendor_completions.d/$program.fish"
done
for page in man1/claimctl.1 man5/claimd.toml.5 man7/claimd-events.7 man8/claimd.8; do
  gunzip <"$content/usr/share/man/$page.gz" >"$scratch/page"
  equal "man --warnings says nothing of $page" "" "$(MANWIDTH=80 man --warnings --local-file "$scratch/page" 2>&1 >/dev/null)"
  check "$page has text" grep -q NAME <(MANWIDTH=80 man --local-file "$scratch/page")
done
# Every command and option that a program knows stands in its manual page.
undocumented() { # PROGRAM PAGE
  local program=$content/usr/bin/$1 text command option
  text=$(MANWIDTH=200 man --local-file "$2" | tr -d '\b')
  for command in $("$program" --help | sed -n '/^SUBCOMMANDS:/,/^$/s/^  \([a-z][a-z-]*\).*/\1/p'); do
    grep -qE "(^| )$command( |$)" <<<"$text" || echo "$command"
    for option in $("$program" "$command" --help | grep -oE -- '--[a-z][a-z-]+' | sort -u); do
      grep -q -- "$option" <<<"$text" || echo "$command $option"
    done
  done
}
equal "claimd(8) has every command and option" "" "$(undocumented claimd "$checkout/docs/man/claimd.8")"
equal "claimctl(1) has every command and option" "" "$(undocumented claimctl "$checkout/docs/man/claimctl.1")"
equal "claimd.toml(5) has every key" "" "$(
  sed -n 's/^#\{0,1\} \{0,1\}\([a-z-]*\) = .*/\1/p' "$checkout/systemd/claimd.toml" | sort -u | while read -r key; do
    grep -qF -- "${key//-/\\-}" "$checkout/docs/man/claimd.toml.5" || grep -qF -- "$key" "$checkout/docs/man/claimd.toml.5" || echo "$key"
  done)"
check "licences are there" grep -q Explosion "$content/usr/share/doc/claimd/copyright"
check "the model's licence is there" test -s "$content/usr/share/claimd/model/LICENSE"
