#define _GNU_SOURCE
#include "CInbox.h"

#include <stdio.h>
#include <sys/vfs.h>

int claimd_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to) {
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

int claimd_file_system_magic(int descriptor, uint32_t *magic) {
  struct statfs facts;
  if (fstatfs(descriptor, &facts) != 0) return -1;
  *magic = (uint32_t)facts.f_type;
  return 0;
}
