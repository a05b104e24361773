package org.collegium.core.portfolio;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.casestudy.CaseDecision;
import org.collegium.core.casestudy.CaseStudy;
import org.collegium.core.cohort.Membership;
import org.collegium.core.cohort.Person;
import org.collegium.core.commitment.Commitment;
import org.collegium.core.discussion.Turn;
import org.collegium.core.identity.CohortId;
import org.collegium.core.notice.PlanInWords;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.portfolio.Portfolio.Chapter;
import org.collegium.core.portfolio.Portfolio.Days;
import org.collegium.core.portfolio.Portfolio.Part;
import org.collegium.core.portfolio.Portfolio.Piece;
import org.collegium.core.portfolio.Portfolio.Presence;
import org.collegium.core.portfolio.Portfolio.Strand;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.reflection.CycleStep;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.session.Session;
import org.collegium.core.session.SessionNames;
import org.collegium.core.text.Prose;

/** One person's own words and days, as they stand now. */
record OwnYears(PortfolioBooks books, Catalogue catalogue, Person owner, Instant now) {

  private static final int ALL = 1_000_000;

  /** Of every cohort in which there is something of theirs, the earliest first. */
  List<Part> ever() {
    return books.memberships().ever(owner.id()).reversed().stream().map(member -> part(member, _ -> true))
        .filter(part -> !part.chapters().isEmpty()).toList();
  }

  /** Of one year of that cohort's programme, if anything of theirs is in it; the first begins before session 1. */
  Optional<Part> year(CohortId cohort, int year) {
    var programme = programme(cohort);
    return books.memberships().of(cohort, owner.id())
        .map(member -> part(member, number -> programme.flatMap(found -> found.session(Math.max(1, number)))
            .filter(plan -> plan.year() == year).isPresent()))
        .filter(part -> !part.chapters().isEmpty());
  }

  /** The year that ends with that session; empty if none does. */
  Optional<Integer> yearOf(Session last) {
    return programme(last.cohort()).stream()
        .flatMap(programme -> ProgrammeYear.of(programme, books.sessions().of(last.cohort())))
        .filter(year -> year.last().id().equals(last.id())).map(ProgrammeYear::number).findFirst();
  }

  private Part part(Membership member, IntPredicate isMeant) {
    var cohort = member.cohort();
    var programme = programme(cohort);
    var pieces = Stream.of(reflections(cohort, programme), decisions(cohort, programme), turns(cohort, programme),
        plans(cohort))
        .flatMap(each -> each)
        .filter(each -> isMeant.test(each.session()))
        .sorted(comparing(each -> each.piece().at())).toList();
    var sessions = books.sessions().of(cohort).stream().filter(session -> isMeant.test(session.number()))
        .map(session -> new SessionNames(catalogue).of(session, books.cohorts().get(cohort), owner.locale())).toList();
    var numbers = Stream.concat(pieces.stream().map(Placed::session), sessions.stream().map(Session::number))
        .collect(Collectors.toCollection(TreeSet::new));
    var chapters = numbers.stream().map(number -> chapter(number, sessions, pieces))
        .filter(chapter -> !chapter.isEmpty()).toList();
    return new Part(books.cohorts().get(cohort).name(), chapters, strands(chapters, programme));
  }

  private Chapter chapter(int number, List<Session> sessions, List<Placed> pieces) {
    var session = sessions.stream().filter(each -> each.number() == number).findFirst();
    return new Chapter(number, session.map(Session::title), session.filter(Session::isPlanned)
        .map(each -> new Days(each.starts(), each.ends())),
        session.filter(each -> each.isOver(now)).map(this::presence),
        pieces.stream().filter(each -> each.session() == number).map(Placed::piece).toList());
  }

  private Presence presence(Session session) {
    var there = books.attendances().of(session.id()).stream().filter(each -> each.person().equals(owner.id())).count();
    return new Presence((int) there, session.days().size());
  }

  private Stream<Placed> reflections(CohortId cohort, Optional<Programme> programme) {
    var depths = books.depths().notedBy(owner.id());
    return books.reflections().ofAuthor(owner.id(), ALL).stream()
        .filter(reflection -> reflection.cohort().equals(cohort))
        .map(reflection -> new Placed(reflection.session(), piece(reflection, programme,
            depths.getOrDefault(reflection.id(), Set.of()))));
  }

