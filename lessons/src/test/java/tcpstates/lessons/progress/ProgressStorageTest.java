package tcpstates.lessons.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Progress in a store that holds one text. */
class ProgressStorageTest {

  private static final class Place implements ProgressStorage.Place {
    Optional<String> text = Optional.empty();
    Optional<String> problem = Optional.empty();
    final List<String> aside = new ArrayList<>();

    @Override
    public Optional<String> read() {
      return text;
    }

    @Override
    public Optional<String> write(String next) {
      if (problem.isEmpty()) {
        text = Optional.of(next);
      }
      return problem;
    }

    @Override
    public void putAside(String old) {
      aside.add(old);
    }
  }

  private final Place place = new Place();

  private ProgressStorage run(String name) {
    return new ProgressStorage(place, name);
  }

  @Test
  void two_pages_lose_nothing_of_each_other() {
    ProgressStorage one = run("one");
    ProgressStorage two = run("two");
    one.keep(new ProgressEvent.Typed("a"));
    two.keep(new ProgressEvent.Typed("b"));
    one.keep(new ProgressEvent.Typed("c"));
    assertEquals(
        "# tcpstates progress 2\none typed a ;\ntwo typed b ;\none typed c ;\n",
        place.text.orElseThrow());
  }

  @Test
  void what_could_not_be_kept_is_kept_with_the_next_line() {
    ProgressStorage run = run("one");
    place.problem = Optional.of("it is full");
    run.keep(new ProgressEvent.Typed("a"));
    assertEquals(Optional.of("Your progress is not kept: it is full."), run.problem());
    place.problem = Optional.empty();
    run.keep(new ProgressEvent.Typed("b"));
    assertEquals(Optional.empty(), run.problem());
    assertEquals(
        "# tcpstates progress 2\none typed a ;\none typed b ;\n", place.text.orElseThrow());
  }

  @Test
  void an_odd_text_is_put_aside_and_one_of_a_newer_version_is_left_alone() {
    place.text = Optional.of("# tcpstates progress 2\none typed a ;\nnonsense here ;\n");
    run("two").keep(new ProgressEvent.Typed("b"));
    assertEquals(1, place.aside.size());
    assertEquals(
        "# tcpstates progress 2\none typed a ;\ntwo typed b ;\n", place.text.orElseThrow());
    place.text = Optional.of("# tcpstates progress 3\nmore\n");
    ProgressStorage run = run("three");
    run.keep(new ProgressEvent.Typed("c"));
    assertEquals("# tcpstates progress 3\nmore\n", place.text.orElseThrow());
    assertTrue(run.problem().orElseThrow().contains("newer version"));
  }

  @Test
  void another_file_is_joined_once() {
    run("one").keep(new ProgressEvent.Typed("a"));
    String other = "# tcpstates progress 2\ntwo typed b ;\n";
    assertEquals(Optional.empty(), ProgressStorage.join(place, other));
    assertEquals(Optional.empty(), ProgressStorage.join(place, other));
    assertEquals(
        "# tcpstates progress 2\none typed a ;\ntwo typed b ;\n", place.text.orElseThrow());
    assertTrue(ProgressStorage.join(place, "# tcpstates progress 2\n? ;\n? ? ;\n").isPresent());
  }
}
