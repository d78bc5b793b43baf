package tcpstates.dist;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tcpstates.dist.site.ShippedSite;
import tcpstates.dist.site.Site;
import tcpstates.dist.site.SiteCopy;
import tcpstates.dist.site.SiteFolder;
import tcpstates.dist.site.SiteServer;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.WebBrowser;
import tcpstates.repl.text.Visible;

/** Serves the page and writes it. */
final class WebSites implements WebPrograms {

  private static final String NO_PAGE =
      "this program was built without the page. In its sources `dist/tcpstates web` builds it, and"
          + " `mvn package` makes packages with it; or name a folder that has one: tcpstates"
          + " web --dir DIR";

  private static final String NO_BROWSER =
      "tcpstates: no browser could be opened from here. Open one yourself, and type that address.";

  private static final String NO_DESKTOP =
      "There is no desktop here, so no browser was opened: type that address into one on this"
          + " machine.";

  @Override
  public int serve(Optional<String> dir, int port, boolean open, Streams streams) {
    Site site = site(dir);
    try (SiteServer server = SiteServer.start(site, port)) {
      streams.out().println("The page is at " + server.address());
      streams
          .out()
          .println(
              "Only this machine can open it. Your progress is kept in the browser. To end it,"
                  + " press Ctrl-C.");
      streams.out().flush();
      if (open) {
        open(server, streams);
      }
      new CountDownLatch(1).await();
      return ExitCode.OK.number();
    } catch (BindException e) {
      String other = Integer.toString(port == PORT ? PORT + 1 : PORT);
      throw broken(
          "port "
              + port
              + " is in use, perhaps by another tcpstates web. Choose one: --port "
              + other);
    } catch (IOException e) {
      throw broken("the page can't be served: " + LocalFile.why(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK.number();
    }
  }

  private static void open(SiteServer server, Streams streams) {
    switch (WebBrowser.open(server.address(), LocalPerson.environment())) {
      case OPENED -> {}
      case FAR_AWAY -> streams.out().println(farAway(server.port()));
      case NO_DESKTOP -> streams.out().println(NO_DESKTOP);
      case FAILED -> streams.err().println(NO_BROWSER);
    }
    streams.out().flush();
  }

  private static String farAway(int port) {
    return "You are here over SSH, so no browser was opened. On your own computer type\n\n    ssh -L "
        + port
        + ":127.0.0.1:"
        + port
        + " USER@HOST\n\nwith your name here and this machine's name, and open that address"
        + " there.";
  }

  @Override
  public int write(Optional<String> dir, String out, Streams streams) {
    Site site = site(dir);
    Path folder = folder("--out", out);
    try {
      if (!SiteCopy.isFree(folder)) {
        throw new Refusal(
            shown(out) + " is not an empty folder, so nothing was written. Name a new one.",
            ExitCode.FAILED);
      }
      int count = SiteCopy.write(site, folder);
      streams
          .out()
          .println(
              count
                  + " files are in "
                  + shown(out)
                  + ". Any file server can serve them, from any"
                  + " path.");
      return ExitCode.OK.number();
    } catch (IOException e) {
      throw broken("the page can't be written to " + shown(out) + ": " + LocalFile.why(e));
    }
  }

  private static Site site(Optional<String> dir) {
    if (dir.isEmpty()) {
      return ShippedSite.find().orElseThrow(() -> broken(NO_PAGE));
    }
    Path folder = folder("--dir", dir.get());
    if (!Files.isRegularFile(folder.resolve(Site.INDEX))) {
      throw broken(
          "there is no page in " + shown(dir.get()) + ": " + Site.INDEX + " is missing there.");
    }
    try {
      return new SiteFolder(folder);
    } catch (IOException e) {
      throw broken(shown(dir.get()) + " can't be read: " + LocalFile.why(e));
    }
  }

  private static Path folder(String option, String name) {
    try {
      return LocalFiles.here().path(name);
    } catch (InvalidPathException e) {
      throw new Refusal(
          option + ": " + shown(name) + " can't be the name of a folder.", ExitCode.NOT_UNDERSTOOD);
    }
  }

  private static Refusal broken(String message) {
    return new Refusal(message, ExitCode.BROKEN);
  }

  private static String shown(String name) {
    return Visible.text(name);
  }
}
