// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a program with GNU Readline does: it asks for a line, and for the next one. A line
// that is a number is taken as an answer: so many bytes are saved before the next prompt.

#include "save.h"

#include <readline/readline.h>

int main(int count, char **arguments) {
  if (count != 2 || chdir(arguments[1]) != 0) return 64;
  for (char *line; (line = readline("> ")) != NULL; free(line)) {
    size_t bytes = strtoul(line, NULL, 10);
    if (bytes > 0 && save(bytes) != 0) return 74;
  }
  return 0;
}
