package org.collegium.core;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.core.casestudy.CaseSoFar;
import org.collegium.core.casestudy.Sight;
import org.collegium.core.command.CaseAnswer.CasePart;
import org.collegium.core.command.CaseAnswer.CaseTold;
import org.collegium.core.command.CaseAnswer.Said;
import org.collegium.core.command.SummaryAnswer.Theme;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.CaseInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** What a case told and what was said, in somebody's language: what fits in one answer, and how much more there is. */
record CaseInAnswers(Wording wording, CaseSoFar view) {

  private static final int LATEST = 8;
  private static final int OF_A_THEME = 3;
  private static final int OF_A_PART = 4;

  /** For who was away: each part with the latest that was said in it. */
  CaseTold soFar(List<Ask> ways) {
    var said = byStage();
    return new CaseTold(wording.say("answer.case.sofar", view.title()),
        ways.isEmpty() ? List.of() : List.of(wording.say("answer.case.sofar.blind")), ways,
        view.stages().stream().map(told -> {
          var here = said.getOrDefault(told.number(), List.of());
          var lines = Stream.concat(Stream.of(told.stage().text()),
              told.stage().questions().stream().map(question -> wording.say("notice.case.item", question.ask())))
              .toList();
          return new CasePart(heading(told), lines,
              shown(here.subList(Math.max(0, here.size() - LATEST), here.size())),
              Math.max(0, here.size() - LATEST));
        }).toList());
  }

  /** For whoever asks once it has ended: what was decided, what several spoke of, and some of each part. */
  CaseTold ended(Optional<Sight> sight, List<Theme> themes, List<Ask> ways) {
    var references = view.said().stream()
        .collect(Collectors.toMap(CaseSoFar.Said::reference, Function.identity(), (first, _) -> first));
    var ofThemes = themes.stream().map(theme -> part(theme, references)).toList();
    var said = byStage();
    var parts = view.stages().stream().filter(told -> said.containsKey(told.number()))
        .map(told -> part(told, said.getOrDefault(told.number(), List.of()))).toList();
    return new CaseTold(wording.say("answer.case.ended", view.title()), lines(sight, ways), ways,
        Stream.concat(ofThemes.stream(), parts.stream()).toList());
  }

  private List<Prose> lines(Optional<Sight> sight, List<Ask> ways) {
    if (!ways.isEmpty()) {
      return List.of(wording.say("answer.case.ended.blind"));
    }
    var decided = sight.stream().flatMap(seen -> Stream.of(
        new CaseInWords(wording).tally(seen.tally()).stream(),
        seen.own().stream().map(way -> wording.say(seen.late() ? "answer.case.own.late" : "answer.case.own", way)),
        seen.reasons().stream().map(reason -> wording.say("answer.case.reason", reason))).flatMap(lines -> lines));
    return Stream.concat(decided, Stream.of(view.said().isEmpty() ? wording.say("answer.case.ended.silent")
        : wording.say("answer.case.ended.said", view.said().size(),
            view.said().stream().map(CaseSoFar.Said::author).distinct().count())))
        .toList();
  }

  private CasePart part(Theme theme, Map<Prose, CaseSoFar.Said> references) {
    var said = theme.sources().stream().flatMap(source -> Stream.ofNullable(references.get(source.reference())))
        .toList();
    return new CasePart(wording.say("answer.case.theme", theme.term()), List.of(),
        shown(said.stream().limit(OF_A_THEME).toList()), Math.max(0, said.size() - OF_A_THEME) + theme.more());
  }

  /** Of each who spoke there the longest, so that nobody is heard twice before others are heard once. */
  private CasePart part(CaseSoFar.Told told, List<CaseSoFar.Said> said) {
    var longest = said.stream().collect(Collectors.toMap(CaseSoFar.Said::author, Function.identity(),
        (one, other) -> one.words().length() >= other.words().length() ? one : other, LinkedHashMap::new));
    var chosen = longest.values().stream()
        .sorted(Comparator.comparingInt((CaseSoFar.Said each) -> each.words().length()).reversed()).limit(OF_A_PART)
        .collect(Collectors.toSet());
    return new CasePart(heading(told), List.of(), shown(said.stream().filter(chosen::contains).toList()),
        said.size() - chosen.size());
  }

  private Map<Integer, List<CaseSoFar.Said>> byStage() {
    return view.said().stream().collect(groupingBy(CaseSoFar.Said::stage));
  }

  private Prose heading(CaseSoFar.Told told) {
    return wording.say("answer.case.part", told.number(), new CaseInWords(wording).stage(told.stage().kind().word()));
  }

  private static List<Said> shown(List<CaseSoFar.Said> said) {
    return said.stream().map(each -> new Said(each.reference(), each.name(), each.words())).toList();
  }
}
