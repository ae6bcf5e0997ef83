package relais.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that sign tokens, as two JWK sets: the first key signs, all of them verify.
 *
 * @param signing with the private parts: {@code relais.tokens.signing-keys}
 * @param published without: {@code relais.tokens.public-keys}
 */
public record SigningKeys(String signing, String published) {

    /** One new key, named by its thumbprint (ES256). */
    public static SigningKeys generate() {
        return of(List.of(newKey()));
    }

    /** A new key signs from now on; tokens signed by the former ones stay valid until these are removed. */
    public static SigningKeys generateAfter(String formerSigning) {
        var keys = new ArrayList<JWK>();
        keys.add(newKey());
        keys.addAll(parse(formerSigning).getKeys());
        return of(keys);
    }

    /**
     * Writes {@code signing-keys.json}, readable by its owner only, and {@code public-keys.json} into the given folder;
     * keys already there follow the new one.
     */
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var signing = folder.resolve("signing-keys.json");
        var keys = Files.exists(signing) ? generateAfter(Files.readString(signing)) : generate();
        if (Files.notExists(signing)) {
            Files.createFile(
                    signing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(signing, keys.signing);
        Files.writeString(folder.resolve("public-keys.json"), keys.published);
    }

    static JWKSet parse(String set) {
        try {
            return JWKSet.parse(set);
        } catch (ParseException e) {
            // the exception's message may quote the set, which is secret
            throw new IllegalArgumentException("not a JWK set");
        }
    }

    private static SigningKeys of(List<JWK> keys) {
        var set = new JWKSet(keys);
        return new SigningKeys(set.toString(false), set.toString(true));
    }

    private static JWK newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    @Override
    public String toString() {
        return "SigningKeys[…]";
    }
}
