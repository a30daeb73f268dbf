# What the service can see, write and ask of the kernel: tried in its own namespaces.
# shellcheck shell=bash
main=$(process)
# in_service CMD...: in the service's mount and network namespaces, even as root.
in_service() { inside nsenter --target "$main" --mount --net -- "$@"; }
for folder in /usr /etc /etc/claimd /var/lib /var/cache /opt /boot; do
  equal "$folder is read-only" "*Read-only file system*" "$(in_service touch "$folder/probe" 2>&1)"
done
# An empty folder stands in their place.
for folder in /home /root; do equal "$folder is empty" "" "$(in_service ls -A "$folder" 2>&1 | grep -v 'Permission denied')"; done
for folder in /var/spool/claimd /var/log/claimd /var/lib/claimd /run/claimd; do
  check "$folder is its own to write" in_service bash -c "touch $folder/.probe && rm $folder/.probe"
done
check "/tmp is private" in_service bash -c 'test -z "$(ls -A /tmp)"'
equal "there is no network but a loopback that is down" "lo" "$(in_service ip -brief link | awk '{ print $1 }')"
equal "there are no devices but the harmless ones" "" \
  "$(in_service bash -c 'ls /dev' | grep -vxE 'char|console|core|fd|full|hugepages|initctl|log|mqueue|null|ptmx|pts|random|shm|stderr|stdin|stdout|tty|urandom|zero' || true)"
state() { inside sed -n "s/^$1:[[:space:]]*//p" "/proc/$main/status"; }
equal "it runs as claimd" claimd "$(inside ps -o user= -p "$main")"
equal "it has no capabilities" 0000000000000000 "$(state CapEff)"
equal "and cannot get any" 0000000000000000 "$(state CapBnd)"
equal "nor new privileges" 1 "$(state NoNewPrivs)"
equal "its system calls are filtered" 2 "$(state Seccomp)"
equal "the memory limit is the kernel's" 1073741824 \
  "$(shell 'cat /sys/fs/cgroup/{memory/,}system.slice/claimd.service/memory.{limit_in_bytes,max} 2>/dev/null')"
equal "so is the limit of tasks" 128 \
  "$(shell 'cat /sys/fs/cgroup/{pids/,}system.slice/claimd.service/pids.max 2>/dev/null')"
