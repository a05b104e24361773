package org.collegium.core.summary;

import java.util.List;
import java.util.Optional;
import org.collegium.core.checkin.Round;
import org.collegium.core.coaching.AgreementInBrief;
import org.collegium.core.coaching.Pair;
import org.collegium.core.cohort.Membership;
import org.collegium.core.command.CoachingAnswer.AgreementLine;
import org.collegium.core.command.SummaryAnswer.LeaderPart;
import org.collegium.core.command.SummaryAnswer.Planned;
import org.collegium.core.command.SummaryAnswer.Quote;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Ask;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.text.Prose;

/**
 * What a summary says of one leader after the other.
 *
 * @param rounds of which it tells
 */
record LeadersPart(Gathering gathering, List<Round> rounds) {

  LeaderPart of(Membership leader, List<Reflection> reflections, List<Planned> plans) {
    var books = gathering.books();
    var own = RoundsOfLeader.among(rounds, leader, books);
    var reached = !books.letters().unreached(leader.cohort(), gathering.since()).contains(leader.person());
    return new LeaderPart(books.people().get(leader.person()).name(), own.asked().size(),
        own.asked().size() - own.open().size(), reached, quotes(leader, reflections), plans,
        own.unanswered(gathering.programme()), agreement(leader), own.in(SpanOfWeeks.of(rounds)));
  }

  private Optional<AgreementLine> agreement(Membership leader) {
    var books = gathering.books();
    var pair = new Pair(leader.cohort(), mentor(), leader.person());
    return pair.stands(books.memberships(), gathering.now())
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
    var pair = new Pair(leader.cohort(), mentor(), leader.person());
    var isPair = pair.stands(gathering.books().memberships(), gathering.now());
    return reflections.stream().map(each -> quote(each, isPair ? ways(each) : List.of())).toList();
  }

  private List<Ask> ways(Reflection reflection) {
    return List.of(way(Subject.COMMENT, reflection, "ask.coach.comment"),
        way(Subject.PROPOSE, reflection, "ask.talk.propose"));
  }

  private Ask way(Subject subject, Reflection reflection, String label) {
    return new Ask.OpenForm(
        gathering.books().tokens().tokenFor(new Meaning(subject, reflection.id().value(), mentor())),
        gathering.wording().say(label));
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
