package tcpstates.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.course.Course;
import tcpstates.repl.advice.Glossary;

/** The pages that one reads. */
class ReadingPagesTest {

  private static final Map<String, String> PAGES =
      ReadingPages.of(Course.shipped(), Glossary.standard());

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

  @Test
  void every_lesson_and_every_state_has_a_page() {
    List<String> missing = new ArrayList<>();
    for (String id : Course.shipped().ids()) {
      missing.add("lessons/" + id + ".html");
    }
    for (State state : State.values()) {
      missing.add("states/" + state.toString().toLowerCase(java.util.Locale.ROOT) + ".html");
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
            boolean play = target.isEmpty() || target.startsWith("#lesson=");
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
  void text_is_text_and_never_markup() {
    assertEquals(
        "&lt;b&gt; &amp; &quot;x&quot; <code>a &lt; b</code>", Html.quoted("<b> & \"x\" `a < b`"));
  }
}
