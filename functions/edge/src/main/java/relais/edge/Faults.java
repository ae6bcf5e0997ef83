package relais.edge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The faults of one request, in the order of reading and in the contract's words, at most a hundred. */
final class Faults {

    static final int MOST_TOLD = 100;

    private final Route route;
    private final String path;
    private final List<String> messages = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int untold;
    private boolean isLost;
    private boolean isVague;

    /** @param path of the request, safe to quote */
    Faults(Route route, String path) {
        this.route = route;
        this.path = path;
    }

    void query(String name, String message) {
        add("query." + name, message);
    }

    void header(String name, String message) {
        add("header." + name, message);
    }

    /** A faulty path variable. The request's meaning is unknown, and so is the owner if it is the first variable. */
    void path(String name, String message) {
        isVague = true;
        isLost |= route.template().indexOf('{') == route.template().indexOf("{" + name + "}");
        add("path." + name, message);
    }

    void body(String message) {
        body("", message);
    }

    /** @param at where in the body */
    void body(String at, String message) {
        places.add(at);
        add("body", message);
    }

    /** True if there is a fault at that place of the body, or deeper. */
    boolean isWithin(String at) {
        return places.stream().anyMatch(place -> place.equals(at) || place.startsWith(at + "/"));
    }

    boolean isLost() {
        return isLost;
    }

    boolean isVague() {
        return isVague;
    }

    List<String> messages() {
        var told = new ArrayList<>(messages);
        if (untold > 0) {
            told.add("… and %d more".formatted(untold));
        }
        return told;
    }

    private void add(String where, String message) {
        if (messages.size() == MOST_TOLD) {
            untold++;
            return;
        }
        messages.add("Bad Request : Validation failed.\n[ERROR][REQUEST][%s %s @%s] %s"
                .formatted(route.method(), path, where, message));
    }
}
