package org.stowage.kernel;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * On the outermost {@code @Transactional} act only: when the database breaks a deadlock the whole act is tried again, three
 * times at the most, with jitter. Inside a running act it does nothing.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Retrying {

    /** Stands outside the transaction interceptor, so that each try is a transaction of its own. */
    @Retrying
    @Interceptor
    @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
    class Again {
        private static final int TRIES = 4;
        private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

        @AroundInvoke
        @Nullable
        Object invoke(InvocationContext act) throws Exception {
            if (INSIDE.get()) {
                return act.proceed();
            }
            INSIDE.set(true);
            try {
                return tryAgain(act);
            } finally {
                INSIDE.set(false);
            }
        }

        private static @Nullable Object tryAgain(InvocationContext act) throws Exception {
            for (int attempt = 1; ; attempt++) {
                try {
                    return act.proceed();
                } catch (SqlFailure e) {
                    if (!e.isWorthRetrying() || attempt == TRIES) {
                        throw e;
                    }
                    Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt + 10));
                }
            }
        }
    }
}
