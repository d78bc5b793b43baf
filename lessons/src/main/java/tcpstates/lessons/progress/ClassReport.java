package tcpstates.lessons.progress;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/**
 * How many students of a class know what: lines for a person, JSON, CSV.
 *
 * @param students those whose progress could be read
 * @param remarks what is wrong with a file: it can't be read, or not all of it
 */
public record ClassReport(List<Progress> students, List<Remark> remarks) {

  /** What is wrong with a file. */
  public record Remark(String file, String text) {
    @Override
    public String toString() {
      return Visible.text(file) + ": " + Visible.text(text);
    }
  }

  public ClassReport {
    students = List.copyOf(students);
    remarks = List.copyOf(remarks);
  }

  /** The map of mastery as a heat map, then the remarks. */
  public List<StyledLine> lines() {
    List<StyledLine> lines = new ArrayList<>(MasteryMap.heat(students));
    remarks.forEach(remark -> lines.add(StyledLine.of(remark.toString())));
    return List.copyOf(lines);
  }

  /** One JSON object. */
  public String json() {
    List<String> cells =
        everyCell()
            .map(
                cell ->
                    Json.object(
                        List.of(
                            member("state", Json.string(cell.state().rfcName())),
                            member("segment", Json.string(cell.kind().word())),
                            member("students", MasteryMap.knowing(students, cell)))))
            .toList();
    List<String> notes =
        remarks.stream()
            .map(
                remark ->
                    Json.object(
                        List.of(
                            member("file", Json.string(remark.file())),
                            member("remark", Json.string(remark.text())))))
            .toList();
    return Json.object(
        List.of(
            member("v", 1),
            member("of", students.size()),
            member("cells", Json.array(cells)),
            member("remarks", Json.array(notes))));
  }

  /** Comma-separated values (RFC 4180): a row for each cell, then a row for each remark. */
  public String csv() {
    StringBuilder csv = new StringBuilder("state,segment,students,of,remark\n");
    everyCell()
        .forEach(
            cell ->
                csv.append(cell.state().rfcName())
                    .append(",\"")
                    .append(cell.kind().word())
                    .append("\",")
                    .append(MasteryMap.knowing(students, cell))
                    .append(',')
                    .append(students.size())
                    .append(",\n"));
    for (Remark remark : remarks) {
      csv.append(",,,,\"").append(remark.toString().replace("\"", "\"\"")).append("\"\n");
    }
    return csv.toString();
  }

  private static Stream<MasteryCell> everyCell() {
    return Arrays.stream(State.values())
        .flatMap(
            state -> Arrays.stream(SegmentKind.values()).map(kind -> new MasteryCell(state, kind)));
  }
}
