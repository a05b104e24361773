/** What the twins of all platforms share. */
@NullMarked
package org.collegium.twins;

import org.jspecify.annotations.NullMarked;
