package relais.stores.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.login.Seals;

/**
 * Encrypts with AES-GCM and authenticates the account's id. A sealed secret is stored as the key's name, a colon, and the nonce
 * and cipher text in base 64.
 */
public final class AesGcmSeals implements Seals {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SequencedMap<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random;

    /** @param keys each is a name, a colon and 32 bytes in base 64; the first one seals and all of them open */
    public AesGcmSeals(List<String> keys, SecureRandom random) {
        for (var key : keys) {
            var named = key.strip().split(":", 2);
            var bytes = named.length == 2 ? Base64.getDecoder().decode(named[1]) : new byte[0];
            if (bytes.length != KEY_BYTES || named[0].isEmpty()) {
                throw new IllegalArgumentException("a key of seals is its name, a colon and 32 bytes in base 64");
            }
            this.keys.put(named[0], new SecretKeySpec(bytes, "AES"));
        }
        if (this.keys.isEmpty()) {
            throw new IllegalArgumentException("there is no key to seal with");
        }
        this.random = random;
    }

    @Override
    public String seal(UUID accountId, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = keys.firstEntry();
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key.getValue(), nonce, accountId);
            var hidden = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var kept =
                    ByteBuffer.allocate(NONCE_BYTES + hidden.length).put(nonce).put(hidden);
            return key.getKey() + ":" + Base64.getEncoder().encodeToString(kept.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String open(UUID accountId, String sealed) {
        var colon = sealed.indexOf(':');
        if (colon < 0) {
            return sealed;
        }
        var key = keys.get(sealed.substring(0, colon));
        if (key == null) {
            throw new IllegalStateException("no key is named " + sealed.substring(0, colon));
        }
        var kept = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(colon + 1)));
        var nonce = new byte[NONCE_BYTES];
        kept.get(nonce);
        var hidden = new byte[kept.remaining()];
        kept.get(hidden);
        try {
            var secret = cipher(Cipher.DECRYPT_MODE, key, nonce, accountId).doFinal(hidden);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed for account " + accountId + ", or changed since", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID accountId)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(accountId.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
