package org.collegium.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.collegium.core.ListedCommands.Listed;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.notice.Vocabulary;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Folded;
import org.collegium.core.text.VisibleText;

/** Answers a line that is no command with those it may be the beginning of, or a part. */
final class FindNearCommands {

  private final ListedCommands listed;

  FindNearCommands(ListedCommands listed) {
    this.listed = listed;
  }

  Answer answer(Person person, String line) {
    var wording = Wording.in(person.locale());
    var near = near(listed.of(person).toList(), words(line));
    var shown = VisibleText.beginning(line);
    return near.isEmpty() ? new PlainAnswer.Refused(wording.say("refused.unknown-command", shown))
        : new PlainAnswer.NearCommands(wording.say("refused.unknown-command.near", shown),
            near.stream().map(each -> each.line(wording)).toList());
  }

  /** Those in which most of the first words stand, in their order; none if not even the first does. */
  private static List<Listed> near(List<Listed> commands, List<String> words) {
    return IntStream.iterate(words.size(), count -> count > 0, count -> count - 1)
        .mapToObj(count -> commands.stream()
            .filter(each -> holds(Vocabulary.known(each.command().path()), words.subList(0, count))).toList())
        .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  private static boolean holds(List<List<String>> path, List<String> words) {
    var next = 0;
    for (var names : path) {
      if (next < words.size() && isBegun(names, words.get(next))) {
        next++;
      }
    }
    return next == words.size();
  }

  private static boolean isBegun(List<String> names, String word) {
    return names.stream().anyMatch(name -> name.startsWith(word));
  }

  private static List<String> words(String line) {
    return Arrays.stream(Folded.letters(line).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }
}
