package relais.local;

import java.util.List;
import java.util.Set;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;

/** A recipient of the demonstration that always treats its télédossiers the same, subscribed to every démarche. */
record Simulator(String name, OrganizationId organization, String clientId, Behaviour behaviour) {

    /** Its behaviour, and the words for it. */
    enum Behaviour {
        REFUSES("répond REFUSED aussitôt (SI_INTG_ERROR pour une démarche qui ne connaît pas REFUSED)"),
        DELAYS("prend en charge après 30 s (IN_PROGRESS), a traité après 60 s (DONE)"),
        INFECTS(
                "toute pièce qui lui est adressée est déclarée infectée (CORRUPTED), pour ses autres destinataires aussi"),
        SLEEPS("ne relève jamais sa boîte");

        private final String inFrench;

        Behaviour(String inFrench) {
            this.inFrench = inFrench;
        }

        String inFrench() {
            return inFrench;
        }
    }

    Caller caller() {
        return new Caller(clientId, Set.of(Scope.SI), List.of(new Grant(organization, Set.of())));
    }
}
