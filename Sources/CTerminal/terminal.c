// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};

#define COUNT(array) (sizeof(array) / sizeof(array[0]))

// A full pipe holds thousands of signals that nobody took: one more says nothing new.
static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

static int is_ignored(int number) {
  struct sigaction old;
  return sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN;
}

// Without SA_RESTART: a write that waits for a stopped terminal must notice that it is to end.
static void catch_signal(int number) {
  struct sigaction action = {.sa_handler = note_signal};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void set_disposition(int number, void (*disposition)(int)) {
  struct sigaction action = {.sa_handler = disposition};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void unblock(const int *numbers, size_t count) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < count; i++) sigaddset(&set, numbers[i]);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

// The C library hands these to everything that runs before main, without looking into /proc.
static int argument_count;
static char **argument_list;

__attribute__((constructor)) static void keep_arguments(int count, char **list) {
  argument_count = count;
  argument_list = list;
}

int terminal_argument_count(void) { return argument_count; }

const char *terminal_argument(int index) { return argument_list[index]; }

static int open_again(const char *path, int flags) {
  int opened;
  do {
    opened = open(path, flags);
  } while (opened == -1 && errno == EINTR);
  return opened;
}

void terminal_hold_standard_streams(void) {
  for (int stream = 0; stream < 3; stream++) {
    if (fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    // What was asked for goes to standard output: writing it must fail, not vanish.
    int flags = stream == STDOUT_FILENO ? O_RDONLY : O_RDWR;
    if (open_again("/dev/null", flags) == -1) open_again("/", O_RDONLY | O_DIRECTORY);
  }
}

int terminal_forbid_inspection(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

void terminal_ignore_failed_writes(void) {
  set_disposition(SIGPIPE, SIG_IGN);
  set_disposition(SIGXFSZ, SIG_IGN);
}

void terminal_ignore_background(void) { set_disposition(SIGTTOU, SIG_IGN); }

int terminal_catch_signals(void) {
  if (signal_pipe[0] == -1 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) == -1) return -1;
  for (size_t i = 0; i < COUNT(caught); i++) {
    int number = caught[i];
    int stays_ignored = (number == SIGHUP || number == SIGTSTP) && is_ignored(number);
    if (!stays_ignored) catch_signal(number);
  }
  unblock(caught, COUNT(caught));
  return signal_pipe[0];
}

int terminal_next_signal(void) {
  unsigned char byte = 0;
  ssize_t count;
  if (signal_pipe[0] == -1) return 0;
  do {
    count = read(signal_pipe[0], &byte, 1);
  } while (count == -1 && errno == EINTR);
  return count == 1 ? byte : 0;
}

void terminal_stop(void) {
  int stops[] = {SIGTSTP};
  if (is_ignored(SIGTSTP)) return;
  set_disposition(SIGTSTP, SIG_DFL);
  unblock(stops, 1);
  kill(getpid(), SIGTSTP);
  catch_signal(SIGTSTP);
}

static FILE *usual_errors;
static char *gathered;
static size_t gathered_size;

void terminal_gather_errors(void) {
  FILE *memory = open_memstream(&gathered, &gathered_size);
  if (memory == NULL) return;
  usual_errors = stderr;
  stderr = memory;
}

char *terminal_gathered_errors(void) {
  if (usual_errors == NULL) return NULL;
  fclose(stderr);
  stderr = usual_errors;
  usual_errors = NULL;
  return gathered;
}
