package org.collegium.core.casestudy;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.CaseScript;
import org.collegium.core.programme.CaseStage;
import org.collegium.core.programme.CaseStage.Kind;
import org.collegium.core.text.Prose;

/** A leader's own case as a script like any other: its stages in order, as many days apart as in the catalogue. */
record OwnScript(OwnCase own) {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  /** It goes with no session of the programme. */
  private static final int NO_SESSION = 0;

  /** In its author's words, whatever language its reader reads. */
  CaseScript in(Locale reader) {
    var words = own.words();
    var stages = Stream.of(
        stage(Kind.SITUATION, 0, Optional.of(words.situation())),
        stage(Kind.QUESTIONS, 2, words.questions()),
        Stream.of(new CaseStage(Kind.DECISION, 2, NINE, words.decision(), Optional.empty(), List.of(), ways())),
        stage(Kind.REVEAL, 4, Optional.of(words.reveal())),
        stage(Kind.WHAT_IF_WRONG, 1, words.wrong()),
        stage(Kind.TRANSFER, 2, words.transfer()),
        stage(Kind.CLOSE, 3, Optional.of(words.close()))).flatMap(each -> each).toList();
    return new CaseScript(own.script(), NO_SESSION, words.title(), Wording.in(reader).say("own-case.about"), stages);
  }

  private static Stream<CaseStage> stage(Kind kind, int schoolDays, Optional<Prose> text) {
    return text.stream()
        .map(words -> new CaseStage(kind, schoolDays, NINE, words, Optional.empty(), List.of(), List.of()));
  }

  private List<CaseStage.Way> ways() {
    var labels = own.words().ways();
    return IntStream.range(0, labels.size()).mapToObj(at -> new CaseStage.Way("way-" + (at + 1), labels.get(at)))
        .toList();
  }
}
