package org.collegium.twins.slack;

import org.collegium.twins.PlantedSecret;

/** The one app that lives in the twin's workspaces, with the secrets it shares with the platform. */
record App(String id, String token, String signingSecret, String verificationToken, String clientId,
    String clientSecret) {

  static App fresh(Ids ids) {
    var id = ids.next("A");
    return new App(id, "xapp-1-%s-%s".formatted(id, PlantedSecret.fresh()), PlantedSecret.fresh(),
        PlantedSecret.fresh(), "1000." + id.substring(3), PlantedSecret.fresh());
  }
}
