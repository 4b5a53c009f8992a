// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What must be done in C because a signal may come at any moment: handlers that only write a byte
// to a pipe, and the limits that keep the person's words out of crash output.

/// The number of arguments, with the program's name. Known without /proc, which a chroot may lack.
int terminal_argument_count(void);

/// The argument at an index below terminal_argument_count(), with the bytes that were typed.
const char *terminal_argument(int index);

/// Opens /dev/null, or else the root folder, in the place of closed standard streams, so that no
/// file opened later takes their number and gets messages written into it. Standard output can
/// then not be written to.
void terminal_hold_standard_streams(void);

/// Crash signals give the terminal back, then end the process at once and without a core file:
/// what a crash prints or dumps would be the person's answers. Call it before anything else.
void terminal_silence_crashes(void);

/// Notes the modes of a terminal before a holder, a bit of its own, changes them. After a crash they
/// are as they were before the first holder.
void terminal_keep_modes(int holder, int terminal);

/// Notes that a holder has set the modes back.
void terminal_release_modes(int holder);

/// Sets what a crash writes while modes are held; at most 255 bytes. Nothing is written before.
void terminal_set_farewell(int output, const char *words);

/// Keeps other processes of the same account from reading this one's memory. Apart from the rest,
/// since it also hides the process from strace and debuggers. Returns 0, or -1 with errno.
int terminal_forbid_inspection(void);

/// Ignores PIPE and XFSZ: a write that fails then says so to who writes.
void terminal_ignore_failed_writes(void);

/// Ignores TTOU: a program that ends in the background isn't stopped by what it does to a terminal.
void terminal_ignore_background(void);

/// Sends INT, TERM, HUP, QUIT, TSTP, CONT and WINCH to a pipe. HUP and
/// TSTP stay ignored when they were (nohup). May be called again. Returns the descriptor to poll,
/// or -1 with errno when there can be no pipe; then no handler is installed.
int terminal_catch_signals(void);

/// The next signal that came, or 0 when none is waiting.
int terminal_next_signal(void);

/// Stops this process as Ctrl-Z does; returns once it goes on.
void terminal_stop(void);

/// Keeps what C libraries write to stderr from now on, for a caller who makes it safe to show.
void terminal_gather_errors(void);

/// Ends that, and returns what was written, to be freed; NULL when there was no memory to gather it.
char *terminal_gathered_errors(void);
