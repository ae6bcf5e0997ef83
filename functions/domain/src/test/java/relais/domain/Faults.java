package relais.domain;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands before each port and makes a call fail or hang on demand, or cuts the power before or after the n-th call. */
public final class Faults {
    /** Makes every call fail until {@link #restore()}. It is an Error, because a dying process runs no catch block. */
    public static final class PowerCut extends Error {}

    private static final int NEVER = Integer.MAX_VALUE;

    private @Nullable String failing;
    private @Nullable String unavailable;
    private int moments;
    private int cutAt = NEVER;

    /** Makes the next call of a port's method of that name throw, and none after it. */
    public void failOnce(String method) {
        failing = method;
    }

    /** Leaves each call of a port's method of that name without an answer in time, until {@link #restore()}. */
    public void makeUnavailable(String method) {
        unavailable = method;
    }

    /** Cuts the power at a moment counted from 1, from now on; each call has one moment before it and one after it. */
    public void cutPowerAt(int moment) {
        moments = 0;
        cutAt = moment;
    }

    public void restore() {
        unavailable = null;
        cutAt = NEVER;
    }

    /** Wraps a port, which works as the real one until a fault is asked for. */
    public <T> T before(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            pass();
            if (method.getName().equals(failing)) {
                failing = null;
                throw new IllegalStateException("one failure of " + method.getName());
            }
            if (method.getName().equals(unavailable)) {
                throw new Unavailable("test: " + unavailable);
            }
            var answer = call(method, real, args);
            pass();
            return answer;
        }));
    }

    private static Object call(Method method, Object real, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void pass() {
        if (++moments >= cutAt) {
            throw new PowerCut();
        }
    }
}