  private Piece piece(Reflection reflection, Optional<Programme> programme, Set<CycleStep> held) {
    var prompt = reflection.asked().flatMap(asked -> programme.flatMap(found -> found.prompt(asked.prompt())));
    var words = new ArrayList<>(List.of(reflection.words().answer()));
    reflection.words().followUp().ifPresent(words::add);
    return new Piece(reflection.reference(), reflection.writtenAt(), prompt.map(Prompt::ask), List.copyOf(words),
        prompt.flatMap(Prompt::responsibility), CycleStep.inWords(held, Wording.in(owner.locale())),
        prompt.filter(each -> each.answer().isTap()).isEmpty());
  }

  private Stream<Placed> decisions(CohortId cohort, Optional<Programme> programme) {
    return books.decisions().madeBy(owner.id()).stream().flatMap(decision -> {
      var study = books.cases().get(decision.study());
      return study.cohort().equals(cohort) ? placed(programme, study, decision) : Stream.empty();
    });
  }

  /** What was said about one case, part by part, is one piece: it answers what others said in between. */
  private Stream<Placed> turns(CohortId cohort, Optional<Programme> programme) {
    return books.turns().saidBy(owner.id()).reversed().stream().filter(turn -> turn.cohort().equals(cohort))
        .collect(Collectors.groupingBy(Turn::study, LinkedHashMap::new, Collectors.toList())).values().stream()
        .flatMap(said -> programme.flatMap(found -> found
            .caseScript(books.cases().get(said.getFirst().study()).script())).stream()
            .map(script -> new Placed(script.session(), new Piece("said-" + said.getFirst().reference(),
                said.getFirst().saidAt(), Optional.of(Wording.in(owner.locale()).say("portfolio.said", script.title())),
                said.stream().map(Turn::words).toList(), Optional.empty(), Optional.empty(), true))));
  }

  /** Nothing where a catalogue was replaced by one that lacks the case: it would stand nowhere. */
  private Stream<Placed> placed(Optional<Programme> programme, CaseStudy study, CaseDecision decision) {
    return programme.flatMap(found -> found.caseScript(study.script())).stream()
        .map(script -> {
          var way = script.way(decision.view().way()).map(found -> found.label().raw()).orElse("");
          var decided = Wording.in(owner.locale()).say("portfolio.decided", script.title(), way);
          return new Placed(script.session(), new Piece("case-" + script.id(), decision.decidedAt(),
              Optional.of(decided), List.of(decision.view().reason()), Optional.empty(), Optional.empty(), true));
        });
  }

  /** Each where it was made: in the time after the latest session that was over by then. */
  private Stream<Placed> plans(CohortId cohort) {
    var sessions = books.sessions().of(cohort);
    return books.commitments().ofAuthor(owner.id()).stream().filter(plan -> plan.cohort().equals(cohort))
        .map(plan -> new Placed(sessions.stream().filter(session -> session.isOver(plan.madeAt()))
            .mapToInt(Session::number).max().orElse(0), piece(plan)));
  }

  private Piece piece(Commitment plan) {
    var wording = Wording.in(owner.locale());
    var words = new PlanInWords(wording, new TimeInWords(wording.locale(), owner.zone()));
    var told = books.commitments().outcomes(plan).stream().map(Commitment.Outcome::facts).toList();
    return new Piece(plan.reference(), plan.madeAt(), Optional.of(wording.say("portfolio.plan")),
        Stream.concat(words.lines(plan.facts()).stream(), words.lines(told).stream()).toList(), Optional.empty(),
        Optional.empty(), true);
  }

  private List<Strand> strands(List<Chapter> chapters, Optional<Programme> programme) {
    var pieces = chapters.stream().flatMap(chapter -> chapter.pieces().stream())
        .filter(piece -> piece.responsibility().isPresent())
        .collect(Collectors.groupingBy(piece -> piece.responsibility().get()));
    return pieces.entrySet().stream().map(each -> new Strand(responsibility(each.getKey(), programme),
        each.getValue()))
        .sorted(comparing(strand -> strand.responsibility().raw())).toList();
  }

  private Prose responsibility(String id, Optional<Programme> programme) {
    return programme.map(found -> catalogue.responsibility(id, found, owner.locale())).orElseGet(() -> new Prose(id));
  }

  private Optional<Programme> programme(CohortId cohort) {
    return catalogue.find(books.cohorts().get(cohort).programme()).map(found -> found.in(owner.locale()));
  }

  private record Placed(int session, Piece piece) {}
}
