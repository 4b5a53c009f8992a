// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Loaders

// fuzz seeds FOLDER: writes what to begin with, a folder and a dictionary for each loader.
// fuzz --LOADER FOLDER [-dict=FILE] [-max_total_time=SECONDS] …: goes on changing what stands in
// the folder and tries the loader with it, until something traps, hangs or breaks a promise.
// The options are libFuzzer's (https://llvm.org/docs/LibFuzzer.html). `--LOADER` has two hyphens
// because libFuzzer passes such words over, and hands them on to the processes that it starts.

exit(Fuzz.run(CommandLine.arguments))
