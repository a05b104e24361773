package org.collegium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whoever does not know the commands finds out. */
class HelpTest {

  @TempDir
  Path folder;

  private Typing typing;

  @BeforeEach
  void sitDown() {
    typing = new Typing(folder);
  }

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    for (var path : paths(Commands.of(typing.surroundings(new StringWriter(), new StringWriter())), List.of())) {
      var said = typing.type(with(path, "--help"));

      assertThat(said.code()).as("%s", path).isZero();
      assertThat(said.err()).as("%s", path).isEmpty();
      assertThat(said.out()).as("%s", path).startsWith("Usage: ./collegium " + String.join(" ", path))
          .contains("Example")
          .contains("./collegium");
    }
  }

  @Test
  void helpAloneListsAllCommands() {
    assertThat(typing.type("--help").out()).contains("run", "rehearse", "cohort", "import", "session", "deliveries",
        "export",
        "check", "settings", "doctor", "backup", "version");
  }

  @Test
  void nothingAtAllIsAnsweredWithTheHelpAndIsMisuse() {
    var said = typing.type();

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("Usage: ./collegium").contains("cohort");
  }

  @Test
  void aGroupWithoutCommandShowsItsCommands() {
    var said = typing.type("cohort");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("create", "list", "show", "place");
  }

  @Test
  void aMistypedCommandIsGuessed() {
    var said = typing.type("chekc");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("There is no command 'chekc'.").contains("./collegium check")
        .contains("Try './collegium --help'.");
  }

  @Test
  void anUnknownOptionIsNamed() {
    var said = typing.type("cohort", "list", "--loud");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("There is no option '--loud' here.").contains("./collegium cohort list --help");
  }

  @Test
  void aNameWithSpacesIsToldToStandInQuotes() {
    var said = typing.type("cohort", "show", "Front", "Range");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("'Range' is one word too many; names with spaces stand in quotes.");
  }

  @Test
  void aWordTypedTwiceIsNoFault() {
    assertThat(typing.type("cohort", "cohort").code()).isEqualTo(2);
  }

  @Test
  void theVersionNamesJavaAndMakesNothing() {
    var said = typing.type("version");

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("Collegium").contains(Runtime.version().toString());
    assertThat(Files.exists(typing.data())).isFalse();
  }

  private static List<List<String>> paths(CommandLine line, List<String> above) {
    var paths = new ArrayList<List<String>>();
    line.getSubcommands().forEach((name, command) -> {
      var path = new ArrayList<>(above);
      path.add(name);
      paths.add(path);
      paths.addAll(paths(command, path));
    });
    return paths;
  }

  private static String[] with(List<String> path, String word) {
    var words = new ArrayList<>(path);
    words.add(word);
    return words.toArray(String[]::new);
  }
}
