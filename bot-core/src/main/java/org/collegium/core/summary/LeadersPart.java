package org.collegium.core.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collegium.core.checkin.Round;
import org.collegium.core.coaching.AgreementInBrief;
import org.collegium.core.coaching.Pair;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.CoachingAnswer.AgreementLine;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.Planned;
import org.collegium.core.command.SummaryAnswer.Quote;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/**
 * What a summary says of one leader after the other.
 *
 * @param rounds of which it tells, each with those who answered in it
 * @param unreached whom something did not reach
 * @param ways what can be done with a quote
 */
record LeadersPart(Gathering gathering, AnsweredRounds rounds, Set<PersonId> unreached, List<Way> ways) {

  /** All that is asked of the books once for all leaders is asked here. */
  static LeadersPart of(Gathering gathering, List<Round> rounds, Collection<List<Reflection>> quoted) {
    var books = gathering.books();
    var request = gathering.request();
    var pieces = quoted.stream().filter(ofOne -> gathering.isPair(ofOne.getFirst().author()))
        .flatMap(List::stream).map(reflection -> reflection.id().value()).toList();
    return new LeadersPart(gathering, AnsweredRounds.of(rounds, books),
        Set.copyOf(books.letters().unreached(request.cohort().id(), gathering.since())),
        List.of(Way.of(gathering, Subject.COMMENT, pieces, "ask.coach.comment"),
            Way.of(gathering, Subject.PROPOSE, pieces, "ask.talk.propose")));
  }

  LeaderPart of(Membership leader, List<Reflection> reflections, List<Planned> plans) {
    var books = gathering.books();
    var own = rounds.of(leader);
    var reached = !unreached.contains(leader.person());
    return new LeaderPart(books.people().get(leader.person()).name(), own.asked().size(),
        own.asked().size() - own.open().size(), reached, quotes(leader, reflections), plans,
        own.unanswered(gathering.programme()), agreement(leader), own.in(rounds.weeks()));
  }

  private Optional<AgreementLine> agreement(Membership leader) {
    var books = gathering.books();
    var pair = new Pair(leader.cohort(), mentor(), leader.person());
    return gathering.isPair(leader.person())
        ? new AgreementInBrief(books.agreements(), books.people(), books.tokens(), books.people().get(mentor()))
            .of(pair)
        : Optional.empty();
  }

  /** The prompt it answers, in that programme's language. */
  static Optional<Prompt> prompt(Programme programme, Reflection reflection) {
    return reflection.asked().flatMap(asked -> programme.prompt(asked.prompt()));
  }

  /** All that was written, with what came of looking one step deeper. */
  static Prose words(Reflection reflection) {
    var words = reflection.words();
    return words.followUp().map(more -> new Prose(words.answer().raw() + "\n" + more.raw())).orElse(words.answer());
  }

  private List<Quote> quotes(Membership leader, List<Reflection> reflections) {
    var isPair = gathering.isPair(leader.person());
    return reflections.stream().map(each -> quote(each, isPair ? ways(each) : List.of())).toList();
  }

  private List<Ask> ways(Reflection reflection) {
    return ways.stream().map(way -> way.on(reflection.id().value())).flatMap(Optional::stream).toList();
  }

  /**
   * Something that can be done with quotes.
   *
   * @param tokens by the ids of reflections
   */
  record Way(Prose label, Map<Long, ReplyTo> tokens) {

    private static Way of(Gathering gathering, Subject subject, List<Long> reflections, String label) {
      return new Way(gathering.wording().say(label),
          gathering.books().tokens().tokensFor(subject, reflections, gathering.request().mentor()));
    }

    private Optional<Ask> on(long reflection) {
      return Optional.ofNullable(tokens.get(reflection)).map(token -> new Ask.OpenForm(token, label));
    }
  }

  private PersonId mentor() {
    return gathering.request().mentor();
  }

  private Quote quote(Reflection reflection, List<Ask> ways) {
    return new Quote(new Prose(reflection.reference()), reflection.writtenAt(),
        prompt(gathering.programme(), reflection).map(Prompt::ask), words(reflection), reflection.late(),
        reflection.editedAt().isPresent(), reflection.audience(), ways);
  }
}
