package relais.domain.organization;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property to order a list of organisations by. The names in lower case are the wire's. */
public enum OrganizationProperty {
    CODE(by(Organization::code)),
    TYPE(by(each -> each.id().type().name())),
    NAME(by(Organization::name)),
    COMPANY_REGISTER(by(each -> each.id().companyRegister())),
    BRANCH_CODE(by(each -> each.id().branchCode())),
    /** The misspelling of V1. */
    BRANCHE_CODE(by(each -> each.id().branchCode())),
    COUNTRY(by(each -> each.place().country())),
    POSTAL_CODE(by(each -> each.place().postalCode())),
    TERRITORY(by(each -> each.place().territory())),
    EMAIL(by(each -> each.contact().email())),
    PHONE_NUMBER(by(each -> each.contact().phoneNumber())),
    STATUS(by(Organization::status)),
    CREATE_DATE_TIME(by(Organization::createdAt));

    private final Comparator<Organization> upwards;

    OrganizationProperty(Comparator<Organization> upwards) {
        this.upwards = upwards;
    }

    Comparator<Organization> upwards() {
        return upwards;
    }

    private static <K extends Comparable<? super K>> Comparator<Organization> by(
            Function<Organization, @Nullable K> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
