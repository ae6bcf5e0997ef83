package relais.browser;

import java.util.concurrent.ThreadLocalRandom;

/** A town of one test alone. */
record Town(String name, String siret, String request) {

    static Town another() {
        return another("Mairie de Villeurbanne");
    }

    static Town another(String name) {
        var number = String.valueOf(ThreadLocalRandom.current().nextInt(10_000, 99_999));
        return new Town(name, "216902660" + number, number);
    }

    String administrator() {
        return "jeanne.martin.%s@villeurbanne.example".formatted(request);
    }

    String agent() {
        return "karim.benali.%s@villeurbanne.example".formatted(request);
    }
}
