// SPDX-License-Identifier: GPL-3.0-or-later

#include "CCommit.h"

#ifndef BEFOREHAND_COMMIT
#define BEFOREHAND_COMMIT ""
#endif

const char *built_commit(void) { return BEFOREHAND_COMMIT; }
