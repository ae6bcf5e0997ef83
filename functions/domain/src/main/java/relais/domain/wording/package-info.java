/** French as pages and mails write it: punctuation, names with their articles, numbers. */
@NullMarked
package relais.domain.wording;

import org.jspecify.annotations.NullMarked;
