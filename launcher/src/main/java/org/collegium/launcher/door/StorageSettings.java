package org.collegium.launcher.door;

import java.nio.file.Path;
import java.util.Optional;
import org.collegium.core.text.Secret;

/**
 * Where things are kept.
 *
 * @param folder the data folder, absolute; made on first use
 * @param masterKey the key as it was set; empty when it lies in {@link #masterKeyFile}
 */
public record StorageSettings(Path folder, Optional<Secret> masterKey) {

  /** Where the master key lies that is not set otherwise. */
  public Path masterKeyFile() {
    return folder.resolve("master.key");
  }

  /** Settings that hold for this data folder only; the environment wins over it. */
  public Path settingsFile() {
    return folder.resolve("collegium.properties");
  }

  /** Where commands write down what should not have happened. */
  public Path faultsFile() {
    return folder.resolve("faults.log");
  }
}
