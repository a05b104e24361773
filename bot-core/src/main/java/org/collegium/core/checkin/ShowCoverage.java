package org.collegium.core.checkin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.cohort.Cohort;
import org.collegium.core.ledger.Ledger;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Catalogue;
import org.collegium.core.programme.KindOfKnowledge;
import org.collegium.core.programme.Programme;
import org.collegium.core.programme.Prompt;
import org.collegium.core.text.Prose;

/** Shows a facilitator what was asked in a cohort so far and what was not. It looks at questions, never at answers. */
public final class ShowCoverage {

  private static final int MOST = 5;

  private final Ledger<CheckInBooks> ledger;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public ShowCoverage(Ledger<CheckInBooks> ledger, Catalogue catalogue, InstantSource clock) {
    this.ledger = ledger;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** In the reader's words, a paragraph a line; empty where the cohort's programme is not in the catalogue. */
  public Optional<Prose> handle(Cohort cohort, Wording wording) {
    return catalogue.find(cohort.programme()).map(found -> found.in(wording.locale()))
        .map(programme -> ledger.read(books -> Prose.lines(lines(books, cohort, programme, wording))));
  }

  private List<Prose> lines(CheckInBooks books, Cohort cohort, Programme programme, Wording wording) {
    var supply = Supply.of(books, programme, cohort, clock.instant());
    var all = programme.prompts().values();
    var asked = all.stream().filter(prompt -> supply.asked().contains(prompt.id())).toList();
    var lines = new ArrayList<Prose>();
    lines.add(wording.say("answer.coverage", cohort.name(), asked.size(), all.size()));
    lines.add(wording.say("answer.coverage.kinds", wording.list(Arrays.stream(KindOfKnowledge.values())
        .map(kind -> wording.say("answer.coverage.kind." + kind.word(), of(asked, kind), of(all, kind))).toList())));
    var heard = asked.stream().flatMap(prompt -> prompt.responsibility().stream()).collect(Collectors.toSet());
    lines.addAll(silent(heard, programme, wording));
    lines.addAll(chosen(books.chosen().of(cohort.id()), supply, wording));
    lines.addAll(proposed(heard, asked, supply, wording));
    return lines;
  }

  private static int of(Collection<Prompt> prompts, KindOfKnowledge kind) {
    return (int) prompts.stream().filter(prompt -> prompt.knowledge() == kind).count();
  }

  /** Responsibilities of which nothing was asked yet. */
  private List<Prose> silent(Set<String> heard, Programme programme, Wording wording) {
    var silent = programme.prompts().values().stream().flatMap(prompt -> prompt.responsibility().stream()).distinct()
        .filter(id -> !heard.contains(id))
        .map(id -> catalogue.responsibility(id, programme, wording.locale())).toList();
    return silent.isEmpty() ? List.of(wording.say("answer.coverage.responsibilities.all"))
        : List.of(wording.say("answer.coverage.responsibilities", silent.size(), wording.list(silent)));
  }

  private static List<Prose> chosen(List<String> chosen, Supply supply, Wording wording) {
    return supply.left().stream().filter(prompt -> chosen.contains(prompt.id()))
        .map(prompt -> wording.say("answer.coverage.chosen", prompt.id(), prompt.ask())).toList();
  }

  /** Some that would close a gap: about a responsibility that was not asked about, then of the kind asked least. */
  private static List<Prose> proposed(Set<String> heard, List<Prompt> asked, Supply supply, Wording wording) {
    var proposed = supply.left().stream()
        .sorted(Comparator.comparing((Prompt prompt) -> prompt.responsibility().map(heard::contains).orElse(true))
            .thenComparingInt(prompt -> of(asked, prompt.knowledge())))
        .limit(MOST).toList();
    if (proposed.isEmpty()) {
      return List.of(wording.say("answer.coverage.nothing-left"));
    }
    return Stream.concat(Stream.of(wording.say("answer.coverage.proposed")),
        proposed.stream().map(prompt -> wording.say("answer.coverage.prompt", prompt.id(), prompt.ask()))).toList();
  }
}
