package tcpstates.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table that the page works out is the one that the compiler wrote. */
class PowersOfTenTest {

  private static final int COUNT = 660;

  /** As the compiler writes it, and with one entry of its own. */
  private static List<BigInteger> table() {
    List<BigInteger> table = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      table.add(PowersOfTen.highest(348 - i));
    }
    table.set(659, table.get(659).subtract(BigInteger.valueOf(363)));
    return table;
  }

  private static String written(List<BigInteger> table) {
    return "console.log(["
        + String.join(
            ",\n",
            table.stream()
                .map(entry -> "L(" + low(entry) + ", " + low(entry.shiftRight(32)) + ")")
                .toList())
        + "].join());\nfunction L(low, high) {\n"
        + "  return BigInt.asIntN(64, BigInt(low) | (BigInt(high) << 32n));\n}\n";
  }

  private static BigInteger low(BigInteger entry) {
    return entry.and(BigInteger.valueOf(0xffff_ffffL));
  }

  @Test
  void the_table_is_worked_out_and_all_else_stays() {
    String program = written(table());
    String shorter = PowersOfTen.workedOut(program);
    assertFalse(shorter.contains("3251292512"), shorter);
    assertEquals(
        "console.log(powersOfTen(348, 660, {659: " + table().get(659) + "n}).join());",
        shorter.lines().findFirst().orElseThrow());
    assertEquals("E=()=>{};", PowersOfTen.workedOut("E=()=>{};"));
  }

  @Test
  void what_node_works_out_is_what_was_written(@TempDir Path folder) throws Exception {
    String program = written(table());
    String said = node(folder.resolve("written.mjs"), program);
    assertEquals(COUNT, said.split(",").length);
    assertEquals(said, node(folder.resolve("worked-out.mjs"), PowersOfTen.workedOut(program)));
  }

  private static String node(Path file, String program) throws Exception {
    Files.writeString(file, program);
    Path said = file.resolveSibling(file.getFileName() + ".said");
    ProcessBuilder node = new ProcessBuilder("node", file.toString());
    Process process;
    try {
      process = node.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    } catch (IOException e) {
      assumeTrue(false, "Node is not in PATH");
      return "";
    }
    boolean over = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertEquals(0, over ? process.exitValue() : -1, text);
    return text;
  }

  @Test
  void a_table_of_another_form_ends_the_build() {
    String program = "[L(3251292512, 2194092222), L(1), L(2)]";
    assertThrows(IllegalArgumentException.class, () -> PowersOfTen.workedOut(program));
  }
}
