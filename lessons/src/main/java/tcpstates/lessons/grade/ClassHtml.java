package tcpstates.lessons.grade;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import tcpstates.lessons.grade.ClassReport.Member;
import tcpstates.lessons.grade.ClassReport.Work;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.progress.ProgressReport.Known;
import tcpstates.repl.text.HtmlPage;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.StyledLine;

/** A class at a glance, as one page for a browser. No meaning rests on a colour alone. */
final class ClassHtml {

  private static final String TITLE = "A class at a glance";

  private static final String STYLE =
      """
      body { font: 11pt/1.4 sans-serif; margin: 2em; color: #222; background: #fff; }
      table { border-collapse: collapse; }
      th, td { border: 1px solid #bbb; padding: .25em .6em; text-align: left; vertical-align: top; }
      th { background: #f0f0f0; }
      .finished { background: #dcefdc; } .begun { background: #e4ecf8; }
      pre { font: 10pt/1.3 monospace; overflow-x: auto; }
      """;

  private ClassHtml() {}

  static String page(ClassReport report, LongFunction<String> time) {
    StringBuilder body = new StringBuilder("<h1>" + TITLE + "</h1>\n");
    body.append("<p>")
        .append(Phrases.count(report.members().size(), "student"))
        .append(", ")
        .append(Phrases.count(report.lessons().size(), "lesson"))
        .append(" begun.</p>\n");
    for (Known lesson : report.lessons()) {
      lesson(report, lesson, time, body);
    }
    body.append("<h2>What they have met</h2>\n<pre>");
    for (StyledLine line : MasteryMap.heat(report.progress())) {
      body.append(HtmlPage.escaped(line.text().stripTrailing())).append('\n');
    }
    body.append("</pre>\n");
    if (!report.remarks().isEmpty()) {
      body.append("<h2>Files</h2>\n<ul>\n");
      report
          .remarks()
          .forEach(
              remark ->
                  body.append("<li>")
                      .append(HtmlPage.escaped(remark.toString()))
                      .append("</li>\n"));
      body.append("</ul>\n");
    }
    return HtmlPage.of(TITLE, STYLE, body.toString());
  }

  private static void lesson(
      ClassReport report, Known lesson, LongFunction<String> time, StringBuilder body) {
    body.append("<h2>").append(HtmlPage.escaped(lesson.title())).append("</h2>\n");
    body.append("<table>\n<thead><tr><th>student</th>");
    for (int step = 1; step <= lesson.steps(); step++) {
      body.append("<th>").append(step).append("</th>");
    }
    body.append("<th>where they are</th></tr></thead>\n<tbody>\n");
    for (Member member : report.members()) {
      body.append("<tr><th>").append(HtmlPage.escaped(member.label())).append("</th>");
      Optional<Work> work = ClassReport.work(member, lesson);
      String none = member.progress().isPresent() ? "not begun" : "no file that can be read";
      body.append(
          work.map(each -> cells(each, time))
              .orElse("<td colspan=\"" + (lesson.steps() + 1) + "\">" + none + "</td>"));
      body.append("</tr>\n");
    }
    body.append("</tbody>\n<tfoot><tr><th>wrong answers</th>");
    List<Integer> wrong = report.wrong(lesson);
    wrong.forEach(count -> body.append("<td>").append(count).append("</td>"));
    body.append("<td></td></tr></tfoot>\n</table>\n");
  }

  private static String cells(Work work, LongFunction<String> time) {
    String kind = work.finished() ? "finished" : "begun";
    return work.steps().stream()
            .map(
                step ->
                    switch (step) {
                      case DONE -> "<td class=\"" + kind + "\">done</td>";
                      case SHOWN -> "<td>shown</td>";
                      case SKIPPED -> "<td>skipped</td>";
                      case NOW -> "<td>now</td>";
                      case AHEAD -> "<td></td>";
                    })
            .collect(Collectors.joining())
        + "<td>"
        + HtmlPage.escaped(ClassText.words(work, time))
        + "</td>";
  }
}
