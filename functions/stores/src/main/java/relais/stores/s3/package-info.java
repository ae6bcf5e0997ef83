/** The adapter of the files on S3. */
@NullMarked
package relais.stores.s3;

import org.jspecify.annotations.NullMarked;
