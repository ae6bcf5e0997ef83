package relais.domain.account;

/** A right on the télédossiers of one démarche; TREAT includes CONSULT. */
public enum Right {
    CONSULT,
    TREAT;

    public boolean includes(Right other) {
        return compareTo(other) >= 0;
    }

    public Right orHigher(Right other) {
        return includes(other) ? this : other;
    }
}
