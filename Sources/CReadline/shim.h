// SPDX-License-Identifier: GPL-3.0-or-later

// GNU Readline's own headers need FILE from stdio.h to be declared before them.
#include <stdio.h>
#include <readline/readline.h>

// Exported by the library and in none of its headers. While it is set, what is cut goes to the
// last entry of the kill ring, and no new entry is made.
extern int _rl_last_command_was_kill;
