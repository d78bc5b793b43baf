package tcpstates.lab.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabSettings;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.text.Visible;

/**
 * A database. Each caller works in its own transaction. SQLite is one file and one connection,
 * because its writers take turns anyway. PostgreSQL has a pool of a few connections.
 */
public final class Database implements AutoCloseable {

  private static final int BUSY_MILLIS = 5_000;
  private static final int POOL = 4;

  /** How long a session waits for a connection before it continues without one. */
  private static final int CONNECT_MILLIS = 2_000;

  /** Work inside a transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Gives connections and takes them back. */
  private interface Connections extends AutoCloseable {
    Connection take() throws SQLException;

    void give(Connection connection, boolean sound) throws SQLException;

    @Override
    void close();
  }

  private static final String BACK = "Nothing was changed. Put it back from a copy of the folder";

  private final Connections connections;
  private final Dialect dialect;

  private Database(Connections connections, Dialect dialect) {
    this.connections = connections;
    this.dialect = dialect;
  }

  /**
   * Opens the lab's database and updates its tables to the newest form.
   *
   * @throws LabFault if it can't be reached, is damaged, or belongs to a newer version
   */
  public static Database open(LabFolder folder, LabSettings settings) throws LabFault {
    Database database =
        settings.store().equals(LabSettings.SQLITE)
            ? sqlite(folder.database())
            : postgresql(settings.store());
    try {
      Migrations.apply(database);
      return database;
    } catch (StoreFault e) {
      database.close();
      throw LabFault.broken(
          name(folder, settings) + " can't be used: " + e.getMessage() + ". " + BACK);
    } catch (LabFault e) {
      // A damaged file can say anything of itself.
      try (database) {
        database.requireSound(folder, settings);
      }
      throw e;
    }
  }

  /**
   * Reads all of the lab's file; of a server nothing can be known.
   *
   * @throws LabFault if the file is damaged
   */
  public void requireSound(LabFolder folder, LabSettings settings) throws LabFault {
    Optional<String> damage = damage();
    if (damage.isPresent()) {
      throw LabFault.broken(
          name(folder, settings) + " is damaged: " + Visible.text(damage.get()) + ". " + BACK);
    }
  }

