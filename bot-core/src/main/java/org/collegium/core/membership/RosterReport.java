package org.collegium.core.membership;

import java.util.ArrayList;
import java.util.List;
import org.collegium.core.identity.Role;
import org.collegium.core.notice.Wording;
import org.collegium.core.text.Problem;
import org.collegium.core.text.Prose;

/** What came of importing a roster, as the person who handed it in reads it. */
public final class RosterReport {

  private final Wording wording;

  /** In that language. */
  public RosterReport(Wording wording) {
    this.wording = wording;
  }

  /** One sentence a line, the sum of it first. */
  public List<Prose> lines(ImportRoster.Outcome outcome) {
    return switch (outcome) {
      case ImportRoster.Refused(List<Problem> problems) -> refusal(problems);
      case ImportRoster.Planned(var changes, var notInFile, var remarks) ->
          lines(wording.say("import.roster.planned", changes.size()), changes, notInFile, remarks);
      case ImportRoster.Imported(var changes, var notInFile, var remarks) ->
          lines(wording.say("import.roster.imported", changes.size()), changes, notInFile, remarks);
    };
  }

  private List<Prose> refusal(List<Problem> problems) {
    var lines = new ArrayList<Prose>();
    lines.add(wording.say("import.refused", problems.size()));
    problems.forEach(problem -> lines.add(new Prose(problem.inWords())));
    return lines;
  }

  private List<Prose> lines(Prose sum, List<MemberChange> changes, List<Prose> notInFile,
      List<RosterRemark> remarks) {
    var lines = new ArrayList<Prose>();
    lines.add(sum);
    changes.forEach(change -> lines.add(line(change)));
    remarks.forEach(remark -> lines.add(line(remark)));
    if (!notInFile.isEmpty()) {
      lines.add(wording.say("import.roster.not.in.file", notInFile.size(), wording.list(notInFile)));
    }
    return lines;
  }

  private Prose line(MemberChange change) {
    return switch (change) {
      case MemberChange.Enrolled enrolled -> enrolled.mentor()
          .map(mentor -> wording.say("import.roster.enrolled.mentored", enrolled.name(), mentor))
          .orElseGet(() -> wording.say("import.roster.enrolled", enrolled.name(), word(enrolled.role())));
      case MemberChange.Returned back -> wording.say("import.roster.returned", back.name(), word(back.role()));
      case MemberChange.Renamed renamed -> wording.say("import.roster.renamed", renamed.from(), renamed.name());
      case MemberChange.ZoneChanged moved -> wording.say("import.roster.zone", moved.name(), moved.from().getId(),
          moved.to().getId());
      case MemberChange.ZoneNoted noted -> wording.say("import.roster.zone.noted", noted.name(), noted.from().getId(),
          noted.to().getId(), noted.stays().getId());
      case MemberChange.RoleChanged role -> wording.say("import.roster.role", role.name(), word(role.from()),
          word(role.to()));
      case MemberChange.MentorChanged mentor -> mentor.from()
          .map(from -> wording.say("import.roster.mentor.changed", mentor.name(), from, mentor.to()))
          .orElseGet(() -> wording.say("import.roster.mentor.first", mentor.name(), mentor.to()));
      case MemberChange.SchoolChanged school -> school.from()
          .map(from -> wording.say("import.roster.school.changed", school.name(), from, school.to()))
          .orElseGet(() -> wording.say("import.roster.school.first", school.name(), school.to()));
    };
  }

  private Prose line(RosterRemark remark) {
    return switch (remark) {
      case RosterRemark.KeptAsKnown(Prose name) -> wording.say("import.roster.kept.as.known", name);
      case RosterRemark.SchoolsLeft(List<Prose> schools) ->
          wording.say("import.roster.schools.left", schools.size(), wording.list(schools));
      case RosterRemark.ColumnsNotUsed(List<Prose> headings) ->
          wording.say("import.roster.columns.not.used", headings.size(), wording.list(headings));
    };
  }

  private Prose word(Role role) {
    return wording.say("role." + role.word());
  }
}
