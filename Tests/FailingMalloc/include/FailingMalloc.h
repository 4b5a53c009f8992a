// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Nothing to call: the library stands before the C library's own functions.
