package org.collegium.core.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How a programme's prompts are spread; retired ones do not count.
 *
 * @param knowledge a row a session, a column a kind of knowledge, with totals
 * @param responsibilities a row a responsibility, those without a prompt too, and one for all
 * @param languages a row a language, with how much is written in it
 */
public record Coverage(Table knowledge, Table responsibilities, Table languages) {

  /** Words and figures in rows, each as long as the header. */
  public record Table(List<String> header, List<List<String>> rows) {}

  /** Counts a programme's prompts. */
  public static Coverage of(Programme programme, Reference reference) {
    var asked = programme.prompts().values().stream().filter(prompt -> prompt.retired().isEmpty()).toList();
    return new Coverage(knowledge(programme, asked), responsibilities(reference, asked), languages(programme));
  }

  private static Table languages(Programme programme) {
    var own = programme.in(programme.language());
    return new Table(List.of("language", "sessions", "prompts", "cases"), programme.translations().entrySet().stream()
        .map(each -> row(each.getKey(), each.getValue(), own, programme.language().getLanguage())).toList());
  }

  private static List<String> row(String language, Spoken words, Programme own, String ofProgramme) {
    var isOwn = language.equals(ofProgramme);
    return List.of(language,
        written(isOwn, words.sessions(), plan -> own.sessions().contains(plan)),
        written(isOwn, words.prompts().values(), prompt -> own.prompts().containsValue(prompt)),
        written(isOwn, words.cases().values(), script -> own.cases().containsValue(script)));
  }

  /** What is not written in a language stands there as it is in the programme's own. */
  private static <T> String written(boolean isOwn, Collection<T> all, Predicate<T> isOfTheProgramme) {
    return String.valueOf(all.stream().filter(each -> isOwn || !isOfTheProgramme.test(each)).count());
  }

  private static Table knowledge(Programme programme, List<Prompt> asked) {
    var header = Stream.of(Stream.of("session"), kinds().map(KindOfKnowledge::word), Stream.of("all"))
        .flatMap(words -> words).toList();
    var rows = new ArrayList<List<String>>();
    for (SessionPlan plan : programme.sessions()) {
      rows.add(row(plan.number() + " " + plan.title().raw(), asked, prompt -> prompt.session() == plan.number()));
    }
    rows.add(row("all", asked, prompt -> true));
    return new Table(header, List.copyOf(rows));
  }

  private static List<String> row(String name, List<Prompt> asked, Predicate<Prompt> belongs) {
    var counts = kinds().map(kind -> count(asked, belongs.and(prompt -> prompt.knowledge() == kind)));
    return Stream.of(Stream.of(name), counts, Stream.of(count(asked, belongs))).flatMap(words -> words).toList();
  }

  private static Table responsibilities(Reference reference, List<Prompt> asked) {
    var named = reference.responsibilities().entries().values().stream().map(entry -> List.of(entry.name().raw(),
        count(asked, prompt -> prompt.responsibility().filter(entry.id()::equals).isPresent())));
    var all = List.of("all", count(asked, prompt -> prompt.responsibility().isPresent()));
    return new Table(List.of("responsibility", "prompts"), Stream.concat(named, Stream.of(all)).toList());
  }

  private static Stream<KindOfKnowledge> kinds() {
    return Arrays.stream(KindOfKnowledge.values());
  }

  private static String count(List<Prompt> asked, Predicate<Prompt> which) {
    return String.valueOf(asked.stream().filter(which).count());
  }
}
