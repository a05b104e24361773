package org.collegium.core.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.consent.Audience;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.NoticeInWords;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.programme.Programme;
import org.collegium.core.reflection.AnswerKind;
import org.collegium.core.reflection.Reflection;
import org.collegium.core.reflection.ReflectionForm;
import org.collegium.core.reflection.ReflectionForm.Wanted;
import org.collegium.core.text.Prose;

/** The form of one round for one leader, with what they have answered already. */
final class CheckInForm {

  /** Under this id a round that had no prompt left keeps its answer. */
  static final String FREE = "free";

  private final CheckInBooks books;
  private final Programme programme;
  private final Programme spoken;
  private final Person author;
  private final Wording wording;

  CheckInForm(CheckInBooks books, Programme programme, Person author) {
    this.books = books;
    this.programme = programme;
    this.spoken = programme.in(author.locale());
    this.author = author;
    this.wording = Wording.in(author.locale());
  }

  /** Ids of what the round asks, in order. */
  static List<String> questions(Round round) {
    return round.prompts().isEmpty() ? List.of(FREE) : round.prompts();
  }

  /** The name of the field for one step deeper. */
  static String deeper(String prompt) {
    return prompt + ".more";
  }

  /** @param answers what the author has answered in the round so far */
  Form form(Round round, List<Reflection> answers, ReplyTo replyTo, Instant now) {
    var wanted = answers.stream().findFirst().map(this::wanted).orElseGet(() -> new Wanted(Audience.MY_MENTOR, true));
    var parts = new ReflectionForm(books.people(), books.readers(), wording);
    var fields = new ArrayList<Field>();
    fields.add(parts.audience(author.id(), round.cohort(), wanted, now));
    for (var id : questions(round)) {
      fields.addAll(fields(id, answers.stream().filter(answer -> isAbout(answer, id)).findFirst()));
    }
    var names = ReflectionForm.names(
        wanted.of(books.readers().all(author.id(), round.cohort(), wanted.audience(), now)), books.people());
    var times = new TimeInWords(wording.locale(), author.zone());
    var intro = List.of(new NoticeInWords(wording, author.zone()).readers(names),
        wording.say(round.isOpen(now) ? "form.open.until" : "form.closed.since", times.moment(round.closesAt())));
    var title = wording.say("form.checkin.title", round.number());
    return new Form(replyTo, title, intro, fields, wording.say("form.checkin.submit"));
  }

  private Wanted wanted(Reflection answer) {
    return new Wanted(answer.audience(), books.machines().namedIn(answer.id()).isPresent());
  }

  private static boolean isAbout(Reflection answer, String prompt) {
    return answer.asked().filter(asked -> asked.prompt().equals(prompt)).isPresent();
  }

  private List<Field> fields(String id, Optional<Reflection> answer) {
    var kinds = new AnswerKind(programme);
    var current = answer.map(kept -> kinds.meant(id, kept.words().answer()).raw()).orElse("");
    var prompt = spoken.prompt(id);
    if (prompt.isEmpty()) {
      return List.of(ReflectionForm.words(id, wording.say("form.free"), current, Need.OPTIONAL));
    }
    var question = new Field(id, prompt.get().ask(), kinds.of(prompt.get()), current, Need.OPTIONAL);
    var more =
        prompt.get().followUp().map(ask -> ReflectionForm.words(deeper(id), wording.say("form.checkin.deeper", ask),
            answer.flatMap(kept -> kept.words().followUp()).map(Prose::raw).orElse(""), Need.OPTIONAL));
    return more.map(field -> List.of(question, field)).orElse(List.of(question));
  }
}