  /**
   * Makes the file of a new lab. Without it the lab can't be opened: a lab whose file is gone would
   * look like one in which nobody has ever been.
   *
   * @throws LabFault if it can't be made
   */
  public static void make(LabFolder folder) throws LabFault {
    Path file = folder.database();
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Database database = new Database(new OneConnection(file), Dialect.SQLITE)) {
        Migrations.apply(database);
      }
    } catch (IOException e) {
      throw LabFault.broken(Visible.text(file.toString()) + ": " + LocalFile.why(e));
    } catch (StoreFault e) {
      throw LabFault.broken(Visible.text(file.toString()) + " can't be made: " + e.getMessage());
    }
  }

  private static String name(LabFolder folder, LabSettings settings) {
    return settings.store().equals(LabSettings.SQLITE)
        ? Visible.text(folder.database().toString())
        : "the database " + Visible.text(settings.store());
  }

  // ---- SQLite

  private static Database sqlite(Path file) throws LabFault {
    String name = Visible.text(file.toString());
    try {
      if (!Files.exists(file)) {
        throw LabFault.broken(name + " is missing. " + BACK);
      }
      if (Files.size(file) == 0) {
        throw LabFault.broken(name + " is empty. " + BACK);
      }
      return new Database(new OneConnection(file), Dialect.SQLITE);
    } catch (IOException e) {
      throw LabFault.broken(name + ": " + LocalFile.why(e));
    }
  }

  private Optional<String> damage() {
    if (dialect == Dialect.POSTGRESQL) {
      return Optional.empty();
    }
    try {
      return reading(c -> Sql.first(c, "PRAGMA quick_check(1)", row -> row.getString(1)))
          .filter(said -> !said.equals("ok"))
          .map(said -> said.replaceFirst("^\\*\\*\\*.*\n", ""));
    } catch (StoreFault e) {
      return Optional.of(e.getMessage());
    }
  }

  /** The one connection to a file. It is opened again after a fault. */
  private static final class OneConnection implements Connections {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Path file;
    private Optional<Connection> open = Optional.empty();

    OneConnection(Path file) {
      this.file = file;
    }

    @Override
    public Connection take() throws SQLException {
      turn.lock();
      try {
        if (open.isEmpty()) {
          open = Optional.of(connect());
        }
        return open.get();
      } catch (SQLException | RuntimeException e) {
        turn.unlock();
        throw e;
      }
    }

    private Connection connect() throws SQLException {
      SQLiteConfig config = new SQLiteConfig();
      config.setJournalMode(JournalMode.WAL);
      // What counts as written is on the disk, even if the power fails.
      config.setSynchronous(SynchronousMode.FULL);
      config.setBusyTimeout(BUSY_MILLIS);
      // What is deleted is gone from the file too.
      config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
      Connection connection = config.createConnection("jdbc:sqlite:" + file);
      // Otherwise the driver would begin the next transaction at once and lock out other
      // programs for ever.
      connection.setAutoCommit(true);
      return connection;
    }

    @Override
    public void give(Connection connection, boolean sound) throws SQLException {
      try {
        if (!sound) {
          open = Optional.empty();
          connection.close();
        }
      } finally {
        turn.unlock();
      }
    }

    @Override
    public void close() {
      turn.lock();
      try {
        if (open.isPresent()) {
          open.get().close();
          open = Optional.empty();
        }
      } catch (SQLException e) {
        // Whatever was committed is on the disk; nothing else was reported as written.
      } finally {
        turn.unlock();
      }
    }
  }

  // ---- PostgreSQL

  private static Database postgresql(String address) throws LabFault {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address);
    config.setMaximumPoolSize(POOL);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setAutoCommit(false);
    config.addDataSourceProperty("socketTimeout", "10");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("ApplicationName", "tcpstates lab");
    Optional.ofNullable(System.getenv("PGPASSWORD")).ifPresent(config::setPassword);
    try {
      return new Database(new Pool(new HikariDataSource(config)), Dialect.POSTGRESQL);
    } catch (PoolInitializationException | IllegalArgumentException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw LabFault.broken(
          "the database "
              + Visible.text(address)
              + " can't be reached: "
              + Visible.text(String.valueOf(why).lines().findFirst().orElse("")));
    }
  }

  /** A few connections to a server. The pool itself finds the broken ones. */
  private record Pool(HikariDataSource source) implements Connections {

    @Override
    public Connection take() throws SQLException {
      return source.getConnection();
    }

    @Override
    public void give(Connection connection, boolean sound) throws SQLException {
      connection.close();
    }

    @Override
    public void close() {
      source.close();
    }
  }

  // ---- work

  Dialect dialect() {
    return dialect;
  }

  /**
   * Does work in one transaction: all of it, or nothing.
   *
   * @throws StoreFault if the database can't do it
   */
  public <T> T transaction(Work<T> work) throws StoreFault {
    return transaction("BEGIN IMMEDIATE", work);
  }

  /**
   * Reads in one transaction. It sees the database at one moment, and makes no writer wait.
   *
   * @throws StoreFault if the database can't do it
   */
  public <T> T reading(Work<T> work) throws StoreFault {
    return transaction("BEGIN", work);
  }

  private <T> T transaction(String sqliteBegin, Work<T> work) throws StoreFault {
    try {
      Connection connection = connections.take();
      boolean sound = false;
      try {
        begin(connection, sqliteBegin);
        T result = work.on(connection);
        commit(connection);
        sound = true;
        return result;
      } finally {
        sound = sound || rolledBack(connection);
        connections.give(connection, sound);
      }
    } catch (SQLException e) {
      throw new StoreFault(e);
    } catch (IllegalArgumentException e) {
      // A stored name, number or key is not valid: somebody has changed it by hand.
      throw new StoreFault(new SQLException("a row is damaged: " + e.getMessage(), "22000", e));
    }
  }

  private void begin(Connection connection, String sqliteBegin) throws SQLException {
    switch (dialect) {
      case SQLITE -> execute(connection, sqliteBegin);
      case POSTGRESQL -> connection.setAutoCommit(false);
    }
  }

  private void commit(Connection connection) throws SQLException {
    switch (dialect) {
      case SQLITE -> execute(connection, "COMMIT");
      case POSTGRESQL -> connection.commit();
    }
  }

  private boolean rolledBack(Connection connection) {
    try {
      switch (dialect) {
        case SQLITE -> execute(connection, "ROLLBACK");
        case POSTGRESQL -> connection.rollback();
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
