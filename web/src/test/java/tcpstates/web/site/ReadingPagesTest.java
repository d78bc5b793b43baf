package tcpstates.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.course.Course;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.session.Session;

/** The pages that one reads. */
class ReadingPagesTest {

  private static final Map<String, String> PAGES =
      ReadingPages.of(Course.shipped(), Glossary.standard());

  private static final Pattern PLAY = Pattern.compile("#play=([-\\w]+)");

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

  @Test
  void every_lesson_and_every_state_has_a_page() {
    List<String> missing = new ArrayList<>();
    for (String id : Course.shipped().ids()) {
      missing.add("lessons/" + id + ".html");
    }
    for (State state : State.values()) {
      missing.add("states/" + state.toString().toLowerCase(Locale.ROOT) + ".html");
    }
    missing.removeAll(PAGES.keySet());
    assertEquals(List.of(), missing);
  }

  @Test
  void every_link_leads_to_a_page_or_into_play() {
    List<String> broken = new ArrayList<>();
    PAGES.forEach(
        (name, page) -> {
          for (MatchResult link : LINK.matcher(page).results().toList()) {
            Path from = Path.of("/").resolve(name).getParent();
            String target = from.resolve(link.group(1)).normalize().toString().substring(1);
            boolean play = target.isEmpty() || target.matches("#(lesson|play)=.*");
            if (!play && !PAGES.containsKey(target)) {
              broken.add(name + " -> " + link.group(1));
            }
          }
        });
    assertEquals(List.of(), broken);
  }

  @Test
  void a_page_has_no_script_and_a_button_into_play() {
    String page = PAGES.get("lessons/three-way-handshake.html");
    assertTrue(page.contains("href=\".././#lesson=three-way-handshake\""), page);
    PAGES.values().forEach(each -> assertFalse(each.contains("<script"), each));
  }

  @Test
  void the_button_of_a_state_leads_into_it() throws IOException {
    for (State state : State.values()) {
      Matcher play = PLAY.matcher(page(state));
      assertTrue(play.find(), state.toString());
      byte[] packed = Base64.getUrlDecoder().decode(play.group(1));
      String saved =
          new String(
              new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))
                  .readAllBytes(),
              StandardCharsets.UTF_8);
      Session start = Session.start(CoreCommands.SET);
      Session there = SavedSession.load(start, "link", saved).session();
      assertTrue(
          Stream.of(Side.values())
              .anyMatch(side -> there.world().seat(side).tcp().state() == state),
          () -> state + " is not reached by " + saved);
    }
  }

  @Test
  void states_and_lessons_are_drawn() {
    List<String> bare = new ArrayList<>();
    for (State state : State.values()) {
      if (state != State.CLOSED && !page(state).contains("<svg role=\"img\"")) {
        bare.add(state.toString());
      }
    }
    for (String id : Course.shipped().ids()) {
      if (!PAGES.get("lessons/" + id + ".html").contains("<svg role=\"img\"")) {
        bare.add(id);
      }
    }
    assertEquals(List.of(), bare);
  }

  private static String page(State state) {
    return PAGES.get("states/" + state.toString().toLowerCase(Locale.ROOT) + ".html");
  }

  @Test
  void text_is_text_and_never_markup() {
    assertEquals(
        "&lt;b&gt; &amp; &quot;x&quot; <code>a &lt; b</code>", Html.quoted("<b> & \"x\" `a < b`"));
  }
}
