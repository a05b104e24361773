package org.collegium.core;

import java.util.Map;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Answer;
import org.collegium.core.command.Answering;
import org.collegium.core.command.Asked;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.command.Room;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.notice.Wording;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.ShowEarlier;

/** What comes when an author asks what a reflection of theirs said before, by a command or by a button. */
final class EarlierWordingReplies implements Room.Reply {

  private final ShowEarlier show;

  EarlierWordingReplies(House house) {
    this.show = new ShowEarlier(house.reflections());
  }

  /** @param own the reflection that was meant, if it is one of the asker's */
  Answer history(Asked asked, Optional<Reflection> own) {
    var page = asked.option("page").or(() -> Optional.of("1")).flatMap(Typed::page);
    if (page.isEmpty()) {
      return Spoken.refused(asked, "page", asked.required("page"));
    }
    return own.map(found -> shown(found.id(), asked.person(), page.get()))
        .orElseGet(() -> notYours(asked.wording()));
  }

  @Override
  public Answer open(Answering answering) {
    return shown(new ReflectionId(answering.meaning().id()), answering.by(), 1);
  }

  @Override
  public Answer take(Answering answering, Map<String, String> values) {
    return new PlainAnswer.Refused(answering.wording().say("refused.no-form"));
  }

  private Answer shown(ReflectionId id, Person by, int page) {
    return show.handle(id, by.id(), page).<Answer>map(found -> found)
        .orElseGet(() -> notYours(Wording.in(by.locale())));
  }

  private static Answer notYours(Wording wording) {
    return new PlainAnswer.Refused(wording.say("refused.reflection.not-yours"));
  }
}
