package org.collegium.core.protocol;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.command.Tokens.Meaning;
import org.collegium.core.command.Tokens.Subject;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Ask;
import org.collegium.core.notice.ProtocolNotice;
import org.collegium.core.notice.ProtocolNotice.ProtocolFacts;
import org.collegium.core.notice.ProtocolNotice.StepText;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.ProtocolRole;
import org.collegium.core.programme.ProtocolScript;
import org.collegium.core.programme.ProtocolStep;
import org.collegium.core.text.Prose;

/** What is told of the steps of a protocol. */
record StepWords(ProtocolBooks books, Protocol protocol, ProtocolScript script) {

  /** The step of that number, or that it is over. */
  ProtocolNotice of(int number) {
    if (script.hasPresenter() && protocol.began().dilemma().isEmpty()) {
      return new ProtocolNotice.ProtocolWithdrawn(about(number));
    }
    return script.step(number).filter(_ -> !isEnd(number))
        .<ProtocolNotice>map(step -> new ProtocolNotice.ProtocolStepOpened(about(number), text(number, step),
            ways(number)))
        .orElseGet(() -> new ProtocolNotice.ProtocolClosed(about(number)));
  }

  private boolean isEnd(int number) {
    return !protocol.isRunning() && number == protocol.current();
  }

  /** In place of that step, which came too early. */
  ProtocolNotice takenBack(int number) {
    return new ProtocolNotice.ProtocolTakenBack(about(number));
  }

  /** The protocol at that step; at its end it is at its last. */
  ProtocolFacts about(int number) {
    var steps = script.steps();
    var step = Math.min(number, steps.size());
    return new ProtocolFacts(script.title(), step, steps.size(), steps.get(step - 1).title(),
        protocol.began().dilemma().flatMap(books.dilemmas()::authorOf).map(this::name));
  }

  private StepText text(int number, ProtocolStep step) {
    return new StepText(step.speaks(), step.length(), step.text(), step.questions(),
        protocol.timekeeper().filter(_ -> number == 1).map(this::name));
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }

  private List<Ask> ways(int number) {
    return Stream.of(read(), time(number)).flatMap(Optional::stream).<Ask>map(way -> way).toList();
  }

  /** Shows what it is about, alone, to whoever may read it. */
  private Optional<Ask.OpenForm> read() {
    return protocol.began().dilemma().flatMap(dilemma -> books.dilemmas().authorOf(dilemma)
        .map(author -> form(new Meaning(Subject.DILEMMA, dilemma.value(), author), "ask.protocol.read")));
  }

  /** Whoever takes it first keeps the time. */
  private Optional<Ask.OpenForm> time(int number) {
    return number == 1 && protocol.isRunning() && protocol.timekeeper().isEmpty()
        && script.roles().contains(ProtocolRole.TIMEKEEPER)
            ? Optional.of(form(new Meaning(Subject.PROTOCOL, protocol.id().value(), protocol.began().by()),
                "ask.protocol.time"))
            : Optional.empty();
  }

  /** One way for a whole channel: whoever takes it is looked up. */
  private Ask.OpenForm form(Meaning meaning, String label) {
    return new Ask.OpenForm(books.tokens().tokenFor(meaning),
        Wording.in(books.cohorts().get(protocol.cohort()).locale()).say(label));
  }
}
