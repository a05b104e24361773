package org.collegium.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collegium.launcher.command.CohortPicture.Member;

/** A cohort as scripts read it. */
final class CohortInJson {

  private CohortInJson() {}

  static JsonNode of(CohortPicture picture) {
    var cohort = picture.cohort();
    var node =
        JsonNodeFactory.instance.objectNode().put("name", cohort.name().raw()).put("programme", cohort.programme())
            .put("zone", cohort.zone().getId()).put("locale", cohort.locale().toLanguageTag())
            .put("since", cohort.madeAt().toString());
    var places = node.putArray("places");
    picture.places().forEach(place -> places.addObject().put("platform", place.channel().platform())
        .put("channel", place.channel().handle()));
    var members = node.putArray("members");
    picture.members().forEach(member -> fill(members.addObject(), member));
    node.set("sessions", SessionList.json(picture.sessions(), picture.now()));
    return node;
  }

  private static void fill(ObjectNode node, Member member) {
    node.put("name", member.person().name().raw()).put("email", member.person().email().value())
        .put("role", member.membership().role().word());
    member.mentor().ifPresent(mentor -> node.put("mentor", mentor.name().raw()));
    member.membership().school().ifPresent(school -> node.put("school", school.raw()));
    node.put("zone", member.person().zone().getId()).put("linked", member.isLinked());
  }
}
