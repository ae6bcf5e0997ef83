package relais.stores.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Takes connections one by one, and answers each sender, recipient and message with the same lines. */
final class ScriptedSmtpServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String toSenders;
    private final String toRecipients;
    private final String toMessages;

    ScriptedSmtpServer(String toRecipients) throws IOException {
        this("250 ok", toRecipients, "250 ok");
    }

    ScriptedSmtpServer(String toSenders, String toRecipients, String toMessages) throws IOException {
        this.toSenders = toSenders;
        this.toMessages = toMessages;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.toRecipients = toRecipients;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(client, "354 go on");
                while (!".".equals(in.readLine())) {
                    // skips the message's lines
                }
                say(client, toMessages);
            } else {
                say(client, answer(line));
            }
        }
    }

    private String answer(String line) {
        if (line.startsWith("MAIL")) {
            return toSenders;
        }
        return line.startsWith("RCPT") ? toRecipients : line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
