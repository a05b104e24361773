package org.collegium.core;

import java.util.HashMap;
import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CommitmentAnswer.CommitmentKept;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;

/** What members do with commitments. */
public final class Plans {

  private Plans() {}

  /** That person makes a commitment, each part with these words in it, to come back on the usual day; its reference. */
  public static String made(TestHouse house, String name, String words, String audience) {
    return reference(keeps(house, name, filledIn(form(house, name), words, audience)));
  }

  /** The same for their mentor, to come back on that day. */
  public static String comingBack(TestHouse house, String name, String words, String day) {
    var values = filledIn(form(house, name), words, "my-mentor");
    values.put("day", day);
    return reference(keeps(house, name, values));
  }

  private static String reference(Answer answer) {
    return ((CommitmentKept) answer).plan().reference().raw();
  }

  /** An empty form. */
  public static Form form(TestHouse house, String name) {
    return ((FormOpened) house.types(name, "/commit make")).form();
  }

  /** Sends the form of a new one. */
  public static Answer keeps(TestHouse house, String name, Map<String, String> values) {
    return house.replies(name, form(house, name).replyTo(), values);
  }

  /** A form with these words in each part, for that audience, and the day it proposes. */
  public static Map<String, String> filledIn(Form form, String words, String audience) {
    return new HashMap<>(Map.of("audience", TestHouse.offered(form, audience), "cue", words + " begins",
        "act", words + " done", "because", words + " matters", "picture", words + " seen",
        "day", form.field("day").orElseThrow().current()));
  }

  /** They tell what happened, and let it come back on the day that is proposed. */
  public static Answer told(TestHouse house, String name, String reference, String words) {
    var form = ((FormOpened) house.types(name, "/commit tell " + reference)).form();
    return house.replies(name, form.replyTo(), filledIn(form, words));
  }

  /** They close it. */
  public static Answer closed(TestHouse house, String name, String reference, String words) {
    var form = ((FormOpened) house.types(name, "/commit close " + reference)).form();
    return house.replies(name, form.replyTo(), filledIn(form, words));
  }

  /** A form with these words, and all else as it is proposed. */
  public static Map<String, String> filledIn(Form form, String words) {
    var values = new HashMap<String, String>();
    form.fields().forEach(field -> values.put(field.name(), field.current()));
    values.put("happened", words);
    return values;
  }
}
