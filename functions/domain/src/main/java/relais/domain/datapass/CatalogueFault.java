package relais.domain.datapass;

/** A fault of a line that the operator adds to the catalogue. */
public enum CatalogueFault {
    INVALID_MODEL,
    INVALID_SCOPE,
    UNKNOWN_PROCESS
}
