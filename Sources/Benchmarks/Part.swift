// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// A part of the benchmark that can be run by itself.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case start
  case memory
  case keys
  case enter
  case save
  case large
  case notes
  case paste
  case size
  case instructions
  case others
}
