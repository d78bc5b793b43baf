package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tcpstates.repl.text.PlainText;

/**
 * Reads as much YAML as front matter needs: keys with a word or a list of words. It reads only the
 * stream of events: no tag makes an object, no alias multiplies anything, no brackets are too deep.
 */
final class Yaml {

  /** The most characters that a head may have. */
  private static final int LONGEST = 8_000;

  /** What YAML 1.2 makes of a word without quotes. */
  private static final ScalarResolver TYPES = new CoreScalarResolver(false);

  /**
   * A word, and its place.
   *
   * @param isText whether YAML reads it as text, and not for null, a boolean or a number
   */
  record Scalar(Location at, String text, boolean isText) {}

  /**
   * A key and its value.
   *
   * @param many whether it is a list
   */
  record Entry(Scalar key, boolean many, List<Scalar> values) {
    Entry {
      values = List.copyOf(values);
    }
  }

  /** Thrown if the events are not those of front matter. */
  private static final class Unlike extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Location at;

    Unlike(Location at, String message) {
      super(message, null, false, false);
      this.at = at;
    }
  }

  private final Location start;
  private final List<SourceLine> rows;
  private final Iterator<Event> events;

  private Yaml(Location start, List<SourceLine> rows, Iterator<Event> events) {
    this.start = start;
    this.rows = rows;
    this.events = events;
  }

  /** The keys, in the order of the file; empty if the text is not understood. */
  static Optional<List<Entry>> read(
      Location start, List<SourceLine> rows, LessonProblems problems) {
    String text = rows.stream().map(SourceLine::text).collect(Collectors.joining("\n"));
    if (text.length() > LONGEST) {
      problems.add(start, format("the head is longer than %d characters", LONGEST));
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return Optional.of(new Yaml(start, rows, events).entries());
    } catch (Unlike unlike) {
      problems.add(unlike.at, unlike.getMessage());
    } catch (MarkedYamlEngineException wrong) {
      problems.add(
          place(start, rows, wrong.getProblemMark().or(wrong::getContextMark)),
          "the head is not YAML: " + oneLine(wrong.getProblem()));
    } catch (YamlEngineException wrong) {
      problems.add(start, "the head is not YAML: " + oneLine(wrong.getMessage()));
    }
    return Optional.empty();
  }

  private static String oneLine(String message) {
    return PlainText.lines(String.valueOf(message)).stream().findFirst().orElse("");
  }

  private static Location place(Location start, List<SourceLine> rows, Optional<Mark> mark) {
    if (mark.isEmpty() || rows.isEmpty()) {
      return start;
    }
    SourceLine row = rows.get(Math.min(mark.get().getLine(), rows.size() - 1));
    return row.atColumn(mark.get().getColumn() + 1);
  }

  private Location place(Event event) {
    return place(start, rows, event.getStartMark());
  }

  private List<Entry> entries() {
    need(events.next(), Event.ID.StreamStart);
    Event first = events.next();
    if (first.getEventId() == Event.ID.StreamEnd) {
      return List.of();
    }
    need(first, Event.ID.DocumentStart);
    need(events.next(), Event.ID.MappingStart);
    List<Entry> entries = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Scalar key = scalar(event);
      entries.add(entry(key));
    }
    need(events.next(), Event.ID.DocumentEnd);
    need(events.next(), Event.ID.StreamEnd);
    return entries;
  }

  private Entry entry(Scalar key) {
    Event event = events.next();
    if (event.getEventId() != Event.ID.SequenceStart) {
      return new Entry(key, false, List.of(scalar(event)));
    }
    List<Scalar> values = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      values.add(scalar(next));
    }
    return new Entry(key, true, values);
  }

  private Scalar scalar(Event event) {
    need(event, Event.ID.Scalar);
    ScalarEvent scalar = (ScalarEvent) event;
    boolean plain = scalar.isPlain() && scalar.getTag().isEmpty();
    boolean isText = TYPES.resolve(scalar.getValue(), plain).equals(Tag.STR);
    return new Scalar(place(event), scalar.getValue(), isText);
  }

  private void need(Event event, Event.ID id) {
    if (event.getEventId() != id) {
      throw new Unlike(
          place(event),
          "a head contains lines such as `level: 1` and `needs: [lost-syn]`, and nothing else");
    }
  }
}
