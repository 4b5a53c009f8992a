// GNU Readline's own headers need FILE from stdio.h to be declared before them.
#include <stdio.h>
#include <readline/readline.h>
