package org.collegium.core.store;

/** The master key is not the one the keys were wrapped with. Nothing was read and nothing was changed. */
public final class KeyMismatch extends StorageFault {

  private static final long serialVersionUID = 1L;

  KeyMismatch(String keys) {
    super("The master key does not fit " + keys + ": it was made with another one. Nothing was changed; "
        + "start again with the key it was made with.");
  }
}
