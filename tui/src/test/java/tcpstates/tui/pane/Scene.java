package tcpstates.tui.pane;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;
import tcpstates.tui.grid.Size;

/** A screen in use, after some lines of play. */
record Scene(Model model) {

  static Scene of(int width, int height) {
    return of(width, height, false, Columns.NARROW);
  }

  static Scene of(int width, int height, boolean ascii, Columns columns) {
    return new Scene(
        Model.of(Session.start(CoreCommands.SET), new Size(width, height), ascii, columns));
  }

  /** Types lines; an empty line presses only Enter. */
  Scene types(String... lines) {
    Model next = model;
    for (String line : lines) {
      Session before = next.session();
      Reply reply = line.isEmpty() ? Interpreter.enter(before) : Interpreter.type(before, line);
      List<StyledLine> said =
          TextView.reply(line, reply, next.look(Math.max(20, next.size().width() - 2)), true);
      next =
          next.with(reply.session(), next.card())
              .plus(
                  new Entry(
                      before.focus().word(),
                      line,
                      new ReplyLines(reply.answer(), said, said, List.of())));
      next = next.with(LookBack.after(next));
    }
    return new Scene(next);
  }

  /** When a step is done, Enter goes on instead of delivering. */
  Scene card(Card card) {
    Session session = model.session().with(new Aids(!card.done(), false, Set.of()));
    return new Scene(model.with(session, Optional.of(card)));
  }

  Scene view(MiddleView view) {
    return new Scene(model.with(view));
  }

  /** Types without Enter. */
  Scene typing(String text, String suggestion) {
    StyledLine line = StyledLine.of(text, Style.LEGAL);
    return new Scene(
        model.with(new InputLine("", line, text.length(), suggestion, Optional.empty())));
  }

  ScreenFrame draw() {
    return WholeScreen.draw(model);
  }

  // ---- lessons

  static Card handshake() {
    return new Card(
        "The three-way handshake",
        3,
        List.of(Card.Mark.DONE, Card.Mark.DONE, Card.Mark.NOW, Card.Mark.AHEAD, Card.Mark.AHEAD),
        "The server answers",
        Prose.of(
            "The SYN is here, and nothing answers it for you: you are the TCP. In ONE segment the"
                + " server must say two things: \"I heard your number 100\" and \"mine is 300\"."
                + " Which two flags say that?"),
        Prose.NONE,
        List.of(
            new Card.Aim("the server is in SYN-RECEIVED", false),
            new Card.Aim("its answer is on the wire", false)),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  static Card lost() {
    return new Card(
        "The lost SYN,ACK",
        4,
        List.of(Card.Mark.DONE, Card.Mark.DONE, Card.Mark.DONE, Card.Mark.NOW, Card.Mark.AHEAD),
        "Two half-truths",
        Prose.of(
            "The client believes the connection is open; the server does not know it yet. An old"
                + " SYN (#3) and the ACK (#5) are both under way. Let #3 arrive first."),
        Prose.NONE,
        List.of(),
        Optional.of("predict server STATE"),
        Optional.empty(),
        0);
  }

  static Card asked() {
    return new Card(
        "The three-way handshake",
        4,
        List.of(Card.Mark.DONE, Card.Mark.DONE, Card.Mark.DONE, Card.Mark.NOW, Card.Mark.AHEAD),
        "What does the client make of it?",
        Prose.of(
            "The answer is on its way. In which state is the client when #2 has arrived and is"
                + " answered?"),
        Prose.NONE,
        List.of(new Card.Aim("the client is in ESTABLISHED", false)),
        Optional.of("predict client STATE"),
        Optional.empty(),
        0);
  }

  static Card done() {
    return new Card(
        "The lost SYN,ACK",
        4,
        List.of(Card.Mark.DONE, Card.Mark.DONE, Card.Mark.DONE, Card.Mark.DONE, Card.Mark.AHEAD),
        "Two half-truths",
        Prose.of("The client is in ESTABLISHED, and the server is not: it has not heard the ACK.")
            .plus(
                Prose.of(
                    "In ss -tan one would see ESTAB here and SYN-RECV there. Nothing is wrong with"
                        + " either: each says what it knows, and neither can know more.")),
        Prose.NONE,
        List.of(new Card.Aim("the client is in ESTABLISHED", true)),
        Optional.empty(),
        Optional.of("Enter goes on"),
        0);
  }

  static Card quiz() {
    return new Card(
        "First steps",
        3,
        List.of(Card.Mark.DONE, Card.Mark.DONE, Card.Mark.NOW),
        "What stays with you",
        new Prose(
                List.of(
                    new Prose.Item(
                        StyledLine.of("connect calls; deliver or Enter lets a segment arrive.")),
                    new Prose.Item(
                        StyledLine.of("undo takes back, why tells the reason, hint helps on.")),
                    new Prose.Item(StyledLine.of("A side learns only from what arrives."))))
            .plus(
                Prose.of(
                    "On Linux ss -tan lists the connections and their states; it writes ESTAB for"
                        + " ESTABLISHED.")),
        Prose.of(
                "For a moment the client was ESTABLISHED and the server was not. What does that"
                    + " show?")
            .plus(
                new Prose(
                    List.of(
                        choice(
                            1,
                            "Each side has a state of its own, and knows only what has reached it."),
                        choice(2, "The server was too slow."),
                        choice(3, "Something had gone wrong.")))),
        List.of(),
        Optional.of("answer N"),
        Optional.empty(),
        4);
  }

  private static Prose.Block choice(int number, String text) {
    return new Prose.Numbered(number, StyledLine.of(text));
  }

  /** The tutor speaks without a move. */
  Scene told(String typed, Prose said) {
    Look look = model.look(Math.max(20, model.size().width() - 2));
    List<StyledLine> lines = said.lines(look);
    Entry entry = new Entry("client", typed, ReplyLines.unasked(lines));
    Model next = model.plus(entry);
    return new Scene(next.with(LookBack.after(next)));
  }
}
