package tcpstates.web.site;

import static tcpstates.repl.text.Format.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.tool.Chapter;
import tcpstates.repl.advice.Explanation;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Markup;
import tcpstates.repl.text.Prose;

/**
 * The pages that one reads without a script: all lessons as chapters, every state and every other
 * word of the glossary, and a table of them all. A search engine finds them; each leads into play.
 */
final class ReadingPages {

  /** The style of all pages, a file of the site. */
  static final String STYLE = "read.css";

  private final List<Lesson> lessons;
  private final Glossary glossary;
  private final LessonRuns runs = new LessonRuns();
  private final Map<String, String> pages = new LinkedHashMap<>();

  private ReadingPages(Course course, Glossary glossary) {
    this.lessons = course.ids().stream().map(id -> read(course, id)).toList();
    this.glossary = glossary;
  }

  private static Lesson read(Course course, String id) {
    LessonReading reading = course.lesson(id, OptionalLong.empty()).orElseThrow();
    return ((LessonReading.Read) reading).lesson();
  }

  /** All pages, each under its name in the site. */
  static Map<String, String> of(Course course, Glossary glossary) {
    ReadingPages all = new ReadingPages(course, glossary);
    all.contents();
    for (int at = 0; at < all.lessons.size(); at++) {
      all.lesson(at);
    }
    glossary.all().stream().filter(ReadingPages::isWord).forEach(all::word);
    return Map.copyOf(all.pages);
  }

  /** The rules have pages of their own in docs/RULES.md. */
  private static boolean isWord(Explanation explanation) {
    return explanation.name().indexOf('.') < 0;
  }

  private static Optional<State> state(Explanation explanation) {
    return Stream.of(State.values())
        .filter(state -> state.toString().equals(explanation.name()))
        .findFirst();
  }

  private static boolean isState(Explanation explanation) {
    return state(explanation).isPresent();
  }

  /** The name of a word's file. */
  private static String file(Explanation explanation) {
    String name = explanation.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return (isState(explanation) ? "states/" : "words/") + name + ".html";
  }

  // ---- the table of contents

  private void contents() {
    StringBuilder body = new StringBuilder("<h2>Lessons</h2>\n<ol start=\"0\">\n");
    for (Lesson lesson : lessons) {
      body.append(
          item(
              "lessons/" + lesson.id() + ".html",
              lesson.title(),
              Html.quoted(lesson.frontMatter().objective())));
    }
    body.append("</ol>\n<h2>States of a connection</h2>\n<ul>\n");
    glossary.all().stream()
        .filter(ReadingPages::isState)
        .forEach(each -> body.append(item(file(each), each.name(), "")));
    body.append("</ul>\n<h2>Words</h2>\n<ul>\n");
    glossary.all().stream()
        .filter(each -> isWord(each) && !isState(each))
        .forEach(each -> body.append(item(file(each), each.name(), "")));
    body.append("</ul>\n");
    String about = "The lessons of tcpstates to read, and every state and word of TCP explained.";
    pages.put("read.html", page("", "Read", about, "Play", "", body.toString()));
  }

  private static String item(String file, String title, String about) {
    String more = about.isEmpty() ? "" : ": " + about;
    return "<li><a href=\"" + file + "\">" + Markup.escaped(title) + "</a>" + more + "</li>\n";
  }

  // ---- lessons

  private void lesson(int at) {
    Lesson lesson = lessons.get(at);
    Prose chapter = Chapter.of(lesson);
    // The title is the page's.
    Prose rest = new Prose(chapter.blocks().subList(1, chapter.blocks().size()));
    StringBuilder body = new StringBuilder(headed(rest));
    body.append("<nav aria-label=\"Lessons\">\n<ul>\n");
    if (at > 0) {
      body.append(near("Before", lessons.get(at - 1)));
    }
    if (at + 1 < lessons.size()) {
      body.append(near("Next", lessons.get(at + 1)));
    }
    body.append("</ul>\n</nav>\n").append(states(lesson)).append(drawings(lesson));
    pages.put(
        "lessons/" + lesson.id() + ".html",
        page(
            "../",
            lesson.title(),
            lesson.frontMatter().objective(),
            "Play this lesson",
            "#lesson=" + lesson.id(),
            body.toString()));
  }

