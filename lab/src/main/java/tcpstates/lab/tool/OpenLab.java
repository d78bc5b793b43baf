package tcpstates.lab.tool;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.folder.Listener;
import tcpstates.lab.store.Database;
import tcpstates.repl.text.Visible;

/** A lab folder with its database, for one command. */
record OpenLab(LabFolder folder, LabSettings settings, Database database) implements AutoCloseable {

  /**
   * Opens a lab.
   *
   * @param store a store to use in place of the configuration's
   */
  static OpenLab open(String folder, Optional<String> store) throws LabFault {
    LabFolder found = LabFolder.open(path(folder));
    LabSettings settings = found.settings();
    if (store.isPresent()) {
      Optional<String> wrong = Listener.wrongStore(store.get());
      if (wrong.isPresent()) {
        throw LabFault.notUnderstood("--store: " + wrong.get());
      }
      settings = settings.withStore(store.get());
    }
    return new OpenLab(found, settings, Database.open(found, settings));
  }

  static Path path(String name) throws LabFault {
    try {
      if (name.isEmpty()) {
        throw new InvalidPathException(name, "it is empty");
      }
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw LabFault.notUnderstood("`" + Visible.text(name) + "`: no folder can have this name");
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
