package tcpstates.tui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.tui.screen.ScreenInput;

class KeyDecoderTest {

  private final KeyDecoder decoder = new KeyDecoder();

  @ParameterizedTest
  @CsvSource({
    "[A,Up",
    "[B,Down",
    "[C,Right",
    "[D,Left",
    "OA,Up",
    "OD,Left",
    "[H,Home",
    "[F,End",
    "OH,Home",
    "[1~,Home",
    "[4~,End",
    "[7~,Home",
    "[8~,End",
    "[3~,Delete",
    "[5~,PageUp",
    "[6~,PageDown",
    "OP,F1",
    "OQ,F2",
    "OR,F3",
    "OS,F4",
    "[11~,F1",
    "[15~,F5",
    "[17~,F6",
    "[18~,F7",
    "[19~,F8",
    "[20~,F9",
    "[21~,F10",
    "[[A,F1",
    "[[E,F5",
    "[P,F1",
    "[1;5C,C-Right",
    "[1;3D,M-Left",
    "[1;2A,S-Up",
    "[5;2~,S-PageUp",
    "[Z,S-Tab",
    "[5^,C-PageUp",
    "[3$,S-Delete",
    "Oc,C-Right",
    "OM,Enter",
    "b,M-b",
    "f,M-f",
    "1,M-1",
    "0,M-0",
    "[97;5u,C-a",
    "[27;5;97~,C-a",
    "[9;2u,S-Tab",
    "[1;1A,Up",
    "[1;5:1A,C-Up"
  })
  void sequences_of_many_terminals_are_the_keys_they_stand_for(String sequence, String key) {
    assertEquals(List.of(key), feed("\u001b" + sequence));
    assertEquals(0, decoder.patience());
  }

  @ParameterizedTest
  @CsvSource({"1,C-a", "3,C-c", "4,C-d", "9,Tab", "10,Enter", "13,Enter", "26,C-z", "31,C-_"})
  void control_characters_are_keys(int code, String key) {
    assertEquals(List.of(key), feed(String.valueOf((char) code)));
  }

  @Test
  void a_sequence_in_pieces_is_one_key() {
    for (String key : List.of("\u001b[1;5C", "\u001bOP", "\u001b[[A", "\u001b[21~")) {
      List<String> whole = new KeyDecoderTest().feed(key);
      List<String> pieces = new ArrayList<>();
      for (char c : key.toCharArray()) {
        pieces.addAll(feed(String.valueOf(c)));
      }
      assertEquals(whole, pieces);
      assertEquals(0, decoder.patience());
    }
  }

  @Test
  void an_escape_that_stays_alone_is_the_escape_key() {
    assertEquals(List.of(), feed("\u001b"));
    assertEquals(50, decoder.patience());
    assertEquals(List.of("Esc"), names(decoder.rest()));
    assertEquals(0, decoder.patience());
    assertEquals(List.of("a"), feed("a"));
  }

  @Test
  void what_begins_like_a_sequence_and_stays_alone_is_a_key_with_alt() {
    for (String start : List.of("[", "O", "P", "]", "_")) {
      assertEquals(List.of(), feed("\u001b" + start));
      assertEquals(List.of("M-" + start), names(decoder.rest()));
    }
  }

  @Test
  void the_background_is_heard_however_the_answer_is_torn() {
    String answer = "\u001b]11;rgb:fdfd/f6f6/e3e3\u001b\\";
    for (int cut = 0; cut <= answer.length(); cut++) {
      KeyDecoder torn = new KeyDecoder();
      torn.expectAnswer();
      List<ScreenInput> keys = new ArrayList<>(feed(torn, answer.substring(0, cut)));
      if (torn.patience() > 0) {
        keys.addAll(torn.rest());
      }
      keys.addAll(feed(torn, answer.substring(cut)));
      keys.addAll(feed(torn, "\u001b[?64;1;2cx"));
      boolean escape = cut == 1;
      assertEquals(escape ? List.of("Esc", "x") : List.of("x"), names(keys), "cut after " + cut);
      assertEquals(Optional.of(new Ground(false)), torn.background(), "cut after " + cut);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rgb:0000/2b2b/3636,true",
    "rgb:00/00/00,true",
    "rgba:ffff/ffff/ffff/ffff,false",
    "rgb:f/f/e,false",
    "rgb:ee/e8/d5,false"
  })
  void a_background_is_dark_or_light(String colour, boolean dark) {
    decoder.expectAnswer();
    assertEquals(List.of(), feed("\u001b]11;" + colour + "\u0007"));
    assertEquals(Optional.of(new Ground(dark)), decoder.background());
  }

  @Test
  void an_answer_that_stops_in_the_middle_holds_back_no_key() {
    decoder.expectAnswer();
    assertEquals(List.of("Enter"), feed("\u001b]11;rgb:00\r"));
    assertEquals(List.of("Up"), feed("\u001b]11;rgb:00\u001b[A"));
    assertEquals(Optional.empty(), decoder.background());
  }

  @Test
  void what_was_not_asked_for_says_nothing_and_a_terminal_that_knows_no_answer_is_not_waited_for() {
    feed("\u001b]11;rgb:ffff/ffff/ffff\u0007");
    assertEquals(Optional.empty(), decoder.background());
    decoder.expectAnswer();
    feed("\u001b[?6c");
    assertFalse(decoder.expectsAnswer());
    feed("\u001b]11;rgb:ffff/ffff/ffff\u0007");
    assertEquals(Optional.empty(), decoder.background());
  }

