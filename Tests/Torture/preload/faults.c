// Makes system calls of claimd fail, to be preloaded (LD_PRELOAD). Only calls at files of one folder count, and those of
// inotify: the rest of the process goes on as ever.
//
//   TORTURE_ROOT   the folder, absolute
//   TORTURE_FAULT  CALL:NTH:ERRNO:once or CALL:NTH:ERRNO:always; ERRNO 0 makes writes short. Unset: nothing fails
//   TORTURE_TALLY  a file to which one byte is appended for each fault that was injected
//   TORTURE_CALLS  a file to which the name of each call that counts is appended, a line each
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { MOST_DESCRIPTORS = 1 << 16 };
static unsigned char inside[MOST_DESCRIPTORS];
static char root[4096], wanted[32];
static size_t root_length;
static long wanted_nth;
static int wanted_errno, always, tally = -1, calls = -1;
static atomic_long seen;

static int log_file(const char *variable) {
  const char *path = getenv(variable);
  return path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
}

__attribute__((constructor)) static void set_up(void) {
  const char *folder = getenv("TORTURE_ROOT"), *fault = getenv("TORTURE_FAULT");
  if (!folder) return;
  snprintf(root, sizeof root, "%s", folder);
  root_length = strlen(root);
  char mode[16] = "";
  if (fault && sscanf(fault, "%31[^:]:%ld:%d:%15s", wanted, &wanted_nth, &wanted_errno, mode) != 4) abort();
  always = strcmp(mode, "always") == 0;
  tally = log_file("TORTURE_TALLY");
  calls = log_file("TORTURE_CALLS");
}

static int counts_path(const char *path) {
  return path && root_length && strncmp(path, root, root_length) == 0 &&
         (path[root_length] == '/' || path[root_length] == 0);
}
static int counts_fd(int fd) { return fd >= 0 && fd < MOST_DESCRIPTORS && inside[fd]; }
static int counts_at(int fd, const char *path) {
  return path && path[0] == '/' ? counts_path(path) : counts_fd(fd);
}
static int mark(int fd, int counts) {
  if (fd >= 0 && fd < MOST_DESCRIPTORS) inside[fd] = (unsigned char)counts;
  return fd;
}

