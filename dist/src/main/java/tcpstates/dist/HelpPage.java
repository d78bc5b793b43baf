package tcpstates.dist;

import java.util.List;

/**
 * What a command's help says besides its options. Picocli prints it after {@code --help}, and the
 * manual pages contain it too.
 *
 * @param exits how the command ends
 * @param examples examples to type
 * @param variables which environment variables it reads
 * @param files which files it reads or writes without being asked
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
   * @param text a few words about it
   */
  record Row(String term, String text) {}

  /** A part of the help with its own heading. */
  record Section(String heading, List<Row> rows) {
    Section {
      rows = List.copyOf(rows);
    }
  }

  /** The sections that are not empty, in order. */
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
