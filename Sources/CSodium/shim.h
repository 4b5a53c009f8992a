// SPDX-License-Identifier: GPL-3.0-or-later

// Linked from the archive and not as a shared library, so that a start loads nothing more.
#include <sodium.h>
