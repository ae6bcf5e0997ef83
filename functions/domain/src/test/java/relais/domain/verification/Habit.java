package relais.domain.verification;

/** The way in which a person of the two simulated years treats each question. */
enum Habit {
    ANSWERS_AT_ONCE("répond dans la minute"),
    ANSWERS_IN_THE_LAST_SECOND("répond à la dernière seconde des 48 heures"),
    ANSWERS_THE_REMINDER("répond au rappel"),
    ANSWERS_TOO_LATE("répond à 48 heures, trop tard ; un administrateur rend l'accès une seconde après"),
    IS_GIVEN_BACK_IN_THE_LAST_SECOND("ne répond pas ; l'accès est rendu à la dernière seconde des deux mois"),
    IS_GIVEN_BACK_TOO_LATE("ne répond pas ; un administrateur veut rendre l'accès à deux mois, trop tard"),
    IS_NOT_REACHED_AT_FIRST(
            "un premier message n'arrive pas ; l'administrateur le fait renvoyer, la réponse vient dans la minute");

    final String label;

    Habit(String label) {
        this.label = label;
    }
}
