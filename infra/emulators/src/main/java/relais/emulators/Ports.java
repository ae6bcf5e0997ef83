package relais.emulators;

import java.util.stream.IntStream;

/** The port of each service on 127.0.0.1; 0 is any free port, another number is that port or a {@link BusyPort}. */
public record Ports(int sql, int dynamoDb, int sqs, int s3, int smtp) {
    public static final Ports FREE = new Ports(0, 0, 0, 0, 0);

    void areNotTaken() {
        IntStream.of(sql, dynamoDb, sqs, s3, smtp).forEach(Loopback::claim);
    }
}
