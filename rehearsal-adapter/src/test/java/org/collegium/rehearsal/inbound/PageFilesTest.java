package org.collegium.rehearsal.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.notice.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageFilesTest {

  private static final Pattern SAID = Pattern.compile("say\\('([a-z.]+)'");
  private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:\\.[a-z]+)*)'");
  private static final Pattern IMPORTED = Pattern.compile("from '\\./([a-z]+\\.js)'");

  private final Wording wording = Wording.in(Locale.ENGLISH);
  private final PageFiles files = new PageFiles(wording);

  static Stream<String> names() {
    return PageFiles.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFileIsThereSmallAndLoadsNothingFromElsewhere(String name) {
    var file = files.find(name).orElseThrow();

    assertThat(file.body().lines().count()).isBetween(3L, 250L);
    assertThat(file.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "//cdn", "@import",
        "url(");
  }

  @ParameterizedTest
  @MethodSource("names")
  void wordsOfMembersNeverBecomeMarkup(String name) {
    assertThat(files.find(name).orElseThrow().body()).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML",
        "document.write", "eval(", "DOMParser", "<script>", "<style", " style=\"", " onclick=");
  }

  @Test
  void everyModuleThatIsImportedIsServed() {
    assertThat(found(IMPORTED)).hasSizeGreaterThan(8).isSubsetOf(PageFiles.NAMES);
  }

  @Test
  void everyLabelThePageSaysHasItsWords() {
    assertThat(found(SAID)).hasSizeGreaterThan(30).isSubsetOf(labels());
  }

  @Test
  void noLabelIsLeftThatThePageDoesNotSay() {
    var said = found(QUOTED);
    var page = source("index.html");

    assertThat(labels()).filteredOn(label -> !label.startsWith("kind.") && !said.contains(label)
        && !page.contains("{{page." + label + "}}")).isEmpty();
  }

  @Test
  void thePageIsServedWithItsLabelsFilledIn() {
    var page = files.find("").orElseThrow().body();

    assertThat(page).contains("<h2 id=\"clock-heading\">Clock</h2>").doesNotContain("{{");
  }

  private Set<String> labels() {
    return wording.keys().stream().filter(key -> key.startsWith("page.")).map(key -> key.substring("page.".length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> found(Pattern pattern) {
    return names().filter(name -> name.endsWith(".js"))
        .flatMap(name -> pattern.matcher(source(name)).results()).map(result -> result.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String source(String name) {
    return PageFiles.read(name);
  }
}
