package tcpstates.repl.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The glossary file reports where it is wrong. */
class GlossaryFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word\nrfc: 3.1\nsee: SYN\nText.",
        "== \nrfc: 3.1\nsee: SYN\nText.",
        "== word\nsee: SYN\nText.",
        "== word\nrfc: 3.1\nText.",
        "== word\nrfc: three\nsee: SYN\nText.",
        "== word\nrfc: 3.1,3.2\nsee: SYN\nText.",
        "== word\nrfc: 3.1\nsee: SYN, \nText.",
        "== word\nrfc: 3.1\nsee: SYN\n",
        "== word\nrfc: 3.1\nsee: SYN\n Text."
      })
  void an_error_is_told_with_file_and_line(String text) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> GlossaryFile.read("words.txt", text));
    assertTrue(error.getMessage().matches("words\\.txt:[1-5]: .+"), error::getMessage);
  }

  @Test
  void a_word_that_is_explained_twice_is_an_error() {
    String text = "== a\nalso: b\nrfc: 1\nsee: a\nText.\n\n== B\nrfc: 1\nsee: a\nText.\n";
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class,
            () -> Glossary.of(GlossaryFile.read("words.txt", text)));
    assertEquals("words.txt:7: `B` is explained twice, as a and as B", error.getMessage());
  }
}
