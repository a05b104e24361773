package org.collegium.core.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collegium.core.text.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Opens a YAML file as a tree whose every place knows its line. */
final class YamlFile {

  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

  private final String name;
  private final List<Problem> problems;

  /** The file is called {@code name} in what is added to {@code problems}. */
  YamlFile(String name, List<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The tree's root; empty, with the problem noted, where the file is missing, not text or not YAML. */
  Optional<Spot> open(Path path) {
    return text(path).flatMap(this::root);
  }

  private Optional<String> text(Path path) {
    try {
      var text = Files.readString(path);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException missing) {
      return refused(0, "Expected this file; it is not there.");
    } catch (CharacterCodingException notText) {
      return refused(0, "Expected text in UTF-8.");
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot read " + path, broken);
    }
  }

  private Optional<Spot> root(String text) {
    try {
      var root = new Composer(SETTINGS, new ShallowYaml(SETTINGS, text)).getSingleNode()
          .map(node -> new Spot(name, node, problems));
      return root.isPresent() ? root : refused(0, "Expected keys and values; the file is empty.");
    } catch (MarkedYamlEngineException notYaml) {
      var mark = notYaml.getProblemMark().or(notYaml::getContextMark);
      return refused(mark.map(at -> at.getLine() + 1).orElse(0), "This is not YAML: " + inWords(notYaml.getProblem()));
    } catch (ReaderException oddCharacter) {
      return refused(lineOf(oddCharacter.getPosition(), text),
          "This is not YAML: character U+%04X must not stand here.".formatted(oddCharacter.getCodePoint()));
    } catch (YamlEngineException notYaml) {
      return refused(0, "This is not YAML: " + inWords(String.valueOf(notYaml.getMessage())));
    }
  }

  private static String inWords(String problem) {
    return problem.contains("mapping values are not allowed")
        ? "a text with a colon in it must stand in quotes, or this line stands too far to the right."
        : problem + (problem.endsWith(".") ? "" : ".");
  }

  private static int lineOf(int codePoints, String text) {
    int end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
    return 1 + (int) text.substring(0, end).chars().filter(letter -> letter == '\n').count();
  }

  private <T> Optional<T> refused(int line, String sentence) {
    problems.add(new Problem(name, line, sentence));
    return Optional.empty();
  }
}