  @Test
  void return_with_a_line_feed_or_a_nul_behind_it_is_one_key() {
    assertEquals(List.of("Enter"), feed("\r\n"));
    assertEquals(List.of("Enter"), feed("\r\0"));
    assertEquals(List.of("Enter", "Enter"), feed("\r\r"));
    assertEquals(List.of("Enter", "Enter"), feed("\n\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[?64;1;2c",
        "\u001b[>1;95;0c",
        "\u001b[12;40R",
        "\u001b[I",
        "\u001b[O",
        "\u001b[999~",
        "\u001b[1;2;3;4;5x",
        "\u001b[201~",
        "\u001b]11;rgb:0000/0000/0000\u0007",
        "\u001b]11;rgb:0000/0000/0000\u001b\\",
        "\u001bP>|XTerm(388)\u001b\\",
        "\u001b[?2026;2$y",
        "\u001b[[Z",
        "\u001bO~",
        "\u001b[<0;5M",
        "\u001b[99999999999999999999~"
      })
  void what_is_not_known_is_swallowed_whole(String sequence) {
    assertEquals(List.of("x"), feed(sequence + "x"));
  }

  @Test
  void a_broken_sequence_eats_no_key_that_follows() {
    assertEquals(List.of("C-c"), feed("\u001b[12\u0003"));
    assertEquals(List.of("Up"), feed("\u001b[12\u001b[A"));
    assertEquals(List.of("é"), feed("\u001b[é"));
    assertEquals(List.of("y"), feed("\u001b[" + "1".repeat(200) + "~y"));
  }

  @Test
  void characters_beyond_ascii_come_whole_however_they_are_cut() {
    String text = "é日😀\u0301";
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<ScreenInput> found = new ArrayList<>();
    for (byte b : bytes) {
      found.addAll(decoder.feed(new byte[] {b}, 1));
    }
    assertEquals(List.of("é", "日", "😀", "\u0301"), names(found));
    assertTrue(found.stream().allMatch(ScreenInput.Typed.class::isInstance));
  }

  @Test
  void bytes_that_are_no_text_are_passed_over() {
    byte[] bytes = {(byte) 0xff, (byte) 0xc0, 'a', (byte) 0xe6, (byte) 0x97, 'b', (byte) 0x80};
    assertEquals(List.of("a", "b"), names(decoder.feed(bytes, bytes.length)));
    assertEquals(List.of(), feed("\u0085"));
  }

  @Test
  void a_paste_is_one_text_with_lines() {
    List<ScreenInput> found = inputs("\u001b[200~server listen\r\nclient\u0003\rsend\u001b[201~x");
    assertEquals(
        List.of(
            new ScreenInput.Pasted("server listen\nclient\u0003\nsend"),
            new ScreenInput.Typed("x")),
        found);
  }

  @Test
  void a_paste_in_pieces_is_one_text() {
    assertEquals(List.of(), feed("\u001b[200~" + "a".repeat(5_000)));
    assertEquals(List.of(), feed("\u001b[20"));
    assertEquals(List.of(new ScreenInput.Pasted("a".repeat(5_000))), inputs("1~"));
  }

  @Test
  void ctrl_c_ends_a_paste_that_never_ends_and_what_follows_is_still_no_key() {
    feed("\u001b[200~abc");
    assertEquals(List.of("C-c"), feed("\u0003"));
    assertEquals(List.of(), feed("quit\r"));
    assertEquals(List.of(new ScreenInput.Pasted("quit\n")), decoder.rest());
  }

  @Test
  void a_paste_of_nothing_but_ends_that_are_none_is_one_text() {
    String text = "\u001b[201".repeat(100_000);
    feed("\u001b[200~");
    assertEquals(List.of(new ScreenInput.Pasted(text)), inputs(text + "\u001b[201~"));
  }

  @Test
  void a_paste_that_never_ends_is_given_up() {
    feed("\u001b[200~abc");
    assertEquals(1_000, decoder.patience());
    assertEquals(List.of(new ScreenInput.Pasted("abc")), decoder.rest());
    assertEquals(List.of("C-c"), feed("\u0003"));
  }

  @Test
  void the_mouse_is_heard_in_both_of_its_languages() {
    assertEquals(List.of(new ScreenInput.Clicked(9, 4)), inputs("\u001b[<0;10;5M"));
    assertEquals(List.of(), inputs("\u001b[<0;10;5m"));
    assertEquals(List.of(new ScreenInput.Wheeled(0, 0, true)), inputs("\u001b[<64;1;1M"));
    assertEquals(List.of(new ScreenInput.Wheeled(0, 0, false)), inputs("\u001b[<65;1;1M"));
    assertEquals(List.of(new ScreenInput.Clicked(9, 4)), inputs("\u001b[M *%"));
    assertEquals(List.of(), inputs("\u001b[<2;10;5M"));
  }

  private List<ScreenInput> inputs(String text) {
    return feed(decoder, text);
  }

  private static List<ScreenInput> feed(KeyDecoder decoder, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return decoder.feed(bytes, bytes.length);
  }

  private List<String> feed(String text) {
    return names(inputs(text));
  }

  private static List<String> names(List<ScreenInput> inputs) {
    return inputs.stream().map(KeyDecoderTest::name).collect(Collectors.toList());
  }

  private static String name(ScreenInput input) {
    if (input instanceof ScreenInput.Typed typed) {
      return typed.text();
    }
    return input instanceof ScreenInput.Pressed pressed ? pressed.name() : input.toString();
  }
}
