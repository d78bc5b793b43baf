package tcpstates.dist;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.load.LabLoad;
import tcpstates.lab.results.ResultsText;
import tcpstates.lab.roster.Role;
import tcpstates.lab.tool.JournalsTool;
import tcpstates.lab.tool.LabTool;
import tcpstates.lab.tool.LoadTool;
import tcpstates.lab.tool.ResultsTool;
import tcpstates.lab.tool.RosterTool;
import tcpstates.lab.tool.RunningLab;
import tcpstates.lab.tool.Sheet;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.prompt.ExitHook;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.RunFolder;

/** Calls the lab, and reports what went wrong there. */
final class Labs implements LabPrograms {

  /** How long a closing lab may take to tell everybody and to write all work to the disk. */
  private static final Duration CLOSING = Duration.ofSeconds(30);

  /** A task that the lab may refuse. */
  private interface Work {
    void run() throws LabFault;
  }

  private static int done(Work work, Streams streams) {
    RunFolder.of("sqlite", "org.sqlite.tmpdir");
    try {
      work.run();
      return ExitCode.OK.number();
    } catch (LabFault e) {
      e.sentences().forEach(sentence -> streams.err().println("tcpstates: " + sentence));
      return switch (e.kind()) {
        case REFUSED -> ExitCode.FAILED.number();
        case NOT_UNDERSTOOD -> ExitCode.NOT_UNDERSTOOD.number();
        case BROKEN -> ExitCode.BROKEN.number();
      };
    }
  }

  private static RosterTool roster(Lab lab, Streams streams) {
    return new RosterTool(lab.dir(), lab.store(), streams.out());
  }

  @Override
  public int init(String dir, Streams streams) {
    return done(() -> LabTool.init(dir, streams.out()), streams);
  }

  /** Runs until the process is told to end, then ends properly. */
  @Override
  public int serve(Serve options, Streams streams) {
    RunningLab.Options asked =
        new RunningLab.Options(
            options.lab().dir(),
            options.bind(),
            options.port(),
            options.lab().store(),
            options.guests(),
            Version.number());
    return done(
        () -> {
          RunningLab running = RunningLab.start(asked, streams.out());
          ExitHook.add("lab closes", CLOSING, running::close);
          try {
            running.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        streams);
  }

  @Override
  public int add(Lab lab, NewMember member, Streams streams) {
    Role role = member.instructor() ? Role.INSTRUCTOR : Role.STUDENT;
    return done(
        () -> roster(lab, streams).add(member.name(), role, member.group(), member.key()), streams);
  }

  @Override
  public int importFile(Lab lab, String file, Streams streams) {
    return done(() -> roster(lab, streams).importFile(file), streams);
  }

  @Override
  public int list(Lab lab, Streams streams) {
    return done(() -> roster(lab, streams).list(), streams);
  }

  @Override
  public int remove(Lab lab, String name, Streams streams) {
    return done(() -> roster(lab, streams).remove(name), streams);
  }

  @Override
  public int renew(Lab lab, String name, Streams streams) {
    return done(() -> roster(lab, streams).renew(name), streams);
  }

  // ---- results

  private static ResultsTool results(Lab lab, Streams streams) {
    return new ResultsTool(lab.dir(), lab.store(), streams.out());
  }

  @Override
  public int sheet(String dir, Optional<Integer> port, boolean html, Streams streams) {
    return done(() -> Sheet.print(dir, port, html, streams.out()), streams);
  }

  @Override
  public int assign(
      Lab lab, List<String> lessons, Optional<String> due, boolean exam, Streams streams) {
    return done(() -> results(lab, streams).assign(lessons, due, exam), streams);
  }

  @Override
  public int drop(Lab lab, List<String> lessons, Streams streams) {
    return done(() -> results(lab, streams).drop(lessons), streams);
  }

  @Override
  public int report(Lab lab, ResultsText form, Streams streams) {
    return done(() -> results(lab, streams).report(form), streams);
  }

  @Override
  public int gradescope(Lab lab, String student, String lesson, Streams streams) {
    return done(() -> results(lab, streams).gradescope(student, lesson), streams);
  }

  @Override
  public int journals(Lab lab, JournalsTool.Export export, Streams streams) {
    LocalFiles files = LocalFiles.of(LocalPerson.environment());
    return done(
        () -> new JournalsTool(files, streams.out()).write(lab.dir(), lab.store(), export),
        streams);
  }

  @Override
  public int load(LabLoad.Options options, Streams streams) {
    return done(() -> LoadTool.run(options, Version.number(), streams.out()), streams);
  }

  @Override
  public int purge(Lab lab, Optional<String> student, boolean sure, Streams streams) {
    return done(() -> results(lab, streams).purge(student, sure), streams);
  }
}
