// Linked from the archive and not as a shared library, so that a start loads nothing more.
#include <sodium.h>
