package tcpstates.repl.view;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.advice.LegalMove;
import tcpstates.repl.command.Answer;
import tcpstates.repl.command.Reply;
import tcpstates.repl.language.SyntaxError;
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
    members.add(member("client", JsonSide.object(Side.CLIENT, world)));
    members.add(member("server", JsonSide.object(Side.SERVER, world)));
    members.add(member("wire", Json.array(world.wire().stream().map(JsonView::flight).toList())));
    members.addAll(more(reply.answer()));
    return Json.object(members);
  }

  // ---- steps

  private static String steps(Answer answer) {
    return answer instanceof Answer.Moved moved
        ? Json.array(moved.steps().stream().map(JsonView::step).toList())
        : "[]";
  }

  private static String step(WorldStep step) {
    return Json.object(
        List.of(
            member("side", Json.string(step.side().word())),
            member("from", Json.string(step.from().rfcName())),
            member("to", Json.string(step.to().rfcName())),
            member("event", Json.string(step.event())),
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
        member("win", segment.wnd()));
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

  private static List<Member> more(Answer answer) {
    if (answer instanceof Answer.Rejected rejected) {
      return List.of(reason(rejected.reason(), rejected.legal()));
    }
    if (answer instanceof Answer.RejectHolds holds) {
      return List.of(reason(holds.reason(), holds.legal()));
    }
    if (answer instanceof Answer.NotUnderstood wrong) {
      return List.of(reason(notUnderstood(wrong.problem()), List.of()));
    }
    if (answer instanceof Answer.CheckFailed failed) {
      return List.of(
          member("expected", Json.string(failed.expected())),
          member("actual", Json.string(failed.actual())));
    }
    if (answer instanceof Answer.NotRejected) {
      return List.of(
          member("expected", Json.string("rejected")), member("actual", Json.string("accepted")));
    }
    if (answer instanceof Answer.PathFound path) {
      return List.of(
          member("path", Json.strings(path.commands())),
          member("shortest", String.valueOf(path.unless().isEmpty())));
    }
    return answer instanceof Answer.Legal legal
        ? List.of(member("moves", Json.array(legal.moves().stream().map(JsonView::move).toList())))
        : List.of();
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

  private static Rejection notUnderstood(SyntaxError problem) {
    return new Rejection(
        NOT_UNDERSTOOD, "column " + problem.column() + ": " + problem.message(), "");
  }

  private static String move(LegalMove move) {
    return Json.object(
        List.of(
            member("command", Json.string(move.command())),
            member("leads_to", Json.string(move.leadsTo()))));
  }
}
