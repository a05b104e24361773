package org.collegium.core.coaching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.core.cohort.Person;
import org.collegium.core.command.FilledIn;
import org.collegium.core.command.Form;
import org.collegium.core.command.Form.Field;
import org.collegium.core.command.Option.Need;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.TimeInWords;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Prose;

/** The form for times to talk, typed on the mentor's own clock. */
record TalkForm(Person by, Instant now) {

  private static final List<String> TIMES = List.of("first", "second", "third");
  private static final int LONGEST = 40;
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  Form form(ReplyTo replyTo, Prose leader) {
    var wording = wording();
    return new Form(replyTo, wording.say("form.talk.title"),
        List.of(wording.say("form.talk.intro", leader),
            wording.say("form.talk.how", example(), new TimeInWords(wording.locale(), by.zone()).zoneName(now))),
        TIMES.stream().map(name -> new Field(name, wording.say("form.talk." + name), new Form.Kind.Words(LONGEST), "",
            name.equals(TIMES.getFirst()) ? Need.REQUIRED : Need.OPTIONAL)).toList(),
        wording.say("form.talk.submit"));
  }

  private String example() {
    return SHOWN.format(now.atZone(by.zone()).plusDays(2).withHour(15).withMinute(30));
  }

  /** Not kept, where something is wrong with what was typed. */
  Optional<TalkOutcome> problems(Form form, Map<String, String> values) {
    var filled = new FilledIn(form, wording());
    var problems = new LinkedHashMap<>(filled.problems(values));
    for (var name : TIMES) {
      var typed = typed(values, name);
      if (typed.isPresent() && typed.flatMap(this::read).isEmpty()) {
        problems.putIfAbsent(name, wording().say("form.talk.problem", example()));
      }
    }
    return problems.isEmpty() ? Optional.empty()
        : Optional.of(new TalkOutcome.Rejected(filled.holding(values), problems));
  }

  /** What was typed, which has been looked at: each time once. */
  List<Instant> times(Map<String, String> values) {
    return TIMES.stream().flatMap(name -> typed(values, name).stream()).flatMap(typed -> read(typed).stream())
        .distinct().toList();
  }

  private static Optional<String> typed(Map<String, String> values, String name) {
    return Stream.ofNullable(values.get(name)).map(String::strip).filter(word -> !word.isEmpty()).findFirst();
  }

  /** A time to come; in a gap of the clock it moves forward. */
  private Optional<Instant> read(String typed) {
    try {
      return Optional.of(LocalDateTime.parse(typed.replace('T', ' ').replaceAll("\\s+", " "), TYPED)
          .atZone(by.zone()).toInstant()).filter(now::isBefore)
          .filter(when -> when.isBefore(now.plus(366, ChronoUnit.DAYS)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Wording wording() {
    return Wording.in(by.locale());
  }
}
