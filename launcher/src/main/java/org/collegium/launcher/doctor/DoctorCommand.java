package org.collegium.launcher.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.collegium.launcher.command.Front;
import org.collegium.launcher.command.Listing;
import org.collegium.launcher.doctor.Finding.Verdict;
import org.collegium.launcher.door.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what is wrong, and how to mend it. */
@Command(name = "doctor", description = {"Looks at everything the bot needs and says what is wrong and how to mend it.",
    "Each line begins with ok, warn or fail. It fails if anything does."}, footerHeading = "%nExample:%n",
    footer = "  ./collegium doctor")
public final class DoctorCommand implements Callable<Integer> {

  private final Front front;

  @Mixin
  private Listing listing = new Listing();

  /** @param front the way in */
  public DoctorCommand(Front front) {
    this.front = front;
  }

  @Override
  public Integer call() {
    var findings = findings();
    front.say(listing.written(() -> text(findings), () -> json(findings)));
    return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAIL) ? Front.REFUSED : Front.DONE;
  }

  private List<Finding> findings() {
    var findings = new ArrayList<>(MachineExam.findings(front.surroundings().clock().instant()));
    switch (front.settings()) {
      case Settings.Mistaken(var problems) -> problems.forEach(problem -> findings.add(Finding.fail("settings", problem,
          "./collegium settings --help says how they are written.")));
      case Settings.Understood(var settings) -> {
        findings.addAll(settings.unknown().stream().map(name -> Finding.warn("settings",
            name + " is no setting of this version", "Is it mistyped? ./collegium settings lists those there are."))
            .toList());
        findings.addAll(FolderExam.findings(settings.storage()));
        findings.addAll(CatalogueExam.findings(settings.catalogue()));
        findings.addAll(HouseExam.findings(settings, front.surroundings()));
        findings.addAll(NodesExam.findings(settings, front.surroundings()));
        findings.add(HttpExam.finding(settings));
        findings.addAll(SlackExam.findings(settings, front.surroundings()));
        findings.addAll(DiscordExam.findings(settings, front.surroundings()));
        findings.addAll(SummariserExam.findings(settings));
      }
    }
    return findings;
  }

  private static String text(List<Finding> findings) {
    return findings.stream().map(finding -> "%-5s%s: %s".formatted(finding.verdict().word(), finding.about(),
        finding.sentence()) + finding.mend().map(mend -> "\n     → " + mend).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  private static JsonNode json(List<Finding> findings) {
    var all = JsonNodeFactory.instance.arrayNode();
    findings.forEach(finding -> {
      var node = all.addObject().put("verdict", finding.verdict().word()).put("about", finding.about())
          .put("sentence", finding.sentence());
      finding.mend().ifPresent(mend -> node.put("mend", mend));
    });
    return all;
  }
}
