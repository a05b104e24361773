package org.collegium.core.privacy;

import org.collegium.core.cohort.Person;
import org.collegium.core.identity.PersonId;
import org.collegium.core.notice.Wording;
import org.collegium.core.privacy.Takeout.Chapter;
import org.collegium.core.privacy.Takeout.Entry;
import org.collegium.core.privacy.Takeout.Several;
import org.collegium.core.protocol.Dilemma;
import org.collegium.core.text.Prose;

/** What a person wrote down to be talked about by a protocol. */
record OwnDilemmas(ExportBooks books, Person owner) {

  Chapter chapter() {
    return new Chapter("dilemmas", books.dilemmas().broughtBy(owner.id()).stream().map(this::dilemma).toList());
  }

  private Entry dilemma(Dilemma dilemma) {
    var wording = Wording.in(owner.locale());
    var named = dilemma.readers().stream().map(reader -> wording.say("takeout.reader", name(reader.person()),
        wording.say("role." + reader.as().word()))).toList();
    var entry = Entry.EMPTY.with("cohort", books.cohorts().get(dilemma.cohort()).name())
        .with("title", dilemma.words().title())
        .with("words", dilemma.words().dilemma())
        .with("focus", dilemma.words().focus())
        .with("named", new Several(named))
        .with("written", dilemma.writtenAt())
        .withMoment("offered", dilemma.offeredAt());
    return dilemma.apart().isEmpty() ? entry
        : entry.with("apart", new Several(dilemma.apart().stream().map(this::name).toList()));
  }

  private Prose name(PersonId person) {
    return books.people().get(person).name();
  }
}
