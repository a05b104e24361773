package org.collegium.core.specimen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collegium.core.command.Answer;
import org.collegium.core.command.FormAnswer;
import org.collegium.core.command.PlainAnswer;
import org.collegium.core.identity.ReplyTo;
import org.collegium.core.text.Prose;

/** One answer of each kind that any room may give. */
record PlainAnswers(Notices notices) {

  List<Answer> all() {
    var help = new PlainAnswer.Line("/cohort rsvp answer:…", new Prose("Say whether you come"));
    return List.of(
        new PlainAnswer.Said(say("Noted.")),
        new PlainAnswer.Refused(say("That is not for your role.")),
        new PlainAnswer.NotKept(say("Please send it once more.")),
        new PlainAnswer.Preview(say("Session 4 would move"), List.of(say("14 people would be told."))),
        new PlainAnswer.Confirm(say("Session 4 would move"), List.of(say("It was: Tuesday"), say("14 would be told.")),
            new ReplyTo("confirm-token")),
        new PlainAnswer.WhichCohort(new ReplyTo("which-token"), new Forms(notices).choices(2)),
        new PlainAnswer.ShownAlone(new ReplyTo("alone-token"), new Forms(notices).choices(1).getFirst()),
        new PlainAnswer.Following(say("One moment."), new ReplyTo("following-token")),
        new PlainAnswer.Completions(new Forms(notices).choices(2)),
        new PlainAnswer.Help(List.of(new PlainAnswer.Line("/cohort next", new Prose("The next session")), help,
            new PlainAnswer.Line("/reflect [words:…]", new Prose("Write something down")))),
        new PlainAnswer.NearCommands(say("I do not know that. These come near it:"), List.of(help)),
        new PlainAnswer.FilesGiven(List.of(
            new PlainAnswer.GivenFile("hours.csv", "text/csv", new Prose("name,hours")),
            new PlainAnswer.GivenFile("hours.html", "text/html", new Prose("<p>Hours</p>"))),
            say("One line a person.")),
        new FormAnswer.FormOpened(new Forms(notices).everyKind()),
        new FormAnswer.FormRejected(new Forms(notices).everyKind(),
            new TreeMap<>(
                Map.of("words", say("Please write something here."), "of-none", say("Others read it now.")))));
  }

  private Prose say(String words) {
    return notices.say(words);
  }
}
