// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef CCOMMIT_H
#define CCOMMIT_H

/// The commit that the program was built from; empty where the build was not told.
const char *_Nonnull built_commit(void);

#endif
