package tcpstates.repl.view;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.SyntaxError;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.AnswerCases;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.TextFinding;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Json.Member;

/**
 * A session as JSON Lines, one object for each command, whatever the display: RFC state names and
 * absolute numbers. The form has a version and a schema, {@code session.schema.json}.
 */
public final class JsonView {

  /** The version of the form: keys may be added without changing it, none dropped or renamed. */
  public static final int VERSION = 1;

  /** The code of a line that could not be read, beside those of {@link Rejection#codes()}. */
  public static final String NOT_UNDERSTOOD = "not-understood";

  private JsonView() {}

  /**
   * One line, without a line feed.
   *
   * @param line the number of the line in its file, from 1
   */
  public static String line(int line, Reply reply) {
    World world = reply.session().world();
    List<Member> members = new ArrayList<>();
    members.add(member("v", VERSION));
    members.add(member("n", reply.n()));
    members.add(member("line", line));
    members.add(member("command", Json.string(reply.command())));
    members.add(member("accepted", reply.answer().accepted()));
    members.add(member("now_ms", world.now()));
    members.add(member("steps", steps(reply.answer())));
    members.add(member("client", SideJson.object(Side.CLIENT, world)));
    members.add(member("server", SideJson.object(Side.SERVER, world)));
    members.add(member("wire", Json.array(world.wire().stream().map(JsonView::flight).toList())));
    members.addAll(reply.answer().match(MORE));
    return Json.object(members);
  }

  // ---- steps

  private static String steps(Answer answer) {
    return answer instanceof Answer.Moved moved
        ? Json.array(moved.moment().steps().stream().map(JsonView::step).toList())
        : "[]";
  }

  private static String step(WorldStep step) {
    return Json.object(
        List.of(
            member("side", Json.string(step.side().word())),
            member("from", Json.string(step.from().rfcName())),
            member("to", Json.string(step.to().rfcName())),
            member("event", Json.string(step.event().title())),
            member("rule", Json.string(step.cause().id())),
            member("rfc", Json.string(step.cause().section())),
            member("sent", Json.array(step.sent().stream().map(JsonView::sent).toList())),
            member("rules", Json.strings(step.fired().stream().map(Rule::id).toList()))));
  }

  private static String sent(InFlight sent) {
    List<Member> members = new ArrayList<>();
    members.add(member("id", sent.id()));
    members.addAll(numbers(sent.segment()));
    return Json.object(members);
  }

  private static List<Member> numbers(Segment segment) {
    return List.of(
        member("flags", flags(segment.flags())),
        member("seq", segment.seq().toLong()),
        member("ack", segment.hasAck() ? segment.ack().toString() : Json.NULL),
        member("len", segment.data().length()),
        member("win", SideJson.window(segment.wnd())));
  }

  static String flags(Flags flags) {
    return Json.strings(flags.list().stream().map(Flag::name).toList());
  }

  // ---- the wire

  private static String flight(InFlight segment) {
    List<Member> members = new ArrayList<>();
    members.add(member("id", segment.id()));
    members.add(member("from", Json.string(segment.from().word())));
    members.add(member("to", Json.string(segment.to().word())));
    members.addAll(numbers(segment.segment()));
    members.add(
        member("copy_of", segment.copyOf() == 0 ? Json.NULL : Integer.toString(segment.copyOf())));
    members.add(member("corrupt", segment.corrupt()));
    members.add(member("forged", segment.forged()));
    return Json.object(members);
  }

  // ---- what some answers add

  private static final AnswerCases<List<Member>> MORE =
      new AnswerCases.Few<>() {

        @Override
        public List<Member> other() {
          return List.of();
        }

        @Override
        public List<Member> rejected(Answer.Rejected answer) {
          return List.of(reason(answer.reason(), answer.legal()));
        }

        @Override
        public List<Member> rejectHolds(Answer.RejectHolds answer) {
          return List.of(reason(answer.reason(), answer.legal()));
        }

        @Override
        public List<Member> notUnderstood(Answer.NotUnderstood answer) {
          return List.of(reason(misread(answer.error()), List.of()));
        }

        @Override
        public List<Member> checkFailed(Answer.CheckFailed answer) {
          return failed(answer.expected(), answer.actual());
        }

        @Override
        public List<Member> notRejected(Answer.NotRejected answer) {
          return failed("rejected", "accepted");
        }

        @Override
        public List<Member> textExplained(Answer.TextExplained answer) {
          return List.of(findings(answer.findings()));
        }

        @Override
        public List<Member> pathFound(Answer.PathFound answer) {
          return List.of(
              member("path", Json.strings(answer.commands())),
              member("shortest", String.valueOf(answer.unless().isEmpty())));
        }

        @Override
        public List<Member> legal(Answer.Legal answer) {
          List<String> moves = answer.moves().stream().map(JsonView::move).toList();
          return List.of(member("moves", Json.array(moves)));
        }
      };

  /** What is odd in a text, as one object on a line that has nothing else. */
  public static String textExplained(List<TextFinding> findings) {
    return Json.object(List.of(findings(findings)));
  }

  private static Member findings(List<TextFinding> findings) {
    return member("findings", Json.array(findings.stream().map(JsonView::finding).toList()));
  }

  private static String finding(TextFinding finding) {
    return Json.object(
        List.of(
            member("code", Json.string(finding.code())),
            member("message", Json.string(finding.message())),
            member("stream", number(finding.stream())),
            member("frame", number(finding.frame()))));
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : Json.NULL;
  }

  private static List<Member> failed(String expected, String actual) {
    return List.of(
        member("expected", Json.string(expected)), member("actual", Json.string(actual)));
  }

  private static Member reason(Rejection reason, List<String> legal) {
    return member(
        "reason",
        Json.object(
            List.of(
                member("code", Json.string(reason.code())),
                member("message", Json.string(reason.message())),
                member("rfc", Json.string(reason.section())),
                member("legal", Json.strings(legal)))));
  }

  private static Rejection misread(SyntaxError problem) {
    return new Rejection(
        NOT_UNDERSTOOD, "column " + problem.column() + ": " + problem.message(), "");
  }

  private static String move(LegalMove move) {
    return Json.object(
        List.of(
            member("command", Json.string(move.command())),
            member("leads_to", move.leadsTo().map(Json::string).orElse(Json.NULL))));
  }
}