// Whether this call is to fail. Sets errno.
static int fails(const char *call, int counts) {
  if (!counts) return 0;
  if (calls >= 0) {
    char line[48];
    int length = snprintf(line, sizeof line, "%s\n", call);
    syscall(SYS_write, calls, line, length);
  }
  if (!wanted[0] || strcmp(call, wanted) != 0) return 0;
  long number = atomic_fetch_add(&seen, 1) + 1;
  if (always ? number < wanted_nth : number != wanted_nth) return 0;
  if (tally >= 0) syscall(SYS_write, tally, "x", 1);
  errno = wanted_errno;
  return 1;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define OPEN(name, call, parameters, counts, ...) \
  int name parameters { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    int mine = counts; \
    if (fails(call, mine)) return -1; \
    return mark(real(__VA_ARGS__, flags, mode), mine); \
  }
OPEN(open, "open", (const char *path, int flags, ...), counts_path(path), path)
OPEN(open64, "open", (const char *path, int flags, ...), counts_path(path), path)
OPEN(openat, "open", (int fd, const char *path, int flags, ...), counts_at(fd, path), fd, path)
OPEN(openat64, "open", (int fd, const char *path, int flags, ...), counts_at(fd, path), fd, path)

// A call that fails with -1, or does what it does.
#define CALL(type, name, call, parameters, counts, ...) \
  type name parameters { \
    REAL(name); \
    if (fails(call, counts)) return (type)-1; \
    return real(__VA_ARGS__); \
  }
CALL(ssize_t, read, "read", (int fd, void *to, size_t count), counts_fd(fd), fd, to, count)
CALL(ssize_t, pread, "read", (int fd, void *to, size_t count, off_t at), counts_fd(fd), fd, to, count, at)
CALL(ssize_t, pread64, "read", (int fd, void *to, size_t count, off64_t at), counts_fd(fd), fd, to, count, at)
CALL(int, fsync, "fsync", (int fd), counts_fd(fd), fd)
CALL(int, fdatasync, "fdatasync", (int fd), counts_fd(fd), fd)
CALL(int, ftruncate, "ftruncate", (int fd, off_t size), counts_fd(fd), fd, size)
CALL(int, ftruncate64, "ftruncate", (int fd, off64_t size), counts_fd(fd), fd, size)
CALL(int, rename, "rename", (const char *from, const char *to), counts_path(from), from, to)
CALL(int, renameat, "rename", (int a, const char *from, int b, const char *to), counts_at(a, from), a, from, b, to)
CALL(int, renameat2, "rename", (int a, const char *from, int b, const char *to, unsigned flags), counts_at(a, from), a,
     from, b, to, flags)
CALL(int, link, "link", (const char *from, const char *to), counts_path(from), from, to)
CALL(int, linkat, "link", (int a, const char *from, int b, const char *to, int flags), counts_at(a, from), a, from, b,
     to, flags)
CALL(int, unlink, "unlink", (const char *path), counts_path(path), path)
CALL(int, unlinkat, "unlink", (int fd, const char *path, int flags), counts_at(fd, path), fd, path, flags)
CALL(int, mkdir, "mkdir", (const char *path, mode_t mode), counts_path(path), path, mode)
CALL(int, mkdirat, "mkdir", (int fd, const char *path, mode_t mode), counts_at(fd, path), fd, path, mode)
CALL(int, stat, "stat", (const char *path, struct stat *facts), counts_path(path), path, facts)
CALL(int, stat64, "stat", (const char *path, struct stat64 *facts), counts_path(path), path, facts)
CALL(int, lstat, "stat", (const char *path, struct stat *facts), counts_path(path), path, facts)
CALL(int, lstat64, "stat", (const char *path, struct stat64 *facts), counts_path(path), path, facts)
CALL(int, fstat, "fstat", (int fd, struct stat *facts), counts_fd(fd), fd, facts)
CALL(int, fstat64, "fstat", (int fd, struct stat64 *facts), counts_fd(fd), fd, facts)
CALL(int, fstatat, "stat", (int fd, const char *path, struct stat *facts, int flags), counts_at(fd, path), fd, path,
     facts, flags)
CALL(int, fstatat64, "stat", (int fd, const char *path, struct stat64 *facts, int flags), counts_at(fd, path), fd, path,
     facts, flags)
CALL(int, fstatfs, "fstatfs", (int fd, struct statfs *facts), counts_fd(fd), fd, facts)
CALL(int, access, "access", (const char *path, int mode), counts_path(path), path, mode)
CALL(int, faccessat, "access", (int fd, const char *path, int mode, int flags), counts_at(fd, path), fd, path, mode,
     flags)
CALL(int, chmod, "chmod", (const char *path, mode_t mode), counts_path(path), path, mode)
CALL(int, fchmod, "chmod", (int fd, mode_t mode), counts_fd(fd), fd, mode)
CALL(int, futimens, "futimens", (int fd, const struct timespec times[2]), counts_fd(fd), fd, times)
int flock(int fd, int operation);
CALL(int, flock, "flock", (int fd, int operation), counts_fd(fd), fd, operation)
int inotify_add_watch(int fd, const char *path, uint32_t mask);
CALL(int, inotify_add_watch, "inotify_add_watch", (int fd, const char *path, uint32_t mask), counts_path(path), fd,
     path, mask)
CALL(void *, mmap, "mmap", (void *at, size_t length, int protection, int flags, int fd, off_t offset), counts_fd(fd), at,
     length, protection, flags, fd, offset)
CALL(void *, mmap64, "mmap", (void *at, size_t length, int protection, int flags, int fd, off64_t offset),
     counts_fd(fd), at, length, protection, flags, fd, offset)

// A write fails, or takes only half of what it is given.
#define WRITE(name, parameters, ...) \
  ssize_t name parameters { \
    REAL(name); \
    if (fails("write", counts_fd(fd))) { \
      if (errno != 0 || count < 2) return errno ? -1 : real(__VA_ARGS__); \
      count /= 2; \
    } \
    return real(__VA_ARGS__); \
  }
WRITE(write, (int fd, const void *from, size_t count), fd, from, count)
WRITE(pwrite, (int fd, const void *from, size_t count, off_t at), fd, from, count, at)
WRITE(pwrite64, (int fd, const void *from, size_t count, off64_t at), fd, from, count, at)

int inotify_init1(int flags);
int inotify_init1(int flags) {
  REAL(inotify_init1);
  if (fails("inotify_init1", root_length > 0)) return -1;
  return mark(real(flags), 1);
}

DIR *opendir(const char *path) {
  REAL(opendir);
  int mine = counts_path(path);
  if (fails("opendir", mine)) return NULL;
  DIR *folder = real(path);
  if (folder) mark(dirfd(folder), mine);
  return folder;
}

DIR *fdopendir(int fd) {
  REAL(fdopendir);
  return fails("opendir", counts_fd(fd)) ? NULL : real(fd);
}

struct dirent *readdir(DIR *folder) {
  REAL(readdir);
  return fails("readdir", counts_fd(dirfd(folder))) ? NULL : real(folder);
}

struct dirent64 *readdir64(DIR *folder) {
  REAL(readdir64);
  return fails("readdir", counts_fd(dirfd(folder))) ? NULL : real(folder);
}

// Locks of SQLite.
#define CONTROL(name) \
  int name(int fd, int command, ...) { \
    REAL(name); \
    va_list rest; \
    va_start(rest, command); \
    void *argument = va_arg(rest, void *); \
    va_end(rest); \
    if ((command == F_SETLK || command == F_SETLKW) && fails("lock", counts_fd(fd))) return -1; \
    return real(fd, command, argument); \
  }
CONTROL(fcntl)
CONTROL(fcntl64)

// A failed close has closed all the same.
int close(int fd) {
  REAL(close);
  int counted = counts_fd(fd);
  mark(fd, 0);
  int result = real(fd);
  return fails("close", counted) ? -1 : result;
}
