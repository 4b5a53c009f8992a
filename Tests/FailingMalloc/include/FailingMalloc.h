#pragma once

// Nothing to call: the library stands before the C library's own functions.
