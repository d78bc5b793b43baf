package tcpstates.lab.results;

import java.util.List;
import java.util.stream.Collectors;
import tcpstates.lab.roster.Member;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.text.HtmlPage;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;

/** The results of a class as one page for a browser. Colour is never the only sign of a meaning. */
final class ResultsHtml {

  private static final String STYLE =
      """
      body { font: 11pt/1.4 sans-serif; margin: 2em; color: #222; background: #fff; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #bbb; padding: .25em .6em; text-align: left; }
      th { background: #f0f0f0; }
      .done { background: #dcefdc; } .late { background: #fbe9c8; } .begun { background: #e4ecf8; }
      pre { font: 10pt/1.3 monospace; overflow-x: auto; }
      """;

  private ResultsHtml() {}

  static String of(ClassResults results) {
    List<Member> students = results.students().stream().map(StudentWork::member).toList();
    StringBuilder body = new StringBuilder("<h1>What the class has done</h1>\n");
    body.append("<p>")
        .append(Phrases.count(students.size(), "student"))
        .append(", ")
        .append(Phrases.count(results.lessons().size(), "lesson"))
        .append(".</p>\n");
    if (!students.isEmpty() && !results.lessons().isEmpty()) {
      table(results, students, body);
    }
    body.append("<h2>Heat map</h2>\n<pre>");
    for (StyledLine line : MasteryMap.heat(results.progress())) {
      body.append(HtmlPage.escaped(line.text().stripTrailing())).append('\n');
    }
    body.append("</pre>\n");
    return HtmlPage.of("What the class has done", STYLE, body.toString());
  }

  private static void table(ClassResults results, List<Member> students, StringBuilder body) {
    body.append("<table>\n<thead><tr><th>name</th><th>group</th>");
    for (Lesson lesson : results.lessons()) {
      body.append("<th>").append(HtmlPage.escaped(lesson.title())).append("</th>");
    }
    body.append("</tr></thead>\n<tbody>\n");
    List<ResultRow> rows = results.rows();
    int columns = results.lessons().size();
    for (int i = 0; i < students.size(); i++) {
      Member student = students.get(i);
      body.append("<tr><th>")
          .append(HtmlPage.escaped(student.name().text()))
          .append("</th><td>")
          .append(HtmlPage.escaped(student.group()))
          .append("</td>")
          .append(
              rows.subList(i * columns, (i + 1) * columns).stream()
                  .map(ResultsHtml::cell)
                  .collect(Collectors.joining()))
          .append("</tr>\n");
    }
    body.append("</tbody>\n</table>\n");
  }

  private static String cell(ResultRow row) {
    String detail =
        row.work().lines() == 0
            ? ""
            : Phrases.count(row.work().lines(), "line")
                + ", "
                + row.work().wrong()
                + " rejected, "
                + Phrases.count(row.hints(), "hint")
                + ", "
                + Phrases.count(row.work().minutes(), "minute");
    return "<td class=\""
        + row.status().word()
        + "\" title=\""
        + HtmlPage.escaped(detail)
        + "\">"
        + row.status().word()
        + (row.status() == ResultRow.Status.MISSING ? "" : " " + row.done() + "/" + row.of())
        + (row.stars() > 0 ? " " + "★".repeat(row.stars()) : "")
        + "</td>";
  }
}
