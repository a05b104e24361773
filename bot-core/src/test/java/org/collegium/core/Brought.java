package org.collegium.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collegium.core.command.Answer;
import org.collegium.core.command.CaseAnswer.OwnCaseShown;
import org.collegium.core.command.CaseAnswer.OwnCasesListed;
import org.collegium.core.command.Form;
import org.collegium.core.command.FormAnswer.FormOpened;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.notice.Ask;

/** What leaders and facilitators do with cases that leaders bring. */
public record Brought(TestHouse house) {

  /** All that is needed, the situation being that. */
  public static Map<String, String> telling(String situation) {
    return Map.of("title", "The empty chair", "situation", situation, "decision", "Who is asked first?", "ways",
        "Ask the team\nAsk nobody\nWait", "reveal", "The team was asked.", "close", "To ask first.", "names", "none");
  }

  /** The form for another one. */
  public Form form(String name) {
    return switch (house.types(name, "/case offer")) {
      case FormOpened opened -> opened.form();
      case OwnCasesListed listed -> ((FormOpened) house.opens(name, listed.ways().getFirst().replyTo())).form();
      case Answer other -> throw new AssertionError("Not a form: " + other);
    };
  }

  /** They offer one, the situation being that. */
  public Answer offered(String name, String situation) {
    return sent(name, form(name), telling(situation));
  }

  /** They send that form, with these values in it. */
  public Answer sent(String name, Form form, Map<String, String> values) {
    var all = new HashMap<>(values);
    all.put("audience", TestHouse.offered(form, "my-cohort"));
    return house.replies(name, form.replyTo(), all);
  }

  /** What is listed to them. */
  public OwnCasesListed listed(String name, String command) {
    return (OwnCasesListed) house.types(name, command);
  }

  /** The first that waits, as they read it. */
  public OwnCaseShown reviewed(String name) {
    return shown(name, listed(name, "/case review"));
  }

  /** The first of theirs. */
  public OwnCaseShown own(String name) {
    return shown(name, listed(name, "/case offer"));
  }

  private OwnCaseShown shown(String name, OwnCasesListed listed) {
    return (OwnCaseShown) house.opens(name, listed.lines().getFirst().way().replyTo());
  }

  /** They accept the first that waits. */
  public Answer accepted(String name) {
    return pressed(name, reviewed(name).ways());
  }

  /** They take back the first of theirs. */
  public Answer withdrawn(String name) {
    return pressed(name, own(name).ways());
  }

  /** They send back the first that waits. */
  public Answer sentBack(String name, String note) {
    return house.replies(name, openForm(reviewed(name).ways()), Map.of("note", note));
  }

  /** They press what needs no form. */
  public Answer pressed(String name, List<Ask> ways) {
    var one = ways.stream().filter(Ask.OneOf.class::isInstance).map(Ask.OneOf.class::cast).findFirst().orElseThrow();
    return house.replies(name, one.replyTo(), Map.of("choice", one.choices().getFirst().value()));
  }

  /** What opens a form. */
  public static ReplyTo openForm(List<Ask> ways) {
    return ways.stream().filter(Ask.OpenForm.class::isInstance).findFirst().orElseThrow().replyTo();
  }

  /** Its name for /case open, once it was offered. */
  public String script() {
    return Rows.selected(house.folder(), "SELECT script FROM own_case ORDER BY id DESC").getFirst();
  }
}
