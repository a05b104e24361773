package org.collegium.core.store;

import java.sql.SQLException;
import java.util.Optional;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.PersonId;
import org.collegium.core.identity.ReflectionId;
import org.collegium.core.identity.RequestKey;
import org.collegium.core.identity.RoundId;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.Reflection.Asked;
import org.collegium.core.reflection.Reflection.Words;
import org.collegium.core.store.Seal.Slot;
import org.collegium.core.text.Sealed;

/** Seals what people wrote for its columns, and opens it again. */
record SealedReflection(PersonKeys keys) {

  Sealed answer(Reflection reflection) {
    return keys.seal(reflection.author(), answer(reflection.id()), reflection.words().answer());
  }

  Optional<Sealed> followUp(Reflection reflection) {
    return reflection.words().followUp()
        .map(words -> keys.seal(reflection.author(), followUp(reflection.id()), words));
  }

  /** Empty where its author's key was destroyed. */
  Optional<Reflection> opened(Row row) throws SQLException {
    var author = row.person("author_id");
    return keys.isDestroyed(author) ? Optional.empty() : Optional.of(opened(row, author));
  }

  private Reflection opened(Row row, PersonId author) throws SQLException {
    var id = new ReflectionId(row.number("id"));
    var words = new Words(keys.openProse(author, answer(id), row.sealed("answer")),
        row.maybeSealed("follow_up").map(sealed -> keys.openProse(author, followUp(id), sealed)));
    return new Reflection(id, row.text("reference"), row.cohort("cohort_id"), author, row.count("session"), asked(row),
        words, row.word("audience", Audience.class), row.readers("readers"),
        row.instant("written_at"), row.maybeInstant("edited_at"), row.is("late"),
        new RequestKey(row.text("request_key")));
  }

  private static Optional<Asked> asked(Row row) throws SQLException {
    var round = row.maybeNumber("round_id");
    return round.isEmpty() ? Optional.empty() : Optional.of(new Asked(new RoundId(round.get()), row.text("prompt")));
  }

  private static Slot answer(ReflectionId id) {
    return new Slot("reflection", "answer", id);
  }

  private static Slot followUp(ReflectionId id) {
    return new Slot("reflection", "follow_up", id);
  }
}
