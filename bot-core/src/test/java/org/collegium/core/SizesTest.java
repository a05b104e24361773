package org.collegium.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing here is too long to be read in one sitting. Imports, blank lines and Javadoc are not counted. */
class SizesTest {

  private static final int LONGEST_FILE = 250;
  private static final int LONGEST_METHOD = 30;

  private static final List<SourceFile> FILES = SourceFile.ofTheWholeHouse();

  @BeforeAll
  static void sayTheMedians() {
    var main = FILES.stream().filter(file -> file.path().toString().contains("src/main/java")).toList();
    System.out.printf("Sizes in src/main/java: %d files, median %d lines; %d methods, median %d lines%n",
        main.size(), median(main.stream().map(SourceFile::countedLines).toList()),
        main.stream().map(SourceFile::methodSizes).mapToInt(Collection::size).sum(),
        median(main.stream().map(SourceFile::methodSizes).flatMap(Collection::stream).toList()));
  }

  @Test
  void noFileIsLongerThan250Lines() {
    assertThat(FILES).isNotEmpty();
    assertThat(FILES.stream().filter(file -> file.countedLines() > LONGEST_FILE)
        .map(file -> file.path() + ": " + file.countedLines() + " lines"))
        .as("files of more than %d lines", LONGEST_FILE).isEmpty();
  }

  @Test
  void noMethodIsLongerThan30Lines() {
    assertThat(FILES.stream()
        .filter(file -> file.methodSizes().stream().anyMatch(size -> size > LONGEST_METHOD))
        .map(file -> file.path() + ": a method of " + file.methodSizes().stream().max(Integer::compare).orElse(0)))
        .as("files with a method of more than %d lines", LONGEST_METHOD).isEmpty();
  }

  @Test
  void importsBlanksAndJavadocAreNotCounted() {
    var file = new SourceFile(Path.of("Sample.java"), List.of(
        "import java.util.List;",
        "",
        "/**",
        " * Three lines.",
        " */",
        "class Sample {",
        "  /** One line. */",
        "  int answer = 42; // the only field",
        "}"), List.of());

    assertThat(file.countedLines()).isEqualTo(3);
  }

  private static int median(Collection<Integer> sizes) {
    var sorted = sizes.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
