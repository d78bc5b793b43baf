package tcpstates.lab.store;

import tcpstates.lab.folder.LabSettings;

/** The store that needs no installation. */
class SqliteConversationsTest extends ConversationsContract {

  @Override
  String store() {
    return LabSettings.SQLITE;
  }
}
