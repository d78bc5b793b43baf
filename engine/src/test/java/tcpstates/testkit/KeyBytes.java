package tcpstates.testkit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What terminals send while people type, paste and click, with mistakes in it. */
public final class KeyBytes {

  /** Makes pieces of such input. */
  public static final ByteMutator ALL =
      new ByteMutator(
          Stream.of(
                  "server listen\r",
                  "client connect\r\r\r",
                  "send \"\u00e9\u65e5\ud83d\ude00\"\r",
                  "help\r\u001b[6~\u001b[5~q",
                  "set play auto\rset wire auto\r",
                  "undo\rredo\rshow ladder\r\u001b",
                  "cl\t\t\t\r",
                  "\u001b[A\u001b[B\u001b[C\u001b[D\u001b[1;5C\u001b[Z\u001bOP\u001b[[A",
                  "\u001b[200~server listen\nclient connect\n\u001b[201~\r",
                  "\u001b[<0;10;5M\u001b[<64;1;1M\u001b[M *%",
                  "\u001b]11;rgb:0000/0000/0000\u0007\u001bP>|XTerm(388)\u001b\\",
                  "\u0001\u0005\u000b\u0019\u0012abc\u0007\u0003",
                  "\t\u001bb\u001bf\u001b\u007f\u0017\u0015",
                  "\u001b9\u001b9\u001b9\u001b9\u001b9",
                  "\u001b[200~server listen\u0003\r")
              .map(text -> text.getBytes(StandardCharsets.UTF_8))
              .toList());

  private KeyBytes() {}
}
