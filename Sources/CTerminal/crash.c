// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};

#define COUNT(array) (sizeof(array) / sizeof(array[0]))

// Who has changed the modes of the terminal, one bit each, and what they were before.
static volatile sig_atomic_t holders;
static int held;
static struct termios modes;
static int told = -1;
static char farewell[256];

static void give_back(void) {
  if (holders == 0) return;
  holders = 0;
  // In the background the system would stop the process here.
  if (tcgetpgrp(held) == getpgrp()) tcsetattr(held, TCSANOW, &modes);
  ssize_t written = write(told, farewell, strlen(farewell));
  (void)written;
}

static void crash(int number) {
  give_back();
  raise(number);
}

void terminal_silence_crashes(void) {
  // A stack that ran over has no room for a handler.
  static char room[32768];
  stack_t other = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&other, NULL);
  struct sigaction action = {.sa_handler = crash};
  action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &action, NULL);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // Readline ends the program itself when it can't have memory.
  atexit(give_back);
}

void terminal_keep_modes(int holder, int terminal) {
  if (holders == 0) {
    if (tcgetattr(terminal, &modes) == -1) return;
    held = terminal;
  }
  holders |= holder;
}

void terminal_release_modes(int holder) { holders &= ~holder; }

void terminal_set_farewell(int output, const char *words) {
  told = output;
  strncpy(farewell, words, sizeof farewell - 1);
}
