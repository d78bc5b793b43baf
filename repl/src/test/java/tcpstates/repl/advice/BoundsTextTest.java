package tcpstates.repl.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;

class BoundsTextTest {

  private static Bounds read(String text) {
    return (Bounds) assertInstanceOf(Parsed.Value.class, BoundsText.read(text)).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "losses=1 | opens=2,losses=1,in-flight=4",
        "opens=0 | opens=0,in-flight=4",
        "in-flight=64,forged-ack=15 | opens=2,forged-ack=15,in-flight=64",
        "' Losses = 2 ,\tDUPLICATES=1 ' | opens=2,losses=2,duplicates=1,in-flight=4",
        "losses=1,timeouts=1 | opens=2,losses=1,timeouts=1,in-flight=4"
      })
  void bounds_are_read_and_written(String typed, String written) {
    assertEquals(written, BoundsText.write(read(typed)));
    assertEquals(read(typed), read(written));
  }

  @Test
  void every_kind_can_be_bounded_and_what_is_not_named_does_not_happen() {
    for (Kind kind : Kind.values()) {
      Bounds bounds = read(kind.word() + "=7");
      assertEquals(7, bounds.left(kind));
      assertEquals(kind == Kind.SENDS ? 7 : 0, bounds.left(Kind.SENDS));
    }
    assertEquals(1, read(BoundsText.DEFAULT).left(Kind.LOSSES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1 | a bound is missing, such as losses=1",
        "losses=1, | 10 | a bound is missing, such as losses=1",
        "losses=1,,opens=1 | 10 | a bound is missing, such as losses=1",
        "losses | 7 | a number is missing, as in losses=1",
        "losses= | 8 | losses must be a number from 0 to 15, not ``",
        "opens=2,losses=16 | 16 | losses must be a number from 0 to 15, not `16`",
        "losses=-1 | 8 | losses must be a number from 0 to 15, not `-1`",
        "losses=99999999999999999999 | 8 | losses must be a number from 0 to 15, not `99999999999999999999`",
        "in-flight=0 | 11 | in-flight must be a number from 1 to 64, not `0`",
        "losses=1,losses=2 | 10 | `losses` is given twice"
      })
  void what_can_not_be_read_is_told_with_its_place(String typed, int column, String message) {
    SyntaxError problem = assertInstanceOf(Parsed.Wrong.class, BoundsText.read(typed)).error();
    assertEquals(new SyntaxError(column, message, Optional.empty()), problem);
  }

  @Test
  void a_near_miss_is_answered_with_the_nearest() {
    SyntaxError problem =
        assertInstanceOf(Parsed.Wrong.class, BoundsText.read("opens=2, lsses=1")).error();
    assertEquals(10, problem.column());
    assertEquals(Optional.of("losses"), problem.suggestion());
    assertTrue(problem.message().startsWith("there is no bound `lsses`: opens, sends, "));
  }
}
