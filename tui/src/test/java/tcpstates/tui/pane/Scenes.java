package tcpstates.tui.pane;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The screens that the tests examine. */
final class Scenes {

  private static final String[] HANDSHAKE = {
    "server listen", "client send syn", "deliver", "send ack"
  };

  private static final String[] LOST = {
    "server listen",
    "client send syn",
    "deliver",
    "send syn ack",
    "drop",
    "wait rto",
    "deliver #4",
    "send ack"
  };

  private static final String[] FAULTS = {
    "set play auto",
    "server listen",
    "client connect",
    "drop syn",
    "wait rto",
    "arm delay syn,ack 500ms",
    "deliver syn",
    "dup syn ack",
    "inject to server rst seq=rcv.nxt",
    "corrupt rst",
    "arm drop fin",
    "delay last 3s"
  };

  private static final String[] DATA = {
    "set play auto",
    "server listen",
    "client connect",
    "deliver",
    "deliver",
    "deliver",
    "server reads off",
    "set server reads off",
    "client send \"hello, 日本\"",
    "client send \"more of it\"",
    "deliver last",
    "server send \"yes\"",
    "client close",
    "fork what-if"
  };

  private static final Map<String, UnaryOperator<Scene>> ALL = all();

  private Scenes() {}

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  static Scene of(String name, int width, int height, boolean ascii) {
    return ALL.get(name).apply(Scene.of(width, height, ascii, Columns.NARROW));
  }

  /** At 80x24, on a terminal that draws ambiguous characters two columns wide. */
  static Scene wide(String name) {
    return ALL.get(name).apply(Scene.of(80, 24, false, Columns.WIDE));
  }

  private static Map<String, UnaryOperator<Scene>> all() {
    Map<String, UnaryOperator<Scene>> all = new LinkedHashMap<>();
    all.put(
        "wire-rejected",
        scene -> scene.card(Scene.handshake()).types(HANDSHAKE).typing("send syn", " ack"));
    all.put("misread", scene -> scene.card(Scene.handshake()).types(HANDSHAKE).types("sned syn"));
    all.put(
        "check-failed",
        scene -> scene.card(Scene.handshake()).types(HANDSHAKE).types("expect client established"));
    all.put(
        "diagram-misread",
        scene ->
            scene
                .card(Scene.handshake())
                .types(HANDSHAKE)
                .view(MiddleView.DIAGRAM)
                .types("expect client state=established"));
    all.put(
        "ladder-lost",
        scene ->
            scene
                .card(Scene.lost())
                .types(LOST)
                .view(MiddleView.LADDER)
                .typing("predict server ", ""));
    all.put(
        "diagram",
        scene ->
            scene
                .card(Scene.asked())
                .types("server listen", "client send syn", "deliver", "send syn ack")
                .view(MiddleView.DIAGRAM)
                .typing("predict client ", ""));
    all.put(
        "diagram-rejected",
        scene -> scene.card(Scene.handshake()).types(HANDSHAKE).view(MiddleView.DIAGRAM));
    all.put(
        "diagram-judged",
        scene ->
            scene
                .card(Scene.done())
                .types(LOST)
                .types("deliver #5", "undo", "predict server closed", "deliver #5")
                .view(MiddleView.DIAGRAM));
    all.put("sockets", scene -> scene.types(DATA).view(MiddleView.SOCKETS));
    all.put("wire-faults", scene -> scene.types(FAULTS));
    all.put("ladder-faults", scene -> scene.types(FAULTS).view(MiddleView.LADDER));
    all.put("wire-data", scene -> scene.types(DATA));
    all.put("step-done", scene -> scene.card(Scene.done()).types(LOST));
    all.put("quiz", scene -> scene.types(HANDSHAKE).card(Scene.quiz()));
    all.put(
        "quiz-wrong",
        scene ->
            scene
                .types(HANDSHAKE)
                .card(Scene.quiz())
                .told(
                    "2",
                    Prose.of(
                            "✗ Speed had no part in it. The server lacked the ACK, and you had it"
                                + " on the wire.")
                        .plus(Prose.of("Try again. hint helps."))));
    all.put(
        "lesson",
        scene ->
            opening(
                scene.types("server listen").card(Scene.handshake()),
                Opening.FIRST,
                Prose.of("The three-way handshake  lesson 2, about 7 minutes")
                    .plus(
                        Prose.of(
                            "From here on nobody answers for you: you are the TCP, on both sides,"
                                + " and you choose the flags of every segment. You will play RFC"
                                + " 9293, Figure 6."))
                    .plus(Scene.handshake().text().carded())));
    all.put("first", scene -> opening(scene, Opening.FIRST, Prose.NONE));
    all.put(
        "returning",
        scene ->
            opening(
                scene,
                Opening.RETURNING,
                Prose.of(
                        StyledLine.of("tcpstates  ", Style.STRONG)
                            .plus("You left in the middle of The lost SYN,ACK, at step 4 of 5."))
                    .plus(
                        Prose.of(
                            StyledLine.of("Enter", Style.COMMAND)
                                .plus(" goes on; ")
                                .plus("lessons", Style.COMMAND)
                                .plus(" lists all of them.")))));
    all.put("untouched", scene -> scene);
    all.put("stepped-back", scene -> scene.types(LOST).types("undo 3"));
    all.put("reading", scene -> scene.types(LOST).types("moves"));
    all.put("completing", scene -> completing(scene.card(Scene.handshake()).types(HANDSHAKE)));
    return all;
  }

  private static Scene opening(Scene scene, Opening opening, Prose said) {
    return new Scene(scene.model().with(opening, said));
  }

  private static Scene completing(Scene scene) {
    InputLine.Menu menu =
        new InputLine.Menu(
            List.of(
                new InputLine.Choice("#1", "SYN seq=100, client to server"),
                new InputLine.Choice("first", "the oldest that can arrive"),
                new InputLine.Choice("last", "the newest"),
                new InputLine.Choice("all", "")),
            1);
    StyledLine text = StyledLine.of("deliver ", Style.LEGAL);
    return new Scene(scene.model().with(new InputLine("", text, 8, "first", Optional.of(menu))));
  }
}
