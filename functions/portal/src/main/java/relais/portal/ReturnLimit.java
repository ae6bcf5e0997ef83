package relais.portal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The largest files that one form may bring, and the number of such forms in memory. */
@Singleton
public final class ReturnLimit {

    private final long bytes;
    private final int formsAtOnce;

    /**
     * @param bytes of all files of a form together; by default what a Lambda function gets, less the form's other parts
     * @param formsAtOnce number of forms whose files are in memory
     */
    ReturnLimit(
            @Value("${relais.return.limit:4400000}") long bytes,
            @Value("${relais.return.forms-at-once:8}") int formsAtOnce) {
        this.bytes = bytes;
        this.formsAtOnce = formsAtOnce;
    }

    public long bytes() {
        return bytes;
    }

    int formsAtOnce() {
        return formsAtOnce;
    }
}
