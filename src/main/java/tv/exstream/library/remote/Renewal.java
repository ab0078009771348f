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

    /// Finds the address or the token that there is at the moment.
    public interface Finding<K> {
        K find() throws IOException, InterruptedException;
    }

    /// Asks with it.
    public interface Asking<K, T> {
        T ask(K with) throws IOException, InterruptedException;
    }

    /// Asks, and once more when what it asked with has ended and there is another one, which somebody else may have made meanwhile.
    ///
    /// @param forget forgets the address or the token; answers whether there may be another one now
    public static <K, T> T once(Finding<K> finding, Asking<K, T> asking, BooleanSupplier forget)
            throws IOException, InterruptedException {
        K refused = finding.find();
        try {
            return asking.ask(refused);
        } catch (OutboundException e) {
            if (!isEnded(e.failure())) {
                throw e;
            }
            boolean isForgotten = forget.getAsBoolean();
            K now = finding.find();
            if (!isForgotten && now.equals(refused)) {
                throw e;
            }
            return asking.ask(now);
        }
    }

    private static boolean isEnded(Failure failure) {
        return failure instanceof Failure.Refused(int status, _) && ENDED.contains(status);
    }
}
