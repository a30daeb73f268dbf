// What Swift's view of the C library lacks for the inbox.
#ifndef CLAIMD_CINBOX_H
#define CLAIMD_CINBOX_H

#include <stdint.h>

/// renameat2(2) with RENAME_NOREPLACE. The declaration stands behind _GNU_SOURCE, which Swift's Glibc module does not set.
/// Returns 0, or -1 with errno.
int claimd_rename_noreplace(int from_folder, const char *from, int to_folder, const char *to);

/// The magic number of the file system under a descriptor: fstatfs(2), which Swift's Glibc module does not import.
/// Returns 0, or -1 with errno.
int claimd_file_system_magic(int descriptor, uint32_t *magic);

#endif