  /** What happens to one who plays it as its author does. */
  private String drawings(Lesson lesson) {
    List<List<Moment>> connections = runs.play(lesson);
    StringBuilder drawings = new StringBuilder();
    for (int i = 0; i < connections.size(); i++) {
      String which = connections.size() == 1 ? "" : format(", connection %d", i + 1);
      drawings.append(
          Figure.ladder(connections.get(i), "The segments of " + lesson.title() + which));
    }
    return drawings.isEmpty()
        ? ""
        : "<details>\n<summary>One way through this lesson, as a drawing</summary>\n"
            + drawings
            + "</details>\n";
  }

  private static String near(String which, Lesson lesson) {
    return "<li>"
        + which
        + ": <a href=\""
        + lesson.id()
        + ".html\">"
        + Markup.escaped(lesson.title())
        + "</a></li>\n";
  }

  private String states(Lesson lesson) {
    String links =
        lesson.frontMatter().states().stream()
            .flatMap(state -> link("../", state.toString()).stream())
            .collect(Collectors.joining(", "));
    return links.isEmpty() ? "" : "<p>States in this lesson: " + links + ".</p>\n";
  }

  /** What the chapter has in bold alone is a heading. */
  private static String headed(Prose chapter) {
    return Html.prose(chapter).replaceAll("<p><strong>(.*?)</strong></p>", "<h2>$1</h2>");
  }

  // ---- words

  private Optional<String> link(String up, String word) {
    return glossary
        .find(word)
        .filter(ReadingPages::isWord)
        .map(
            found ->
                "<a href=\"" + up + file(found) + "\">" + Markup.escaped(found.name()) + "</a>");
  }

  private void word(Explanation explanation) {
    StringBuilder body = new StringBuilder();
    explanation
        .paragraphs()
        .forEach(text -> body.append("<p>").append(Html.quoted(text)).append("</p>\n"));
    String see =
        explanation.see().stream()
            .flatMap(word -> link("../", word).stream())
            .collect(Collectors.joining(", "));
    body.append(see.isEmpty() ? "" : "<p>See also: " + see + ".</p>\n");
    if (!explanation.sections().isEmpty()) {
      String where =
          explanation.sections().stream()
              .map(each -> Character.isDigit(each.charAt(0)) ? "RFC 9293, " + each : each)
              .collect(Collectors.joining("; "));
      body.append("<p>Where it stands: ").append(Markup.escaped(where)).append(".</p>\n");
    }
    Optional<Session> way = state(explanation).flatMap(runs::way);
    way.ifPresent(session -> body.append(drawings(explanation.name(), session)));
    body.append(practice(explanation));
    String first = explanation.paragraphs().isEmpty() ? "" : explanation.paragraphs().get(0);
    pages.put(
        file(explanation),
        page(
            "../",
            explanation.name(),
            first.replace("`", ""),
            way.isPresent() ? "Play on from this state" : "Play",
            way.map(PlayLink::of).orElse(""),
            body.toString()));
  }

  /** A way into a state. */
  private static String drawings(String state, Session session) {
    List<Moment> moments = session.moments();
    return moments.isEmpty()
        ? ""
        : Figure.diagram(moments, "A way to " + state + " in the state diagram")
            + Figure.ladder(moments, "The segments on this way to " + state);
  }

  /** The lessons in which a state occurs. */
  private String practice(Explanation explanation) {
    String links =
        lessons.stream()
            .filter(
                lesson ->
                    lesson.frontMatter().states().stream()
                        .anyMatch(state -> state.toString().equals(explanation.name())))
            .map(
                lesson ->
                    "<a href=\"../lessons/"
                        + lesson.id()
                        + ".html\">"
                        + Markup.escaped(lesson.title())
                        + "</a>")
            .collect(Collectors.joining(", "));
    return links.isEmpty() ? "" : "<p>Lessons with this state: " + links + ".</p>\n";
  }

  // ---- a page

  private static String page(
      String up, String title, String about, String button, String play, String body) {
    return format(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; \
        img-src 'self'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="description" content="%s">
        <meta name="color-scheme" content="light dark">
        <title>%s - tcpstates</title>
        <link rel="icon" href="%sicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="%s%s">
        </head>
        <body>
        <header><nav aria-label="This site"><a href="%sread.html">All lessons and words</a></nav></header>
        <main>
        <h1>%s</h1>
        <p><a class="play" href="%s./%s">%s</a></p>
        %s</main>
        </body>
        </html>
        """,
        Markup.escaped(about),
        Markup.escaped(title),
        up,
        up,
        STYLE,
        up,
        Markup.escaped(title),
        up,
        play,
        button,
        body);
  }
}
