package org.collegium.core.summary;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.coaching.Pair;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Programme;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/**
 * One mentor's summary as it is gathered in one transaction.
 *
 * @param programme in the mentor's language, as the wording is
 * @param people everybody who was ever in the cohort
 * @param asked from when on it is; empty: from the beginning
 * @param pairs of which leaders it was asked already whether they are the mentor's own
 */
record Gathering(MentorReading reading, SummariseForMentor.Request request, Programme programme, Wording wording,
    Map<PersonId, Person> people, Optional<Instant> asked,
    Map<PersonId, Boolean> pairs) {

  static Gathering of(MentorReading reading, Programme programme, SummariseForMentor.Request request) {
    var books = reading.books();
    var asked = SummariseForMentor.begins(books, request, reading.now());
    var locale = books.people().get(request.mentor()).locale();
    return new Gathering(reading, request, programme.in(locale), Wording.in(locale),
        books.people().of(request.cohort().id()), asked, new HashMap<>());
  }

  /** All of it, and each read noted for its author. */
  Gathered all() {
    var books = books();
    var view = new MentorsView(books, request.mentor(), request.cohort().id(), now());
    var named = view.named(since()).stream().filter(reflection -> request.isAbout(reflection.session())).toList();
    var rounds = books.rounds().openedSince(request.cohort().id(), since()).stream()
        .filter(round -> request.isAbout(round.number())).toList();
    var plans = new SharedPlans(reading, request);
    var byAuthor = named.stream().filter(view::mayRead).collect(Collectors.groupingBy(Reflection::author));
    var part = LeadersPart.of(this, rounds, byAuthor.values());
    var parts = books.memberships().mentoredBy(request.mentor(), request.cohort().id(), since()).stream()
        .filter(leader -> request.isAbout(leader.person()))
        .map(leader -> {
          var readable = reading.of(byAuthor.getOrDefault(leader.person(), List.of()));
          return new Read(books.people().get(leader.person()),
              part.of(leader, readable, plans.of(leader.person(), since())), readable);
        })
        .toList();
    return new Gathered(new MentorSummary(request.cohort().name(), asked, request.session(),
        parts.stream().map(Read::part).toList(), List.of(), kinds(parts), Optional.empty(), Optional.empty(),
        Optional.empty()),
        parts.stream().flatMap(this::texts).toList(), people.values().stream()
            .filter(person -> !books.people().isErased(person.id())).map(Person::name).toList());
  }

  /** Whether the mentor is that leader's own now: only then do they write to each other. */
  boolean isPair(PersonId leader) {
    return pairs.computeIfAbsent(leader, one -> new Pair(request.cohort().id(), request.mentor(), one)
        .stands(books().memberships(), now()));
  }

  SummaryBooks books() {
    return reading.books();
  }

  Instant now() {
    return reading.now();
  }

  Instant since() {
    return asked.orElse(Instant.EPOCH);
  }

  private Map<String, Integer> kinds(List<Read> parts) {
    return parts.stream().flatMap(part -> part.reflections().stream())
        .flatMap(reflection -> LeadersPart.prompt(programme, reflection).stream())
        .collect(Collectors.toUnmodifiableMap(prompt -> prompt.knowledge().word(), _ -> 1, Integer::sum));
  }

  private Stream<SharedText> texts(Read read) {
    return read.reflections().stream().map(reflection -> new SharedText(read.part().name(),
        new Prose(reflection.reference()), LeadersPart.words(reflection), read.author().locale(),
        reflection.asked().map(Reflection.Asked::prompt)));
  }

  private record Read(Person author, LeaderPart part, List<Reflection> reflections) {}

  /**
   * What was gathered.
   *
   * @param texts of its quotes
   * @param names of everybody in the cohort
   */
  record Gathered(MentorSummary summary, List<SharedText> texts, List<Prose> names) {}
}
