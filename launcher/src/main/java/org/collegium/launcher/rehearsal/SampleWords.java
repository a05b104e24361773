package org.collegium.launcher.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What the people of a rehearsal write, invented, one answer a line. */
record SampleWords(List<String> answers) {

  static SampleWords read() {
    try (var file = SampleWords.class.getResourceAsStream("/sample/answers.txt")) {
      if (file == null) {
        throw new IllegalStateException("The sample answers are missing from the jar");
      }
      var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
      return new SampleWords(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String pick(RandomGenerator chance) {
    return answers.get(chance.nextInt(answers.size()));
  }
}
