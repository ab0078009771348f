package tv.exstream.library.remote;

import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;

/// Asks once more where an address or a token has ended before its time.
public final class Renewal {
    /// What servers answer to addresses and tokens that have ended.
    private static final Set<Integer> ENDED = Set.of(401, 403, 410);

    private Renewal() {}

    /// Asks with the address or the token that there is at the moment.
    public interface Asking<T> {
        T ask() throws IOException, InterruptedException;
    }

    /// @param forget forgets the address or the token; answers whether there may be another one now
    public static <T> T once(Asking<T> asking, BooleanSupplier forget)
            throws IOException, InterruptedException {
        try {
            return asking.ask();
        } catch (OutboundException e) {
            if (!isEnded(e.failure()) || !forget.getAsBoolean()) {
                throw e;
            }
            return asking.ask();
        }
    }

    private static boolean isEnded(Failure failure) {
        return failure instanceof Failure.Refused(int status, _) && ENDED.contains(status);
    }
}
