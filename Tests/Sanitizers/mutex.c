// Tells ThreadSanitizer of Swift's `Mutex` what it cannot see, to be preloaded (LD_PRELOAD).
//
// A `Mutex` that is free is taken, and one that nobody waits for given up, by an atomic exchange in the program's own code,
// which ThreadSanitizer follows. A contended one is taken and given up in the toolchain's libswiftSynchronization, which is
// built without it, and handed on by the kernel (FUTEX_LOCK_PI): what two threads do under the lock then looks like a
// race. These functions stand before those of the library and say the same in words. Nothing is suppressed: what two
// threads do without a lock between them is reported as ever.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

// Of the sanitizer's runtime; missing in a program that was built without.
__attribute__((weak)) void __tsan_acquire(void *lock);
__attribute__((weak)) void __tsan_release(void *lock);

// `_MutexHandle`'s methods: `self` is passed as Swift passes it.
#define METHOD __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

METHOD void lock_slow(uint32_t thread, SELF) __asm__(LOCK);
METHOD bool try_lock_slow(SELF) __asm__(TRY_LOCK);
METHOD void unlock_slow(SELF) __asm__(UNLOCK);

METHOD void lock_slow(uint32_t thread, SELF lock) {
  METHOD void (*library)(uint32_t, SELF) = dlsym(RTLD_NEXT, LOCK);
  library(thread, lock);
  if (__tsan_acquire) __tsan_acquire(lock);
}

METHOD bool try_lock_slow(SELF lock) {
  METHOD bool (*library)(SELF) = dlsym(RTLD_NEXT, TRY_LOCK);
  bool locked = library(lock);
  if (locked && __tsan_acquire) __tsan_acquire(lock);
  return locked;
}

METHOD void unlock_slow(SELF lock) {
  METHOD void (*library)(SELF) = dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(lock);
  library(lock);
}
