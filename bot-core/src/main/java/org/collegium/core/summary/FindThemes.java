package org.collegium.core.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.command.SummaryAnswer.Source;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.programme.AnswerForm;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.summary.KeyTerms.Term;
import org.collegium.core.text.Prose;

/**
 * Finds what several of the texts of a summary are about, from these texts and nothing else. It takes long where there
 * are many, so it is for outside a transaction.
 */
final class FindThemes {

  /** More are no overview. */
  private static final int MOST = 5;
  /** Terms that stand in fewer texts than so many others can not be among the first. */
  private static final int MOST_COMPARED = 200;

  private final Programme programme;
  private final Set<String> names;

  /**
   * @param programme in all languages
   * @param names of people, which are no themes
   */
  FindThemes(Programme programme, List<Prose> names) {
    this.programme = programme;
    this.names = names.stream().flatMap(name -> Stream.of(name.raw().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the most leaders wrote of first; nothing that stands in one text only. */
  List<Theme> of(List<SharedText> texts) {
    try (var terms = new KeyTerms()) {
      var asked = new HashMap<Question, Set<String>>();
      var read = texts.stream().map(text -> read(text, terms, asked)).toList();
      var compared = compared(read);
      var candidates = new HashMap<String, Candidate>();
      read.forEach(text -> text.count(compared, candidates));
      return chosen(candidates.values().stream().filter(Candidate::isTheme)
          .sorted(Comparator.comparingInt(Candidate::leaders).thenComparingInt(Candidate::texts)
              .thenComparingInt(candidate -> candidate.stems().size()).reversed().thenComparing(Candidate::term))
          .toList());
    }
  }

  private Read read(SharedText text, KeyTerms terms, Map<Question, Set<String>> asked) {
    var words = straight(text.words());
    var tongue = Tongue.of(words, text.likely(), programme.language());
    var ofTheQuestion = text.prompt().map(prompt -> asked.computeIfAbsent(new Question(prompt, tongue),
        question -> stemsOf(question, terms))).orElse(Set.of());
    return new Read(new Source(text.leader(), text.reference()), words, terms.in(words, tongue).stream()
        .filter(
            term -> !ofTheQuestion.contains(term.stem()) && !names.contains(term.written().toLowerCase(Locale.ROOT)))
        .toList());
  }

  /** Of the question as it is asked in every language, for it is not known in which one its author read it. */
  private Set<String> stemsOf(Question question, KeyTerms terms) {
    return Stream.concat(programme.prompt(question.prompt()).stream(),
        programme.translations().values().stream()
            .flatMap(spoken -> Stream.ofNullable(spoken.prompts().get(question.prompt()))))
        .flatMap(FindThemes::wordsOf)
        .flatMap(words -> terms.in(straight(words), question.tongue()).stream()).map(Term::stem)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Prose> wordsOf(Prompt prompt) {
    var labels = switch (prompt.answer()) {
      case AnswerForm.Open _ -> Stream.<Prose>empty();
      case AnswerForm.OneOf one -> one.choices().stream();
      case AnswerForm.Scale scale -> Stream.of(scale.low(), scale.high());
    };
    return Stream.of(Stream.of(prompt.ask()), prompt.followUp().stream(), labels).flatMap(words -> words);
  }

  private static String straight(Prose words) {
    return words.raw().replace('’', '\'');
  }

  /** Terms that stand in more than one text. */
  private static Set<String> compared(List<Read> texts) {
    var times = new HashMap<String, Integer>();
    texts.forEach(text -> text.stems().forEach(stem -> times.merge(stem, 1, Integer::sum)));
    return times.entrySet().stream().filter(counted -> counted.getValue() > 1)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
  }

  /** The first ones, none of which shares a word with an earlier one. */
  private static List<Theme> chosen(List<Candidate> candidates) {
    var themes = new ArrayList<Theme>();
    var taken = new HashSet<String>();
    for (var candidate : candidates) {
      if (themes.size() < MOST && candidate.stems().stream().noneMatch(taken::contains)) {
        taken.addAll(candidate.stems());
        themes.add(candidate.theme());
      }
    }
    return List.copyOf(themes);
  }

  private record Question(String prompt, Tongue tongue) {}

  private record Read(Source source, String words, List<Term> terms) {

    Set<String> stems() {
      var stems = new HashSet<String>();
      terms.forEach(term -> stems.add(term.stem()));
      return stems;
    }

    /** Each word that is compared, and any two of them that stand side by side. */
    void count(Set<String> compared, Map<String, Candidate> candidates) {
      for (var at = 0; at < terms.size(); at++) {
        var term = terms.get(at);
        if (compared.contains(term.stem())) {
          candidates.computeIfAbsent(term.stem(), stem -> new Candidate(List.of(stem)))
              .count(source, term.written(), term.look());
          if (at > 0 && compared.contains(terms.get(at - 1).stem()) && term.follows(terms.get(at - 1), words)) {
            count(terms.get(at - 1), term, candidates);
          }
        }
      }
    }

    private void count(Term first, Term second, Map<String, Candidate> candidates) {
      candidates.computeIfAbsent(first.stem() + " " + second.stem(),
          _ -> new Candidate(List.of(first.stem(), second.stem())))
          .count(source, first.written() + " " + second.written(), first.look().with(second.look()));
    }
  }
}
