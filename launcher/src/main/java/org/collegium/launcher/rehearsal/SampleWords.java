package org.collegium.launcher.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.KindOfKnowledge;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.programme.Stage;

/**
 * What the people of a rehearsal write, invented.
 *
 * @param answers by what they can answer: a kind of knowledge and a stage, {@code deeper}, {@code reason},
 *     {@code comment}, {@code reply} or {@code free}, {@code plan} or {@code happened}
 */
record SampleWords(Map<String, List<String>> answers) {

  private static final String DEEPER = "deeper";
  private static final String FREE = "free";
  /** What mentors write about what was shared with them, and what they are answered. */
  static final String COMMENT = "comment";
  static final String REPLY = "reply";
  /** Fields of forms that have a group of their own, by its name, and the parts of a plan in one line. */
  private static final Set<String> OF_THEIR_OWN = Set.of("reason", "happened", Pen.PLAN, COMMENT, REPLY);
  /** How a form calls the field that looks one step deeper. */
  private static final String MORE = ".more";

  static SampleWords read() {
    try (var file = SampleWords.class.getResourceAsStream("/sample/answers.txt")) {
      if (file == null) {
        throw new IllegalStateException("The sample answers are missing from the jar");
      }
      return new SampleWords(groups(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> groups(Stream<String> lines) {
    var groups = new HashMap<String, List<String>>();
    var group = new ArrayList<String>();
    for (var line : lines.filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
      if (line.startsWith("[")) {
        group = new ArrayList<>();
        groups.put(line.substring(1, line.length() - 1), group);
      } else {
        group.add(line);
      }
    }
    return groups;
  }

  /** Words that can be an answer in the field of that name. */
  List<String> fitting(String field, Catalogue catalogue) {
    return OF_THEIR_OWN.contains(field) ? group(field)
        : isDeeper(field) ? group(DEEPER) : catalogue.programmes().values().stream()
            .flatMap(
                programme -> programme.prompt(field).map(prompt -> fitting(prompt, stage(prompt, programme))).stream())
            .findFirst().orElseGet(() -> group(FREE));
  }

  /** Whether the field of that name looks one step deeper. */
  static boolean isDeeper(String field) {
    return field.endsWith(MORE);
  }

  private List<String> fitting(Prompt prompt, Stage stage) {
    return answers.getOrDefault(name(prompt.knowledge(), stage), group(name(prompt.knowledge(), Stage.BETWEEN)));
  }

  private static Stage stage(Prompt prompt, Programme programme) {
    return programme.session(prompt.session()).stream().flatMap(plan -> plan.arc().stream())
        .filter(round -> round.prompts().contains(prompt.id())).map(round -> round.stage())
        .findFirst().orElse(Stage.BETWEEN);
  }

  private static String name(KindOfKnowledge kind, Stage stage) {
    return kind.word() + " " + stage.word();
  }

  private List<String> group(String name) {
    var group = answers.getOrDefault(name, List.of());
    if (group.isEmpty()) {
      throw new IllegalStateException("The sample answers lack the group '" + name + "'");
    }
    return group;
  }
}
