// Records what claimd changes on the disk, and when it makes that durable, to be preloaded (LD_PRELOAD). From the record
// the state after a loss of power can be made for any moment (durable.py).
//
//   TORTURE_ROOT    the folder, absolute, whose changes are recorded
//   TORTURE_RECORD  the file to which they are appended
//
// A record is a kind (1 byte), a number (file number or flag, 8 bytes), an offset or size (8 bytes), and the lengths (4
// bytes each) of two strings that follow: a path and another path or the bytes written. Little-endian. Each call is
// made and recorded under one lock, so that the record has the order in which things were done.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char root[4096];
static size_t root_length;
static int record_file = -1;

__attribute__((constructor)) static void set_up(void) {
  const char *folder = getenv("TORTURE_ROOT"), *path = getenv("TORTURE_RECORD");
  if (!folder || !path) return;
  snprintf(root, sizeof root, "%s", folder);
  root_length = strlen(root);
  record_file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_inside(const char *path) {
  return record_file >= 0 && strncmp(path, root, root_length) == 0 && path[root_length] == '/';
}

// The absolute path of a name relative to a descriptor; empty when it is not of the folder.
static void resolve(int fd, const char *name, char path[PATH_MAX]) {
  char base[PATH_MAX];
  path[0] = 0;
  if (record_file < 0 || !name) return;
  if (name[0] == '/') {
    snprintf(path, PATH_MAX, "%s", name);
  } else {
    char link[64];
    snprintf(link, sizeof link, fd == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return;
    base[length] = 0;
    if (snprintf(path, PATH_MAX, "%s/%s", base, name) >= PATH_MAX) path[0] = 0;
  }
  if (!is_inside(path)) path[0] = 0;
}

static void put(char kind, uint64_t number, uint64_t offset, const char *a, const void *b, size_t b_length) {
  uint32_t lengths[2] = {(uint32_t)strlen(a), (uint32_t)b_length};
  struct iovec parts[] = {{&kind, 1}, {&number, 8}, {&offset, 8}, {lengths, 8}, {(void *)a, lengths[0]},
                          {(void *)b, b_length}};
  ssize_t all = 0;
  for (int i = 0; i < 6; i++) all += (ssize_t)parts[i].iov_len;
  int before = errno;
  // A short or failed record would make the test lie.
  if (syscall(SYS_writev, record_file, parts, 6) != all) abort();
  errno = before;
}

// The number of a regular file of the folder behind a descriptor, or 0.
static uint64_t file_number(int fd) {
  char link[64], path[PATH_MAX];
  struct stat facts;
  if (record_file < 0 || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_inside(path) ? facts.st_ino : 0;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static int opened(int fd, const char *path, int flags, int was_there, off_t old_size) {
  struct stat facts;
  if (fd < 0 || !path[0] || fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) return fd;
  if (!was_there) put('c', facts.st_ino, 0, path, "", 0);
  else if ((flags & O_TRUNC) && old_size > 0) put('t', facts.st_ino, 0, "", "", 0);
  return fd;
}

#define OPEN(name, parameters, folder, ...) \
  int name parameters { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    if (!(flags & (O_CREAT | O_TRUNC))) return real(__VA_ARGS__, flags, mode); \
    char place[PATH_MAX]; \
    struct stat before = {0}; \
    pthread_mutex_lock(&lock); \
    resolve(folder, path, place); \
    int was_there = place[0] && lstat(place, &before) == 0; \
    int result = opened(real(__VA_ARGS__, flags, mode), place, flags, was_there, before.st_size); \
    pthread_mutex_unlock(&lock); \
    return result; \
  }
OPEN(open, (const char *path, int flags, ...), AT_FDCWD, path)
OPEN(open64, (const char *path, int flags, ...), AT_FDCWD, path)
OPEN(openat, (int fd, const char *path, int flags, ...), fd, fd, path)
OPEN(openat64, (int fd, const char *path, int flags, ...), fd, fd, path)

ssize_t write(int fd, const void *from, size_t count) {
  REAL(write);
  pthread_mutex_lock(&lock);
  uint64_t number = file_number(fd);
  ssize_t done = real(fd, from, count);
  // After a write the position is its end, also with O_APPEND.
  if (number && done > 0) put('w', number, (uint64_t)(lseek(fd, 0, SEEK_CUR) - done), "", from, (size_t)done);
  pthread_mutex_unlock(&lock);
  return done;
}

#define PWRITE(name, type) \
  ssize_t name(int fd, const void *from, size_t count, type at) { \
    REAL(name); \
    pthread_mutex_lock(&lock); \
    uint64_t number = file_number(fd); \
    ssize_t done = real(fd, from, count, at); \
    if (number && done > 0) put('w', number, (uint64_t)at, "", from, (size_t)done); \
    pthread_mutex_unlock(&lock); \
    return done; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

// A call that returns 0 when it was done, and what is then recorded.
#define DONE(name, parameters, before, record, ...) \
  int name parameters { \
    REAL(name); \
    pthread_mutex_lock(&lock); \
    before; \
    int result = real(__VA_ARGS__); \
    if (result == 0) record; \
    pthread_mutex_unlock(&lock); \
    return result; \
  }
#define TRUNCATED \
  if (number) put('t', number, (uint64_t)size, "", "", 0)
DONE(ftruncate, (int fd, off_t size), uint64_t number = file_number(fd), TRUNCATED, fd, size)
DONE(ftruncate64, (int fd, off64_t size), uint64_t number = file_number(fd), TRUNCATED, fd, size)

static void synced(int fd) {
  uint64_t number = file_number(fd);
  if (number) return put('s', number, 0, "", "", 0);
  char link[64], path[PATH_MAX];
  struct stat facts;
  if (record_file < 0 || fstat(fd, &facts) != 0 || !S_ISDIR(facts.st_mode)) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  if (is_inside(path) || strcmp(path, root) == 0) put('d', 0, 0, path, "", 0);
}
DONE(fsync, (int fd), , synced(fd), fd)
DONE(fdatasync, (int fd), , synced(fd), fd)

#define TWO(a, from, b, to) \
  char source[PATH_MAX], target[PATH_MAX]; \
  resolve(a, from, source); \
  resolve(b, to, target)
#define PUT_TWO(kind) \
  if (source[0] && target[0]) put(kind, 0, 0, source, target, strlen(target))
DONE(rename, (const char *from, const char *to), TWO(AT_FDCWD, from, AT_FDCWD, to), PUT_TWO('r'), from, to)
DONE(renameat, (int a, const char *from, int b, const char *to), TWO(a, from, b, to), PUT_TWO('r'), a, from, b, to)
DONE(renameat2, (int a, const char *from, int b, const char *to, unsigned flags), TWO(a, from, b, to), PUT_TWO('r'), a,
     from, b, to, flags)
DONE(link, (const char *from, const char *to), TWO(AT_FDCWD, from, AT_FDCWD, to), PUT_TWO('l'), from, to)
DONE(linkat, (int a, const char *from, int b, const char *to, int flags), TWO(a, from, b, to), PUT_TWO('l'), a, from, b,
     to, flags)

#define ONE(fd, name) \
  char place[PATH_MAX]; \
  resolve(fd, name, place)
#define PUT_ONE(kind) \
  if (place[0]) put(kind, 0, 0, place, "", 0)
DONE(unlink, (const char *path), ONE(AT_FDCWD, path), PUT_ONE('u'), path)
DONE(unlinkat, (int fd, const char *path, int flags), ONE(fd, path), PUT_ONE('u'), fd, path, flags)
DONE(rmdir, (const char *path), ONE(AT_FDCWD, path), PUT_ONE('u'), path)
DONE(mkdir, (const char *path, mode_t mode), ONE(AT_FDCWD, path), PUT_ONE('m'), path, mode)
DONE(mkdirat, (int fd, const char *path, mode_t mode), ONE(fd, path), PUT_ONE('m'), fd, path, mode)
