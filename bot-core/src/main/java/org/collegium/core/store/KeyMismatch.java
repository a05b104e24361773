package org.collegium.core.store;

import java.nio.file.Path;

/** The master key is not the one the keys were wrapped with. Nothing was read and nothing was changed. */
public final class KeyMismatch extends StorageFault {

  private static final long serialVersionUID = 1L;

  KeyMismatch(Path keys) {
    super("The master key does not fit " + keys + ": it was made with another one. Nothing was changed; "
        + "start again with the key this file was made with.");
  }
}
