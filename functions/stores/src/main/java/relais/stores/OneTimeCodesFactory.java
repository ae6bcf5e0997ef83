package relais.stores;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import relais.domain.login.OneTimeCodes;

/** Authenticators' codes, where what makes them is on the class path. */
@Factory
@Requires(classes = TimeBasedOneTimePasswordGenerator.class)
final class OneTimeCodesFactory {

    @Singleton
    OneTimeCodes codes() {
        return new TimeBasedCodes();
    }
}
