package tcpstates.lab.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The store for several servers of one class, on a PostgreSQL server of its own. */
@EnabledIf("installed")
class PostgresqlConversationsTest extends ConversationsContract {

  @TempDir private static Path temporary;

  private static PostgresqlServer server;
  private static int databases;

  static boolean installed() {
    return PostgresqlServer.programs().isPresent();
  }

  @BeforeAll
  static void start() throws Exception {
    server = PostgresqlServer.start(temporary.resolve("postgresql"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  /** A database of its own for each test. */
  @BeforeEach
  @Override
  void open() throws Exception {
    databases++;
    server.run("createdb", "class" + databases);
    super.open();
  }

  @Override
  String store() {
    return server.address("class" + databases);
  }
}
