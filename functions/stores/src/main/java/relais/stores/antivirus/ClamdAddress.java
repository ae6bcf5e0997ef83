package relais.stores.antivirus;

import java.net.InetSocketAddress;

/** The address of a clamd. It is resolved anew at each connection. */
record ClamdAddress(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException unless the text is a host, a colon and a port */
    static ClamdAddress parse(String text) {
        var colon = text.lastIndexOf(':');
        var port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "relais.clamd.address (RELAIS_CLAMD_ADDRESS) is not <host>:<port>: " + text);
        }
        return new ClamdAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    InetSocketAddress resolved() {
        return new InetSocketAddress(host, port);
    }
}
