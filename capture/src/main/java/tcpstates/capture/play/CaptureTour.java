package tcpstates.capture.play;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.follow.Finding;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;

/** Moves to a frame, a finding or another connection of a capture, and lists them. */
final class CaptureTour {

  private final PlayedFile file;
  private final PlayedConnections connections;

  CaptureTour(PlayedFile file, PlayedConnections connections) {
    this.file = file;
    this.connections = connections;
  }

  /** Carries out a command. */
  Reply run(Reply asked, CaptureCommand command) {
    if (command instanceof CaptureCommand.ToStream to) {
      return toStream(asked, to);
    }
    Optional<CapturedConnection> playing = connections.playing(asked.session());
    return playing.isPresent()
        ? run(asked, command, playing.get())
        : Interpreter.refused(
            asked.session(),
            command,
            "You have left the capture. `branch "
                + connections.someBranch()
                + "` goes back to it.");
  }

  /** Why a connection can't be played. */
  static String noStream(PlayedFile file, int stream) {
    return "there is no stream "
        + stream
        + ": the capture has "
        + Phrases.count(file.streams(), "connection")
        + ", counted from 0";
  }

  private Reply run(Reply asked, CaptureCommand play, CapturedConnection connection) {
    FrameCard card = connections.card(connection, asked.session());
    if (play instanceof CaptureCommand.ToFrame to) {
      return toFrame(asked, play, connection, to.frame());
    }
    if (play instanceof CaptureCommand.ToFinding to) {
      return toFinding(asked, to, connection);
    }
    Prose listed = play instanceof CaptureCommand.ListFindings ? card.findings() : card.streams();
    return asked.with(new Answer.Nothing()).plus(listed);
  }

  private Reply toFrame(
      Reply asked, CaptureCommand command, CapturedConnection connection, long frame) {
    Optional<Integer> position = connection.positionOf(frame);
    if (position.isEmpty()) {
      return Interpreter.refused(
          asked.session(),
          command,
          "Frame "
              + frame
              + " is not one of this connection"
              + (connection.cut() ? ", or too far behind its beginning" : "")
              + ". It has frames "
              + connection.move(1).frame()
              + " to "
              + connection.move(connection.frames()).frame()
              + ".");
    }
    return arrive(asked, position.get());
  }

  private Reply arrive(Reply asked, int position) {
    Session session = asked.session();
    return connections.told(asked.with(session.withBranch(session.branch().at(position))));
  }

  private Reply toFinding(
      Reply asked, CaptureCommand.ToFinding command, CapturedConnection connection) {
    List<Finding> findings = connection.orderedFindings();
    if (findings.isEmpty()) {
      return Interpreter.refused(asked.session(), command, "Nothing is odd about this connection.");
    }
    if (command.number().isPresent() && command.number().getAsLong() > findings.size()) {
      return Interpreter.refused(
          asked.session(),
          command,
          "`findings` lists " + Phrases.count(findings.size(), "finding") + ", and no more.");
    }
    int here = asked.session().branch().position();
    Finding to =
        command.number().isPresent()
            ? findings.get((int) command.number().getAsLong() - 1)
            : findings.stream()
                .filter(finding -> place(connection, finding) > here)
                .min((one, other) -> place(connection, one) - place(connection, other))
                .orElse(findings.get(0));
    return arrive(asked, place(connection, to));
  }

  /** Where a finding is shown: at its frame, or at the end. */
  private static int place(CapturedConnection connection, Finding finding) {
    return connection.positionOf(finding.frame()).orElse(connection.moments().size());
  }

  private Reply toStream(Reply asked, CaptureCommand.ToStream to) {
    Session session = asked.session();
    if (to.stream() >= file.streams()) {
      return Interpreter.refused(session, to, "T" + noStream(file, to.stream()).substring(1) + ".");
    }
    try {
      CapturedConnection connection = connections.connection(to.stream());
      String name = CapturedConnection.branchName(to.stream());
      Optional<Branch> known = session.branch(name);
      Session there =
          known.isPresent()
              ? session.withCurrent(session.branches().indexOf(known.get()))
              : session.withNewBranch(connection.branch());
      return connections.told(asked.with(there));
    } catch (IOException e) {
      return Interpreter.refused(session, to, "The capture can't be read any more.");
    }
  }
}
