// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import benchmarks

@Suite struct TableTests {
  @Test func `the table has what was measured, its floor, their ratio and the bar`() {
    let findings = [
      Finding(
        what: "exec → first prompt", measured: .seconds(0.0024), floor: .seconds(0.0012),
        bar: .times(2.5)),
      Finding(what: "a|b", measured: .mebibytes(15), bar: .most(.mebibytes(14))),
    ]
    #expect(
      Table.markdown(findings) == """
        | what | measured | floor | ratio | bar |  |
        | --- | --- | --- | --- | --- | --- |
        | exec → first prompt | 2.40 ms | 1.20 ms | 2.00 | ≤ 2.50 × | met |
        | a\\|b | 15.0 MiB |  |  | ≤ 14.0 MiB | MISSED |

        """)
  }

  @Test func `libraries that were not expected are named`() {
    let listed = """
      \tlinux-vdso.so.1 (0x00007f)
      \tlibreadline.so.8 => /lib/x86_64-linux-gnu/libreadline.so.8 (0x00007f)
      \tlibstdc++.so.6 => /lib/libstdc++.so.6 (0x00007f)
      \tlibcurl.so.4 => /lib/libcurl.so.4 (0x00007f)
      \t/lib64/ld-linux-x86-64.so.2 (0x00007f)
      """
    #expect(Workshop.unexpected(in: listed) == ["libcurl.so.4"])
  }

  @Test func `what callgrind counted is in its last words`() {
    #expect(Workshop.collected(in: "==7== Events : Ir\n==7== Collected : 1234\n") == 1234)
    #expect(Workshop.collected(in: "nothing") == nil)
  }

  @Test func `a value is found by its name in a file of the system`() {
    let text = "VmPeak:\t 10 kB\nVmHWM:\t 8124 kB\nPRETTY_NAME=\"Debian\"\n"
    #expect(Computer.value(of: "VmHWM", in: text[...], parting: ":") == "8124 kB")
    #expect(Computer.value(of: "PRETTY_NAME", in: text[...], parting: "=") == "Debian")
    #expect(Computer.value(of: "VmSwap", in: text[...], parting: ":") == nil)
  }
}
