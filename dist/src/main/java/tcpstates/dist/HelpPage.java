package tcpstates.dist;

import java.util.List;

/**
 * What a command's help says beside its options. Picocli prints it after {@code --help}; the manual
 * pages have it, too.
 *
 * @param exits how the command ends
 * @param examples what to type
 * @param variables which environment variables it reads
 * @param files which files it reads or writes unasked
 */
record HelpPage(
    List<Row> exits,
    List<Row> examples,
    List<EnvironmentVariable> variables,
    List<KeptFile> files) {

  HelpPage {
    exits = List.copyOf(exits);
    examples = List.copyOf(examples);
    variables = List.copyOf(variables);
    files = List.copyOf(files);
  }

  /**
   * A line of a section.
   *
   * @param term what it is about
   * @param text a few words on it
   */
  record Row(String term, String text) {}

  /** A part of the help with its own heading. */
  record Section(String heading, List<Row> rows) {
    Section {
      rows = List.copyOf(rows);
    }
  }

  /** The parts that have something in them, in their order. */
  List<Section> sections() {
    return List.of(
            new Section("Exit codes", exits),
            new Section("Examples", examples),
            new Section(
                "Environment variables",
                variables.stream().map(v -> new Row(v.name(), v.text())).toList()),
            new Section("Files", files.stream().map(f -> new Row(f.place(), f.text())).toList()))
        .stream()
        .filter(section -> !section.rows().isEmpty())
        .toList();
  }
}
