package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class New_signing_keys {

    @TempDir
    Path folder;

    @Test
    void are_written_private_for_their_owner_and_public_for_all() throws IOException, ParseException {
        SigningKeys.main(new String[] {folder.toString()});

        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-keys.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(read("signing-keys.json").getKeys()).hasSize(1).allMatch(JWK::isPrivate);
        assertThat(read("public-keys.json").getKeys()).hasSize(1).noneMatch(JWK::isPrivate);
    }

    @Test
    void come_before_those_that_are_there() throws IOException, ParseException {
        SigningKeys.main(new String[] {folder.toString()});
        var former = ids("signing-keys.json").getFirst();

        SigningKeys.main(new String[] {folder.toString()});

        assertThat(ids("signing-keys.json")).hasSize(2).last().isEqualTo(former);
        assertThat(ids("public-keys.json")).isEqualTo(ids("signing-keys.json"));
    }

    @Test
    void are_shown_neither_in_a_log_nor_in_an_error() {
        assertThat(SigningKeys.generate().toString()).isEqualTo("SigningKeys[…]");
        assertThatThrownBy(() -> SigningKeys.parse("{\"keys\":[{\"kty\":\"EC\",\"d\":\"secret\"}]}"))
                .hasMessage("not a JWK set")
                .hasNoCause();
    }

    private List<String> ids(String name) throws IOException, ParseException {
        return read(name).getKeys().stream().map(JWK::getKeyID).toList();
    }

    private JWKSet read(String name) throws IOException, ParseException {
        return JWKSet.parse(Files.readString(folder.resolve(name)));
    }
}
