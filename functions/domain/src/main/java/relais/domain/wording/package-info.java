/** French wording of pages and mails, that is punctuation, names with their articles and numbers. */
@NullMarked
package relais.domain.wording;

import org.jspecify.annotations.NullMarked;
