package tcpstates.lab.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.text.CsvRow;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/**
 * A class as a CSV file. The first line names the columns: {@code name}, and any of {@code group},
 * {@code id}, {@code key} and {@code code}, in any order. Lines that begin with {@code #} are
 * comments. Commas or semicolons separate the fields.
 */
public final class RosterFile {

  /** More people than a lab ever serves. */
  public static final int MOST = 5_000;

  private static final int MOST_TROUBLES = 20;
  private static final int LONGEST_FIELD = 64;

  private static final String NAME = "name";
  private static final String GROUP = "group";
  private static final String ID = "id";
  private static final String KEY = "key";
  private static final String CODE = "code";
  private static final Set<String> COLUMNS = Set.of(NAME, GROUP, ID, KEY, CODE);

  /**
   * One person in the file.
   *
   * @param code a sign-in code that they already have, from another lab
   */
  public record Entry(
      MemberName name,
      String group,
      String id,
      Optional<PublicKeyLine> key,
      Optional<SignInCode> code) {}

  /** The result of reading. */
  public sealed interface Result {}

  /** The people, in the order of the file. */
  public record Read(List<Entry> entries) implements Result {
    public Read {
      entries = List.copyOf(entries);
    }
  }

  /** The errors, each with FILE:LINE:COLUMN before it. */
  public record Broken(List<String> troubles) implements Result {
    public Broken {
      troubles = List.copyOf(troubles);
    }
  }

  private final String file;
  private final List<String> troubles = new ArrayList<>();
  private final Map<MemberName, Integer> lineOf = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private Map<String, Integer> columns = Map.of();
  private char separator = ',';

  private RosterFile(String file) {
    this.file = file;
  }

  /**
   * Reads a roster.
   *
   * @param file the name of the file, for messages
   */
  public static Result read(String file, List<String> lines) {
    RosterFile reader = new RosterFile(Visible.text(file));
    reader.read(lines);
    return reader.troubles.isEmpty()
        ? new Read(reader.entries)
        : new Broken(reader.firstTroubles());
  }

  private List<String> firstTroubles() {
    if (troubles.size() <= MOST_TROUBLES) {
      return troubles;
    }
    List<String> first = new ArrayList<>(troubles.subList(0, MOST_TROUBLES));
    first.add(file + ": and " + (troubles.size() - MOST_TROUBLES) + " more like these");
    return first;
  }

  private void read(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (columns.isEmpty()) {
        header(number, line);
        if (columns.isEmpty()) {
          return;
        }
      } else if (entries.size() == MOST) {
        trouble(number, 1, "a roster has at most " + MOST + " people");
        return;
      } else {
        row(number, line);
      }
    }
    if (columns.isEmpty()) {
      trouble(1, 1, "the roster is empty; its first line is name,group,id,key");
    }
  }

  private void header(int number, String line) {
    separator = line.contains(";") ? ';' : ',';
    Optional<CsvRow> row = CsvRow.of(number, line, separator);
    Map<String, Integer> found = new HashMap<>();
    for (CsvRow.Field field : row.map(CsvRow::fields).orElse(List.of())) {
      String column = field.text().toLowerCase(Locale.ROOT);
      if (!COLUMNS.contains(column)) {
        String meant =
            Nearest.of(column, COLUMNS).map(n -> " (did you mean " + n + "?)").orElse("");
        trouble(
            number,
            field.column(),
            "`"
                + Visible.text(field.text())
                + "` is not a column"
                + meant
                + ". The first line names the columns: name, group, id, key, code");
        return;
      }
      if (found.putIfAbsent(column, found.size()) != null) {
        trouble(number, field.column(), "the column " + column + " is named twice");
        return;
      }
    }
    if (!found.containsKey(NAME)) {
      trouble(number, 1, "the first line names the columns, and one of them is name");
      return;
    }
    columns = Map.copyOf(found);
  }

  private void row(int number, String line) {
    Optional<CsvRow> cut = CsvRow.of(number, line, separator);
    if (cut.isEmpty()) {
      trouble(number, line.indexOf('"') + 1, "a quote is not closed");
      return;
    }
    CsvRow row = cut.get();
    if (row.fields().size() > columns.size()) {
      trouble(
          number,
          row.fields().get(columns.size()).column(),
          "this line has " + row.fields().size() + " fields; the first has " + columns.size());
      return;
    }
    int before = troubles.size();
    Optional<MemberName> name = name(row);
    String group = text(row, GROUP);
    String id = text(row, ID);
    Optional<PublicKeyLine> key = key(row);
    Optional<SignInCode> code = code(row);
    if (troubles.size() == before && name.isPresent()) {
      entries.add(new Entry(name.get(), group, id, key, code));
    }
  }

  private Optional<MemberName> name(CsvRow row) {
    CsvRow.Field field = field(row, NAME);
    Optional<String> wrong = MemberName.wrong(field.text());
    if (wrong.isPresent()) {
      trouble(row.number(), field.column(), wrong.get());
      return Optional.empty();
    }
    MemberName name = new MemberName(field.text());
    Integer earlier = lineOf.putIfAbsent(name, row.number());
    if (earlier != null) {
      trouble(row.number(), field.column(), name + " is in line " + earlier + " already");
    }
    return Optional.of(name);
  }

  private String text(CsvRow row, String column) {
    CsvRow.Field field = field(row, column);
    if (field.text().length() > LONGEST_FIELD) {
      trouble(row.number(), field.column(), "this is longer than " + LONGEST_FIELD + " characters");
    } else if (!Visible.text(field.text()).equals(field.text())) {
      trouble(row.number(), field.column(), "this has characters that can't be shown");
    }
    return field.text();
  }

  private Optional<PublicKeyLine> key(CsvRow row) {
    CsvRow.Field field = field(row, KEY);
    Optional<PublicKeyLine> key = PublicKeyLine.of(field.text());
    if (key.isEmpty() && !field.text().isEmpty()) {
      trouble(row.number(), field.column(), PublicKeyLine.wrong());
    }
    return key;
  }

  private Optional<SignInCode> code(CsvRow row) {
    CsvRow.Field field = field(row, CODE);
    Optional<SignInCode> code = SignInCode.of(field.text());
    if (code.isEmpty() && !field.text().isEmpty()) {
      trouble(
          row.number(),
          field.column(),
          "this is not a sign-in code, such as 7k2m-x9qd-w4hc. Leave it empty, and one is made");
    }
    return code;
  }

  private CsvRow.Field field(CsvRow row, String column) {
    int index = columns.getOrDefault(column, Integer.MAX_VALUE);
    return index < row.fields().size() ? row.fields().get(index) : new CsvRow.Field("", 1);
  }

  private void trouble(int line, int column, String what) {
    troubles.add(file + ":" + line + ":" + column + ": " + what);
  }
}
