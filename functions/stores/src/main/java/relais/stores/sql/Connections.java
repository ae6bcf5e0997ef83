package relais.stores.sql;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import relais.stores.secret.Secret;

/** Gives each new connection the password in force, so that a changed one needs no restart. */
final class Connections extends HikariDataSource {
    private final String user;
    private final Secret password;

    Connections(String user, Secret password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public Credentials getCredentials() {
        return Credentials.of(user, password.value());
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password.value();
    }
}
