package tv.exstream.library.remote;

import java.util.List;
import java.util.function.Predicate;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.source.Origin;
import tv.exstream.source.WebAddress;

/// Who speaks with which sources. Thread-safe.
public final class SourceClients {
    private final List<SourceClient> all;
    private final Predicate<WebAddress> own;

    /// @param own tells addresses of this very server
    public SourceClients(List<SourceClient> all, Predicate<WebAddress> own) {
        this.all = List.copyOf(all);
        this.own = own;
    }

    /// Refuses what this server must not read, whoever asks for it.
    ///
    /// @throws ProblemException OWN_ADDRESS, and as [SourceClient#admit] does
    void admit(Origin origin) {
        if (origin.place().filter(own).isPresent()) {
            throw new ProblemException(
                    Problem.OWN_ADDRESS,
                    Remark.of(Demand.OWN_SOURCE, origin.place().get().toString()));
        }
        of(origin).admit(origin);
    }

    /// @throws IllegalStateException when nobody does: every kind of origin has a client
    SourceClient of(Origin origin) {
        return all.stream()
                .filter(client -> client.serves(origin))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no client of " + origin.getClass()));
    }
}
