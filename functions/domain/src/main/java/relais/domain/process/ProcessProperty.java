package relais.domain.process;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property to order a list of démarches by. The names in lower case are the wire's. */
public enum ProcessProperty {
    CODE(by(Process::code)),
    NAME(by(Process::name)),
    DESCRIPTION(by(each -> each.notes().description())),
    IS_ACTIVATED(by(Process::isActivated)),
    /** The example of HubEE's own OpenAPI file. */
    STATUS(by(Process::isActivated)),
    SUBSCRIPTION_VALIDATION(by(Process::subscriptionValidation)),
    OSL_TYPE(by(each -> each.osl().type().name())),
    OSL_COMPANY_REGISTER(by(each -> each.osl().companyRegister())),
    OSL_BRANCH_CODE(by(each -> each.osl().branchCode())),
    ATTACHMENTS_MAX_SIZE(by(Process::attachmentMaxSize)),
    TIME_BEFORE_ARCHIVING(by(each -> each.retention().timeBeforeArchiving())),
    TIME_BEFORE_DELETION(by(each -> each.retention().timeBeforeFolderDeletion())),
    MESSAGE_TRANSMITTER(by(Process::messageToTransmitter)),
    ATTACHMENTS_TYPES(by(each -> each.attachmentTypes().toString())),
    ATTACHMENTS_FORMATS(by(each -> each.attachmentFormats().toString()));

    private final Comparator<Process> upwards;

    ProcessProperty(Comparator<Process> upwards) {
        this.upwards = upwards;
    }

    Comparator<Process> upwards() {
        return upwards;
    }

    private static <K extends Comparable<? super K>> Comparator<Process> by(Function<Process, @Nullable K> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
