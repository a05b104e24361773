package org.collegium.core.summary;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.collegium.core.checkin.Round;
import org.collegium.core.coaching.Pair;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.MentorSummary;
import org.collegium.core.command.SummaryAnswer.Planned;
import org.collegium.core.command.SummaryAnswer.Quote;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.session.Session;
import org.collegium.core.text.Prose;

/**
 * Gathers what leaders shared with their mentor, in their own words. Each line read is written into its author's
 * ledger.
 */
public final class SummariseForMentor {

  private final Ledger<SummaryBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public SummariseForMentor(Ledger<SummaryBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What that mentor may read now, of each leader they mentor or mentored until the programme ended in that time. */
  public MentorSummary handle(Request request) {
    return ledger.write(books -> gather(request,
        new MentorReading(books, request.mentor(), clock.instant(), "summary")));
  }

  /** The same, within a transaction, each line noted by that reading. */
  MentorSummary gather(Request request, MentorReading reading) {
    var books = reading.books();
    var asked = request.since().or(() -> request.session().isPresent() ? Optional.empty()
        : sinceWeLastMet(books, request.cohort(), reading.now()));
    var since = asked.orElse(Instant.EPOCH);
    var now = reading.now();
    var mentor = books.people().get(request.mentor());
    var programme = catalogue.get(request.cohort().programme()).in(mentor.locale());
    var rounds = books.rounds().of(request.cohort().id()).stream()
        .filter(round -> !round.openedAt().isBefore(since))
        .filter(round -> request.session().map(number -> number == round.number()).orElse(true)).toList();
    var named = books.reflections().naming(request.mentor(), request.cohort().id(), since);
    var kinds = new TreeMap<String, Integer>();
    var parts = new ArrayList<LeaderPart>();
    for (var leader : books.memberships().mentoredBy(request.mentor(), request.cohort().id(), since)) {
      if (request.leader().map(only -> only.equals(leader.person())).orElse(true)) {
        var mine = readable(reading, named, leader, request);
        mine.forEach(reflection -> prompt(programme, reflection)
            .ifPresent(prompt -> kinds.merge(prompt.knowledge().word(), 1, Integer::sum)));
        parts.add(new Part(books, programme, rounds, since, mentor, now)
            .of(leader, mine, new SharedPlans(reading, request).of(leader.person(), since)));
      }
    }
    return new MentorSummary(request.cohort().name(), asked, request.session(), parts, Map.copyOf(kinds),
        Optional.empty(), Optional.empty());
  }

  private static List<Reflection> readable(MentorReading reading, List<Reflection> named, Membership leader,
      Request request) {
    return named.stream()
        .filter(reflection -> reflection.author().equals(leader.person()))
        .filter(reflection -> request.session().map(number -> number == reflection.session()).orElse(true))
        .filter(reflection -> reading.books().readers().mayRead(request.mentor(), reflection.author(),
            reflection.cohort(), reflection.listAt(reading.now())))
        .map(reading::of)
        .toList();
  }

  /** What that mentor is to hear before that session: all since the cohort met before it. */
  public static Request before(SummaryBooks books, Session session, Cohort cohort, PersonId mentor) {
    return new Request(cohort, mentor, SharedInNumbers.lastMet(books, session).or(() -> Optional.of(cohort.madeAt())),
        Optional.empty(), Optional.empty());
  }

  /** The start of the latest session; before the first one, the beginning. */
  static Optional<Instant> sinceWeLastMet(SummaryBooks books, Cohort cohort, Instant now) {
    return books.sessions().latestOver(cohort.id(), now).map(Session::starts);
  }

  private static Optional<Prompt> prompt(Programme programme, Reflection reflection) {
    return reflection.asked().flatMap(asked -> programme.prompt(asked.prompt()));
  }

  /** Whose summary of what. */
  public record Request(Cohort cohort, PersonId mentor, Optional<Instant> since, Optional<PersonId> leader,
      Optional<Integer> session) {}

  private record Part(SummaryBooks books, Programme programme, List<Round> rounds, Instant since, Person mentor,
      Instant now) {

    LeaderPart of(Membership leader, List<Reflection> reflections, List<Planned> plans) {
      var own = RoundsOfLeader.among(rounds, leader, books);
      var reached = !books.letters().unreached(leader.cohort(), since).contains(leader.person());
      return new LeaderPart(books.people().get(leader.person()).name(), own.asked().size(),
          own.asked().size() - own.open().size(), reached, quotes(leader, reflections), plans,
          own.unanswered(programme));
    }

    private List<Quote> quotes(Membership leader, List<Reflection> reflections) {
      var pair = new Pair(leader.cohort(), mentor.id(), leader.person());
      var isPair = pair.stands(books.memberships(), now);
      return reflections.stream().map(each -> quote(each, isPair ? ways(each) : List.of())).toList();
    }

    private List<Ask> ways(Reflection reflection) {
      return List.of(way(Subject.COMMENT, reflection, "ask.coach.comment"),
          way(Subject.PROPOSE, reflection, "ask.talk.propose"));
    }

    private Ask way(Subject subject, Reflection reflection, String label) {
      return new Ask.OpenForm(books.tokens().tokenFor(new Meaning(subject, reflection.id().value(), mentor.id())),
          Wording.in(mentor.locale()).say(label));
    }

    private Quote quote(Reflection reflection, List<Ask> ways) {
      var words = reflection.words();
      var text =
          words.followUp().map(more -> new Prose(words.answer().raw() + "\n" + more.raw())).orElse(words.answer());
      return new Quote(new Prose(reflection.reference()), reflection.writtenAt(),
          prompt(programme, reflection).map(Prompt::ask), text, reflection.late(), reflection.editedAt().isPresent(),
          reflection.audience(), ways);
    }
  }
}
