// SPDX-License-Identifier: GPL-3.0-or-later

// Put before the C library by LD_PRELOAD: memory that can't be had, from a chosen moment on.
//
// FAIL_FROM is the number of the allocation that fails first, FAIL_WHEN a file that need only be
// there. The number of all allocations goes to the file COUNT_TO.
#define _GNU_SOURCE
#include "FailingMalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static long allocations;

static int fails(void) {
  const char *from = getenv("FAIL_FROM"), *when = getenv("FAIL_WHEN");
  long number = __atomic_add_fetch(&allocations, 1, __ATOMIC_RELAXED);
  int now = (from && number >= atol(from)) || (when && access(when, F_OK) == 0);
  if (now) errno = ENOMEM;
  return now;
}

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }

void *calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }

void *realloc(void *memory, size_t size) { return fails() ? NULL : __libc_realloc(memory, size); }

void *aligned_alloc(size_t alignment, size_t size) {
  return fails() ? NULL : __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  *memory = aligned_alloc(alignment, size);
  return *memory ? 0 : ENOMEM;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("COUNT_TO");
  int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
  if (file != -1) dprintf(file, "%ld", allocations);
}
