package org.collegium.core.specimen;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collegium.core.command.Form;
import org.collegium.core.command.Option.Need;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask.Choice;

/** Forms with a field of each kind. */
public record Forms(Notices notices) {

  public Form everyKind() {
    return new Form(new ReplyTo("form-token"), notices.say("Check-in, session 4: Understanding Change"),
        List.of(notices.say("Your mentor, Grace, will read this."), notices.say("Open until Friday.")),
        List.of(words("words", 3_000, "Typed before", Need.REQUIRED), words("line", 100, "", Need.OPTIONAL),
            field("one", new Form.Kind.OneOf(choices(2)), "", Need.REQUIRED),
            field("menu", new Form.Kind.OneOf(choices(12)), "value-3", Need.OPTIONAL),
            field("many", new Form.Kind.ManyOf(choices(3)), "value-1,value-3", Need.OPTIONAL),
            field("scale", new Form.Kind.Scale(1, 5, notices.say("stuck"), notices.say("flying")), "3",
                Need.REQUIRED)),
        notices.say("Send"));
  }

  /** A form with so many questions, each asking on once. */
  public Form questions(int count) {
    var fields = IntStream.rangeClosed(1, count).boxed().flatMap(n -> Stream.of(
        words("q" + n, 3_000, "", Need.OPTIONAL), words("q" + n + ".more", 3_000, "", Need.OPTIONAL))).toList();
    return new Form(new ReplyTo("form-token"), notices.say("Check-in"),
        List.of(notices.say("Your mentor, Grace, will read this.")), fields, notices.say("Send"));
  }

  /** A form with that one field. */
  public Form of(Form.Field field) {
    return new Form(new ReplyTo("form-token"), notices.say("Check-in"), List.of(), List.of(field), notices.say("Send"));
  }

  public Form.Field words(String name, int atMost, String current, Need need) {
    return field(name, new Form.Kind.Words(atMost), current, need);
  }

  public Form.Field field(String name, Form.Kind kind, String current, Need need) {
    return new Form.Field(name, notices.say("What about " + name + "?"), kind, current, need);
  }

  public List<Choice> choices(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> new Choice("value-" + n, notices.say("Choice " + n))).toList();
  }
}
